import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { attribute, type Resolved } from '../policy/values.ts';
import { statusOf, type Status } from './answer-status.ts';
import { beforeStatus } from './definition-of.ts';
import type { Frame } from './flow.ts';
import type { State } from './flow-state.ts';
import { codeOfText, type FailureCode } from './status-code.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import { demanding, valuesHere } from './values-here.ts';
import { undecided, type Doubt } from './verdict-draft.ts';

/** Ends the request with a response: harmless exactly if it surely is a 4xx or 5xx. */
export const stepAnswer: StepRunner = (input) => {
  const { element, frame } = input.step;
  return answer(input, responseStatus(element, frame), input.states);
};

/** 200 unless set. An `enabled` attribute, which no page knows, may switch it off. */
export const stepMock: StepRunner = (input) => {
  const { flow, step, states } = input;
  const { element, frame } = step;
  const value = attributeOf(element, 'status-code', frame);
  const source: Source =
    value === null
      ? { code: codeOfText('200') }
      : { written: { value, what: 'status-code', element } };
  if (attribute(element, 'enabled') === null) return answer(input, source, states);
  const doubt = undecided('unmodelled-element', 'enabled in <mock-response>', element);
  const { yes, no } = flow.split(doubt, flow.locate(step), states);
  return [...answer(input, source, yes), ...no];
};

/** In on-error the status of the failure becomes another one; elsewhere it decides nothing. */
export const stepSetStatus: StepRunner = (input) => {
  const { element, frame } = input.step;
  if (frame.section !== 'on-error') return input.states;
  const source = statusSource(element, frame);
  return input.states.flatMap((state) => setStatus(input, source, state));
};

function setStatus(input: StepInput, source: Source, state: State): readonly State[] {
  const { flow, step } = input;
  const status = statusFrom(input, source, state);
  if (status.kind === 'kept') return [state];
  // A failure in on-error ends in the gateway's own rejection.
  if (status.kind === 'fails') return [];
  const at = flow.locate(step);
  const changed = { policy: '<set-status>', at, changed: true } as const;
  const { code, demand } = status;
  const definitions = beforeStatus(flow, state.definitions);
  const now = { ...demanding(state, demand), definitions, status: { ...changed, code } };
  if (demand === null) return [now];
  return [now, { ...state, definitions, status: { ...changed, code: { kind: 'rejection' } } }];
}

interface Written {
  readonly written: {
    readonly value: Resolved;
    readonly what: string;
    readonly element: PolicyElement;
  };
}

/** Where the status of an answer is written, or what it is where it is not written at all. */
type Source = Written | { readonly code: FailureCode };

function statusFrom({ flow, step }: StepInput, source: Source, state: State): Status {
  return 'code' in source
    ? { kind: 'set', code: source.code, demand: null, mayFail: false }
    : statusOf({ flow, step, state }, source.written);
}

function answer(input: StepInput, source: Source, states: readonly State[]): readonly State[] {
  return states.flatMap((state) => {
    const status = statusFrom(input, source, state);
    switch (status.kind) {
      case 'fails':
        fail(input, [state]);
        return state.ghost === null ? [] : [state];
      case 'kept':
        return answerWith(input, state.status?.code ?? { kind: 'rejection' }, state);
      case 'set':
        if (status.mayFail && 'written' in source) fail(input, failing(input, source, state));
        return answerWith(input, status.code, demanding(state, status.demand));
    }
  });
}

/** On-error answers instead. */
function fail({ flow, step }: StepInput, states: readonly State[]): void {
  const policy = `<${step.element.name}>`;
  const at = flow.locate(step);
  const code = { kind: 'rejection' } as const;
  flow.fail({ code, policy, at, changed: false }, step.frame, states);
}

/** The requests for which the status cannot be computed, as far as there are any. */
function failing({ flow, step }: StepInput, { written }: Written, state: State): readonly State[] {
  const demand = valuesHere(flow, step, state).findFailure(written.value);
  if (demand !== null) return [demanding(state, demand)];
  const what = 'whether the status can be computed for every request';
  const doubt = undecided('expression-unsupported', what, step.element);
  return flow.split(doubt, flow.locate(step), [state]).yes;
}

function answerWith(
  { flow, step }: StepInput,
  status: FailureCode,
  state: State,
): readonly State[] {
  const at = flow.locate(step);
  switch (status.kind) {
    case 'rejection':
      return state.ghost === null ? [] : [state];
    case 'open':
      flow.doubt(status.doubt, at, [state]);
      return [];
    case 'other': {
      const policy = `<${step.element.name}>`;
      return flow.answer([state], { policy, status: status.code, at }, step.frame);
    }
  }
}

const CHILDREN = new Set(['set-status', 'set-header', 'set-body', 'set-variable']);

/** Status of a return-response: its set-status, else that of the stored response, else 200. */
function responseStatus(element: PolicyElement, frame: Frame): Source {
  const children = elementsOf(element);
  const odd = children.find(({ name }) => !CHILDREN.has(name));
  if (odd !== undefined || looseText(element) !== '') {
    const what = odd === undefined ? 'text in' : `<${odd.name}> in`;
    return open(undecided('unmodelled-element', `${what} <return-response>`, element));
  }
  const statuses = children.filter(({ name }) => name === 'set-status');
  const last = statuses.at(-1);
  if (statuses.length > 1) {
    return open(undecided('unmodelled-element', 'two <set-status> in <return-response>', element));
  }
  if (last !== undefined) return statusSource(last, frame);
  const stored = attribute(element, 'response-variable-name');
  const code = stored === null ? '200' : `the stored response ${stored.text}`;
  return { code: { kind: 'other', code } };
}

const open = (doubt: Doubt): Source => ({ code: { kind: 'open', doubt } });

function statusSource(element: PolicyElement, frame: Frame): Source {
  const value = attributeOf(element, 'code', frame);
  return value === null
    ? open(undecided('unmodelled-element', '<set-status> without code', element))
    : { written: { value, what: 'code', element } };
}
