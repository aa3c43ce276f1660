import { unsupported } from './failures.ts';
import { expectArgs, optionalTextArg, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Value } from './values.ts';

/**
 * Texts for addresses, as far as they are ASCII.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.uri.escapedatastring
 * @see https://learn.microsoft.com/dotnet/api/system.net.webutility
 */
export const WEB_STATICS: readonly (readonly [string, (call: Invocation) => Value])[] = [
  ['Uri.EscapeDataString', escapeData],
  ['Uri.UnescapeDataString', (call) => unescaped(ascii(textOnly(call)))],
  ['WebUtility.UrlEncode', urlEncode],
  ['WebUtility.UrlDecode', urlDecode],
];

/** Longer texts were refused by one .NET and taken by another. */
const LONGEST = 32_000;

function textOnly(invocation: Invocation): string {
  expectArgs(invocation, 1);
  return textArg(invocation, 0);
}

function ascii(text: string): string {
  const fits = text.length <= LONGEST && !/[\u0080-\uffff]/.test(text);
  return fits ? text : unsupported('text beyond ASCII in an address');
}

/** RFC 3986 keeps letters, digits and `-._~`; whether five more are kept changed over time. */
function escapeData(invocation: Invocation): string {
  const text = ascii(textOnly(invocation));
  if (/[!'()*]/.test(text)) unsupported('escaping one of these characters');
  return percent(text, /[^\w.~-]/g);
}

/** Once; `%` without two digits behind it stays. */
function unescaped(text: string): string {
  if (/%[89a-f][\da-f]/i.test(text)) unsupported('text beyond ASCII in an address');
  return text.replace(/%([0-7][\da-f])/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** A blank becomes a plus; letters, digits and `-_.!*()` stay. Null stays null. */
function urlEncode(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const text = optionalTextArg(invocation, 0);
  return text === null ? null : percent(ascii(text), /[^\w.!*() -]/g).replaceAll(' ', '+');
}

function urlDecode(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const text = optionalTextArg(invocation, 0);
  return text === null ? null : unescaped(ascii(text).replaceAll('+', ' '));
}

function percent(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
