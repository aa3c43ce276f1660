import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { attribute } from '../policy/values.ts';
import type { Frame } from './flow.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import type { State } from './flow-state.ts';
import { isRejection, type FailureCode } from './validator.ts';
import { doubtOf, undecided } from './verdict-draft.ts';

/** Ends the request with a response: harmless exactly if it surely is a 4xx or 5xx. */
export const stepAnswer: StepRunner = (input) => {
  const { element, frame } = input.step;
  return answer(input, responseStatus(element, frame), input.states);
};

/** 200 unless set. An `enabled` attribute, which no page knows, may switch it off. */
export const stepMock: StepRunner = (input) => {
  const { flow, step, states } = input;
  const { element, frame } = step;
  const code = attributeOf(element, 'status-code', frame);
  const status: FailureCode =
    code === null ? { kind: 'other', code: '200' } : statusOf(code, 'status-code', element);
  if (attribute(element, 'enabled') === null) return answer(input, status, states);
  const doubt = undecided('unmodelled-element', 'enabled in <mock-response>', element);
  const { yes, no } = flow.split(doubt, flow.locate(step), states);
  return [...answer(input, status, yes), ...no];
};

/** In on-error the status of the failure becomes another one; elsewhere it decides nothing. */
export const stepSetStatus: StepRunner = ({ flow, step, states }) => {
  const { element, frame } = step;
  if (frame.section !== 'on-error') return states;
  const status = setStatus(element, frame);
  const at = flow.locate(step);
  const changed = { code: status, policy: '<set-status>', at, changed: true };
  return states.map((state) => ({ ...state, status: changed }));
};

function answer(
  { flow, step }: StepInput,
  status: FailureCode,
  states: readonly State[],
): readonly State[] {
  const at = flow.locate(step);
  switch (status.kind) {
    case 'rejection':
      return states.filter(({ ghost }) => ghost !== null);
    case 'open':
      flow.doubt(status.doubt, at, states);
      return [];
    case 'other': {
      const policy = `<${step.element.name}>`;
      return flow.answer(states, { policy, status: status.code, at }, step.frame);
    }
  }
}

const CHILDREN = new Set(['set-status', 'set-header', 'set-body', 'set-variable']);

/** Status of a return-response: its set-status, else that of the stored response, else 200. */
function responseStatus(element: PolicyElement, frame: Frame): FailureCode {
  const children = elementsOf(element);
  const odd = children.find(({ name }) => !CHILDREN.has(name));
  if (odd !== undefined || looseText(element) !== '') {
    const what = odd === undefined ? 'text in' : `<${odd.name}> in`;
    const doubt = undecided('unmodelled-element', `${what} <return-response>`, element);
    return { kind: 'open', doubt };
  }
  const statuses = children.filter(({ name }) => name === 'set-status');
  const last = statuses.at(-1);
  if (statuses.length > 1) {
    const doubt = undecided('unmodelled-element', 'two <set-status> in <return-response>', element);
    return { kind: 'open', doubt };
  }
  if (last !== undefined) return setStatus(last, frame);
  const stored = attribute(element, 'response-variable-name');
  return { kind: 'other', code: stored === null ? '200' : `the stored response ${stored.text}` };
}

function setStatus(element: PolicyElement, frame: Frame): FailureCode {
  const code = attributeOf(element, 'code', frame);
  if (code !== null) return statusOf(code, 'code', element);
  return {
    kind: 'open',
    doubt: undecided('unmodelled-element', '<set-status> without code', element),
  };
}

function statusOf(
  value: NonNullable<ReturnType<typeof attributeOf>>,
  what: string,
  element: PolicyElement,
): FailureCode {
  if (value.kind !== 'constant') return { kind: 'open', doubt: doubtOf(value, what, element) };
  return isRejection(value.text) ? { kind: 'rejection' } : { kind: 'other', code: value.text };
}
