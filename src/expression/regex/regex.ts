import { compileProgram } from './compile.ts';
import type { Instruction } from './compile.ts';
import { UnsupportedPattern } from './pattern.ts';
import { readPattern } from './read-pattern.ts';
import { runProgram } from './run.ts';
import type { Slots } from './run.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

/** Steps that one match may take. */
const MAX_WORK = 20_000_000;

/** A pattern that can be matched in linear time, with the result that .NET has. */
export interface Regex {
  readonly source: string;
  readonly program: readonly Instruction[];
  /** Number of each named group. */
  readonly groupNames: ReadonlyMap<string, number>;
  readonly groupCount: number;
  /** Why not every text may be matched: beyond ASCII, and with case also for `i`, .NET knows more. */
  readonly asciiOnly: boolean;
  readonly refuses: RegExp | null;
}

/** Offsets of the whole match and, from index 1, of the groups; null for one that took no part. */
export interface RegexMatch {
  readonly groups: readonly ({ readonly start: number; readonly end: number } | null)[];
}

export interface RegexOptions {
  readonly ignoreCase: boolean;
  /** `RegexOptions.CultureInvariant`: case does not hang on the culture of the gateway. */
  readonly invariant: boolean;
}

/**
 * Compiles a pattern of the untrusted tree; the engine's own matcher never sees it.
 *
 * @returns the pattern, or what of it is not modeled.
 */
export function compileRegex(
  source: string,
  options: RegexOptions,
): Regex | { readonly unsupported: string } {
  try {
    const { body, ignoreCase, groupNames, groupCount } = readPattern(source, options.ignoreCase);
    if (ignoreCase && NOT_ASCII.test(source)) return { unsupported: 'case beyond ASCII' };
    const asciiOnly = ignoreCase || /\\[dDwWsSb]/.test(source);
    const cultural = ignoreCase && !options.invariant && /[iI[]/.test(source.replace('(?i)', ''));
    const refuses = cultural ? /[iI]/ : null;
    return { source, program: compileProgram(body), groupNames, groupCount, asciiOnly, refuses };
  } catch (error) {
    if (error instanceof UnsupportedPattern) return { unsupported: error.message };
    throw error;
  }
}

/**
 * The first match at or behind an offset.
 *
 * @returns null without a match; 'unsupported' where the text holds characters on which the result
 * hangs on more than is modeled.
 */
export function matchRegex(
  regex: Regex,
  text: string,
  from = 0,
): RegexMatch | null | 'unsupported' {
  if (regex.asciiOnly && NOT_ASCII.test(text)) return 'unsupported';
  if (regex.refuses?.test(text) === true) return 'unsupported';
  if (regex.program.length * text.length > MAX_WORK) return 'unsupported';
  const slots = runProgram(regex.program, text, from);
  if (slots === undefined) return null;
  const groups = Array.from({ length: regex.groupCount + 1 }, (_, number) => group(slots, number));
  return { groups };
}

function group(slots: Slots, number: number): RegexMatch['groups'][number] {
  const [start = -1, end = -1] = slots.slice(2 * number, 2 * number + 2);
  return start < 0 || end < start ? null : { start, end };
}
