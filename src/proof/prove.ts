import type { Expectation } from '../model/expectation.ts';
import type { Proof } from '../model/proof.ts';
import type { Chain } from '../policy/chain.ts';
import { combine, type Outcome } from './combine.ts';
import { conclude } from './conclude.ts';
import type { Facts } from './facts.ts';
import { OutOfBudget, type BadEvent, type Flow } from './flow.ts';
import { TooManyStates } from './flow-state.ts';
import { HiddenFormulas, HiddenTooComplex } from './hidden.ts';
import { limitProof } from './limit-proof.ts';
import { READINGS, type Assignment, type OpenReadingId } from './readings.ts';
import { runFlow } from './run-flow.ts';
import { withSideFacts } from './weaknesses.ts';

export interface ProveOptions {
  readonly chain: Chain;
  readonly expectation: Expectation;
  readonly facts: Facts;
  /** Readings that are not open here, because the configuration says which holds. */
  readonly pinned?: Assignment;
  /** Seconds that a validator may allow for clocks before that is a weakness. */
  readonly maxClockSkew?: number;
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
  const pinned = options.pinned ?? {};
  const isOpen = (id: OpenReadingId): boolean => !Object.hasOwn(pinned, id);
  const first = analyze(options, {});
  const done = new Map<string, Outcome>([[keyOf({}), first]]);
  const asked = new Set([...first.flow.readings.asked.keys()].filter(isOpen));
  for (let before = -1; before !== done.size;) {
    before = done.size;
    for (const assignment of combinations([...asked])) {
      const key = keyOf(assignment);
      if (done.has(key)) continue;
      const outcome = analyze(options, assignment);
      done.set(key, outcome);
      [...outcome.flow.readings.asked.keys()].filter(isOpen).forEach((id) => asked.add(id));
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
    assignment: { ...assignment, ...options.pinned },
    guess: null,
    formulas: new HiddenFormulas(),
  });
  const proof = conclude(flow, flow.bad.filter(isUnguarded));
  return { assignment, pinned: options.pinned ?? {}, flow, proof };
}

/** Hits of guarded caches are left out; the roll-up knows whether they let in (design 3.4 c). */
const isUnguarded = ({ cache }: BadEvent): boolean => cache !== 'guarded';

const hasGuardedHit = ({ bad }: Flow): boolean => !bad.every(isUnguarded);

const withGuardedHits = (outcome: Outcome): Outcome => ({
  ...outcome,
  proof: conclude(outcome.flow, outcome.flow.bad),
});
