import type { Span } from '../model/policy-text.ts';

/**
 * What a piece of C# is, as far as an expression needs it.
 *
 * An interpolated string comes as `string-start`, then `string-text`, `hole-start`, the tokens of
 * the hole, `format` (with its colon) and `hole-end` as they occur, then `string-end`. A token
 * `placeholder` is a named value such as `{{audience}}` that stands in code; inside a string it is
 * part of the string. `other` is a character that C# does not know, for example the `$` of a
 * deployment token such as `$(AUDIENCE)`.
 */
export const TOKEN_KINDS = [
  'identifier',
  'number',
  'string',
  'char',
  'string-start',
  'string-text',
  'hole-start',
  'format',
  'hole-end',
  'string-end',
  'open',
  'close',
  'operator',
  'placeholder',
  'comment',
  'other',
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** One token; `text` is exactly what stands between the two offsets, quotes included. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** Why C# could not be read, and where. */
export interface LexFailure {
  readonly ok: false;
  /** Completes the sentence "The expression cannot be read: …". */
  readonly reason: string;
  /** Where the trouble stands. */
  readonly offset: number;
  /** How far the text was looked at; what a caller who counts work must count. */
  readonly reached: number;
}

/** A whole expression. */
export interface LexedExpression extends Span {
  readonly ok: true;
  readonly form: 'single' | 'block';
  /** What stands between the outer brackets, comments included. */
  readonly tokens: readonly Token[];
}

/** Code without the `@(…)` around it. */
export interface LexedCode {
  readonly ok: true;
  readonly tokens: readonly Token[];
}
