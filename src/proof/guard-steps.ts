import { describes, passing, type Step } from './flow.ts';
import { attributeOf, note, type StepInput, type StepRunner } from './step.ts';
import type { State } from './flow-state.ts';
import { assessValidator, isRejection, type Assessment, type FailureCode } from './validator.ts';
import { doubtOf, undecided } from './verdict-draft.ts';

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
      taints: state.taints,
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

const REJECTION: FailureCode = { kind: 'rejection' };

/** Goes on or fails. Whether anybody can satisfy it is not modelled yet, so going on is hidden. */
export const stepGuard: StepRunner = ({ flow, step, states }) => {
  const { element } = step;
  const at = flow.locate(step);
  const policy = `<${element.name}>`;
  flow.fail({ code: guardCode(step), policy, at, changed: false }, step.frame, states);
  // Limits let the first request through.
  if (/(?:^|-)(?:rate-limit|quota|token-limit)(?:-|$)/u.test(element.name)) return states;
  const doubt = undecided('unmodelled-element', `who gets past ${policy}`, element);
  const { yes } = flow.split(doubt, at, states);
  return note(step, yes, `${policy} lets the request pass`);
};

/** Only check-header answers with a code of the author's choice (policy facts 4.1). */
function guardCode({ element, frame }: Step): FailureCode {
  if (element.name !== 'check-header') return REJECTION;
  const code = attributeOf(element, 'failed-check-httpcode', frame);
  if (code === null) return REJECTION;
  if (code.kind !== 'constant') {
    return { kind: 'open', doubt: doubtOf(code, 'failed-check-httpcode', element) };
  }
  return isRejection(code.text) ? REJECTION : { kind: 'other', code: code.text };
}
