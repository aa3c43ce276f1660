import type { BinaryOperator } from '../ast.ts';
import { raise, unsupported } from './failures.ts';
import { charOf, doubleOf, intOf, longOf } from './values.ts';
import type { IntValue, LongValue, NumberValue, Value } from './values.ts';

const MIN_INT = -(2 ** 31);
const MAX_INT = 2 ** 31 - 1;
const MAX_LONG = 2n ** 63n - 1n;

/** An int, or unsupported where it would overflow: whether that throws hangs on the compiler. */
export function checkedInt(value: number): IntValue {
  if (value < MIN_INT || value > MAX_INT) unsupported('an int that overflows');
  return intOf(value === 0 ? 0 : value);
}

export function checkedLong(value: bigint): LongValue {
  if (value < -MAX_LONG - 1n || value > MAX_LONG) unsupported('a long that overflows');
  return longOf(value);
}

/** A char counts as its code. */
export function asNumber(value: NumberValue): number {
  return value.type === 'char' ? value.value.charCodeAt(0) : Number(value.value);
}

function asBigInt(value: NumberValue): bigint {
  return value.type === 'long' ? value.value : BigInt(asNumber(value));
}

/**
 * Both operands are brought to the wider type first; char becomes int.
 *
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#12473-binary-numeric-promotions
 */
export function widest(left: NumberValue, right: NumberValue): 'int' | 'long' | 'double' {
  const types = [left.type, right.type];
  if (types.includes('double')) return 'double';
  return types.includes('long') ? 'long' : 'int';
}

/** `+ - * / %` on numbers. */
export function arithmetic(
  operator: BinaryOperator,
  left: NumberValue,
  right: NumberValue,
): NumberValue {
  const type = widest(left, right);
  if (type === 'double') return doubleOf(onDoubles(operator, asNumber(left), asNumber(right)));
  const result = onBigInts(operator, asBigInt(left), asBigInt(right));
  return type === 'int' ? checkedInt(Number(result)) : checkedLong(result);
}

function onDoubles(operator: BinaryOperator, left: number, right: number): number {
  const table = { '+': left + right, '-': left - right, '*': left * right } as const;
  if (operator === '+' || operator === '-' || operator === '*') return table[operator];
  if (operator === '/') return left / right;
  return operator === '%' ? left % right : unsupported(`\`${operator}\` on doubles`);
}

type Calculation = (left: bigint, right: bigint) => bigint;

const WHOLE_NUMBERS: ReadonlyMap<BinaryOperator, Calculation> = new Map<
  BinaryOperator,
  Calculation
>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['&', (left, right) => left & right],
  ['|', (left, right) => left | right],
  ['^', (left, right) => left ^ right],
]);

function onBigInts(operator: BinaryOperator, left: bigint, right: bigint): bigint {
  return WHOLE_NUMBERS.get(operator)?.(left, right) ?? divide(operator, left, right);
}

function divide(operator: BinaryOperator, left: bigint, right: bigint): bigint {
  if (operator !== '/' && operator !== '%') unsupported(`\`${operator}\` on numbers`);
  if (right === 0n) raise('DivideByZeroException', 'division by zero');
  return operator === '/' ? left / right : left % right;
}

/** Below zero, zero, above zero; NaN compares to nothing. */
export function compareNumbers(left: NumberValue, right: NumberValue): number {
  if (widest(left, right) === 'double') return compareDoubles(asNumber(left), asNumber(right));
  const difference = asBigInt(left) - asBigInt(right);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function compareDoubles(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

/** An explicit conversion between numbers; undefined where the type is none of them. */
export function convertNumber(value: NumberValue, type: string): Value | undefined {
  switch (type) {
    case 'int':
      return checkedInt(Math.trunc(asNumber(value)));
    case 'long':
      return checkedLong(value.type === 'double' ? truncated(value.value) : asBigInt(value));
    case 'double':
      return doubleOf(asNumber(value));
    case 'char':
      return toChar(asNumber(value));
    default:
      return undefined;
  }
}

function truncated(value: number): bigint {
  return Number.isFinite(value) ? BigInt(Math.trunc(value)) : unsupported('this double as a long');
}

function toChar(code: number): Value {
  const fits = code >= 0 && code <= 0xffff;
  return fits ? charOf(String.fromCharCode(code)) : unsupported('a char that overflows');
}

const WHOLE = /^[ \t\n\v\f\r]*(?<sign>[+-]?)(?<digits>\d+)[ \t\n\v\f\r]*$/;

/**
 * Text as `int.Parse` and `long.Parse` read it: white space around, a sign in front, digits.
 *
 * @returns undefined where .NET finds no number or one that does not fit.
 * @see https://learn.microsoft.com/dotnet/api/system.int32.parse
 */
export function parseWhole(text: string, type: 'int' | 'long'): bigint | undefined {
  // Whether a blank may stand behind the sign hangs on the culture.
  if (/[\u0080-\uffff\0]|^\s*[+-]\s/.test(text)) unsupported('a number written like this');
  const groups = WHOLE.exec(text)?.groups;
  if (groups?.['digits'] === undefined) return undefined;
  if (groups['digits'].length > 40) return undefined;
  const value = BigInt(groups['digits']) * (groups['sign'] === '-' ? -1n : 1n);
  const max = type === 'int' ? BigInt(MAX_INT) : MAX_LONG;
  return value > max || value < -max - 1n ? undefined : value;
}
