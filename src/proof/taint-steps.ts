import { elementsOf } from '../policy/document.ts';
import { textOf, type Resolved } from '../policy/values.ts';
import type { Step } from './flow.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import type { State } from './flow-state.ts';
import { ANY_QUERY, ANYWHERE, headerKey, queryKey, type Taint } from './taint.ts';
import { watchedPlaces } from './watched-places.ts';

/** A header that a validator reads may now hold what the gateway wrote. */
export const stepSetHeader: StepRunner = (input) => stepSet(input, headerKey);

export const stepSetQuery: StepRunner = (input) => stepSet(input, queryKey);

function stepSet(input: StepInput, keyOf: (name: string) => string): readonly State[] {
  const { step } = input;
  const name = attributeOf(step.element, 'name', step.frame);
  const kind = writtenBy(step);
  if (name?.kind !== 'constant') {
    return kind === 'nobody' ? input.states : taint(input, ANYWHERE, 'open');
  }
  const key = keyOf(name.text);
  return kind === 'nobody' ? clear(input, key) : taint(input, key, kind);
}

/**
 * Who can have written what stands there afterwards. `delete` leaves nothing, which can only refuse
 * more; `skip` keeps the caller's value and fills in the gateway's for callers who sent none.
 */
function writtenBy({ element, frame }: Step): Taint['kind'] | 'nobody' {
  const action = attributeOf(element, 'exists-action', frame);
  const word = action === null ? 'override' : action.kind === 'constant' ? action.text : '';
  if (word === 'delete') return 'nobody';
  if (word !== 'override' && word !== 'skip') return 'open';
  const values = elementsOf(element).filter(({ name }) => name === 'value');
  const texts = values.map((value) => textOf(value, frame.surroundings.names));
  return texts.length > 0 && texts.every(isOfGateway) ? 'gateway' : 'open';
}

/** A constant, a named value or a deployment token: fixed, whether or not we see it. */
function isOfGateway(text: Resolved | null): boolean {
  if (text === null || text.kind === 'expression') return false;
  return text.kind === 'constant' || text.hole.reason !== 'expression-unsupported';
}

/** A rewritten URL may bring query parameters of its own. */
export const stepRewrite: StepRunner = (input) => {
  const template = attributeOf(input.step.element, 'template', input.step.frame);
  const plain = template?.kind === 'constant' && !template.text.includes('?');
  return plain ? input.states : taint(input, ANY_QUERY, 'open');
};

/** Puts the gateway's own credentials into Authorization at this point (policy facts 4.1). */
export const stepGatewayCredentials: StepRunner = (input) => {
  const { element, frame } = input.step;
  const asVariable = attributeOf(element, 'output-token-variable-name', frame) !== null;
  return taint(input, headerKey('Authorization'), asVariable ? 'open' : 'gateway');
};

/** What was written there before is gone with the rest. */
function clear({ states }: StepInput, key: string): readonly State[] {
  return states.map((state) => ({
    ...state,
    taints: new Map([...state.taints].filter(([place]) => place !== key)),
  }));
}

function taint({ flow, step, states }: StepInput, key: string, kind: Taint['kind']) {
  const watched = watchedPlaces(flow.chain, flow.expectation);
  if (key !== ANYWHERE && key !== ANY_QUERY && !watched.has(key)) return states;
  if (key === ANY_QUERY && ![...watched].some((place) => place.startsWith('query:'))) return states;
  const made: Taint = { kind, policy: step.element.name, at: flow.locate(step) };
  return states.map((state) => ({ ...state, taints: new Map([...state.taints, [key, made]]) }));
}
