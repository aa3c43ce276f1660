import { readKey, readsOf } from '../expression/abstract/reads.ts';
import { waysThrough, type Part } from '../expression/abstract/ways.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { ReasonCode } from '../model/verdict.ts';
import { resolveText } from '../policy/values.ts';
import { failureIn, outcomeOf } from './condition-failure.ts';
import { seenKey, sourcesOf, type Seen, type Source } from './definitions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import { asksForMore } from './asks-for-more.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { guessKey, PLAIN_GUESS, type Guess } from './guess.ts';
import { NEVER } from './hidden.ts';
import { livenessOf } from './liveness.ts';
import { isImpossible } from './impossible.ts';
import type { Constraint, Ground } from './solve.ts';
import { isComparedWithCaller } from './secret-texts.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/** The states that come out of a condition on either side; where it throws, on-error goes on. */
export interface Branches {
  readonly yes: readonly State[];
  readonly no: readonly State[];
  /** The outcome, where facts and constants alone decide it; else null. */
  readonly held: boolean | null;
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
  const notes = { open: false };
  for (const state of states) {
    const fresh = new Map<string, number>();
    for (const way of ways) {
      const reached = way.parts.reduce<State | null>(
        (now, part) => (now === null ? null : meet({ flow, step, part, fresh, notes }, now)),
        state,
      );
      if (reached !== null) (way.result ? yes : no).push(reached);
    }
  }
  const isDecided = !notes.open && (yes.length === 0) !== (no.length === 0);
  return { yes, no, held: isDecided ? yes.length > 0 : null };
}

interface Meeting {
  readonly flow: Flow;
  readonly step: Step;
  readonly part: Part;
  /** Hidden choices of this state at this condition that have no name: one for each part. */
  readonly fresh: Map<string, number>;
  /** Set once a part was met that is not decided. */
  readonly notes: { open: boolean };
}

/** The state in which a part of a condition has the wanted outcome; null where it cannot. */
function meet(meeting: Meeting, state: State): State | null {
  const { flow, part } = meeting;
  const seen: Seen = { parsed: part.leaf.parsed, definitions: state.definitions };
  const sources = sourcesOf(seen);
  const guess = guessFor(seen, sources, flow.guess);
  const ground = groundOf(flow, state);
  const outcome = outcomeOf(evaluateSeen(seen, { ...ground, guess }));
  if (typeof outcome === 'boolean') return outcome === part.holds ? state : null;
  if (outcome === 'throws') {
    meeting.notes.open = true;
    failAt(meeting, state);
    return null;
  }
  meeting.notes.open = true;
  const failing = failureIn({ flow, step: meeting.step, seen, ground }, state);
  if (failing !== null) failAt(meeting, failing);
  const hidden = hiddenBy(flow, seen, sources);
  if (flow.guess !== null || hidden !== null) {
    return hide(meeting, state, { seen, hidden, stable: !sources.some(isVolatile) });
  }
  return assume(flow, state, { ...seen, holds: part.holds, at: flow.locate(meeting.step) });
}

/** Hidden texts have a value in a guess only for conditions that compare them with what it sends. */
function guessFor(seen: Seen, sources: readonly Source[], guess: Guess | null): Guess | null {
  if (guess === null || guess.secrets.size === 0 || isComparedWithCaller(seen, sources))
    return guess;
  return { ...guess, secrets: PLAIN_GUESS.secrets };
}

export function groundOf({ facts, readings }: Flow, { status, failed }: State): Ground {
  const code = status?.code.kind === 'rejection' ? (status.code.status ?? null) : null;
  return {
    facts,
    error: failed === null ? null : { ...failed, status: code },
    urlHoldsApiPath: () => readings.take('url-path') === 'with-api',
    pathAsWritten: () => readings.take('path-spelling') === 'as-written',
  };
}

function failAt({ flow, step }: Meeting, state: State): void {
  const at = flow.locate(step);
  const policy = step.element.name === 'when' ? '<choose>' : `<${step.element.name}>`;
  flow.fail({ code: { kind: 'rejection' }, policy, at, changed: false }, step.frame, [state]);
}

/** What no caller chooses, though it may be known. */
const FIXED = new Set(['fact', 'gateway', 'secret']);

interface HiddenBy {
  readonly reason: ReasonCode;
  readonly what: string;
  /** The literal that is filled in later, where one hides it. */
  readonly text?: string;
}

/** Why the caller does not choose the outcome; null where the caller does. */
function hiddenBy({ facts }: Flow, seen: Seen, sources: readonly Source[]): HiddenBy | null {
  for (const source of sources) {
    if ('unknown' in source) return { reason: source.unknown.reason, what: source.unknown.what };
    if (source.read.kind === 'secret' && !isComparedWithCaller(seen, sources)) {
      return { reason: 'hidden-condition', what: source.read.text, text: source.read.text };
    }
    if (source.read.kind === 'clock') return { reason: 'hidden-condition', what: 'the clock' };
    if (source.read.kind === 'hidden') {
      return { reason: 'hidden-condition', what: source.read.what };
    }
    if (source.read.kind === 'gateway' && facts.gateway === null) {
      return { reason: 'gateway-unknown', what: 'which gateway runs the policy' };
    }
  }
  const byCaller = sources.some((source) => 'read' in source && !FIXED.has(source.read.kind));
  return byCaller ? null : UNSUPPORTED;
}

/** Another attempt, or another look, may give another answer. */
function isVolatile(source: Source): boolean {
  if (!('read' in source)) return false;
  const { read } = source;
  return read.kind === 'random' || read.kind === 'body' || read.kind === 'clock';
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
  const { reason, draft } = doubtFor(step, hiding.hidden ?? UNSUPPORTED);
  const cause = { ...flow.locate(step), ...draft.at, told: draft };
  choices.set(choice, { hidden: 1, reason, cause });
  const formula = formulas.and(state.hidden, formulas.when(choice, part.holds));
  return formula === NEVER ? null : { ...state, hidden: formula };
}

function doubtFor({ element, frame }: Step, { reason, what, text }: HiddenBy): Doubt {
  const value = text === undefined ? null : resolveText(text, frame.surroundings.names);
  return value === null || value.kind === 'constant'
    ? undecided(reason, `a condition hangs on ${what}`, element)
    : doubtOf(value, 'the condition', element);
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

/** The state in which the request meets a constraint; null where none does. */
export function assume(flow: Flow, state: State, constraint: Constraint): State | null {
  const { holds, test } = constraint;
  const key = test?.key ?? seenKey(constraint);
  const known = state.assumed.get(key);
  if (known !== undefined) return known.holds === holds ? state : null;
  const sources = sourcesOf(constraint);
  // Only what is remembered holds for every request of the state: equal states were merged.
  const related = [...state.assumed.values()].filter((other) => shareSource(other, sources));
  const ground = groundOf(flow, state);
  if (isImpossible([...related, constraint], ground)) return null;
  const constraints = { constraint, before: state.constraints };
  const forSome = state.forSome || asksForMore(constraint, ground);
  if (!isAskedAgain(flow, constraint)) return { ...state, constraints, forSome };
  const assumed = new Map([...state.assumed, [key, constraint]]);
  return { ...state, constraints, forSome, assumed };
}

function shareSource(constraint: Constraint, sources: readonly Source[]): boolean {
  const keys = new Set(sources.map((source) => JSON.stringify(source)));
  return sourcesOf(constraint).some((source) => keys.has(JSON.stringify(source)));
}

/** Only then is it worth remembering; and what is volatile has no memory. */
function isAskedAgain({ chain }: Flow, constraint: Constraint): boolean {
  const sources = sourcesOf(constraint);
  if (sources.some(isVolatile)) return false;
  const { counts } = livenessOf(chain);
  const looked = sources.flatMap((source) => ('read' in source ? [source.read] : []));
  return [...readsOf(constraint.parsed), ...looked].some(
    (read) => (counts.get(readKey(read)) ?? 0) > 1,
  );
}
