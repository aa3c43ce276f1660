import type { Cause, Told } from '../model/cause.ts';
import type { Place } from '../model/place.ts';
import { API_TYPES, type Inventory } from '../model/inventory.ts';
import {
  ROUTE_VERDICTS,
  type ReasonCode,
  type RouteVerdict,
  type SubjectVerdict,
} from '../model/verdict.ts';
import { documentOfApi } from '../policy/chain.ts';
import { hangsOnAbsent, routesTo } from '../policy/routes.ts';
import { subjectName, type Subject } from '../policy/subjects.ts';
import { READINGS } from '../proof/readings.ts';
import { firstReason } from '../proof/doubts.ts';
import {
  severityOfUndecided,
  severityOfVerdict,
  severityOfWeakness,
  type Judgement,
} from './judgement.ts';
import { comparedWithOthers, settleCaches, type ProvedRoute, type Prover } from './route-proofs.ts';
import { tagsOf } from './tags.ts';

/** What was found out about one subject, over all its routes. */
export interface SubjectResult {
  readonly subject: Subject;
  readonly name: string;
  readonly verdict: SubjectVerdict;
  /** The verdict that it has whatever the configuration excepts. */
  readonly proved: RouteVerdict;
  readonly reasonCode: ReasonCode | null;
  readonly routes: readonly ProvedRoute[];
  readonly judgements: readonly Judgement[];
}

export interface JudgeOptions {
  readonly inventory: Inventory;
  readonly prover: Prover;
  readonly failOnUnknown: boolean;
  /** Routes that nobody is known to take count as well. */
  readonly strictRoutes: boolean;
  /** What is taken for `subscriptionRequired` where nobody wrote it down; null: both are looked at. */
  readonly requiredWhenAbsent: boolean | null;
}

/** Gives one subject its verdict: that of its weakest counting route (design 3.2). */
export function judgeSubject(options: JudgeOptions, subject: Subject): SubjectResult {
  const { requiredWhenAbsent: pinned } = options;
  const readings =
    pinned !== null ? [pinned] : hangsOnAbsent(subject.space, subject.api) ? [true, false] : [true];
  const [first, ...others] = readings.map((absent) => overRoutes(options, subject, absent));
  if (first === undefined) throw new Error('A subject is read at least one way.');
  const result =
    others.find(({ verdict }) => verdict !== first.verdict) === undefined
      ? first
      : disagreement(options, subject, [first, ...others]);
  const blind = blindness(options, subject);
  return blind === null ? result : unknownBecause(options, result, [blind]);
}

function overRoutes(
  { prover, failOnUnknown, strictRoutes }: JudgeOptions,
  subject: Subject,
  absent: boolean,
): SubjectResult {
  const routes = settleCaches(
    routesTo(subject.space, subject.api, absent)
      .map((route) => ({ ...route, counted: strictRoutes || route.counted }))
      .flatMap((route) => prover.prove(subject, route)),
  );
  const name = subjectName(subject);
  const counted = routes.filter(({ route }) => route.counted);
  const verdict = weakest(counted.map(({ proof }) => proof.verdict));
  const judgements = counted.flatMap((route) =>
    judgementsOf({ subject, name, failOnUnknown }, route, routes),
  );
  const reasonCode =
    verdict === 'unknown'
      ? firstReason(counted.flatMap(({ proof }) => proof.reasonCode ?? []))
      : null;
  const result = { subject, name, verdict, proved: verdict, reasonCode, routes, judgements };
  const hole = unseenHole(routes, verdict);
  return hole === null
    ? { ...result, judgements: judgements.filter((judgement) => fits(judgement, verdict)) }
    : unknownBecause({ failOnUnknown }, result, [hole]);
}

function weakest(verdicts: readonly RouteVerdict[]): RouteVerdict {
  const index = (verdict: RouteVerdict): number => ROUTE_VERDICTS.indexOf(verdict);
  return verdicts.reduce((a, b) => (index(b) < index(a) ? b : a));
}

/** Unknown routes of a violating subject stay unsaid: the violation is the news. */
function fits({ kind }: Judgement, verdict: RouteVerdict): boolean {
  return kind !== 'undecided' || verdict === 'unknown';
}

interface About {
  readonly subject: Subject;
  readonly name: string;
  readonly failOnUnknown: boolean;
}

function judgementsOf(
  { subject, name, failOnUnknown }: About,
  proved: ProvedRoute,
  all: readonly ProvedRoute[],
): readonly Judgement[] {
  const { route, proof } = proved;
  const common = {
    subject: name,
    route: route.product?.id ?? null,
    tags: tagsOf(subject, route.reach),
  };
  const weaknesses = proof.weaknesses.map((cause): Judgement => {
    return { ...common, cause, kind: 'weakness', severity: severityOfWeakness(cause) };
  });
  switch (proof.verdict) {
    case 'violating':
      return comparedWithOthers(proved, all)
        .map((cause): Judgement => ({
          ...common,
          cause,
          kind: 'verdict',
          severity: severityOfVerdict(cause, proof, route.reach),
        }))
        .concat(weaknesses);
    case 'unknown':
      return proof.causes
        .map((cause): Judgement => ({
          ...common,
          cause,
          kind: 'undecided',
          severity: severityOfUndecided(failOnUnknown),
        }))
        .concat(weaknesses);
    case 'other-control':
    case 'conforming':
      return weaknesses;
  }
}

/**
 * Without subscriptions nobody knows whether a key exists that skips the products. If such a route
 * would be open, the subject is unknown (design 3.2).
 */
function unseenHole(routes: readonly ProvedRoute[], verdict: RouteVerdict): Doubt | null {
  const unseen = routes.find(({ route }) => route.reach === 'unseen' && !route.counted);
  const stronger = verdict === 'conforming' || verdict === 'other-control';
  if (!stronger || unseen?.proof.verdict !== 'violating') return null;
  const [cause] = comparedWithOthers(unseen, routes);
  if (cause === undefined) return null;
  const what = 'whether a key of the API or of all APIs exists, which skips the policy of products';
  return { ...cause, told: { rule: 'undecided', facts: { code: 'subscriptions-not-read', what } } };
}

type Doubt = Cause;

function disagreement(
  options: JudgeOptions,
  subject: Subject,
  results: readonly [SubjectResult, ...SubjectResult[]],
): SubjectResult {
  const id = 'subscription-required-absent';
  const facts = { code: `reading:${id}`, what: READINGS[id].question } as const;
  const doubt = atApi(subject, { rule: 'undecided', facts });
  const open = results.find(({ verdict }) => verdict === 'unknown');
  return open ?? unknownBecause(options, results[0], [doubt]);
}

function atApi({ space, api }: Subject, told: Told): Doubt {
  const workspace = space.workspace === null ? '' : `workspaces/${space.workspace}/`;
  return { document: `${workspace}${documentOfApi(api)}`, anchor: '(api)', place: api.place, told };
}

/** Something about the subject itself that forbids any certainty. */
function blindness({ inventory }: JudgeOptions, subject: Subject): Doubt | null {
  const { space, api, unmatched } = subject;
  const [service] = inventory.spaces;
  const lostList = api.operations.state === 'unreadable' ? api.operations.why : null;
  const unread =
    api.unreadable ??
    lostList ??
    space.unreadable ??
    service.unreadable ??
    space.products.map(({ unreadable }) => unreadable).find((why) => why !== null) ??
    null;
  if (unread !== null) {
    return atApi(subject, { rule: 'policy-unreadable', facts: { why: unread } });
  }
  if (!API_TYPES.some((type) => type === api.type)) {
    const what = `what the API type ${api.type} does with policies`;
    return atApi(subject, { rule: 'undecided', facts: { code: 'api-type', what } });
  }
  if (unmatched === null) return null;
  const what = `which operation the policy of ${unmatched.id} belongs to: no list has it`;
  return {
    ...atOperation(subject, unmatched.id, unmatched.place),
    told: { rule: 'undecided', facts: { code: 'operation-unmatched', what } },
  };
}

function atOperation(subject: Subject, operation: string, place: Place) {
  const api = atApi(subject, { rule: 'policy-unreadable', facts: { why: '' } });
  return { document: `${api.document}/operations/${operation}`, anchor: '(operation)', place };
}

function unknownBecause(
  { failOnUnknown }: Pick<JudgeOptions, 'failOnUnknown'>,
  result: SubjectResult,
  doubts: readonly Doubt[],
): SubjectResult {
  const { subject, name } = result;
  const judgements = doubts.map((cause): Judgement => ({
    cause,
    kind: 'undecided',
    severity: severityOfUndecided(failOnUnknown),
    subject: name,
    route: null,
    tags: tagsOf(subject, null),
  }));
  const reasons = doubts.map(({ told }) => reasonOf(told));
  const weaknesses = result.judgements.filter(({ kind }) => kind === 'weakness');
  return {
    ...result,
    verdict: 'unknown',
    proved: 'unknown',
    reasonCode: firstReason(reasons),
    judgements: [...judgements, ...weaknesses],
  };
}

function reasonOf(told: Told): ReasonCode {
  return told.rule === 'undecided' ? told.facts.code : 'document-unreadable';
}
