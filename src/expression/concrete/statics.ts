import { BYTE_STATICS, ENCODINGS } from './bytes.ts';
import { areEqual, COMPARISONS, ORDINAL } from './culture.ts';
import type { Comparison } from './culture.ts';
import { parseNumber } from './conversions.ts';
import { isSame } from './equality.ts';
import { raise, unsupported } from './failures.ts';
import { formatted } from './format.ts';
import { newGuid, parseGuid } from './guids.ts';
import { expectArgs, optionalTextArg, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { parseJson } from './json-text.ts';
import { compareNumbers } from './numbers.ts';
import { REGEX_STATICS } from './regex-members.ts';
import { itemsOf } from './sequences.ts';
import { isWhiteSpace } from './string-members.ts';
import { comparisonArg } from './string-search.ts';
import { textOf } from './text-of.ts';
import { WEB_STATICS } from './web-text.ts';
import { bare, intOf, isNumber, isTagged } from './values.ts';
import type { IntValue, LongValue, Value } from './values.ts';

type Static = (invocation: Invocation) => Value;

/** Static methods, by type and name. */
export const STATICS: ReadonlyMap<string, Static> = new Map<string, Static>([
  ['string.IsNullOrEmpty', (call) => (optional(call) ?? '') === ''],
  ['string.IsNullOrWhiteSpace', (call) => isWhiteSpace(optional(call) ?? '')],
  ['string.Join', join],
  ['string.Concat', concat],
  ['string.Format', format],
  ['string.Equals', stringEquals],
  ['string.Compare', compare],
  ['object.Equals', objectEquals],
  ['bool.Parse', (call) => parseBool(one(call)) ?? badFormat(call)],
  ['bool.TryParse', (call) => tryParse(call, (text) => parseBool(text), false)],
  ['int.Parse', (call) => parseNumber(one(call), 'int') ?? badFormat(call)],
  ['int.TryParse', (call) => tryParse(call, (text) => parseNumber(text, 'int'), intOf(0))],
  ['long.Parse', (call) => parseNumber(one(call), 'long') ?? badFormat(call)],
  ['Convert.ToBoolean', toBoolean],
  ['Convert.ToInt32', toInt],
  ['Convert.ToString', toText],
  ['Guid.NewGuid', newGuid],
  ['Guid.Parse', (call) => parseGuid(one(call)) ?? badFormat(call)],
  ['Guid.TryParse', (call) => tryParse(call, parseGuid, EMPTY_GUID)],
  ['char.IsDigit', (call) => oneChar(call, /\d/)],
  ['char.IsLetter', (call) => oneChar(call, /[A-Za-z]/)],
  ['char.IsLetterOrDigit', (call) => oneChar(call, /[\dA-Za-z]/)],
  ['char.IsWhiteSpace', (call) => oneChar(call, /[\t-\r ]/)],
  ['char.IsUpper', (call) => oneChar(call, /[A-Z]/)],
  ['char.IsLower', (call) => oneChar(call, /[a-z]/)],
  ['JObject.Parse', (call) => json(call, 'object')],
  ['JArray.Parse', (call) => json(call, 'array')],
  ['JToken.Parse', (call) => json(call, undefined)],
  ...REGEX_STATICS,
  ...WEB_STATICS,
  ...BYTE_STATICS,
  ['Math.Max', (call) => extreme(call, (difference) => difference >= 0)],
  ['Math.Min', (call) => extreme(call, (difference) => difference <= 0)],
]);

const EMPTY_GUID: Value = { type: 'guid', text: '00000000-0000-0000-0000-000000000000' };

const BOOL_TEXTS = ['True', 'False'] as const;

/** Static properties and constants. */
export const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['string.Empty', ''],
  ['int.MaxValue', intOf(2 ** 31 - 1)],
  ['int.MinValue', intOf(-(2 ** 31))],
  ['bool.TrueString', BOOL_TEXTS[0]],
  ['bool.FalseString', BOOL_TEXTS[1]],
  ['Guid.Empty', EMPTY_GUID],
  ...enumOf('StringComparison', [...COMPARISONS.keys()]),
  ...enumOf('StringComparer', [...COMPARISONS.keys()]),
  ...enumOf('StringSplitOptions', ['None', 'RemoveEmptyEntries']),
  ...enumOf('RegexOptions', ['None', 'IgnoreCase', 'Compiled', 'CultureInvariant']),
  ...enumOf('Formatting', ['None']),
  ...ENCODINGS,
]);

function enumOf(name: string, members: readonly string[]): readonly (readonly [string, Value])[] {
  return members.map((member) => [`${name}.${member}`, { type: 'enum', name, member }]);
}

/** The only argument, a string. */
function one(invocation: Invocation): string {
  expectArgs(invocation, 1);
  return textArg(invocation, 0);
}

function optional(invocation: Invocation): string | null {
  expectArgs(invocation, 1);
  return optionalTextArg(invocation, 0);
}

function badFormat({ name }: Invocation): never {
  return raise('FormatException', `${name} of text that is none`);
}

function tryParse(
  invocation: Invocation,
  parse: (text: string) => Value | undefined,
  otherwise: Value,
): Value {
  expectArgs(invocation, 2);
  const text = optionalTextArg(invocation, 0);
  const value = text === null ? undefined : parse(text);
  invocation.setOut(1, value ?? otherwise);
  return value !== undefined;
}

/** White space around and any case; nothing else. @see https://learn.microsoft.com/dotnet/api/system.boolean.parse */
export function parseBool(text: string): boolean | undefined {
  if (/[\0\ufeff]/.test(text)) unsupported('a bool with a character like this');
  const word = /^[\s\u0085]*(true|false)[\s\u0085]*$/i.exec(text)?.[1]?.toLowerCase();
  return word === undefined ? undefined : word === 'true';
}

function join(invocation: Invocation): Value {
  const [separator = null, second = null] = invocation.args;
  if (separator !== null && typeof separator !== 'string') unsupported('string.Join with this');
  const list = invocation.args.length === 2 ? itemsOf(second) : undefined;
  const single = list === undefined || typeof second === 'string';
  const items = single ? invocation.args.slice(1) : [...list.iterate()];
  invocation.spend(items.length);
  return items.map(textOf).join(separator ?? '');
}

function concat(invocation: Invocation): Value {
  const [only = null] = invocation.args;
  const list = invocation.args.length === 1 && typeof only !== 'string' ? itemsOf(only) : undefined;
  const items = list === undefined ? invocation.args : [...list.iterate()];
  return items.map(textOf).join('');
}

function format(invocation: Invocation): Value {
  const pattern = textArg(invocation, 0);
  const [, second = null] = invocation.args;
  // Null alone could be the array itself.
  const isNull = second === null && invocation.args.length === 2;
  if (isNull || (isTagged(second) && second.type === 'array')) {
    unsupported('string.Format with an array');
  }
  return formatted(pattern, invocation.args.slice(1));
}

function stringEquals(invocation: Invocation): Value {
  expectArgs(invocation, 2, 3);
  const comparison = comparisonArg(invocation, 2, ORDINAL);
  const [left = null, right = null] = invocation.args;
  if (left === null || right === null) return bare(left) === bare(right);
  return areEqual(comparison, textArg(invocation, 0), textArg(invocation, 1));
}

/** Zero where they are equal; of others only an ordinal order is sure, and only its sign. */
function compare(invocation: Invocation): Value {
  expectArgs(invocation, 2, 3);
  const comparison = compareArg(invocation);
  const [left, right] = [optionalTextArg(invocation, 0), optionalTextArg(invocation, 1)];
  if (left === null || right === null) return intOf(Number(left !== null) - Number(right !== null));
  if (areEqual(comparison, left, right)) return intOf(0);
  return unsupported('the order of two strings');
}

function compareArg(invocation: Invocation): Comparison {
  const third = invocation.args[2];
  if (typeof third === 'boolean') return { ignoreCase: third, culture: 'current' };
  return comparisonArg(invocation, 2, { ignoreCase: false, culture: 'current' });
}

function objectEquals(invocation: Invocation): Value {
  expectArgs(invocation, 2);
  const [left = null, right = null] = invocation.args;
  return isSame(left, right);
}

/** Null is false. @see https://learn.microsoft.com/dotnet/api/system.convert.toboolean */
function toBoolean(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const value = bare(invocation.args[0] ?? null);
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return parseBool(value) ?? badFormat(invocation);
  if (isNumber(value) && value.type !== 'char') return Number(value.value) !== 0;
  return unsupported('Convert.ToBoolean of this');
}

/** Null is 0. @see https://learn.microsoft.com/dotnet/api/system.convert.toint32 */
function toInt(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const value = bare(invocation.args[0] ?? null);
  if (value === null) return intOf(0);
  if (typeof value === 'boolean') return intOf(Number(value));
  if (typeof value === 'string') return parseNumber(value, 'int') ?? badFormat(invocation);
  return isNumber(value) && value.type === 'int' ? value : unsupported('Convert.ToInt32 of this');
}

/** The greater or the smaller of two whole numbers of one type. */
function extreme(invocation: Invocation, wins: (difference: number) => boolean): Value {
  expectArgs(invocation, 2);
  const [left = null, right = null] = invocation.args;
  if (!isWhole(left) || !isWhole(right) || left.type !== right.type) {
    return unsupported(`Math.${invocation.name} of these`);
  }
  return wins(compareNumbers(left, right)) ? left : right;
}

function isWhole(value: Value): value is IntValue | LongValue {
  return isTagged(value) && (value.type === 'int' || value.type === 'long');
}

function toText(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const [value = null] = invocation.args;
  if (value === null) unsupported('Convert.ToString of null');
  return textOf(value);
}

/** Properties of characters are decided on ASCII. */
function oneChar(invocation: Invocation, pattern: RegExp): Value {
  expectArgs(invocation, 1);
  const [value = null] = invocation.args;
  const character = isTagged(value) && value.type === 'char' ? value.value : '\u0080';
  if (character > '\u007f') unsupported(`${invocation.name} of this`);
  return pattern.test(character);
}

function json(invocation: Invocation, kind: 'object' | 'array' | undefined): Value {
  expectArgs(invocation, 1);
  const node = parseJson(textArg(invocation, 0));
  if (kind !== undefined && node.kind !== kind) raise('JsonReaderException', `no JSON ${kind}`);
  return { type: 'json', node };
}
