import { UnsupportedPattern } from './pattern.ts';
import type { Range } from './pattern.ts';

const HIGHEST = 0xffff;

const range = (from: string, to: string): Range => ({
  from: from.charCodeAt(0),
  to: to.charCodeAt(0),
});

const DIGIT = [range('0', '9')];
const WORD = [range('0', '9'), range('A', 'Z'), range('_', '_'), range('a', 'z')];
const SPACE = [range('\t', '\r'), range(' ', ' ')];

/**
 * `\d`, `\w`, `\s` and their opposites, as they are on ASCII; on other text .NET knows more, which
 * is why a pattern that uses them matches ASCII text only.
 *
 * @see https://learn.microsoft.com/dotnet/standard/base-types/character-classes-in-regular-expressions
 */
export const SHORTHANDS: ReadonlyMap<string, readonly Range[]> = new Map([
  ['d', DIGIT],
  ['D', opposite(DIGIT)],
  ['w', WORD],
  ['W', opposite(WORD)],
  ['s', SPACE],
  ['S', opposite(SPACE)],
]);

/** Every character but a line feed. */
export const DOT = opposite([range('\n', '\n')]);

const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['v', '\v'],
]);

/** What stands outside of the ranges. */
export function opposite(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  let from = 0;
  for (const each of ranges.toSorted((a, b) => a.from - b.from)) {
    if (each.from > from) result.push({ from, to: each.from - 1 });
    from = Math.max(from, each.to + 1);
  }
  return from <= HIGHEST ? [...result, { from, to: HIGHEST }] : result;
}

/** Adds the other case of each ASCII letter. */
export function bothCases(ranges: readonly Range[]): readonly Range[] {
  const result = [...ranges];
  for (const { from, to } of ranges) {
    for (const [first, last, shift] of CASES) {
      const low = Math.max(from, first);
      const high = Math.min(to, last);
      if (low <= high) result.push({ from: low + shift, to: high + shift });
    }
  }
  return result;
}

const CASES = [
  [0x41, 0x5a, 0x20],
  [0x61, 0x7a, -0x20],
] as const;

/** One escaped character. */
export interface Escaped {
  readonly character: string;
  /** How many characters stand behind the backslash. */
  readonly length: number;
}

/** Reads what follows a backslash where it stands for one character. */
export function readEscape(source: string, offset: number): Escaped {
  const first = source.charAt(offset);
  const control = CONTROLS.get(first);
  if (control !== undefined) return { character: control, length: 1 };
  const code = /^(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4})/.exec(source.slice(offset, offset + 5))?.[0];
  if (code !== undefined) {
    return { character: String.fromCharCode(parseInt(code.slice(1), 16)), length: code.length };
  }
  if (first === '' || /[\w\u0080-\uffff]/.test(first)) {
    throw new UnsupportedPattern(`the escape \\${first}`);
  }
  return { character: first, length: 1 };
}
