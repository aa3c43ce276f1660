import { isLineEnd } from './characters.ts';

/**
 * End of a `"…"` or `'…'` with backslash escapes, both quotes on one line.
 *
 * @param start Offset of the opening quote.
 * @returns Offset behind the closing quote, or -1.
 */
export function readPlainLiteral(text: string, start: number, quote: string): number {
  let offset = start + 1;
  while (offset < text.length && !isLineEnd(text.charAt(offset))) {
    const character = text.charAt(offset);
    if (character === quote) return offset + 1;
    offset += skipEscape(text, offset);
  }
  return -1;
}

/**
 * End of an `@"…"`, in which only a doubled quote stands for a quote.
 *
 * @param start Offset of the at sign.
 * @returns Offset behind the closing quote, or -1.
 */
export function readVerbatimString(text: string, start: number): number {
  let offset = text.indexOf('"', start + 2);
  while (offset !== -1 && text.charAt(offset + 1) === '"') offset = text.indexOf('"', offset + 2);
  return offset === -1 ? -1 : offset + 1;
}

/**
 * End of the literal text of an interpolated string, from any point of it.
 *
 * @returns Offset of the quote that ends the string, of the bracket that opens a hole, or of the
 * place where the string breaks off.
 */
export function readInterpolatedText(text: string, start: number, verbatim: boolean): number {
  let offset = start;
  while (offset < text.length) {
    const step = verbatim ? verbatimStep(text, offset) : plainStep(text, offset);
    if (step === 0) return offset;
    offset += step;
  }
  return text.length;
}

function plainStep(text: string, offset: number): number {
  const character = text.charAt(offset);
  if (character === '"' || isLineEnd(character)) return 0;
  return character === '{' ? skipDoubled(text, offset) : skipEscape(text, offset);
}

function verbatimStep(text: string, offset: number): number {
  const character = text.charAt(offset);
  return character === '"' || character === '{' ? skipDoubled(text, offset) : 1;
}

function skipDoubled(text: string, offset: number): number {
  return text.charAt(offset + 1) === text.charAt(offset) ? 2 : 0;
}

/** A line end behind a backslash is left to the caller, who must see it. */
function skipEscape(text: string, offset: number): number {
  const escapes = text.charAt(offset) === '\\' && !isLineEnd(text.charAt(offset + 1));
  return escapes ? 2 : 1;
}
