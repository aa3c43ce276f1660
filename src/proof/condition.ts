import { waysThrough, type Part } from '../expression/abstract/ways.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { Evaluation } from '../expression/concrete/evaluate.ts';
import type { ReasonCode } from '../model/verdict.ts';
import { evaluateSeen, seenKey, sourcesOf, type Seen, type Source } from './definitions.ts';
import type { Flow, Step } from './flow.ts';
import { constraintsOf, type State } from './flow-state.ts';
import { guessKey } from './guess.ts';
import { NEVER } from './hidden.ts';
import { livenessOf, readKey } from './liveness.ts';
import { isImpossible, type Constraint, type Ground } from './solve.ts';
import { undecided } from './verdict-draft.ts';

/** The states that come out of a condition on either side; where it throws, on-error goes on. */
export interface Branches {
  readonly yes: readonly State[];
  readonly no: readonly State[];
}

/**
 * Splits states by a condition.
 *
 * Whatever is decided without looking at anything unknown is decided. What the caller chooses is
 * assumed either way, and the witness has to show a request for it. Everything else is hidden.
 */
export function branchOn(
  flow: Flow,
  step: Step,
  parsed: ParsedExpression,
  states: readonly State[],
): Branches {
  const yes: State[] = [];
  const no: State[] = [];
  const ways = waysThrough(parsed);
  for (const state of states) {
    const fresh = new Map<string, number>();
    for (const way of ways) {
      const reached = way.parts.reduce<State | null>(
        (now, part) => (now === null ? null : meet({ flow, step, part, fresh }, now)),
        state,
      );
      if (reached !== null) (way.result ? yes : no).push(reached);
    }
  }
  return { yes, no };
}

interface Meeting {
  readonly flow: Flow;
  readonly step: Step;
  readonly part: Part;
  /** Hidden choices of this state at this condition that have no name: one for each part. */
  readonly fresh: Map<string, number>;
}

/** The state in which a part of a condition has the wanted outcome; null where it cannot. */
function meet(meeting: Meeting, state: State): State | null {
  const { flow, part } = meeting;
  const seen: Seen = { parsed: part.leaf.parsed, definitions: state.definitions };
  const sources = sourcesOf(seen);
  const changed = sources.some((source) => isWritten(state, source));
  if (!changed) {
    const outcome = decide(evaluateSeen(seen, { ...groundOf(flow, state), guess: flow.guess }));
    if (typeof outcome === 'boolean') return outcome === part.holds ? state : null;
    if (outcome === 'throws') {
      failAt(meeting, state);
      return null;
    }
  }
  // Whether it throws is not known either; a failure lets nobody in but through on-error.
  failAt(meeting, state);
  const hidden = changed ? CHANGED : hiddenBy(sources);
  if (flow.guess !== null || hidden !== null) {
    return hide(meeting, state, { seen, hidden, stable: !changed && !sources.some(isVolatile) });
  }
  return assume(meeting, state, { seen, sources });
}

/** A null or a text is no condition: the cast to bool around it throws. */
function decide(result: Evaluation): boolean | 'throws' | 'open' {
  if (!result.ok) return result.error === 'throws' ? 'throws' : 'open';
  const { value } = result;
  if (typeof value === 'boolean') return value;
  return value === null || typeof value === 'string' ? 'throws' : 'open';
}

export function groundOf({ facts, readings }: Flow, { status }: State): Ground {
  const code = status?.code.kind === 'rejection' ? (status.code.status ?? null) : null;
  return {
    facts,
    error:
      status === null ? null : { status: code, policy: status.policy.replaceAll(/[<>]/gu, '') },
    urlHoldsApiPath: () => readings.take('url-path') === 'with-api',
  };
}

function failAt({ flow, step }: Meeting, state: State): void {
  const at = flow.locate(step);
  flow.fail({ code: { kind: 'rejection' }, policy: '<choose>', at, changed: false }, step.frame, [
    state,
  ]);
}

interface HiddenBy {
  readonly reason: ReasonCode;
  readonly what: string;
}

const CHANGED: HiddenBy = {
  reason: 'expression-unsupported',
  what: 'a part of the request that a policy changed',
};

/** Why the caller does not choose the outcome; null where the caller does. */
function hiddenBy(sources: readonly Source[]): HiddenBy | null {
  for (const source of sources) {
    if ('unknown' in source) return { reason: source.unknown.reason, what: source.unknown.what };
    if (source.read.kind === 'hidden') {
      return { reason: 'hidden-condition', what: source.read.what };
    }
    if (source.read.kind === 'gateway') {
      return { reason: 'gateway-unknown', what: 'which gateway runs the policy' };
    }
  }
  const byCaller = sources.some((source) => 'read' in source && source.read.kind !== 'fact');
  return byCaller ? null : UNSUPPORTED;
}

/** Another attempt, or another look, may give another answer. */
function isVolatile(source: Source): boolean {
  return 'read' in source && (source.read.kind === 'random' || source.read.kind === 'body');
}

function isWritten({ written }: State, source: Source): boolean {
  if (!('read' in source) || written.size === 0) return false;
  const { read } = source;
  const any = `${read.kind}:*`;
  if (written.has(readKey(read)) || written.has(any)) return true;
  return readKey(read) === any && [...written].some((key) => key.startsWith(`${read.kind}:`));
}

interface Hiding {
  readonly seen: Seen;
  readonly hidden: HiddenBy | null;
  /** The same part has the same answer wherever it is asked for again. */
  readonly stable: boolean;
}

function hide(meeting: Meeting, state: State, hiding: Hiding): State | null {
  const { flow, step, part } = meeting;
  const { formulas, choices } = flow;
  const choice = choiceFor(meeting, hiding);
  const { reason, what } = hiding.hidden ?? UNSUPPORTED;
  const told = undecided(reason, `a condition hangs on ${what}`, step.element).draft;
  choices.set(choice, { hidden: 1, reason, cause: { ...flow.locate(step), told } });
  const formula = formulas.and(state.hidden, formulas.when(choice, part.holds));
  return formula === NEVER ? null : { ...state, hidden: formula };
}

const UNSUPPORTED: HiddenBy = {
  reason: 'expression-unsupported',
  what: 'an expression that was not evaluated',
};

function choiceFor({ flow, part, fresh }: Meeting, { seen, stable }: Hiding): number {
  const { formulas, guess } = flow;
  if (stable) return formulas.choiceOf(`${seenKey(seen)}|${guess === null ? '' : guessKey(guess)}`);
  const known = fresh.get(part.leaf.key);
  if (known !== undefined) return known;
  const choice = formulas.choice();
  fresh.set(part.leaf.key, choice);
  return choice;
}

function assume(
  { flow, step, part }: Meeting,
  state: State,
  { seen, sources }: { readonly seen: Seen; readonly sources: readonly Source[] },
): State | null {
  const key = seenKey(seen);
  const known = state.assumed.get(key);
  if (known !== undefined) return known === part.holds ? state : null;
  const constraint: Constraint = { ...seen, holds: part.holds, at: flow.locate(step) };
  const related = constraintsOf(state).filter((other) => shareSource(other, sources));
  if (isImpossible([...related, constraint], groundOf(flow, state))) return null;
  const constraints = { constraint, before: state.constraints };
  if (!isAskedAgain(flow, sources)) return { ...state, constraints };
  return { ...state, constraints, assumed: new Map([...state.assumed, [key, part.holds]]) };
}

function shareSource(constraint: Constraint, sources: readonly Source[]): boolean {
  const keys = new Set(sources.map((source) => JSON.stringify(source)));
  return sourcesOf(constraint).some((source) => keys.has(JSON.stringify(source)));
}

/** Only then is it worth remembering; and what is volatile has no memory. */
function isAskedAgain({ chain }: Flow, sources: readonly Source[]): boolean {
  if (sources.some(isVolatile)) return false;
  const { counts } = livenessOf(chain);
  return sources.some((source) => 'read' in source && (counts.get(readKey(source.read)) ?? 0) > 1);
}
