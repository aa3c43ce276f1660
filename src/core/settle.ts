import type { Configuration } from '../model/configuration.ts';
import type { Inventory } from '../model/inventory.ts';
import { contradictions } from './governance/assumptions.ts';
import { expectationJudgements } from './governance/expectations.ts';
import { loosenedJudgements } from './governance/loosened.ts';
import { publicJudgements } from './governance/public.ts';
import { waiverJudgements } from './governance/waivers.ts';
import type { SubjectResult } from './judge-subject.ts';
import { isOpen, joinDoubts, type Judgement } from './judgement.ts';
import { matchFactsOf } from './match-facts.ts';
import { neighborJudgements, withNeighbors } from './neighbors/neighbors.ts';
import { firstReason } from '../proof/doubts.ts';
import { underSettings } from './rule-settings.ts';
import { unsaidDoubts } from './unsaid-doubts.ts';
import { applyWaivers, type Waived } from './waivers.ts';

export interface SettleOptions {
  readonly inventory: Inventory;
  readonly configuration: Configuration;
  readonly results: readonly SubjectResult[];
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What was proved, with everything that the configuration says about it. */
export interface Settled {
  readonly results: readonly SubjectResult[];
  /** Judgements about no subject: of the service, the expectation, the configuration. */
  readonly matters: readonly Judgement[];
}

/**
 * Adds what is to be said beside the proofs, and applies the exceptions of the configuration: rules
 * that are off or weigh something else, and waivers (design 4.3, 5, 8).
 */
export function settle(options: SettleOptions): Settled {
  const { configuration, today } = options;
  const all = withNeighbors(options.results, [
    ...neighborJudgements({ ...options, declared: ({ operation }) => operation?.security ?? null }),
    ...configurationJudgements(options),
  ]);
  const results = all.results.map((result): Candidate => ({
    ...result,
    judgements: underSettings(result.judgements, configuration.rules),
    unsaid: joinDoubts(unsaidDoubts(result, configuration.failOnUnknown)),
  }));
  const matters = underSettings(all.matters, configuration.rules);
  const judged = [
    ...results.map(({ subject, judgements, unsaid }) => {
      return { subject, judgements: [...judgements, ...unsaid] };
    }),
    { subject: null, judgements: matters },
  ];
  const waived = applyWaivers(judged, configuration.waivers, today);
  const ofWaivers = underSettings(waiverJudgements(waived.uses, today), configuration.rules);
  return {
    results: results.map((result) => accepted(result, waived)),
    matters: [...matters.map((judgement) => waivedIn(judgement, waived)), ...ofWaivers],
  };
}

/** What the configuration says that means nothing, too much, or not what holds. */
function configurationJudgements(options: SettleOptions): readonly Judgement[] {
  const { inventory, configuration, results } = options;
  const routes = results.flatMap(({ subject, routes: all }) =>
    all.map(({ route }) => matchFactsOf(subject, route.product?.id ?? null)),
  );
  return [
    ...publicJudgements(configuration.public, results),
    ...expectationJudgements(configuration.expectations, routes),
    ...contradictions(inventory, configuration),
    ...loosenedJudgements(configuration.loosened),
  ];
}

function waivedIn(judgement: Judgement, { waiverOf }: Waived): Judgement {
  return { ...judgement, waiver: waiverOf(judgement) };
}

/** A result with what stays unsaid while a violation of it is open. */
interface Candidate extends SubjectResult {
  readonly unsaid: readonly Judgement[];
}

/**
 * Exempt is a subject of which everything that keeps it from being closed is accepted. Where only
 * its violations are, what is undecided besides comes to light, and it is unknown.
 */
function accepted({ unsaid, ...result }: Candidate, waived: Waived): SubjectResult {
  const judgements = result.judgements.map((judgement) => waivedIn(judgement, waived));
  const deciding = judgements.filter(({ kind }) => kind === 'verdict' || kind === 'undecided');
  if (deciding.length === 0 || deciding.some(isOpen)) return { ...result, judgements };
  const doubts = unsaid.map((judgement) => waivedIn(judgement, waived));
  const all = [...judgements, ...doubts];
  if (doubts.every((doubt) => !isOpen(doubt))) {
    return { ...result, judgements: all, verdict: 'exempt', reasonCode: null };
  }
  const reasons = result.routes.flatMap(({ route, proof }) =>
    route.counted ? (proof.reasonCode ?? []) : [],
  );
  return { ...result, judgements: all, verdict: 'unknown', reasonCode: firstReason(reasons) };
}
