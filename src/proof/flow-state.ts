import type { CauseAt } from '../model/cause.ts';
import type { Place } from '../model/place.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { definitionsKey, NO_DEFINITIONS, type Definitions } from './definitions.ts';
import { joinStates } from './join-states.ts';
import { NEVER, type Formula, type HiddenFormulas } from './hidden.ts';
import type { Constraint } from './solve.ts';
import { NO_TAINTS, taintKey, type Taints } from './taint.ts';
import type { Assessment, FailureCode } from './validator.ts';

/** Steps of a path, latest first; shared between the paths that begin alike. */
export interface Trace {
  readonly scope: string;
  readonly place: Place;
  readonly text: string;
  readonly before: Trace | null;
}

/** A validator that did not count and was passed by a token it accepts. */
export interface Passed {
  readonly assessment: Assessment;
  readonly at: CauseAt;
}

/**
 * A set of requests that no counting validator has accepted yet, at one point of the policy.
 * Validated requests are not carried at all.
 */
export interface State {
  /** What must hold of the hidden choices for a request to be here. */
  readonly hidden: Formula;
  readonly taints: Taints;
  readonly passed: readonly Passed[];
  /** Index of the widest scope whose section was entered. */
  readonly reached: number;
  /** The answer after which this only imagines how the path would have gone on. */
  readonly ghost: number | null;
  /** In on-error: the status of the failure as it stands. */
  readonly status: ErrorStatus | null;
  /** In on-error: what failed, whatever its status became since. */
  readonly failed: Failed | null;
  /** What policies wrote into variables and parts of the request, where an expression looks. */
  readonly definitions: Definitions;
  /** Conditions on the request that a later step may ask for again, and how they came out. */
  readonly assumed: ReadonlyMap<string, Constraint>;
  /** All conditions on the request so far, latest first: the witness has to meet them. */
  readonly constraints: Constraints | null;
  readonly trace: Trace | null;
  /** Made of more states than are kept apart: it may stand for requests that never come here. */
  readonly imprecise: boolean;
  /** Only callers come here who have or know something that others do not. */
  readonly forSome: boolean;
}

export interface Constraints {
  readonly constraint: Constraint;
  readonly before: Constraints | null;
}

/** In the order in which they were met. */
export function constraintsOf({ constraints }: State): readonly Constraint[] {
  const all: Constraint[] = [];
  for (let now = constraints; now !== null; now = now.before) all.unshift(now.constraint);
  return all;
}

/** What `context.LastError` tells; null where nobody knows. */
export interface Failed {
  readonly source: string | null;
  readonly reason: string | null;
}

export interface ErrorStatus {
  readonly code: FailureCode;
  /** The validator or guard that failed, or the policy that set the status since. */
  readonly policy: string;
  readonly at: CauseAt;
  readonly changed: boolean;
}

/** More states than this at one point are joined; if that does not help, the analysis gives up. */
const MAX_STATES = 64;

export class TooManyStates extends Error {}

export const START: State = {
  hidden: 1,
  taints: NO_TAINTS,
  passed: [],
  reached: 0,
  ghost: null,
  status: null,
  failed: null,
  definitions: NO_DEFINITIONS,
  assumed: new Map(),
  constraints: null,
  trace: null,
  imprecise: false,
  forSome: false,
};

const ids = new WeakMap<PolicyElement, number>();
let lastId = 0;

/** A number that stands for an element in keys; never shown and never sorted by. */
function idOf(element: PolicyElement): number {
  let id = ids.get(element);
  if (id === undefined) {
    lastId += 1;
    id = lastId;
    ids.set(element, id);
  }
  return id;
}

function keyOf(state: State): string {
  const { taints, passed, reached, ghost, status, failed, definitions, assumed } = state;
  const validators = passed.map(({ assessment }) => idOf(assessment.element)).join(',');
  const failure = status === null ? '' : `${failed?.source ?? ''}:${failureKey(status)}`;
  const facts = [...assumed].map(([key, { holds }]) => `${key}:${String(holds)}`).sort();
  const known = `${definitionsKey(definitions)}|${facts.join('&')}`;
  const kind = `${state.imprecise ? 'imprecise' : ''}${state.forSome ? 'some' : ''}`;
  return `${kind}|${reached}|${ghost ?? ''}|${validators}|${failure}|${taintKey(taints)}|${known}`;
}

/** Rejections are alike wherever they come from; what may let in is told at its place. */
function failureKey({ code, policy, at, changed }: ErrorStatus): string {
  return code.kind === 'rejection' && !changed
    ? `${policy}:${code.status ?? '?'}`
    : `${at.document}:${at.anchor}`;
}

/** Makes one state of equal ones; the path of the first is kept for the witness. */
export function merge(formulas: HiddenFormulas, states: readonly State[]): readonly State[] {
  if (states.length < 2) return states.filter(({ hidden }) => hidden !== NEVER);
  const byKey = new Map<string, State>();
  for (const state of states) {
    if (state.hidden === NEVER) continue;
    const key = keyOf(state);
    const known = byKey.get(key);
    const hidden = known === undefined ? state.hidden : formulas.or(known.hidden, state.hidden);
    byKey.set(key, { ...(known ?? state), hidden });
  }
  if (byKey.size <= MAX_STATES) return [...byKey.values()];
  const joined = joinStates(formulas, [...byKey.values()], keyOf);
  if (joined.length > MAX_STATES) throw new TooManyStates();
  return joined;
}
