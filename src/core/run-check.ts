import { resolve } from 'node:path';
import { loadConfiguration } from '../config/load-configuration.ts';
import type { ExitCode } from '../errors.ts';
import type { Report } from '../model/report.ts';
import type { CheckRequest, World } from '../model/request.ts';
import { sourceNamed } from '../sources/index.ts';
import { judge } from './judge.ts';
import { writeReports } from './outputs.ts';
import { reportOf } from './report.ts';
import { treeAround } from './repository.ts';

/**
 * The main job: read, judge, report.
 *
 * @returns What the process should end with.
 * @throws {UsageError} when the request or the configuration is wrong.
 */
export async function runCheck(request: CheckRequest, world: World): Promise<ExitCode> {
  const report = await check(request, world);
  writeReports(request.reports, world, (reporter, view) => reporter.service(report, view));
  return report.exitCode;
}

/** The same without writing anything. */
export async function check(request: CheckRequest, world: World): Promise<Report> {
  const path = resolve(world.cwd, request.path);
  const tree = treeAround(path);
  const configuration = await loadConfiguration({ request, root: tree.root, cwd: world.cwd });
  const inventory = await sourceNamed(request.source).load({
    location: request.path,
    path,
    root: tree.root,
    pathBase: tree.root,
    environment: request.environment,
    log: world.log,
    signal: world.signal,
  });
  return reportOf({
    inventory,
    results: judge(inventory, configuration),
    configuration,
    environment: request.environment,
    pathBase: tree.pathBase,
    today: request.today ?? world.today(),
  });
}
