import type { State } from './flow-state.ts';
import { note, type StepInput } from './step.ts';
import type { FailureCode } from './validator.ts';
import type { Doubt } from './verdict-draft.ts';

type Place = Pick<StepInput, 'flow' | 'step'>;

const REJECTION: FailureCode = { kind: 'rejection' };

export const nameOf = ({ step }: Place): string => `<${step.element.name}>`;

/** These states fail at the guard; what the caller then gets is up to on-error. */
export function refuse(
  place: Place,
  states: readonly State[],
  code: FailureCode = REJECTION,
): void {
  const { flow, step } = place;
  const at = flow.locate(step);
  flow.fail({ code, policy: nameOf(place), at, changed: false }, step.frame, states);
}

/** Whether these states get past the guard is hidden; the doubt says why. */
export function passIfHidden(
  place: Place,
  states: readonly State[],
  doubt: Doubt,
): readonly State[] {
  const { flow, step } = place;
  const { yes } = flow.split(doubt, flow.locate(step), states);
  return note(step, yes, `${nameOf(place)} lets the request pass, as far as can be told`);
}

/** Only callers come on who have or know something that others do not. */
export function forSome(states: readonly State[]): readonly State[] {
  return states.map((state) => ({ ...state, forSome: true }));
}
