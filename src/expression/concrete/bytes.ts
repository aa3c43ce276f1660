import { raise, unsupported } from './failures.ts';
import { expectArgs, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { isTagged, typeNameOf } from './values.ts';
import type { BytesValue, Value } from './values.ts';

const bytesOf = (bytes: readonly number[]): BytesValue => ({ type: 'bytes', bytes });

/** @see https://learn.microsoft.com/dotnet/api/system.convert.frombase64string */
export const BYTE_STATICS: readonly (readonly [string, (call: Invocation) => Value])[] = [
  ['Convert.FromBase64String', (call) => fromBase64(textOnly(call))],
  ['Convert.ToBase64String', (call) => toBase64(bytesArg(call))],
];

/** @see https://learn.microsoft.com/dotnet/api/system.text.encoding */
export const ENCODINGS: readonly (readonly [string, Value])[] = [
  encoding('UTF8', (text) => text),
  encoding('ASCII', (text) =>
    /[\u0080-\uffff]/.test(text) ? unsupported('text beyond ASCII as ASCII') : text,
  ),
];

function encoding(name: string, check: (text: string) => string): readonly [string, Value] {
  const call = (invocation: Invocation): Value | undefined => {
    if (invocation.name === 'GetBytes') return bytesOf(toUtf8(check(textOnly(invocation))));
    return invocation.name === 'GetString' ? check(fromUtf8(bytesArg(invocation))) : undefined;
  };
  return [`Encoding.${name}`, { type: 'host', name: 'Encoding', call }];
}

function textOnly(invocation: Invocation): string {
  expectArgs(invocation, 1);
  return textArg(invocation, 0);
}

function bytesArg(invocation: Invocation): readonly number[] {
  expectArgs(invocation, 1);
  const [value = null] = invocation.args;
  if (value === null) raise('ArgumentNullException', `${invocation.name} got null`);
  if (isTagged(value) && value.type === 'bytes') return value.bytes;
  return unsupported(`${invocation.name} with an argument of type ${typeNameOf(value)}`);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const GROUPS = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** White space does not count; padding does, and so does the alphabet. */
function fromBase64(text: string): BytesValue {
  const plain = text.replace(/[\t\n\r ]/g, '');
  if (!GROUPS.test(plain)) raise('FormatException', 'no base64');
  const bits = Array.from(plain.replaceAll('=', ''), (each) => ALPHABET.indexOf(each));
  return bytesOf(regroup(bits, { from: 6, to: 8 }).whole);
}

function toBase64(bytes: readonly number[]): string {
  const { whole, rest } = regroup(bytes, { from: 8, to: 6 });
  const text = [...whole, ...(rest === null ? [] : [rest])].map((each) => ALPHABET.charAt(each));
  return text.join('').padEnd(Math.ceil(text.length / 4) * 4, '=');
}

interface Widths {
  readonly from: number;
  readonly to: number;
}

/** Cuts the same bits into pieces of another width; what is left over is filled up with zeros. */
function regroup(pieces: readonly number[], { from, to }: Widths) {
  const whole: number[] = [];
  let bits = 0;
  let count = 0;
  for (const piece of pieces) {
    bits = ((bits << from) | piece) & 0xffff;
    count += from;
    while (count >= to) {
      count -= to;
      whole.push((bits >> count) & (2 ** to - 1));
    }
  }
  const rest = count === 0 ? null : (bits << (to - count)) & (2 ** to - 1);
  return { whole, rest };
}

/** Half of a pair, or bytes that are no UTF-8, become characters that differ over versions. */
function toUtf8(text: string): readonly number[] {
  const escaped = attempt(() => encodeURIComponent(text));
  const pieces = escaped.match(/%[\dA-F]{2}|[^%]/g) ?? [];
  return pieces.map((each) =>
    each.length === 1 ? each.charCodeAt(0) : Number.parseInt(each.slice(1), 16),
  );
}

function fromUtf8(bytes: readonly number[]): string {
  const escaped = bytes.map((each) => `%${each.toString(16).padStart(2, '0')}`).join('');
  return attempt(() => decodeURIComponent(escaped));
}

function attempt(run: () => string): string {
  try {
    return run();
  } catch {
    return unsupported('text that is no UTF-8');
  }
}
