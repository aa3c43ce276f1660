import { resultsOf } from '../expression/abstract/results.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Resolved, ResolvedExpression } from '../policy/values.ts';
import { doubtAbout, type ValuesHere } from './values-here.ts';
import type { Doubt } from './verdict-draft.ts';

/** What a caller gets who is refused, unless on-error says otherwise. */
export type FailureCode =
  /** `status`: which one, where it is known. */
  | { readonly kind: 'rejection'; readonly status?: number }
  | { readonly kind: 'other'; readonly code: string }
  | { readonly kind: 'open'; readonly doubt: Doubt };

/** A status that lets nobody in: 4xx and 5xx. */
export function isRejection(status: string): boolean {
  return /^[45]\d\d$/u.test(status.trim());
}

export function codeOfText(text: string): FailureCode {
  return isRejection(text)
    ? { kind: 'rejection', status: Number(text) }
    : { kind: 'other', code: text };
}

/** The status that an attribute gives, as far as it is the same for every request. */
export function codeOf(
  value: Resolved,
  what: string,
  element: PolicyElement,
  values: ValuesHere,
): FailureCode {
  const known = values.settle(value);
  if (known.kind === 'constant') return codeOfText(known.text);
  if (known.kind === 'expression' && givesRejections(known, values)) return { kind: 'rejection' };
  return { kind: 'open', doubt: doubtAbout(known, what, element, values) };
}

/** Whether everything that an expression can give is a rejection. */
export function givesRejections(value: ResolvedExpression, values: ValuesHere): boolean {
  const seen = values.seen(value);
  if (seen === null) return false;
  const results = resultsOf(seen.parsed);
  return (
    results.length > 0 &&
    results.every((expression) => {
      const text = values.textOf({ ...seen, parsed: { form: 'single', expression } });
      return text !== null && isRejection(text);
    })
  );
}
