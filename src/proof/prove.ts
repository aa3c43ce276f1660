import type { Expectation } from '../model/expectation.ts';
import type { Because, Proof } from '../model/proof.ts';
import type { Chain } from '../policy/chain.ts';
import { causesOf } from './cause.ts';
import { confirm } from './confirm.ts';
import type { Facts } from './facts.ts';
import { OutOfBudget, type BadEvent, type Flow } from './flow.ts';
import { runFlow } from './run-flow.ts';
import { TooManyStates } from './flow-state.ts';
import { ALWAYS, HiddenFormulas, HiddenTooComplex, type Formula } from './hidden.ts';
import { limitProof } from './limit-proof.ts';
import { isPassable } from './passable.ts';
import { distinctCauses, firstReason, type DoubtAt } from './doubts.ts';
import { readingDoubt } from './reading-doubt.ts';
import { decidedConditions } from './switchable.ts';
import { READINGS, type Assignment, type OpenReadingId } from './readings.ts';
import { withSideFacts } from './weaknesses.ts';
import { requestNeeds, stepsOf } from './witness.ts';

export interface ProveOptions {
  readonly chain: Chain;
  readonly expectation: Expectation;
  readonly facts: Facts;
}

/** What one way of reading the open rows gives. */
interface Outcome {
  readonly assignment: Assignment;
  readonly flow: Flow;
  readonly proof: Proof;
}

/**
 * Proves or refutes that no unvalidated request gets in through one chain.
 *
 * `conforming`: for no hidden value and no request is a bad point reached. `violating`: whatever
 * the hidden values are, some request reaches one. Everything else is `unknown`, and so is whatever
 * holds under one reading of something undocumented but not under the other (design 3.3, 3.6).
 */
export function prove(options: ProveOptions): Proof {
  try {
    const all = outcomes(options);
    const flows = all.map(({ flow }) => flow);
    const proof = withSideFacts(flows, combine(all));
    if (!flows.some(hasGuardedHit)) return proof;
    const [first, ...others] = all;
    const open = combine([withGuardedHits(first), ...others.map(withGuardedHits)]);
    return { ...proof, ifCacheOpen: withSideFacts(flows, open) };
  } catch (error) {
    if (
      error instanceof TooManyStates ||
      error instanceof HiddenTooComplex ||
      error instanceof OutOfBudget
    ) {
      return limitProof(options.chain);
    }
    throw error;
  }
}

/** Analyzes under every combination of the open readings that the chain asks for. */
function outcomes(options: ProveOptions): readonly [Outcome, ...Outcome[]] {
  const first = analyze(options, {});
  const done = new Map<string, Outcome>([[keyOf({}), first]]);
  const asked = new Set<OpenReadingId>(first.flow.readings.asked.keys());
  for (let before = -1; before !== done.size;) {
    before = done.size;
    for (const assignment of combinations([...asked])) {
      const key = keyOf(assignment);
      if (done.has(key)) continue;
      const outcome = analyze(options, assignment);
      done.set(key, outcome);
      for (const id of outcome.flow.readings.asked.keys()) asked.add(id);
    }
  }
  const [, ...others] = done.values();
  return [first, ...others];
}

/** First options are left out, so that equal assignments have equal keys. */
function combinations(ids: readonly OpenReadingId[]): readonly Assignment[] {
  return ids.reduce<readonly Assignment[]>(
    (all, id) =>
      all.flatMap((assignment) => [assignment, { ...assignment, [id]: READINGS[id].options[1] }]),
    [{}],
  );
}

function keyOf(assignment: Assignment): string {
  return JSON.stringify(Object.entries(assignment).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function analyze(options: ProveOptions, assignment: Assignment): Outcome {
  const flow = runFlow({
    ...options,
    assignment,
    guess: null,
    formulas: new HiddenFormulas(),
  });
  return { assignment, flow, proof: conclude(flow, flow.bad.filter(isUnguarded)) };
}

/** Hits of guarded caches are left out; the roll-up knows whether they let in (design 3.4 c). */
const isUnguarded = ({ cache }: BadEvent): boolean => cache !== 'guarded';

const hasGuardedHit = ({ bad }: Flow): boolean => !bad.every(isUnguarded);

const withGuardedHits = ({ assignment, flow }: Outcome): Outcome => ({
  assignment,
  flow,
  proof: conclude(flow, flow.bad),
});

function conclude(flow: Flow, events: readonly BadEvent[]): Proof {
  const bad = events.filter(canPass);
  const anyhow = bad.reduce<Formula>((all, { state }) => flow.formulas.or(all, state.hidden), 0);
  if (anyhow === ALWAYS) {
    const confirmed = confirm(flow, bad);
    if (!confirmed.holds) return unknown(confirmed.doubts);
    return { ...violating(flow, decisive(bad)), guess: confirmed.guess };
  }
  const doubts = [...flow.unknowns, ...unpassable(events), ...hiddenChoices(flow, anyhow)];
  return doubts.length > 0 ? unknown(doubts) : conforming(flow);
}

/** The event that is told: in inbound and whatever is hidden, if there is one. */
function decisive(bad: readonly BadEvent[]): BadEvent {
  const found = bad.filter(({ kind }) => kind !== 'error');
  const last = (wanted: boolean) => found.filter(({ goesOn = false }) => goesOn === wanted);
  // Where the requests that go on get in as well, that says more.
  const inInbound = [...last(false), ...last(true)];
  const event = [inInbound, bad]
    .flatMap((list) => [list.find(({ state }) => state.hidden === ALWAYS), list[0]])
    .find((candidate) => candidate !== undefined);
  if (event === undefined) throw new Error('A violating chain without a bad event.');
  return event;
}

const canPass = ({ state }: BadEvent): boolean =>
  isPassable(state.passed.map(({ assessment }) => assessment));

function unpassable(events: readonly BadEvent[]): readonly DoubtAt[] {
  return events
    .filter((event) => !canPass(event))
    .flatMap(({ state }): DoubtAt[] => {
      const [first] = state.passed;
      if (first === undefined) return [];
      const code = 'witness-unconfirmed';
      const facts = {
        code,
        what: 'whether one token can pass all validators of this path',
      } as const;
      return [{ reason: code, cause: { ...first.at, told: { rule: 'undecided', facts } } }];
    });
}

function hiddenChoices(flow: Flow, formula: Formula): readonly DoubtAt[] {
  return flow.formulas.support(formula).flatMap((choice) => flow.choices.get(choice) ?? []);
}

const NOTHING = {
  reasonCode: null,
  causes: [],
  byAbsence: false,
  counting: [],
  weaknesses: [],
  tokenElsewhere: false,
  ifCacheOpen: null,
  because: [],
  witness: [],
  guess: null,
  selfMade: false,
  token: null,
} as const;

function violating(flow: Flow, event: BadEvent): Proof {
  const { causes, byAbsence } = causesOf(flow, event);
  const needs = requestNeeds(event.state);
  return {
    ...NOTHING,
    verdict: 'violating',
    causes,
    byAbsence,
    witness: stepsOf(event, flow.chain),
    ...needs,
  };
}

function unknown(doubts: readonly DoubtAt[]): Proof {
  const reasonCode = firstReason(doubts.map(({ reason }) => reason));
  const causes = doubts.filter(({ reason }) => reason === reasonCode).map(({ cause }) => cause);
  return { ...NOTHING, verdict: 'unknown', reasonCode, causes: distinctCauses(causes) };
}

function conforming(flow: Flow): Proof {
  const validators = [...flow.counting.values()];
  const because = validators.map(({ assessment, at }): Because => {
    const { issuers, audiences, outcome } = assessment;
    const demand = outcome === 'counts' ? 'lets only expected tokens pass' : 'refuses every token';
    const text = `<${assessment.element.name}> of ${at.document} ${demand}`;
    return { kind: 'validator', text, issuers, audiences, place: at.place };
  });
  const counting = validators.map(({ at }) => at);
  const conditions = decidedConditions(flow);
  return {
    ...NOTHING,
    verdict: 'conforming',
    because: [...(because.length === 0 ? [nobodyGetsIn(flow)] : because), ...conditions],
    counting,
  };
}

/** Closed without a validator: every path ends in a rejection before anything is served. */
function nobodyGetsIn({ chain }: Flow): Because {
  const link = chain.links.find(({ scope }) => scope === 'api');
  const text = 'every path ends in a rejection, whatever token is sent';
  const place = link?.place ?? { file: null, line: null, column: null, resourceId: null };
  return { kind: 'condition', text, issuers: [], audiences: [], place };
}

/** One verdict for all readings: the common one, else unknown. */
function combine(all: readonly [Outcome, ...Outcome[]]): Proof {
  const [first, ...others] = all;
  if (others.every(({ proof }) => proof.verdict === first.proof.verdict)) {
    return first.proof.verdict === 'unknown' ? unknownOf(all) : withReadings(first, all);
  }
  if (all.some(({ proof }) => proof.verdict === 'unknown')) return unknownOf(all);
  return unknown([readingDoubt(all)]);
}

function unknownOf(all: readonly Outcome[]): Proof {
  const unknowns = all.filter(({ proof }) => proof.verdict === 'unknown');
  return unknown(
    unknowns.flatMap(({ proof }) =>
      proof.causes.map((cause) => ({ reason: proof.reasonCode ?? 'limit', cause })),
    ),
  );
}

/** A green that holds under both readings of something says so. */
function withReadings(first: Outcome, all: readonly Outcome[]): Proof {
  const { proof, flow } = first;
  if (proof.verdict !== 'conforming' || all.length === 1) return proof;
  const readings = [...flow.readings.asked].map(([id, { place }]): Because => {
    const text = `holds whichever way this is: ${READINGS[id].question}`;
    return { kind: 'reading', text, issuers: [], audiences: [], place };
  });
  return { ...proof, because: [...proof.because, ...readings] };
}
