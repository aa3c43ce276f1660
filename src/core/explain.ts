import type { ExitCode } from '../errors.ts';
import type { Explanation, Loss } from '../model/explanation.ts';
import type { CheckRequest, ExplainRequest, ServiceRequest, World } from '../model/request.ts';
import { configurationOf } from './configuration.ts';
import { explainApi } from './explain-api.ts';
import { explainLoss } from './explain-loss.ts';
import { writeReports } from './outputs.ts';
import { headOf, readService, treeOf } from './read-service.ts';
import { PLAIN_CHECK } from './plain-check.ts';

/**
 * Tells what the gateway runs for an API or an operation, or what would be lost without a fragment
 * or a named value.
 *
 * @throws {UsageError} when there is no such thing; the nearest name is told.
 */
export async function runExplain(request: ExplainRequest, world: World): Promise<ExitCode> {
  const answer = await explain(request, world);
  writeReports(request.reports, world, (reporter, view) =>
    answer.kind === 'loss' ? reporter.loss(answer, view) : reporter.explanation(answer, view),
  );
  return answer.exitCode;
}

/** The same without writing anything. */
export async function explain(request: ExplainRequest, world: World): Promise<Explanation | Loss> {
  const configuration = await configurationOf({
    request: asCheck(request),
    root: treeOf(request, world).root,
    cwd: world.cwd,
  });
  const service = await readService(request, world, configuration.environmentNamed);
  const head = headOf(request, service);
  const facts = { inventory: service.inventory, configuration, head, today: world.today() };
  const { topic } = request;
  return topic.kind === 'api' ? explainApi(facts, topic) : explainLoss(facts, topic);
}

/** The expectation is the one that `check` would hold the service to. */
export function asCheck(request: ServiceRequest): CheckRequest {
  const { source, path, issuer, audiences, config, environment } = request;
  const given = { source, path, issuer, audiences, config, environment };
  return { ...given, ...PLAIN_CHECK, reports: [] };
}
