/** How many columns text takes in a terminal. */

/** Our own colour codes; untrusted text has none left when it gets here. */
// eslint-disable-next-line no-control-regex -- finding the control character is the point
const COLOR = /\u001b\[[0-9;]*m/g;

const PLAIN = /^[\x20-\x7e]*$/;

/** East Asian wide and full-width blocks, and characters that show as an emoji by themselves. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

const NO_WIDTH = /\p{M}/u;

/** Columns that the text takes; colour codes take none. */
export function displayWidth(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(COLOR, '') : text;
  if (PLAIN.test(bare)) return bare.length;
  let width = 0;
  for (const character of bare) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** The text with blanks added up to the width; unchanged where it is wider. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Like `padEnd`, with the blanks before the text. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

const DOTS = '...';

/** The text within the width, with dots in its middle where it is too long: ids differ at both ends. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const room = Math.max(0, width - DOTS.length);
  const characters = Array.from(text);
  const head = take(characters, Math.ceil(room / 2));
  const tail = take(characters.reverse(), Math.floor(room / 2)).reverse();
  return `${head.join('')}${DOTS}${tail.join('')}`;
}

function take(characters: readonly string[], room: number): string[] {
  const taken: string[] = [];
  let left = room;
  for (const character of characters) {
    left -= widthOf(character);
    if (left < 0) break;
    taken.push(character);
  }
  return taken;
}
