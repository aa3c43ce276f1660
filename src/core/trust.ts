import { namedFile, nearestFile } from '../config/find-file.ts';
import { loadConfiguration } from '../config/load-configuration.ts';
import type { ExitCode } from '../errors.ts';
import type { Expectation } from '../model/expectation.ts';
import type { TrustMap } from '../model/trust-map.ts';
import type { TrustRequest, World } from '../model/request.ts';
import { asCheck } from './explain.ts';
import { writeReports } from './outputs.ts';
import { headOf, readService } from './read-service.ts';
import { trustMap } from './trust-map.ts';

/**
 * Tells which issuers and audiences the service trusts, and where.
 *
 * @throws {UsageError} when the request or the configuration is wrong; none at all is not wrong.
 */
export async function runTrust(request: TrustRequest, world: World): Promise<ExitCode> {
  const map = await trust(request, world);
  writeReports(request.reports, world, (reporter, view) => reporter.trust(map, view));
  return map.exitCode;
}

/** The same without writing anything. */
export async function trust(request: TrustRequest, world: World): Promise<TrustMap> {
  const service = await readService(request, world);
  const expectation = await expectationOf(request, { root: service.tree.root, cwd: world.cwd });
  return trustMap(service.inventory, expectation, headOf(request, service));
}

/** Null where nothing says whose tokens are expected; half of it is a mistake, as in `check`. */
async function expectationOf(
  request: TrustRequest,
  where: { readonly root: string; readonly cwd: string },
): Promise<Expectation | null> {
  const given = request.issuer !== null || request.audiences.length > 0;
  if (!given && !(await fileExpects(request, where))) return null;
  const { profiles, tokenSources } = await loadConfiguration({
    request: asCheck(request),
    ...where,
  });
  return { accepted: profiles, tokenSources };
}

async function fileExpects(
  { config, path }: TrustRequest,
  where: { readonly root: string; readonly cwd: string },
): Promise<boolean> {
  const file = config === null ? nearestFile({ ...where, from: path }) : namedFile(config, where);
  if (file === null) return false;
  const { readSettings } = await import('../config/settings-file.ts');
  const { issuer, audiences } = readSettings(file).settings;
  return issuer !== undefined || audiences !== undefined;
}
