/** How texts that others wrote stand in a YAML file: nothing in them can end a string or a comment. */

/** Nothing of it means anything to YAML, wherever a value may stand. */
const PLAIN = /^[A-Za-z][\w.-]*(?::\/\/[\w.-][\w./-]*)?$/;

/** Words that are no text to YAML 1.1 or 1.2. */
const WORDS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** Everything but what can be seen and typed: ASCII and the letters of Latin scripts. */
const UNUSUAL = /[^\x20-\x7e\u00c0-\u024f]/gu;

/** A scalar: plain where no reader can mistake it, else in double quotes. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS.has(text.toLowerCase()) ? text : quoted(text);
}

/** In double quotes on one line, for a value or for a comment. */
export function quoted(text: string): string {
  return `"${spelled(text.replaceAll(/["\\]/g, '\\$&'))}"`;
}

/** Words of a comment. */
export function spelled(text: string): string {
  return text.replaceAll(UNUSUAL, escapeOf);
}

function escapeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/** A list on one line. */
export function flowList(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}

/** One text as it is, several as a list. */
export function oneOrList(texts: readonly string[]): string {
  const [only, second] = texts;
  return only !== undefined && second === undefined ? scalar(only) : flowList(texts);
}

/** A mapping on one line; the values are YAML already. */
export function flowMap(entries: readonly (readonly [string, string])[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}
