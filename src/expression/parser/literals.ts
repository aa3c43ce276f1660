import type { DecimalLiteral, DoubleLiteral, IntLiteral, LongLiteral } from '../ast.ts';
import type { Token } from '../token.ts';
import { Unparsed } from './problem.ts';

const SIMPLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
]);

const ESCAPE =
  /\\(?:x(?<short>[\dA-Fa-f]{1,4})|u(?<four>[\dA-Fa-f]{4})|U(?<eight>[\dA-Fa-f]{8})|(?<simple>[\s\S]?))/g;

const HIGHEST_CODE_POINT = 0x10ffff;

/**
 * Decodes what stands between quotes that are not verbatim.
 *
 * @param offset Where the text stands, for complaints.
 * @see https://learn.microsoft.com/dotnet/csharp/programming-guide/strings/#string-escape-sequences
 */
export function decodeEscapes(text: string, offset: number): string {
  return text.replace(ESCAPE, (...found: readonly unknown[]) => {
    const [short, four, eight, simple] = found.slice(1, 5).map(String);
    const decoded = SIMPLE_ESCAPES.get(simple ?? '');
    if (decoded !== undefined) return decoded;
    const digits = [short, four, eight].find((each) => each !== 'undefined') ?? '';
    const codePoint = digits === '' ? Infinity : parseInt(digits, 16);
    if (codePoint > HIGHEST_CODE_POINT)
      throw new Unparsed('an escape that C# does not know', offset);
    return String.fromCodePoint(codePoint);
  });
}

/** Value of a `string` token, verbatim or not. */
export function stringValue({ text, start }: Token): string {
  if (text.startsWith('@')) return text.slice(2, -1).replaceAll('""', '"');
  return decodeEscapes(text.slice(1, -1), start);
}

/** Value of a `char` token. */
export function charValue({ text, start }: Token): string {
  const value = decodeEscapes(text.slice(1, -1), start);
  if (value.length !== 1) throw new Unparsed('a character literal holds one character', start);
  return value;
}

const NUMBER = /^(?<digits>0x[\da-f_]+|0b[01_]+|[\d_.]+(?:e[+-]?\d+)?)(?<suffix>[a-z]*)$/;

const MAX_INT = 2n ** 31n - 1n;
const MAX_UINT = 2n ** 32n - 1n;
const MAX_LONG = 2n ** 63n - 1n;

/**
 * Value of a `number` token.
 *
 * @param minus A minus stands right before it, with which one more value fits.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/builtin-types/integral-numeric-types#integer-literals
 */
export function numberLiteral(
  { text, start, end }: Token,
  minus: boolean,
): IntLiteral | LongLiteral | DoubleLiteral | DecimalLiteral {
  const { digits, suffix } = splitNumber(text);
  const span = { start, end };
  if (suffix === 'm' && !isPrefixed(digits)) return { kind: 'decimal', digits, ...span };
  if (isReal(digits, suffix)) return { kind: 'double', value: Number(digits), ...span };
  const whole = isPrefixed(digits) || /^\d+$/.test(digits);
  const type = whole ? wholeType(BigInt(digits), suffix, minus) : undefined;
  if (type === 'int') return { kind: type, value: Number(digits), ...span };
  if (type === 'long') return { kind: type, value: BigInt(digits), ...span };
  throw new Unparsed(`unsupported: the number \`${text}\``, start);
}

function wholeType(value: bigint, suffix: string, minus: boolean): 'int' | 'long' | undefined {
  const more = minus ? 1n : 0n;
  if (suffix === '' && value <= MAX_INT + more) return 'int';
  const long = suffix === 'l' || (suffix === '' && value > MAX_UINT);
  return long && value <= MAX_LONG + more ? 'long' : undefined;
}

/** Hexadecimal or binary. */
function isPrefixed(digits: string): boolean {
  return /^0[xb]/.test(digits);
}

function isReal(digits: string, suffix: string): boolean {
  if (isPrefixed(digits)) return false;
  return suffix === 'd' || (suffix === '' && /[.e]/.test(digits));
}

function splitNumber(text: string): { readonly digits: string; readonly suffix: string } {
  const lower = text.toLowerCase();
  const groups = NUMBER.exec(lower)?.groups;
  const digits = groups?.['digits']?.replaceAll('_', '') ?? '';
  return { digits, suffix: groups?.['suffix'] ?? 'unknown' };
}
