import type { Evaluation } from '../expression/concrete/evaluate.ts';
import { cannotThrow } from './cannot-throw.ts';
import { readBy, seenKey, type Seen } from './definitions.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { guessKey, PLAIN_GUESS } from './guess.ts';
import { NEVER } from './hidden.ts';
import { solve, type Constraint, type Ground } from './solve.ts';
import { undecided } from './verdict-draft.ts';

/** A null or a text is no condition: the cast to bool around it throws. */
export function outcomeOf(result: Evaluation): boolean | 'throws' | 'open' {
  if (!result.ok) return result.error === 'throws' ? 'throws' : 'open';
  const { value } = result;
  if (typeof value === 'boolean') return value;
  return value === null || typeof value === 'string' ? 'throws' : 'open';
}

const throwing = (result: Evaluation): boolean => outcomeOf(result) === 'throws';

export interface Asked {
  readonly flow: Flow;
  readonly step: Step;
  readonly seen: Seen;
  readonly ground: Ground;
}

/**
 * The requests for which a condition throws that is not decided: those that were found to make it
 * throw; where none was found, whether there are any is hidden. Null where none can.
 */
export function failureIn(asked: Asked, state: State): State | null {
  const { flow, step, seen } = asked;
  if (cannotThrow(seen.parsed) && readBy(seen).size === 0) return null;
  const demand: Constraint = { ...seen, holds: true, accepts: throwing, at: flow.locate(step) };
  if (flow.guess === null && isMet(asked, demand)) {
    return { ...state, constraints: { constraint: demand, before: state.constraints } };
  }
  const hidden = flow.formulas.and(state.hidden, mayThrow(asked));
  return hidden === NEVER ? null : { ...state, hidden };
}

function mayThrow({ flow, step, seen }: Asked): State['hidden'] {
  const { formulas, choices, guess } = flow;
  const sent = guess === null ? '' : guessKey(guess);
  const choice = formulas.choiceOf(`throws ${seenKey(seen)}|${sent}`);
  const what = 'whether a condition fails for some request';
  const { reason, draft } = undecided('expression-unsupported', what, step.element);
  choices.set(choice, { hidden: 1, reason, cause: { ...flow.locate(step), told: draft } });
  return formulas.when(choice, true);
}

const known = new WeakMap<Flow, Map<string, boolean>>();

/** Whether some request makes the condition throw, whatever brings requests to it. */
function isMet({ flow, seen, ground }: Asked, demand: Constraint): boolean {
  const before = known.get(flow) ?? new Map<string, boolean>();
  known.set(flow, before);
  const key = `${seenKey(seen)}|${JSON.stringify(ground.error)}`;
  const found =
    before.get(key) ?? solve([demand], ground, { base: PLAIN_GUESS, most: 1 }).length > 0;
  before.set(key, found);
  return found;
}
