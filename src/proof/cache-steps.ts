import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { attribute, writtenText } from '../policy/values.ts';
import { isPlainCall, noteCall } from './call-out-step.ts';
import type { BadEvent } from './flow.ts';
import type { State } from './flow-state.ts';
import { classOf, GUARDS, type PolicyClass } from './policy-classes.ts';
import type { Constraint } from './solve.ts';
import { attributeOf, note, type StepInput, type StepRunner } from './step.ts';
import { booleanOf, type FailureCode } from './validator.ts';
import { demanding, doubtAbout, valuesHere } from './values-here.ts';
import { undecided, type Doubt } from './verdict-draft.ts';

// Values that come from a cache by <cache-lookup-value> or by the variable of <cache-value> are
// hidden: what the cache holds is nothing that a request chooses (design 3.3). These policies decide
// nothing about the way a request takes; whoever follows variables has to take theirs as hidden.

const HIT = 'with what its cache holds';

/**
 * A hit is an answer and is taken as possible; a miss goes on. Only GET is looked up, and of a whole
 * API a GET may be one of the requests (policy facts 4.1, design 3.4 c).
 *
 * Unless `allow-private-response-caching` is on, no answer is stored to a request that carries
 * Authorization. Such a lookup is `guarded`: whether it can hold anything that was given to a token
 * hangs on where the other routes of the subject read theirs, so the roll-up settles it.
 */
export const stepCacheLookup: StepRunner = (input) => {
  const { flow, step, states } = input;
  if (flow.method !== null && flow.method !== 'GET') return states;
  const ghosts = states.filter(({ ghost }) => ghost !== null);
  const lookups = real(states).map((state) => ({ state, stores: storesPrivate(input, state) }));
  const those = (wanted: Stores['kind']): readonly State[] =>
    lookups.flatMap(({ state, stores }) => (stores.kind === wanted ? [state] : []));
  const chosen = lookups.flatMap(({ state, stores }) =>
    stores.kind === 'chosen' ? [demanding(state, stores.demand)] : [],
  );
  const doubt = lookups.flatMap(({ stores }) => (stores.kind === 'doubt' ? [stores.doubt] : []))[0];
  const { yes, no } =
    doubt === undefined
      ? { yes: [], no: [] }
      : flow.split(doubt, flow.locate(step), those('doubt'));
  return [
    ...ghosts,
    ...hit(input, 'open', [...those('yes'), ...chosen, ...yes]),
    ...hit(input, 'guarded', [...those('no'), ...those('chosen'), ...no]),
    ...real(states),
  ];
};

/** Only the optional `vary-by` keeps callers apart, so a hit before validation always lets in. */
export const stepSemanticLookup: StepRunner = (input) => [
  ...hit(input, 'open', input.states),
  ...real(input.states),
];

/** The requests that a lookup answers; their way on is only imagined. */
function hit(
  { flow, step }: StepInput,
  cache: NonNullable<BadEvent['cache']>,
  states: readonly State[],
): readonly State[] {
  const policy = `<${step.element.name}>`;
  const what = { policy, status: HIT, at: flow.locate(step), cache, goesOn: true } as const;
  return flow.answer(states, what, step.frame);
}

const real = (states: readonly State[]): readonly State[] =>
  states.filter(({ ghost }) => ghost === null);

/** Whether a cache keeps what was answered to a request with Authorization. */
type Stores =
  | { readonly kind: 'yes' | 'no' }
  /** Some requests switch it on. */
  | { readonly kind: 'chosen'; readonly demand: Constraint }
  | { readonly kind: 'doubt'; readonly doubt: Doubt };

/** Off where it is not written; a computed one is judged like a condition (design 3.8). */
function storesPrivate({ flow, step }: StepInput, state: State): Stores {
  const { element, frame } = step;
  const name = 'allow-private-response-caching';
  const written = attributeOf(element, name, frame);
  if (written === null) return { kind: 'no' };
  const values = valuesHere(flow, step, state);
  const value = values.settle(written);
  const constant = booleanOf(value);
  if (constant !== null) return { kind: constant ? 'yes' : 'no' };
  if (value.kind === 'constant') {
    const doubt = undecided('unmodelled-element', `${name}="${writtenText(value)}"`, element);
    return { kind: 'doubt', doubt };
  }
  const found = values.steer(value, { accepts: (text) => text.toLowerCase() === 'true' });
  return found === null
    ? { kind: 'doubt', doubt: doubtAbout(value, name, element, values) }
    : { kind: 'chosen', demand: found.demand };
}

/**
 * Its `<value>` runs only where the cache holds nothing, and nobody documents the policy: what is in
 * it runs or does not, whichever the cache decides. A validator in it guarantees nothing.
 */
export const stepCacheValue: StepRunner = (input) => {
  const { flow, step, states, run } = input;
  const { element } = step;
  const at = flow.locate(step);
  const odd = elementsOf(element).find(({ name }) => name !== 'value');
  if (odd !== undefined || looseText(element) !== '') {
    const doubt = undecided('cache', `what runs inside <${element.name}>`, element);
    return flow.unknown(doubt, at, states);
  }
  if (isHarmless(element, input)) return passHarmless(input);
  const doubt = undecided('cache', `whether <${element.name}> runs what is in it`, element);
  const { yes: misses, no: hits } = flow.split(doubt, at, real(states));
  const known = new Set(flow.counting.keys());
  const inside = elementsOf(element).flatMap(({ children }) => children);
  const entered = note(step, misses, 'cache-value: the cache holds nothing');
  const done = run(inside, { frame: { container: 'other' }, states: entered });
  for (const validator of flow.counting.keys()) {
    if (!known.has(validator)) flow.counting.delete(validator);
  }
  const ghosts = states.filter(({ ghost }) => ghost !== null);
  return flow.merge([...ghosts, ...note(step, hits, 'cache-value: the cache has it'), ...done]);
};

/**
 * Children run side by side, and one may stop the others. What can only do nothing or refuse leaves
 * every request either where it was or out; anything else is lost from sight.
 */
export const stepWait: StepRunner = (input) => {
  const { flow, step, states } = input;
  if (isHarmless(step.element, input)) return passHarmless(input);
  const at = flow.locate(step);
  const policy = `<${step.element.name}>`;
  const doubt = undecided('concurrent', `what runs inside ${policy}`, step.element);
  if (!isAll(step.element, input, MAY_REFUSE)) return flow.unknown(doubt, at, states);
  flow.fail({ code: REJECTION, policy, at, changed: false }, step.frame, states);
  const { no } = flow.split(doubt, at, passHarmless(input));
  return note(step, no, `${policy} lets the request pass, as far as can be told`);
};

const REJECTION: FailureCode = { kind: 'rejection' };

/** Nothing in it lets anybody on, but its calls are made for everybody who comes here. */
function passHarmless(input: StepInput): readonly State[] {
  for (const call of callsIn(input.step.element)) {
    noteCall({ ...input, step: { ...input.step, element: call } });
  }
  return input.states;
}

function callsIn(container: PolicyElement): readonly PolicyElement[] {
  return elementsOf(container).flatMap((child) => [child, ...callsIn(child)]);
}

type Fits = (child: PolicyElement, policyClass: PolicyClass | undefined) => boolean;

const HARMLESS: Fits = (child, policyClass) =>
  policyClass === 'neutral' || (policyClass === 'call-out' && isPlainCall(child));

/** A code of the author's choice may turn a refusal into something else. */
const OWN_CODE = ['failed-validation-httpcode', 'failed-check-httpcode'] as const;

const MAY_REFUSE: Fits = (child, policyClass) =>
  HARMLESS(child, policyClass) ||
  (policyClass !== undefined &&
    (policyClass === 'validator' || GUARDS.has(policyClass)) &&
    OWN_CODE.every((name) => attribute(child, name) === null));

const isHarmless = (container: PolicyElement, input: StepInput): boolean =>
  isAll(container, input, HARMLESS);

/** Whether everything in a container, in branches too, fits. */
function isAll(container: PolicyElement, input: StepInput, fits: Fits): boolean {
  if (looseText(container) !== '') return false;
  return elementsOf(container).every((child) => {
    const policyClass = classOf(child.name, input.flow.chain.api.type);
    return BRANCHES.has(child.name) || policyClass === 'choose'
      ? isAll(child, input, fits)
      : fits(child, policyClass);
  });
}

const BRANCHES = new Set(['when', 'otherwise', 'value']);
