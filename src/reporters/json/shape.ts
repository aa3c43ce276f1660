import type { Finding } from '../../model/finding.ts';
import type { WitnessRequest, WitnessToken } from '../../model/proof.ts';
import type {
  JudgedRoute,
  JudgedSubject,
  Report,
  ReportedBecause,
  ReportedStep,
} from '../../model/report.ts';
import { redact, redactValue } from '../redact.ts';
import { placeShape } from './place-shape.ts';

/**
 * Exactly the keys of the schema in its order, however the value was built, so that equal reports
 * give equal bytes and nothing slips out that the schema does not name. Texts lose their secrets.
 */

type Head = Omit<Report, 'operations' | 'findings' | 'probes' | 'exitCode'>;

/** Everything before the list of operations. */
export function headShape(report: Report): Head {
  const { tool, source, service, summary } = report;
  return {
    schemaVersion: report.schemaVersion,
    kind: report.kind,
    tool: { name: tool.name, version: tool.version },
    evaluatedOn: report.evaluatedOn,
    environment: report.environment,
    pathBase: report.pathBase,
    source: sourceShape(source),
    service: { name: service.name, resourceId: service.resourceId, gateways: service.gateways },
    assumptions: report.assumptions.map(({ kind, id, text, verified }) => ({
      kind,
      id,
      text: redact(text),
      verified,
    })),
    change: report.change,
    summary: summaryShape(summary),
  };
}

/** Also used for answers about a service. */
export function sourceShape(source: Report['source']): Report['source'] {
  return {
    kind: source.kind,
    location: source.location,
    apiVersion: source.apiVersion,
    complete: source.complete,
    gaps: source.gaps.map(({ code, what, where, lost }) => ({
      code,
      what: redact(what),
      where,
      lost,
    })),
  };
}

function summaryShape(summary: Report['summary']): Report['summary'] {
  const { critical, high, medium, low, info } = summary.findings;
  return {
    apis: summary.apis,
    subjects: summary.subjects,
    conforming: summary.conforming,
    otherControl: summary.otherControl,
    violating: summary.violating,
    unknown: summary.unknown,
    public: summary.public,
    exempt: summary.exempt,
    coverage: summary.coverage,
    findings: { critical, high, medium, low, info },
  };
}

/** One entry of `operations`. */
export function subjectShape(subject: JudgedSubject): JudgedSubject {
  return {
    subject: subject.subject,
    api: subject.api,
    revision: subject.revision,
    current: subject.current,
    workspace: subject.workspace,
    operation: subject.operation,
    method: subject.method,
    path: subject.path,
    verdict: subject.verdict,
    reason: redact(subject.reason),
    reasonCode: subject.reasonCode,
    routes: subject.routes.map(routeShape),
    findings: subject.findings,
  };
}

/** Also used for the routes of an explanation. */
export function routeShape(route: JudgedRoute): JudgedRoute {
  return {
    product: route.product,
    reach: route.reach,
    counted: route.counted,
    gateway: route.gateway,
    verdict: route.verdict,
    by: route.by,
    because: route.because.map(becauseShape),
    witness: route.witness.map(stepShape),
    request: route.request === null ? null : requestShape(route.request),
  };
}

function becauseShape(because: ReportedBecause): ReportedBecause {
  return {
    kind: because.kind,
    text: redact(because.text),
    issuers: because.issuers.map(redact),
    audiences: because.audiences.map(redact),
    ...placeShape(because),
  };
}

/** Also used for the paths of an inspection. */
export function stepShape(step: ReportedStep): ReportedStep {
  return {
    scope: step.scope,
    file: step.file,
    line: step.line,
    column: step.column,
    text: redact(step.text),
    resourceId: step.resourceId,
  };
}

function requestShape(request: WitnessRequest): WitnessRequest {
  const { body, token, certificate, key } = request;
  return {
    method: request.method,
    path: redact(request.path),
    headers: redactEntries(request.headers),
    body: body === null ? null : redact(body),
    token: token === null ? null : tokenShape(token),
    address: request.address,
    certificate: certificate === null ? null : redactEntries(certificate),
    key: key === null ? null : { groups: key.groups.map(redact) },
  };
}

function tokenShape({ issuer, audiences, signed, expires, claims }: WitnessToken): WitnessToken {
  return { issuer, audiences, signed, expires, claims: redactEntries(claims) };
}

function redactEntries(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, redactValue(name, value)]),
  );
}

/** One entry of `findings`. */
export function findingShape(finding: Finding): Finding {
  const [first, ...others] = finding.locations;
  return {
    ruleId: finding.ruleId,
    kind: finding.kind,
    severity: finding.severity,
    message: redact(finding.message),
    tags: finding.tags,
    cause: { document: finding.cause.document, anchor: redact(finding.cause.anchor) },
    affected: finding.affected,
    fingerprint: finding.fingerprint,
    waived: finding.waived,
    waivers: finding.waivers.map(({ subject, owner, expires }) => ({ subject, owner, expires })),
    known: finding.known,
    new: finding.new,
    locations: [placeShape(first), ...others.map(placeShape)],
    fix: finding.fix === null ? null : redact(finding.fix),
    help: finding.help,
  };
}
