import { resolve } from 'node:path';
import { UsageError, type ExitCode } from '../errors.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Report } from '../model/report.ts';
import type { CheckRequest, World } from '../model/request.ts';
import { sourceNamed } from '../sources/index.ts';
import { configurationOf } from './configuration.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { judge } from './judge.ts';
import { writeReports } from './outputs.ts';
import { reportOf } from './report.ts';
import { treeAround, type Tree } from './repository.ts';
import { settle, type Settled } from './settle.ts';

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
  const { settled, ...run } = await settledRun(request, world);
  return reportOf({
    ...run,
    ...settled,
    compared: { base: null, baseline: baselineOf(request, world, settled) },
    environment: request.environment,
    pathBase: run.tree.pathBase,
  });
}

/** What a check knows before it is reported. */
export interface SettledRun {
  readonly inventory: Inventory;
  readonly configuration: Configuration;
  readonly settled: Settled;
  readonly tree: Tree;
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads and judges, and applies what the configuration excepts. */
export async function settledRun(request: CheckRequest, world: World): Promise<SettledRun> {
  // A comparison that silently compares nothing would let pass what it is there to catch.
  if (request.changedSince !== null) throw new UsageError(NO_COMPARISON);
  const path = resolve(world.cwd, request.path);
  const tree = treeAround(path);
  const written = await configurationOf({ request, root: tree.root, cwd: world.cwd });
  if (request.requireConfig && written.file === null) throw new UsageError(NO_CONFIGURATION);
  const configuration = {
    ...written,
    routes: request.routes ?? written.routes,
    gate: request.gate ?? written.gate,
  };
  const inventory = await sourceNamed(request.source).load({
    location: request.path,
    path,
    root: tree.root,
    pathBase: tree.root,
    environment: request.environment,
    environmentNamed: configuration.environmentNamed,
    log: world.log,
    signal: world.signal,
  });
  const today = request.today ?? world.today();
  const results = judge(inventory, configuration);
  const settled = settle({ inventory, configuration, results, today });
  return { inventory, configuration, settled, tree, today };
}

const NO_CONFIGURATION =
  '--require-config is given, and there is no configuration file; add a .apim-jwt.yml, or name it with --config.';

/** What is known already: a file that is read, else the one that this run writes. */
function baselineOf(
  { baseline, writeBaseline: target }: CheckRequest,
  { cwd }: World,
  { results, matters }: Settled,
): ReadonlySet<string> | null {
  const known = baseline === null ? null : readBaseline(resolve(cwd, baseline), baseline);
  if (target === null) return known;
  const judgements = [...results.flatMap((result) => result.judgements), ...matters];
  const written = writeBaseline(resolve(cwd, target), target, judgements);
  // Compared with what this run writes, nothing would ever be new.
  return known ?? written;
}

const NO_COMPARISON =
  '--changed-since is not available in this version; use --baseline with a file of the base, or leave it out.';
