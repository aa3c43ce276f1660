import { comparable, COMPARISONS, CURRENT, ORDINAL } from './culture.ts';
import type { Comparison } from './culture.ts';
import { raise, unsupported } from './failures.ts';
import { enumArg, expectArgs, intArg, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { intOf, isTagged } from './values.ts';
import type { Value } from './values.ts';

// Contains and every search for a char compare code units; the other searches for a string take the
// culture of the thread unless a StringComparison says otherwise.
// https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings

/** The comparison that a StringComparison argument names, or the default of the method. */
export function comparisonArg(
  invocation: Invocation,
  index: number,
  usual: Comparison,
): Comparison {
  if (invocation.args.length <= index) return usual;
  const member = enumArg(invocation, index, 'StringComparison')?.member ?? '';
  return COMPARISONS.get(member) ?? unsupported(`${invocation.name} with these arguments`);
}

/** A search term: a char is one unit and never hangs on a culture. */
function termArg(invocation: Invocation, usual: Comparison): readonly [string, Comparison] {
  const first = invocation.args[0];
  if (isTagged(first ?? null) && first !== undefined && isChar(first)) {
    if (invocation.args.length > 1 && enumArg(invocation, 1, 'StringComparison') !== undefined) {
      unsupported(`${invocation.name} of a char with a comparison`);
    }
    return [first.value, ORDINAL];
  }
  const hasNumber = invocation.args.length > 1 && isIntArg(invocation.args[1]);
  return [textArg(invocation, 0), comparisonArg(invocation, hasNumber ? 2 : 1, usual)];
}

function isChar(value: Value): value is Extract<Value, { readonly type: 'char' }> {
  return isTagged(value) && value.type === 'char';
}

function isIntArg(value: Value | undefined): boolean {
  return value !== undefined && isTagged(value) && value.type === 'int';
}

export function contains(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const [term, comparison] = termArg(invocation, ORDINAL);
  const [where = '', what = ''] = comparable(comparison, text, term);
  return where.includes(what);
}

export function startsWith(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const [term, comparison] = termArg(invocation, CURRENT);
  const [where = '', what = ''] = comparable(comparison, text, term);
  return where.startsWith(what);
}

export function endsWith(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const [term, comparison] = termArg(invocation, CURRENT);
  const [where = '', what = ''] = comparable(comparison, text, term);
  return where.endsWith(what);
}

export function indexOf(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2, 3);
  const [term, comparison] = termArg(invocation, CURRENT);
  const from = isIntArg(invocation.args[1]) ? intArg(invocation, 1) : 0;
  if (invocation.args.length === 3 && enumArg(invocation, 2, 'StringComparison') === undefined) {
    unsupported('IndexOf with a count');
  }
  if (from < 0 || from > text.length) raise('ArgumentOutOfRangeException', 'start of IndexOf');
  const [where = '', what = ''] = comparable(comparison, text, term);
  return intOf(where.indexOf(what, from));
}

export function lastIndexOf(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  if (isIntArg(invocation.args[1])) unsupported('LastIndexOf with a start');
  const [term, comparison] = termArg(invocation, CURRENT);
  if (term === '') unsupported('LastIndexOf of an empty string');
  const [where = '', what = ''] = comparable(comparison, text, term);
  return intOf(where.lastIndexOf(what));
}
