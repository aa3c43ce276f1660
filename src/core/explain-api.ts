import { usualExpectation } from '../config/expectation-for.ts';
import type { Configuration } from '../model/configuration.ts';
import type {
  AnswerHead,
  ExplainedOperation,
  ExplainedRoute,
  Explanation,
} from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { Api, Inventory, Operation } from '../model/inventory.ts';
import type { JudgedSubject, Report } from '../model/report.ts';
import { SHOWN_SECTIONS, type ExplainTopic, type ShownSection } from '../model/request.ts';
import { isJudged } from '../policy/subjects.ts';
import { findApi, findOperation, qualified, type FoundApi } from './explain-find.ts';
import { explainScope, explainSection } from './explain-lines.ts';
import type { SubjectResult } from './judge-subject.ts';
import { judge } from './judge.ts';
import { exitCodeOf } from './read-service.ts';
import { reportOf } from './report.ts';
import { settle } from './settle.ts';

/** What an explanation is made from. */
export interface ExplainFacts {
  readonly inventory: Inventory;
  readonly configuration: Configuration;
  readonly head: AnswerHead;
  readonly today: string;
}

type ApiTopic = Extract<ExplainTopic, { kind: 'api' }>;

/** Explains one API, or one operation of it. */
export function explainApi(facts: ExplainFacts, topic: ApiTopic): Explanation {
  const found = findApi(facts.inventory, topic.api);
  const { api, space } = found;
  const operation = topic.operation === null ? null : findOperation(found, topic.operation);
  const results = judge(withOnly(facts.inventory, found, answering(api)), facts.configuration);
  const { result, remark } = resultFor({ facts, found, operation }, results);
  const all = reportFor(facts, results);
  const own = reportFor(facts, [result]);
  const [judged] = own.operations;
  if (judged === undefined) throw new Error('A result without a subject in its report.');
  const { routes, ...subject } = judged;
  const findings = operation === null ? all.findings : own.findings;
  return {
    ...facts.head,
    kind: 'explanation',
    api: `${qualified(space, api.id)}${api.current ? '' : `;rev=${api.revision}`}`,
    type: api.type,
    subject,
    remark: notJudged(api) ?? remark,
    asked: topic.sections,
    routes: routesOf({ facts, result, routes, findings, sections: topic.sections }),
    findings,
    operations: operation === null ? operationsOf(all, results) : [],
    exitCode: exitCodeOf(facts.head),
  };
}

/** The service with no other API. The rest of it stays, because routes and documents hang on it. */
function withOnly(inventory: Inventory, { space }: FoundApi, api: Api): Inventory {
  const only = (one: Inventory['spaces'][0]) => ({ ...one, apis: one === space ? [api] : [] });
  const [service, ...workspaces] = inventory.spaces;
  return { ...inventory, spaces: [only(service), ...workspaces.map(only)] };
}

/** The API as if it answered, so that what is never judged can be explained as well. */
function answering(api: Api): Api {
  return isJudged(api) ? api : { ...api, stale: false, online: null };
}

function notJudged({ stale, current, online }: Api): string | null {
  if (stale) return 'This is a leftover copy of the current revision; check never judges it.';
  if (!current && online === false) {
    return 'This revision is offline and answers nobody; check does not judge it.';
  }
  return null;
}

interface Wanted {
  readonly facts: ExplainFacts;
  readonly found: FoundApi;
  readonly operation: Operation | null;
}

interface Chosen {
  readonly result: SubjectResult;
  readonly remark: string | null;
}

function resultFor({ facts, found, operation }: Wanted, results: readonly SubjectResult[]): Chosen {
  const own = results.find(({ subject }) => subject.operation === operation);
  if (own !== undefined) return { result: own, remark: null };
  const whole = results.find(({ subject }) => subject.operation === null);
  const { api } = found;
  if (whole !== undefined) {
    const remark = `Policies of an API of type ${api.type} act on the API as a whole; this is its explanation.`;
    return { result: whole, remark };
  }
  const listless = { ...answering(api), operations: HIDDEN_LIST, unlistedOperations: [] };
  const [result] = judge(withOnly(facts.inventory, found, listless), facts.configuration);
  if (result === undefined) throw new Error('An API that cannot be judged as a whole.');
  const remark =
    'Verdicts belong to the operations; this is what holds for those without a policy of their own.';
  return { result, remark };
}

/** An API whose operations nobody lists is judged as a whole (design 3.1). */
const HIDDEN_LIST = { state: 'not-extracted', why: 'left aside' } as const;

function reportFor(facts: ExplainFacts, results: readonly SubjectResult[]): Report {
  const { inventory, configuration, head, today } = facts;
  const { environment, pathBase } = head;
  // What is to be said of the configuration as a whole belongs to no single API.
  const { results: settled } = settle({ inventory, configuration, results, today });
  return reportOf({ inventory, results: settled, configuration, environment, pathBase, today });
}

interface RoutesOf {
  readonly facts: ExplainFacts;
  readonly result: SubjectResult;
  readonly routes: JudgedSubject['routes'];
  readonly findings: readonly Finding[];
  readonly sections: readonly ShownSection[];
}

/** The report tells routes in the order of the result. */
function routesOf(given: RoutesOf): readonly ExplainedRoute[] {
  const { facts, result, routes, findings } = given;
  const expectation = usualExpectation(facts.configuration);
  const names = SHOWN_SECTIONS.filter(
    (name) => given.sections.length === 0 || given.sections.includes(name),
  );
  return routes.flatMap((route, index) => {
    const chain = result.routes[index]?.chain;
    if (chain === undefined) return [];
    const scopes = chain.links.map(explainScope);
    const sections = names.map((name) => explainSection({ chain, expectation, findings }, name));
    return [{ ...route, scopes, sections }];
  });
}

function operationsOf(
  { operations, findings }: Report,
  results: readonly SubjectResult[],
): readonly ExplainedOperation[] {
  const ruleOf = new Map(findings.map(({ fingerprint, ruleId }) => [fingerprint, ruleId]));
  const withPolicy = new Set(
    results
      .filter(({ subject }) => (subject.operation?.policy.state ?? 'absent') !== 'absent')
      .map(({ name }) => name),
  );
  return operations.map((one) => ({
    subject: one.subject,
    operation: one.operation,
    method: one.method,
    path: one.path,
    verdict: one.verdict,
    rules: [...new Set(one.findings.flatMap((finding) => ruleOf.get(finding) ?? []))].sort(),
    ownPolicy: withPolicy.has(one.subject),
  }));
}
