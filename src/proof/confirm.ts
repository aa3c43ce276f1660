import { groundOf } from './condition.ts';
import type { DoubtAt } from './doubts.ts';
import type { BadEvent, Flow } from './flow.ts';
import { constraintsOf } from './flow-state.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { ALWAYS, NEVER, type Formula } from './hidden.ts';
import { limitDoubt } from './limit-proof.ts';
import { isOfAnybody } from './of-anybody.ts';
import { isPassable } from './passable.ts';
import { runFlow } from './run-flow.ts';
import { asThemselves, secretTextsOf, withEverySecret } from './secret-texts.ts';
import { solve } from './solve.ts';
import { requestNeeds, stepsOf } from './witness.ts';

/** A bad point, and a request that was seen to take the path to it. */
export interface Shown {
  /** The run that came to it. */
  readonly flow: Flow;
  readonly event: BadEvent;
  readonly guess: Guess;
}

export type Confirmation =
  | { readonly holds: true; readonly shown: Shown }
  | { readonly holds: false; readonly doubts: readonly DoubtAt[] };

/** Paths for which a request is looked for, and requests that are tried for each. */
const MAX_EVENTS = 16;
const MAX_REQUESTS = 3;

/**
 * Sends the requests of a refutation through the policy, one by one, as the gateway would treat
 * them. Only if they get in, whatever is hidden, is the refutation told (design 3.3).
 *
 * @param bad Bad points, those first that are rather told.
 */
export function confirm(flow: Flow, bad: readonly BadEvent[]): Confirmation {
  const exact = bad.filter(({ state }) => !state.imprecise);
  const plain = exact.filter(({ state }) => state.constraints === null);
  const asking = exact.filter(({ state }) => state.constraints !== null).slice(0, MAX_EVENTS);
  const search = new Search(flow, bad);
  for (const event of plain) search.take(event, PLAIN_GUESS, event.state.hidden);
  for (const event of asking) {
    if (search.isDone()) break;
    for (const guess of requestsFor(flow, event)) search.send(event, guess);
  }
  if (!search.isDone() && exact.length < bad.length) search.probe();
  return search.result();
}

/** What is reached so far, and what of it is shown. */
class Search {
  readonly #flow: Flow;
  readonly #bad: readonly BadEvent[];
  readonly #replays: Flow[] = [];
  #reached: Formula = NEVER;
  #shown: Shown | null = null;
  #weight = -1;

  constructor(flow: Flow, bad: readonly BadEvent[]) {
    this.#flow = flow;
    this.#bad = bad;
  }

  /** Nothing better can be found: a request that anybody can send gets in whatever is hidden. */
  isDone(): boolean {
    return this.#reached === ALWAYS && this.#shown !== null && isOfAnybody(this.#shown);
  }

  take(event: BadEvent, guess: Guess, hidden: Formula, flow = this.#flow): void {
    if (hidden === NEVER) return;
    this.#reached = this.#flow.formulas.or(this.#reached, hidden);
    // A request that gets in whatever is hidden says more than one that needs nothing.
    const weight = (hidden === ALWAYS ? 2 : 0) + (isOfAnybody({ event, guess }) ? 1 : 0);
    if (weight <= this.#weight) return;
    this.#shown = { flow, event, guess };
    this.#weight = weight;
  }

  send(event: BadEvent, guess: Guess): void {
    const { formulas } = this.#flow;
    const path = pathText(event, this.#flow);
    const variants = withEverySecret(guess, constraintsOf(event.state)) ?? [];
    let always: Formula = variants.length === 0 ? NEVER : ALWAYS;
    let takesPath = false;
    for (const variant of variants) {
      if (always === NEVER) return;
      const replay = replayed(this.#flow, variant);
      this.#replays.push(replay);
      const entered = replay.bad.filter(getsIn);
      takesPath ||= entered.some((other) => pathText(other, replay) === path);
      const reached = entered.reduce<Formula>(
        (all, { state }) => formulas.or(all, state.hidden),
        0,
      );
      always = formulas.and(always, reached);
    }
    if (takesPath) this.take(event, guess, always);
    else this.#reached = formulas.or(this.#reached, always);
  }

  /** Where too many paths were joined, the plainest request may show that it gets in. */
  probe(): void {
    const replay = replayed(this.#flow, PLAIN_GUESS);
    this.#replays.push(replay);
    for (const event of replay.bad.filter(getsIn)) {
      this.take(event, PLAIN_GUESS, event.state.hidden, replay);
    }
  }

  result(): Confirmation {
    const shown = this.#shown;
    if (this.#reached === ALWAYS && shown !== null) return { holds: true, shown };
    return { holds: false, doubts: this.#doubts() };
  }

  #doubts(): readonly DoubtAt[] {
    const flows = [this.#flow, ...this.#replays];
    const hidden = this.#flow.formulas
      .support(this.#reached)
      .flatMap((choice) => flows.flatMap(({ choices }) => choices.get(choice) ?? []));
    if (hidden.length > 0) return hidden;
    if (this.#bad.some(({ state }) => state.imprecise)) return [limitDoubt(this.#flow.chain)];
    return this.#bad.flatMap(({ state }): readonly DoubtAt[] => {
      const at = constraintsOf(state)[0]?.at;
      if (at === undefined) return [];
      const reason = 'witness-unconfirmed';
      const facts = { code: reason, what: 'the request that takes this path' } as const;
      return [{ reason, cause: { ...at, told: { rule: 'undecided', facts } } }];
    });
  }
}

const getsIn = ({ cache, state }: BadEvent): boolean =>
  !state.imprecise &&
  cache !== 'guarded' &&
  isPassable(state.passed.map(({ assessment }) => assessment));

/** Equal for equal paths to equal bad points. */
function pathText(event: BadEvent, { chain }: Flow): string {
  const steps = stepsOf(event, chain).map(({ scope, place, text }) => [scope, place, text]);
  return JSON.stringify([event.kind, event.policy, steps]);
}

function requestsFor(flow: Flow, { state }: BadEvent): readonly Guess[] {
  const constraints = constraintsOf(state);
  // Where all validators take it from elsewhere, a token need not be sent in Authorization.
  const needsToken =
    requestNeeds(state).token !== null &&
    !state.passed.every(({ assessment }) => assessment.tokenElsewhere);
  const headers = new Map(needsToken ? [['authorization', 'Bearer token']] : []);
  const base = { ...PLAIN_GUESS, headers, secrets: asThemselves(secretTextsOf(constraints)) };
  const found = solve(constraints, groundOf(flow, state), { base, most: MAX_REQUESTS });
  return found.filter((guess) => !needsToken || guess.headers.has('authorization'));
}

function replayed(flow: Flow, guess: Guess): Flow {
  const { chain, expectation, facts, formulas, assignment } = flow;
  return runFlow({ chain, expectation, facts, formulas, assignment, guess });
}
