import { areEqual, changeCase, ORDINAL } from './culture.ts';
import { raise, unsupported } from './failures.ts';
import { enumArg, expectArgs, intArg, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import {
  comparisonArg,
  contains,
  endsWith,
  indexOf,
  lastIndexOf,
  startsWith,
} from './string-search.ts';
import { bare, charOf, intOf, isTagged, stringsOf } from './values.ts';
import type { Value } from './values.ts';

type Method = (text: string, invocation: Invocation) => Value;

/** Methods of System.String. @see https://learn.microsoft.com/dotnet/api/system.string */
export const STRING_METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['Contains', contains],
  ['StartsWith', startsWith],
  ['EndsWith', endsWith],
  ['IndexOf', indexOf],
  ['LastIndexOf', lastIndexOf],
  ['Equals', equals],
  ['ToLower', (text, call) => cased(text, call, { to: 'lower', invariant: false })],
  ['ToLowerInvariant', (text, call) => cased(text, call, { to: 'lower', invariant: true })],
  ['ToUpper', (text, call) => cased(text, call, { to: 'upper', invariant: false })],
  ['ToUpperInvariant', (text, call) => cased(text, call, { to: 'upper', invariant: true })],
  ['Trim', (text, call) => trimmed(text, call, 'both')],
  ['TrimStart', (text, call) => trimmed(text, call, 'start')],
  ['TrimEnd', (text, call) => trimmed(text, call, 'end')],
  ['Split', split],
  ['Substring', substring],
  ['Remove', remove],
  ['Insert', insert],
  ['Replace', replace],
  ['PadLeft', (text, call) => padded(text, call, 'start')],
  ['PadRight', (text, call) => padded(text, call, 'end')],
  ['ToString', itself],
  ['ToCharArray', toCharArray],
]);

function itself(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 0);
  return text;
}

function equals(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const comparison = comparisonArg(invocation, 1, ORDINAL);
  const other = bare(invocation.args[0] ?? null);
  if (typeof other === 'string') return areEqual(comparison, text, other);
  if (other !== null && invocation.args.length === 2) unsupported('Equals with these arguments');
  return false;
}

interface Case {
  readonly to: 'upper' | 'lower';
  readonly invariant: boolean;
}

function cased(text: string, invocation: Invocation, { to, invariant }: Case): Value {
  expectArgs(invocation, 0);
  return changeCase(text, to, invariant);
}

/** What `char.IsWhiteSpace` says yes to. */
const WHITE = Array.from(
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

export function isWhiteSpace(text: string): boolean {
  return Array.from(text).every((character) => WHITE.includes(character));
}

function trimmed(text: string, invocation: Invocation, side: 'start' | 'end' | 'both'): Value {
  const listed = charsOf(invocation, 0);
  const characters = listed.length === 0 ? WHITE : listed;
  let start = 0;
  let end = text.length;
  if (side !== 'end') while (start < end && characters.includes(text.charAt(start))) start += 1;
  if (side !== 'start') while (end > start && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Characters from arguments or from one array of them. */
function charsOf({ args, name }: Invocation, from: number): readonly string[] {
  const first = args[from];
  const array = first !== undefined && isTagged(first) && first.type === 'array';
  const values = array && args.length === from + 1 ? first.items : args.slice(from);
  return values.map((value) =>
    isTagged(value) && value.type === 'char' ? value.value : unsupported(`${name} with this`),
  );
}

/**
 * By characters, or by one string with options; empty pieces stay unless the options say otherwise.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.string.split
 */
function split(text: string, invocation: Invocation): Value {
  const options = enumArg(invocation, invocation.args.length - 1, 'StringSplitOptions');
  if (options !== undefined && !['None', 'RemoveEmptyEntries'].includes(options.member)) {
    unsupported(`StringSplitOptions.${options.member}`);
  }
  const args = options === undefined ? invocation.args : invocation.args.slice(0, -1);
  const separators = separatorsOf({ ...invocation, args });
  const pieces = cut(text, separators);
  const kept =
    options?.member === 'RemoveEmptyEntries' ? pieces.filter((each) => each !== '') : pieces;
  return stringsOf(kept);
}

function separatorsOf(invocation: Invocation): readonly string[] {
  const [first = null] = invocation.args;
  if (typeof first === 'string' && invocation.args.length === 1) return first === '' ? [] : [first];
  if (isTagged(first) && first.type === 'array' && first.itemType === 'string') {
    if (first.items.length === 0) return WHITE;
    return first.items.flatMap((each) => (typeof each === 'string' && each !== '' ? [each] : []));
  }
  const characters = charsOf(invocation, 0);
  return characters.length === 0 ? WHITE : characters;
}

function cut(text: string, separators: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let offset = 0;
  while (offset < text.length) {
    const found = separators.find((each) => text.startsWith(each, offset));
    if (found === undefined) {
      offset += 1;
      continue;
    }
    pieces.push(text.slice(start, offset));
    offset += found.length;
    start = offset;
  }
  return [...pieces, text.slice(start)];
}

function inRange(text: string, start: number, length: number): void {
  if (start < 0 || length < 0 || start + length > text.length) {
    raise('ArgumentOutOfRangeException', `${start} and ${length} in ${text.length} characters`);
  }
}

function substring(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const start = intArg(invocation, 0);
  const length = invocation.args.length === 2 ? intArg(invocation, 1) : text.length - start;
  inRange(text, start, length);
  return text.slice(start, start + length);
}

function remove(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const start = intArg(invocation, 0);
  if (invocation.args.length === 1 && start === text.length) unsupported('Remove at the end');
  const length = invocation.args.length === 2 ? intArg(invocation, 1) : text.length - start;
  inRange(text, start, length);
  return text.slice(0, start) + text.slice(start + length);
}

function insert(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 2);
  const start = intArg(invocation, 0);
  inRange(text, start, 0);
  return text.slice(0, start) + textArg(invocation, 1) + text.slice(start);
}

/** Ordinal, for characters as well as for strings. */
function replace(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 2);
  const [old, fresh] = invocation.args;
  if (fresh === null && typeof old === 'string') return text.replaceAll(old || notEmpty(), '');
  const chars = [old, fresh].map((each) =>
    each !== undefined && isTagged(each) && each.type === 'char' ? each.value : undefined,
  );
  const [from = textArg(invocation, 0), to = textArg(invocation, 1)] = chars;
  const result = text.split(from || notEmpty()).join(to);
  invocation.spend(result.length);
  return result;
}

function notEmpty(): never {
  return raise('ArgumentException', 'Replace of an empty string');
}

function padded(text: string, invocation: Invocation, side: 'start' | 'end'): Value {
  expectArgs(invocation, 1, 2);
  const width = intArg(invocation, 0);
  if (width < 0) raise('ArgumentOutOfRangeException', 'width');
  invocation.spend(width);
  const [fill = ' '] = charsOf(invocation, 1);
  return side === 'start' ? text.padStart(width, fill) : text.padEnd(width, fill);
}

function toCharArray(text: string, invocation: Invocation): Value {
  expectArgs(invocation, 0);
  return { type: 'array', itemType: 'char', items: charactersOf(text) };
}

/** The units of a string, as a loop over it sees them. */
export function charactersOf(text: string): Value[] {
  return text.split('').map(charOf);
}

/** `text[i]`. */
export function characterAt(text: string, index: Value): Value {
  if (!isTagged(index) || index.type !== 'int') unsupported('this index of a string');
  if (index.value < 0 || index.value >= text.length) {
    raise('IndexOutOfRangeException', `${index.value} in ${text.length} characters`);
  }
  return charOf(text.charAt(index.value));
}

/** `text.Length`. */
export function stringProperty(text: string, name: string): Value | undefined {
  return name === 'Length' ? intOf(text.length) : undefined;
}
