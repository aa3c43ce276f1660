/** Makes text that others wrote safe to print where a person, or a runner's log parser, reads it. */

/**
 * Everything that moves the cursor, changes the order of characters or cannot be seen: controls
 * (C0, DEL, C1), format characters (bidi, zero width, tags), line and paragraph separators, lone
 * surrogates, other default-ignorable characters, and spaces that are not a plain one.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800]/gu;

/** Marks that would climb onto our own layout, or pile up over the lines above and below. */
const LOOSE_MARKS = /^\p{M}+|(?<=\p{M}{4})\p{M}+/gu;

/** GitHub and Azure Pipelines obey these wherever in a line they stand. */
const RUNNER_COMMAND = /##(?=\[|vso\[)/gi;

/** GitHub obeys this at the start of a line, after white space; a word can land there by wrapping. */
const LINE_COMMAND = /(?<=^|\s)::/gu;

/** Longer text is cut in the middle: nobody reads it, and the JSON report has all of it. */
const LONGEST = 600;

/**
 * The text with everything dangerous or unseen replaced by its name (`\x1b`, `\u202e`), on one line.
 *
 * @param longest Most UTF-16 units that are kept.
 */
export function visible(text: string, longest = LONGEST): string {
  return cut(text, longest)
    .replace(UNSEEN, nameOf)
    .replace(LOOSE_MARKS, (marks) => Array.from(marks, nameOf).join(''))
    .replace(RUNNER_COMMAND, '#\\x23')
    .replace(LINE_COMMAND, ':\\x3a');
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  const left = text.length - 2 * half;
  return `${text.slice(0, half)}[${left} characters cut]${text.slice(-half)}`;
}

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function nameOf(character: string): string {
  const short = SHORT_NAMES.get(character);
  if (short !== undefined) return short;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
