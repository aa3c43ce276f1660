import { usualExpectation } from '../config/expectation-for.ts';
import type { ExitCode } from '../errors.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Expectation } from '../model/expectation.ts';
import type { TrustMap } from '../model/trust-map.ts';
import type { TrustRequest, World } from '../model/request.ts';
import { configurationOrNull } from './configuration.ts';
import { asCheck } from './explain.ts';
import { writeReports } from './outputs.ts';
import { headOf, readService, treeOf } from './read-service.ts';
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
  const configuration = await configurationOrNull({
    request: asCheck(request),
    root: treeOf(request, world).root,
    cwd: world.cwd,
  });
  const named = configuration?.environmentNamed ?? false;
  const service = await readService(request, world, named);
  const expectation = configuration === null ? null : everythingExpected(configuration);
  return trustMap(service.inventory, expectation, headOf(request, service));
}

/** What some subject may be held to: the map is one of the service, not of a subject. */
function everythingExpected(configuration: Configuration): Expectation {
  const { profiles, controls } = configuration;
  return { ...usualExpectation(configuration), accepted: profiles, controls };
}
