import { unsupported } from './failures.ts';

/** Characters on which all cultures agree, apart from the case of `i`. */
const PRINTABLE = /^[ -~]*$/;

/** Letters whose case hangs on the culture: Turkish has a dotless i. */
const TURKISH = /[iI]/;

/** How two strings are compared. */
export interface Comparison {
  readonly ignoreCase: boolean;
  /** `current` is the culture of the gateway, which nobody documents. */
  readonly culture: 'none' | 'invariant' | 'current';
}

export const ORDINAL: Comparison = { ignoreCase: false, culture: 'none' };
export const CURRENT: Comparison = { ignoreCase: false, culture: 'current' };

/**
 * Members of `StringComparison` and `StringComparer`.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.stringcomparison
 */
export const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['Ordinal', ORDINAL],
  ['OrdinalIgnoreCase', { ignoreCase: true, culture: 'none' }],
  ['InvariantCulture', { ignoreCase: false, culture: 'invariant' }],
  ['InvariantCultureIgnoreCase', { ignoreCase: true, culture: 'invariant' }],
  ['CurrentCulture', CURRENT],
  ['CurrentCultureIgnoreCase', { ignoreCase: true, culture: 'current' }],
]);

/** Tells whether the comparison of these strings is sure, whatever the machine is set to. */
export function isDecided(comparison: Comparison, ...texts: readonly string[]): boolean {
  const { culture, ignoreCase } = comparison;
  if (culture === 'none') return !ignoreCase || texts.every(hasSimpleCase);
  if (!texts.every((text) => PRINTABLE.test(text))) return false;
  return culture === 'invariant' || !texts.some((text) => TURKISH.test(text));
}

/**
 * Brings strings into a form that can be compared unit by unit.
 *
 * @throws {Unsupported} where the result would hang on the culture of the machine.
 */
export function comparable(comparison: Comparison, ...texts: readonly string[]): readonly string[] {
  if (!isDecided(comparison, ...texts)) unsupported('a comparison that hangs on the culture');
  return comparison.ignoreCase ? texts.map(asciiUpper) : texts;
}

/** Tells whether two strings are equal under a comparison. */
export function areEqual(comparison: Comparison, left: string, right: string): boolean {
  const [first, second] = comparable(comparison, left, right);
  return first === second;
}

/** `ToUpper` and `ToLower`; only the letter i hangs on the culture, and only what it is turned from. */
export function changeCase(text: string, to: 'upper' | 'lower', invariant: boolean): string {
  if (!hasSimpleCase(text)) unsupported('case of letters beyond ASCII');
  if (!invariant && text.includes(to === 'upper' ? 'i' : 'I')) {
    unsupported('the case of the letter i hangs on the culture');
  }
  return to === 'upper' ? asciiUpper(text) : asciiLower(text);
}

function hasSimpleCase(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

/** ASCII letters only. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function asciiUpper(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
