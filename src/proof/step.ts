import type { PolicyElement, PolicyNode } from '../model/policy-text.ts';
import { placeIn } from '../policy/document.ts';
import { attribute, resolveValue, type Resolved } from '../policy/values.ts';
import type { Flow, Frame, Step } from './flow.ts';
import type { State } from './flow-state.ts';

/** What a step is handed: the states that come to it, and the way to run what is inside it. */
export interface StepInput {
  readonly flow: Flow;
  readonly step: Step;
  readonly states: readonly State[];
  readonly run: (
    nodes: readonly PolicyNode[],
    inner: { readonly frame: Partial<Frame>; readonly states: readonly State[] },
  ) => readonly State[];
}

/** Gives the states that go on after the step. */
export type StepRunner = (input: StepInput) => readonly State[];

export function attributeOf(element: PolicyElement, name: string, frame: Frame): Resolved | null {
  const value = attribute(element, name);
  return value === null ? null : resolveValue(value, frame.surroundings.names);
}

/** Adds a step to the path of each state; the scope is that of the document unless given. */
export function note(
  { element, frame }: Step,
  states: readonly State[],
  text: string,
): readonly State[] {
  const { document } = frame;
  const place = placeIn(document, element.startTag);
  const { scope } = document;
  return states.map((state) => ({ ...state, trace: { scope, place, text, before: state.trace } }));
}
