import { Cursor } from './cursor.ts';
import { placeholderAt } from './characters.ts';
import type { LexedCode, LexedExpression, LexFailure } from './token.ts';

/** How an expression is read. */
export interface LexOptions {
  /**
   * Give up at an XML entity in code (`a &lt; b`): in text that is not decoded it can only mean that
   * the text should have been. Inside strings and comments entities are always let through.
   */
  readonly refuseEntities: boolean;
}

/**
 * Finds the end of the expression that begins at an `@(` or `@{`.
 *
 * Strings, characters, comments and nested brackets are followed as C# 7 has them, the version that
 * API Management documents. Two tolerances: a character literal may be longer than one character,
 * and characters that C# does not know are tokens of their own, because deployment tokens such as
 * `${name}` stand in committed policies. Takes time linear in the length of the expression.
 *
 * @param start Offset of the `@`.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export function lexExpression(
  text: string,
  start: number,
  options: LexOptions,
): LexedExpression | LexFailure {
  if (!isOpener(text, start)) {
    return {
      ok: false,
      reason: 'it does not begin with `@(` or `@{`',
      offset: start,
      reached: start,
    };
  }
  const cursor = new Cursor(text, start + 1, options.refuseEntities);
  const failure = cursor.readBracketed();
  if (failure !== undefined) return failure;
  return {
    ok: true,
    form: text.charAt(start + 1) === '(' ? 'single' : 'block',
    start,
    end: cursor.offset,
    tokens: cursor.tokens.slice(1, -1),
  };
}

/** Reads code that has already been taken out of its `@(…)`. */
export function lexCode(code: string): LexedCode | LexFailure {
  const cursor = new Cursor(code, 0, false);
  return cursor.readAll() ?? { ok: true, tokens: cursor.tokens };
}

/**
 * Offset of the first `@(` or `@{`, or -1.
 *
 * `@{{name}}` is none: named values are replaced before anything else is read, so it is an at sign
 * with a named value behind it, as in `user@{{domain}}`.
 */
export function findExpression(text: string, from: number): number {
  let offset = text.indexOf('@', from);
  while (offset !== -1 && !isOpener(text, offset)) offset = text.indexOf('@', offset + 1);
  return offset;
}

function isOpener(text: string, offset: number): boolean {
  if (text.charAt(offset) !== '@') return false;
  const bracket = text.charAt(offset + 1);
  return bracket === '(' || (bracket === '{' && placeholderAt(text, offset + 1) === '');
}
