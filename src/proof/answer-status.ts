import type { PolicyElement } from '../model/policy-text.ts';
import { textOfResult, type Folded } from '../policy/constant-folding.ts';
import type { Resolved, ResolvedExpression } from '../policy/values.ts';
import { groundOf } from './condition.ts';
import { readsResponse } from './definition-of.ts';
import type { Seen } from './definitions.ts';
import { evaluateSeen, type Ground } from './evaluate-seen.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import type { Constraint } from './solve.ts';
import { codeOfText, givesRejections, isRejection, type FailureCode } from './status-code.ts';
import { doubtAbout, valuesHere, type ValuesHere } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

/** The status that a policy sets or answers with, for the requests of one state. */
export type Status =
  /** In on-error: the status of the failure stays what it is. */
  | { readonly kind: 'kept' }
  /** The computation fails, and so does the policy. */
  | { readonly kind: 'fails' }
  | {
      readonly kind: 'set';
      readonly code: FailureCode;
      /** What a request has to be to get it; all others get a rejection. */
      readonly demand: Constraint | null;
      /** It is computed, and for some requests the computation may fail. */
      readonly mayFail: boolean;
    };

export interface StatusAt {
  readonly flow: Flow;
  readonly step: Step;
  readonly state: State;
}

interface Written {
  readonly value: Resolved;
  /** The name of the attribute. */
  readonly what: string;
  readonly element: PolicyElement;
}

const set = (code: FailureCode, mayFail = false): Status => ({
  kind: 'set',
  code,
  demand: null,
  mayFail,
});

/**
 * Decides a status that may hang on the failure, on facts or on the request.
 *
 * What a request can choose is shown by a request that gets something else than a rejection; where
 * none is found it is undecided, unless nothing but rejections can come out.
 */
export function statusOf(at: StatusAt, written: Written): Status {
  const { value } = written;
  if (value.kind === 'constant') return set(codeOfText(value.text));
  const values = valuesHere(at.flow, at.step, at.state);
  const seen = value.kind === 'expression' ? values.seen(value) : null;
  if (value.kind !== 'expression' || seen === null) {
    return undecidedBy(value, written, values);
  }
  return (
    statusBy(at, { written, seen, guess: null }) ??
    statusInReplay(at, { written, seen, guess: at.flow.guess }, value) ??
    (givesRejections(value, values) ? set({ kind: 'rejection' }, true) : null) ??
    steered(value, written, values)
  );
}

/** What hangs on the request is called by its expression, whichever request is looked at. */
function statusInReplay(at: StatusAt, asked: Asked, { code }: ResolvedExpression): Status | null {
  if (asked.guess === null) return null;
  const guess = { ...asked.guess, secrets: PLAIN_GUESS.secrets };
  const status = statusBy(at, { ...asked, guess });
  const isOther = status?.kind === 'set' && status.code.kind === 'other';
  return isOther ? set({ kind: 'other', code }) : status;
}

function steered(value: ResolvedExpression, written: Written, values: ValuesHere): Status {
  const accepts = (text: string): boolean => /^\d+$/u.test(text.trim()) && !isRejection(text);
  const found = values.steer(value, { accepts });
  if (found === null) return undecidedBy(value, written, values);
  const { demand } = found;
  return { kind: 'set', code: { kind: 'other', code: value.code }, demand, mayFail: true };
}

function undecidedBy(
  value: Exclude<Resolved, { kind: 'constant' }>,
  { what, element }: Written,
  values: ValuesHere,
): Status {
  return set({ kind: 'open', doubt: doubtAbout(value, what, element, values) }, true);
}

interface Asked {
  readonly written: Written;
  readonly seen: Seen;
  readonly guess: Guess | null;
}

/** For every status that the failure may have come with; null where some of them is not decided. */
function statusBy({ flow, state }: StatusAt, { written, seen, guess }: Asked): Status | null {
  const looksAtResponse = readsResponse(seen);
  const pending = looksAtResponse ? pendingCodes(state) : [null];
  if (pending.length === 0) return null;
  const ground = { ...groundOf(flow, state), guess };
  const texts: string[] = [];
  for (const status of pending) {
    const text = resultFor(seen, ground, status);
    if (text === null) return null;
    if (text === 'fails') return pending.length === 1 ? { kind: 'fails' } : null;
    texts.push(text.text);
  }
  if (looksAtResponse && texts.every((text, index) => text === String(pending[index]))) {
    return { kind: 'kept' };
  }
  return statusAmong(texts, written);
}

/** @param status That of the failure; null where it does not matter. */
function resultFor(seen: Seen, ground: Ground, status: number | null): Folded | 'fails' | null {
  const { error } = ground;
  const failure = status === null || error === null ? error : { ...error, status };
  const result = evaluateSeen(seen, { ...ground, error: failure });
  if (result.ok) return textOfResult(result.value);
  return result.error === 'throws' ? 'fails' : null;
}

function statusAmong(texts: readonly string[], { what, element }: Written): Status | null {
  const [first] = texts;
  if (first === undefined) return null;
  if (texts.every((text) => text === first)) return set(codeOfText(first));
  if (texts.every(isRejection)) return set({ kind: 'rejection' });
  const doubt = undecided(
    'hidden-condition',
    `${what} hangs on the status of the failure`,
    element,
  );
  return set({ kind: 'open', doubt });
}

const ALL_REJECTIONS = Array.from({ length: 200 }, (_, index) => 400 + index);

/** The statuses that a failure may have; none where that is not known. */
function pendingCodes({ status }: State): readonly number[] {
  switch (status?.code.kind) {
    case 'rejection':
      return status.code.status === undefined ? ALL_REJECTIONS : [status.code.status];
    case 'other':
      return /^[1-9]\d\d$/u.test(status.code.code.trim()) ? [Number(status.code.code)] : [];
    case 'open':
    case undefined:
      return [];
  }
}
