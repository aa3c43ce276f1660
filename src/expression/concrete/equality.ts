import { areEqual } from './culture.ts';
import type { Comparison } from './culture.ts';
import { unsupported } from './failures.ts';
import { compareNumbers } from './numbers.ts';
import { bare, isNumber, isTagged, typeNameOf } from './values.ts';
import type { Tagged, Value } from './values.ts';

/** What `Equals` says, and a search in a list. */
export function isSame(left: Value, right: Value): boolean {
  const [first, second] = [bare(left), bare(right)];
  if (first === null || second === null) return first === second;
  if (!isTagged(first) || !isTagged(second)) return first === second;
  return sameTagged(first, second);
}

function sameTagged(first: Tagged, second: Tagged): boolean {
  if (isNumber(first) && isNumber(second)) {
    if (first.type !== second.type) unsupported('numbers of two types');
    return compareNumbers(first, second) === 0;
  }
  if (first.type === 'guid' && second.type === 'guid') return first.text === second.text;
  if (first.type === 'enum' && second.type === 'enum') {
    return first.name === second.name && first.member === second.member;
  }
  return unsupported(`comparing ${typeNameOf(first)} with ${typeNameOf(second)}`);
}

/** The same for strings under a comparer. */
export function sameUnder(comparison: Comparison, left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left !== 'string' || typeof right !== 'string') unsupported('a comparer of strings');
  return areEqual(comparison, left, right);
}

/**
 * `==`. Of two values that the compiler knows as `object` it compares references, which is decided
 * against null only.
 *
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/operators/equality-operators
 */
export function isEqual(left: Value, right: Value): boolean {
  if (bare(left) === null || bare(right) === null) return bare(left) === bare(right);
  for (const each of [left, right]) {
    if (isTagged(each) && each.type === 'object') unsupported('`==` on object compares references');
  }
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0;
  if (typeof left !== typeof right) unsupported('`==` on values of two types');
  return isSame(left, right);
}
