import { groundOf } from './condition.ts';
import type { DoubtAt } from './doubts.ts';
import type { BadEvent, Flow } from './flow.ts';
import { constraintsOf } from './flow-state.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { ALWAYS, NEVER, type Formula } from './hidden.ts';
import { isPassable } from './passable.ts';
import { runFlow } from './run-flow.ts';
import { solve } from './solve.ts';
import { requestNeeds } from './witness.ts';

export type Confirmation =
  | { readonly holds: true; readonly guess: Guess }
  | { readonly holds: false; readonly doubts: readonly DoubtAt[] };

/** Paths for which a request is looked for, and requests that are tried for each. */
const MAX_EVENTS = 16;
const MAX_REQUESTS = 3;

/**
 * Sends the requests of a refutation through the policy, one by one, as the gateway would treat
 * them. Only if they get in, whatever is hidden, is the refutation told (design 3.3).
 */
export function confirm(flow: Flow, bad: readonly BadEvent[]): Confirmation {
  const { formulas } = flow;
  const plain = bad.filter(({ state }) => state.constraints === null);
  let reached = plain.reduce<Formula>((all, { state }) => formulas.or(all, state.hidden), NEVER);
  const asking = bad.filter(({ state }) => state.constraints !== null).slice(0, MAX_EVENTS);
  const replays: Flow[] = [];
  let shown: Guess | null = null;
  for (const guess of asking.flatMap((event) => requestsFor(flow, event))) {
    if (reached === ALWAYS) break;
    const replay = replayed(flow, guess);
    replays.push(replay);
    const before = reached;
    for (const event of replay.bad) {
      const passed = event.state.passed.map(({ assessment }) => assessment);
      if (event.cache !== 'guarded' && isPassable(passed)) {
        reached = formulas.or(reached, event.state.hidden);
      }
    }
    if (reached !== before) shown ??= guess;
  }
  if (reached === ALWAYS) return { holds: true, guess: shown ?? PLAIN_GUESS };
  return { holds: false, doubts: doubtsOf(flow, bad, { replays, reached }) };
}

function requestsFor(flow: Flow, { state }: BadEvent): readonly Guess[] {
  const needsToken = requestNeeds(state).token !== null;
  const headers = new Map(needsToken ? [['authorization', 'Bearer token']] : []);
  const base = { ...PLAIN_GUESS, headers };
  const found = solve(constraintsOf(state), groundOf(flow, state), { base, most: MAX_REQUESTS });
  return found.filter((guess) => !needsToken || guess.headers.has('authorization'));
}

function replayed(flow: Flow, guess: Guess): Flow {
  const { chain, expectation, facts, formulas, assignment } = flow;
  return runFlow({ chain, expectation, facts, formulas, assignment, guess });
}

function doubtsOf(
  flow: Flow,
  bad: readonly BadEvent[],
  { replays, reached }: { readonly replays: readonly Flow[]; readonly reached: Formula },
): readonly DoubtAt[] {
  const hidden = flow.formulas
    .support(reached)
    .flatMap((choice) => [flow, ...replays].flatMap(({ choices }) => choices.get(choice) ?? []));
  if (hidden.length > 0) return hidden;
  return bad.flatMap(({ state }): readonly DoubtAt[] => {
    const at = constraintsOf(state)[0]?.at;
    if (at === undefined) return [];
    const reason = 'witness-unconfirmed';
    const facts = { code: reason, what: 'the request that takes this path' } as const;
    return [{ reason, cause: { ...at, told: { rule: 'undecided', facts } } }];
  });
}
