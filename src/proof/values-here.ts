import { readsOf } from '../expression/abstract/reads.ts';
import type { Evaluation } from '../expression/concrete/evaluate.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Link } from '../policy/chain.ts';
import { textOfResult, type Folded } from '../policy/constant-folding.ts';
import type { Resolved, ResolvedExpression } from '../policy/values.ts';
import { groundOf } from './condition.ts';
import { NO_DEFINITIONS, sourcesOf, type Seen } from './definitions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import type { Flow, Step } from './flow.ts';
import { constraintsOf, START, type State } from './flow-state.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { readExpression } from './read-expression.ts';
import { asThemselves, secretTextsOf } from './secret-texts.ts';
import { solve, type Constraint, type Ground } from './solve.ts';
import { NO_TAINTS, type Taints } from './taint.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/** Something that a caller may want a value to be. */
export interface Wanted {
  readonly accepts: (text: string, guess: Guess) => boolean;
  /** Texts to send besides those that the expression names. */
  readonly tries?: readonly string[];
}

/** A request that makes a value what a caller wants. */
export interface Found {
  /** What it asks of a request, of others that do the same as well. */
  readonly demand: Constraint;
  /** What the value is for the request that was found. */
  readonly text: string;
}

/** What values are where a policy stands, for the requests of one state. */
export interface ValuesHere {
  /** In a replay, the request; else null. */
  readonly guess: Guess | null;
  readonly taints: Taints;
  /** The constant that a value is for all requests; else the value as it was. */
  readonly fixed: (value: Resolved) => Resolved;
  /** The same; in a replay also what it is for that request. */
  readonly settle: (value: Resolved) => Resolved;
  /** Null where it cannot be evaluated. */
  readonly seen: (value: ResolvedExpression) => Seen | null;
  /** The text that an expression gives for all requests; null where it gives none or several. */
  readonly textOf: (seen: Seen) => string | null;
  /**
   * What a request has to be for the value to be what a caller wants; null where no such request was
   * found.
   */
  readonly find: (value: Resolved, wanted: Wanted) => Found | null;
  /** The same; null in a replay, where the request is what it is. */
  readonly steer: (value: Resolved, wanted: Wanted) => Found | null;
  /** What a request has to be for the computation to fail; null where none was found, and in a replay. */
  readonly findFailure: (value: Resolved) => Constraint | null;
}

/** Values at a step, for one state. */
export function valuesHere(flow: Flow, step: Step, state: State): ValuesHere {
  const { guess } = flow;
  const seen = (value: ResolvedExpression): Seen | null => {
    const parsed = readExpression(value, step.frame);
    return parsed === null ? null : { parsed, definitions: state.definitions };
  };
  const ground = groundOf(flow, state);
  const fixed = (value: Resolved): Resolved => settleWith(value, seen, { ...ground, guess: null });
  const search = searchFor({ flow, step, state }, ground, seen);
  const isReplay = guess !== null;
  return {
    guess,
    taints: state.taints,
    fixed,
    seen,
    textOf: (asked) => resultOf(asked, { ...ground, guess: null })?.text ?? null,
    settle: (value) => {
      const known = fixed(value);
      if (!isReplay) return known;
      // Hidden texts have no value but in conditions that compare them.
      const sent = { ...guess, secrets: PLAIN_GUESS.secrets };
      return settleWith(known, seen, { ...ground, guess: sent });
    },
    find: search.find,
    findFailure: isReplay ? nothing : search.findFailure,
    steer: isReplay ? nothing : search.find,
  };
}

interface At {
  readonly flow: Flow;
  readonly step: Step;
  readonly state: State;
}

/** Looks for requests that take the path so far and make something of a value. */
function searchFor(
  { flow, step, state }: At,
  ground: Ground,
  seen: ValuesHere['seen'],
): Pick<ValuesHere, 'find' | 'findFailure'> {
  const path = constraintsOf(state);
  const base = { ...PLAIN_GUESS, secrets: asThemselves(secretTextsOf(path)) };
  const requestFor = (demand: Constraint): Guess | undefined =>
    solve([...path, demand], ground, { base, most: 1 })[0];
  return {
    find: (value, wanted) => {
      const asked = value.kind === 'expression' ? seen(value) : null;
      if (asked === null) return null;
      const demand = { ...constraintFor(asked, wanted), at: flow.locate(step) };
      const request = requestFor(demand);
      const given = request === undefined ? null : resultOf(asked, { ...ground, guess: request });
      return given === null ? null : { demand, text: given.text };
    },
    findFailure: (value) => {
      const asked = value.kind === 'expression' ? seen(value) : null;
      if (asked === null) return null;
      const demand = { ...asked, holds: true, accepts: isFailure, at: flow.locate(step) };
      return requestFor(demand) === undefined ? null : demand;
    },
  };
}

const same = (value: Resolved): Resolved => value;
const nothing = (): null => null;

/** Values of a policy wherever it may stand: nothing is computed. */
export const VALUES_ANYWHERE: ValuesHere = {
  guess: null,
  taints: NO_TAINTS,
  fixed: same,
  settle: same,
  seen: nothing,
  textOf: nothing,
  find: nothing,
  findFailure: nothing,
  steer: nothing,
};

/** Values as far as facts decide them, whatever happened before. */
export function valuesByFacts(flow: Flow, { parse }: Link['surroundings']): ValuesHere {
  const seen = ({ code, holes }: ResolvedExpression): Seen | null => {
    const parsed = parse(code);
    if ('problem' in parsed || holes.length > 0) return null;
    const hangsOnBefore = readsOf(parsed).some(({ kind }) => kind === 'variable');
    return hangsOnBefore ? null : { parsed, definitions: NO_DEFINITIONS };
  };
  const fixed = (value: Resolved): Resolved =>
    settleWith(value, seen, { ...groundOf(flow, START), guess: null });
  return { ...VALUES_ANYWHERE, fixed, settle: fixed, seen };
}

function settleWith(
  value: Resolved,
  seen: ValuesHere['seen'],
  ground: Ground & { readonly guess: Guess | null },
): Resolved {
  const asked = value.kind === 'expression' ? seen(value) : null;
  if (value.kind !== 'expression' || asked === null) return value;
  const folded = resultOf(asked, ground);
  if (folded === null) return value;
  const { text, type } = folded;
  return { kind: 'constant', text, uses: value.uses, computed: { code: value.code, type } };
}

const isFailure = (result: Evaluation): boolean => !result.ok && result.error === 'throws';

function resultOf(seen: Seen, ground: Ground & { readonly guess: Guess | null }): Folded | null {
  const result = evaluateSeen(seen, ground);
  return result.ok ? textOfResult(result.value) : null;
}

function constraintFor(seen: Seen, { accepts, tries = [] }: Wanted): Omit<Constraint, 'at'> {
  return {
    ...seen,
    holds: true,
    tries,
    accepts: (result, guess) => {
      const folded = result.ok ? textOfResult(result.value) : null;
      return folded !== null && accepts(folded.text, guess);
    },
  };
}

/** The state with the requests that meet a demand. */
export function demanding(state: State, demand: Constraint | null): State {
  if (demand === null) return state;
  return { ...state, constraints: { constraint: demand, before: state.constraints } };
}

/** The doubt that a value leaves which nobody can tell. `what` names the value. */
export function doubtAbout(
  value: Exclude<Resolved, { kind: 'constant' }>,
  what: string,
  element: PolicyElement,
  { seen }: ValuesHere,
): Doubt {
  const asked = value.kind === 'expression' ? seen(value) : null;
  for (const source of asked === null ? [] : sourcesOf(asked)) {
    if ('unknown' in source) {
      const { reason, what: writer } = source.unknown;
      return undecided(reason, `${what} hangs on ${writer}`, element);
    }
    if (source.read.kind === 'hidden' || source.read.kind === 'clock') {
      const on = source.read.kind === 'clock' ? 'the clock' : source.read.what;
      return undecided('hidden-condition', `${what} hangs on ${on}`, element);
    }
  }
  return doubtOf(value, what, element);
}
