import { elementsOf } from '../policy/document.ts';
import { textOf, type Resolved } from '../policy/values.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import { ANY_QUERY, ANYWHERE, headerKey, queryKey, taintOf, type Taint } from './taint.ts';
import { originOf, type OpenOrigin, type Origin } from './token-origin.ts';
import { valuesHere, type ValuesHere } from './values-here.ts';
import { watchedPlaces } from './watched-places.ts';

/** A header that a validator reads may now hold what the gateway wrote. */
export const stepSetHeader: StepRunner = (input) => stepSet(input, headerKey);

export const stepSetQuery: StepRunner = (input) => stepSet(input, queryKey);

function stepSet({ flow, step, states }: StepInput, keyOf: (name: string) => string) {
  const { element, frame } = step;
  return states.map((state) => {
    const values = valuesHere(flow, step, state);
    const settled = (name: string): Resolved | null => {
      const value = attributeOf(element, name, frame);
      return value === null ? null : values.fixed(value);
    };
    const name = settled('name');
    const key = name?.kind === 'constant' ? keyOf(name.text) : null;
    if (key !== null && !watchedPlaces(flow.chain, flow.expectation).has(key)) return state;
    return write({ flow, step, state, values }, key, actionOf(settled('exists-action')));
  });
}

/** `computed`: one of the others, whichever. */
type Action = 'override' | 'skip' | 'append' | 'delete' | 'computed' | 'unknown';

const ACTIONS = ['override', 'skip', 'append', 'delete'] as const;

function actionOf(value: Resolved | null): Action {
  if (value === null) return 'override';
  if (value.kind !== 'constant') return 'computed';
  return ACTIONS.find((action) => action === value.text) ?? 'unknown';
}

interface Writing {
  readonly flow: Flow;
  readonly step: Step;
  readonly state: State;
  readonly values: ValuesHere;
}

/** @param key Null where the name cannot be told: it may be any of the places. */
function write(writing: Writing, key: string | null, action: Action): State {
  const { state } = writing;
  if (action === 'delete') return key === null ? state : without(state, key);
  const origin = originOfWritten(writing);
  if (origin.kind === 'request' && action !== 'unknown') {
    return copied(writing, key, { origin, action });
  }
  const isPlain = key !== null && (action === 'override' || action === 'skip');
  return tainted(writing, key ?? ANYWHERE, madeBy(origin, isPlain));
}

/** Behind what is there, or in a place that nobody can tell, it may be the token or not. */
function madeBy(origin: Origin, isPlain: boolean): Made {
  if (origin.kind === 'open') return { kind: 'open', why: origin };
  return origin.kind === 'gateway' && isPlain ? { kind: 'gateway' } : { kind: 'open', why: HOW };
}

const HOW = { reason: 'expression-unsupported', what: 'how the policy writes it' } as const;

/**
 * What the caller sent is the caller's wherever it stands. With `skip` and `append` what was there
 * before stays as well; and nothing documents what becomes of it where the computed value is null.
 */
function copied(
  writing: Writing,
  key: string | null,
  { origin, action }: { readonly origin: Origin & { kind: 'request' }; readonly action: Action },
): State {
  const { state } = writing;
  if (key === null) return state;
  const before = state.taints.get(key);
  const isOther = before !== undefined && before.kind !== 'copy';
  if (action === 'override' && isOther) return tainted(writing, key, { kind: 'open', why: NULL });
  const left = action === 'override' ? without(state, key) : state;
  const isElsewhere = origin.places.some((place) => place !== key);
  if (!isElsewhere || taintOf(left.taints, key) !== undefined) return left;
  return tainted({ ...writing, state: left }, key, { kind: 'copy' });
}

/** Of all values that are written: one of the gateway's beside others is not told apart. */
function originOfWritten({ step, values }: Writing): Origin {
  const { element, frame } = step;
  const texts = elementsOf(element)
    .filter(({ name }) => name === 'value')
    .map((value) => textOf(value, frame.surroundings.names));
  const origins = texts.map((text): Origin =>
    text === null ? UNREADABLE : originOf(values.fixed(text), values),
  );
  const [first = UNREADABLE, ...others] = origins;
  const open = origins.find(({ kind }) => kind === 'open');
  if (open !== undefined) return open;
  if (others.some(({ kind }) => kind !== first.kind)) return UNREADABLE;
  if (first.kind !== 'request') return first;
  const requests = origins.flatMap((one) => (one.kind === 'request' ? [one] : []));
  return { ...first, places: requests.flatMap(({ places }) => places) };
}

const NULL = {
  reason: 'expression-unsupported',
  what: 'whether the computed value is null, and what was there stays',
} as const;

const UNREADABLE: OpenOrigin = {
  kind: 'open',
  reason: 'expression-unsupported',
  what: 'more than one value',
};

/** A rewritten URL may bring query parameters of its own. */
export const stepRewrite: StepRunner = ({ flow, step, states }) => {
  const template = attributeOf(step.element, 'template', step.frame);
  return states.map((state) => {
    const values = valuesHere(flow, step, state);
    const value = template === null ? null : values.fixed(template);
    const origin = value === null ? null : originOfTemplate(value, values);
    if (origin === 'no-query' || origin?.kind === 'request') return state;
    const why = origin?.kind === 'open' ? origin : QUERY;
    return tainted({ flow, step, state, values }, ANY_QUERY, { kind: 'open', why });
  });
};

const QUERY = { reason: 'expression-unsupported', what: 'the query it writes' } as const;

function originOfTemplate(value: Resolved, values: ValuesHere): Origin | 'no-query' {
  const isPlain = value.kind === 'constant' && !value.text.includes('?');
  return isPlain ? 'no-query' : originOf(value, values);
}

/** Puts the gateway's own credentials into Authorization at this point (policy facts 4.1). */
export const stepGatewayCredentials: StepRunner = ({ flow, step, states }) => {
  const { element, frame } = step;
  const asVariable = attributeOf(element, 'output-token-variable-name', frame) !== null;
  const why = {
    reason: 'token-from-call-out',
    what: `whether <${element.name}> writes the header as well`,
  } as const;
  const made: Made = asVariable ? { kind: 'open', why } : { kind: 'gateway' };
  return states.map((state) =>
    tainted(
      { flow, step, state, values: valuesHere(flow, step, state) },
      headerKey('Authorization'),
      made,
    ),
  );
};

/** What was written there before is gone with the rest. */
function without(state: State, key: string): State {
  if (!state.taints.has(key)) return state;
  return { ...state, taints: new Map([...state.taints].filter(([place]) => place !== key)) };
}

type Made =
  | { readonly kind: 'gateway' | 'copy' }
  | { readonly kind: 'open'; readonly why: Omit<OpenOrigin, 'kind'> };

function tainted({ flow, step, state }: Writing, key: string, made: Made): State {
  const watched = watchedPlaces(flow.chain, flow.expectation);
  if (key !== ANYWHERE && key !== ANY_QUERY && !watched.has(key)) return state;
  if (key === ANY_QUERY && ![...watched].some((place) => place.startsWith('query:'))) return state;
  const taint: Taint = { ...made, policy: step.element.name, at: flow.locate(step) };
  return { ...state, taints: new Map([...state.taints, [key, taint]]) };
}
