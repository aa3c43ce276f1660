import { TOOL } from '../version.ts';
import type { Configuration } from '../model/configuration.ts';
import { SEVERITIES, type Finding, type Severity } from '../model/finding.ts';
import type { Gap, Inventory } from '../model/inventory.ts';
import type { Place } from '../model/place.ts';
import type { Because } from '../model/proof.ts';
import type {
  Assumption,
  JudgedRoute,
  JudgedSubject,
  Report,
  ReportedGap,
  Summary,
} from '../model/report.ts';
import type { UnreadableDocument } from '../policy/document.ts';
import { unreadableDocuments } from '../policy/unreadable.ts';
import { assumedInReport } from './assumed.ts';
import { findingsOf, fingerprintOf, type Compared } from './findings.ts';
import { exitCodeOf, gate } from './gate.ts';
import { gatewayPath } from './gateway-path.ts';
import type { SubjectResult } from './judge-subject.ts';
import type { Judgement } from './judgement.ts';
import type { Subject } from '../policy/subjects.ts';
import { reasonOf } from './reason.ts';
import type { ProvedRoute } from './route-proofs.ts';
import { requestOf } from './witness-request.ts';

export interface ReportInput {
  readonly inventory: Inventory;
  readonly results: readonly SubjectResult[];
  /** Judgements about no subject. */
  readonly matters?: readonly Judgement[];
  readonly compared?: Compared;
  readonly configuration: Configuration;
  readonly environment: string | null;
  readonly pathBase: Report['pathBase'];
  readonly today: string;
}

/** Puts a whole run into the shape of the JSON report (design 9). */
export function reportOf(input: ReportInput): Report {
  const { inventory, results, configuration, matters = [] } = input;
  const judgements = [...results.flatMap((result) => result.judgements), ...matters];
  const findings = findingsOf(judgements, input.compared);
  const summary = summaryOf(inventory, results, findings);
  const gaps = [...inventory.gaps, ...unreadableDocuments(inventory).map(gapOf)];
  const complete = results.length > 0 && !gaps.some(({ lost }) => lost);
  const gateways = inventory.gateways.state === 'present' ? inventory.gateways.value : [];
  return {
    schemaVersion: '1',
    kind: 'service',
    tool: TOOL,
    evaluatedOn: input.today,
    environment: input.environment,
    pathBase: input.pathBase,
    source: { ...inventory.source, complete, gaps: gaps.map(reportedGap) },
    service: { ...inventory.service, gateways: gateways.map(({ id }) => id) },
    assumptions: [...assumedInReport(inventory, configuration), ...assumptionsOf(results)],
    change: null,
    summary,
    operations: results.map(judgedSubject).sort(bySubject),
    findings,
    probes: [],
    exitCode: exitCodeOf(gate(findings, summary.coverage, configuration), complete),
  };
}

function bySubject(a: JudgedSubject, b: JudgedSubject): number {
  return a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
}

function gapOf({ id, why, place }: UnreadableDocument): Gap {
  return { code: 'invalid-xml', what: `the policy ${id}: ${why}`, where: place, lost: true };
}

function reportedGap({ code, what, where, lost }: Gap): ReportedGap {
  return { code, what, where: whereOf(where), lost };
}

function whereOf({ file, line, column, resourceId }: Place): string {
  const position = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`;
  return file === null ? (resourceId ?? '') : `${file}${position}`;
}

function judgedSubject(result: SubjectResult): JudgedSubject {
  const { subject, name, verdict, reasonCode, routes, judgements } = result;
  const { api, operation, space } = subject;
  return {
    subject: name,
    api: api.id,
    revision: api.revision,
    current: api.current,
    workspace: space.workspace,
    operation: operation?.id ?? null,
    method: operation?.method?.toUpperCase() ?? null,
    path: gatewayPath(subject),
    verdict,
    reason: reasonOf(result),
    reasonCode,
    routes: routes.map((route) => judgedRoute(subject, route)),
    findings: [
      ...new Set(
        judgements.map(({ cause: { told, document, anchor } }) =>
          fingerprintOf(told.rule, document, anchor),
        ),
      ),
    ],
  };
}

function judgedRoute(subject: Subject, proved: ProvedRoute): JudgedRoute {
  const { route, proof } = proved;
  return {
    product: route.product?.id ?? null,
    reach: route.reach,
    counted: route.counted,
    gateway: proved.gateway,
    verdict: proof.verdict,
    by: closedBy(proof.because),
    because: proof.because.map(({ kind, text, issuers, audiences, place }) => ({
      kind,
      text,
      issuers,
      audiences,
      ...place,
    })),
    witness: proof.witness.map(({ scope, place, text }) => ({ scope, ...place, text })),
    request: requestOf(subject, proved),
  };
}

/** The validator or control that closes a route, as far as one does. */
function closedBy(because: readonly Because[]): string | null {
  if (because.some(({ kind }) => kind === 'control')) return 'control';
  return because.some(({ kind }) => kind === 'validator') ? 'validate-jwt' : null;
}

/** Routes that were left out, named once for all subjects (design 3.2). */
function assumptionsOf(results: readonly SubjectResult[]): readonly Assumption[] {
  const open = results.filter(({ routes }) =>
    routes.some(
      ({ route, proof }) =>
        route.reach === 'possible' && !route.counted && proof.verdict !== 'conforming',
    ),
  );
  if (open.length === 0) return [];
  const text =
    `No key of a single API or of all APIs exists now; one would skip the policy of products ` +
    `and is not judged for ${open.length} ${open.length === 1 ? 'subject' : 'subjects'}.`;
  return [{ kind: 'route', id: 'possible', text, verified: null }];
}

function summaryOf(
  inventory: Inventory,
  results: readonly SubjectResult[],
  findings: readonly Finding[],
): Summary {
  const count = (wanted: SubjectResult['verdict']): number =>
    results.filter(({ verdict }) => verdict === wanted).length;
  const apis = new Set(
    inventory.spaces.flatMap(({ workspace, apis: list }) =>
      list.map(({ id }) => JSON.stringify([workspace, id])),
    ),
  );
  const covered = count('conforming') + count('other-control');
  const counted = results.length - count('public');
  return {
    apis: apis.size,
    subjects: results.length,
    conforming: count('conforming'),
    otherControl: count('other-control'),
    violating: count('violating'),
    unknown: count('unknown'),
    public: count('public'),
    exempt: count('exempt'),
    coverage: coverageOf(covered, counted),
    findings: bySeverity(findings.filter(({ waived }) => !waived)),
  };
}

/** In percent with two digits; all of it only where nothing is missing. */
function coverageOf(covered: number, counted: number): number | null {
  if (counted === 0) return null;
  if (covered === counted) return 100;
  return Math.min(99.99, Math.round((covered / counted) * 10_000) / 100);
}

function bySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  const [info, low, medium, high, critical] = SEVERITIES.map(count);
  return {
    critical: critical ?? 0,
    high: high ?? 0,
    medium: medium ?? 0,
    low: low ?? 0,
    info: info ?? 0,
  };
}
