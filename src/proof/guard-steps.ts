import { describes, passing } from './flow.ts';
import { refuse } from './guard.ts';
import { note, type StepInput, type StepRunner } from './step.ts';
import type { State } from './flow-state.ts';
import { assessValidator, type Assessment } from './validator.ts';
import { valuesHere } from './values-here.ts';

/** A validator that counts lets no unvalidated request on; any other is passed by some token. */
export const stepValidator: StepRunner = (input) => {
  const { flow, step, states } = input;
  const out: State[] = [];
  // Taints differ from path to path, and with them the assessment.
  for (const state of states) {
    const assessment = assessValidator({
      element: step.element,
      names: step.frame.surroundings.names,
      expectation: flow.expectation,
      readings: flow.readings,
      values: valuesHere(flow, step, state),
    });
    out.push(...runValidator(input, assessment, state));
  }
  return flow.merge(out);
};

function runValidator(
  { flow, step }: StepInput,
  assessment: Assessment,
  state: State,
): readonly State[] {
  const at = flow.locate(step);
  const policy = describes(assessment);
  flow.fail({ code: assessment.failure, policy, at, changed: false }, step.frame, [state]);
  const passed = { assessment, at };
  switch (assessment.outcome) {
    case 'counts':
    case 'refuses-all':
      flow.closes([state], passed);
      return [];
    case 'does-not-count':
      return note(step, [passing(state, passed)], `${policy} accepts a token it should refuse`);
    case 'undecided': {
      const [doubt] = assessment.doubts;
      if (doubt === undefined) return [state];
      const { no } = flow.split(doubt, at, [state]);
      return note(step, no, `${policy} lets the request pass, as far as can be told`);
    }
  }
}

/** Turns callers away who come too often, and lets the first one through. */
export const stepLimit: StepRunner = (input) => {
  refuse(input, input.states);
  return input.states;
};
