import { Refused } from './refused.ts';

/** White space of XML; other spaces are ordinary characters. */
export function isWhite(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

/** First offset at or after `start` that holds no white space. */
export function skipWhite(text: string, start: number): number {
  let offset = start;
  while (isWhite(text.charAt(offset))) offset += 1;
  return offset;
}

const SPACE = /\s/u;

/**
 * Like `skipWhite`, but with all spaces of Unicode: .NET trims those from a value, and pages from
 * which people copy have no-break spaces around expressions.
 */
export function skipSpace(text: string, start: number): number {
  let offset = start;
  while (SPACE.test(text.charAt(offset))) offset += 1;
  return offset;
}

/** Offset behind the last character before `end` that is no space of Unicode, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && SPACE.test(text.charAt(offset - 1))) offset -= 1;
  return offset;
}

/** Offset of the first character that XML forbids, or -1. */
function findControl(text: string): number {
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code < 0x20 ? code !== 0x9 && code !== 0xa && code !== 0xd : code >= 0xfffe) return offset;
  }
  return -1;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses text that holds what no XML document can hold. A lone surrogate cannot be written as
 * UTF-8 at all, so such text did not come from any file.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function refuseCharacters(text: string): void {
  const control = findControl(text);
  if (control !== -1) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
    throw new Refused(
      'control-character',
      `The text holds the control character U+${code}.`,
      control,
    );
  }
  const surrogate = text.search(LONE_SURROGATE);
  if (surrogate !== -1) {
    throw new Refused('encoding', 'The text holds half of a surrogate pair.', surrogate);
  }
}

const NAME_START =
  '[A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}]|[\\u{200C}-\\u{200D}]|[\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}]';
const NAME_REST = `${NAME_START}|[-.0-9\\u{B7}\\u{203F}\\u{2040}]|[\\u{300}-\\u{36F}]`;
const PART = `(?:${NAME_START})(?:${NAME_REST})*`;
const NAME = new RegExp(`${PART}(?::${PART})?(?!:)`, 'uy');

/**
 * The XML name at an offset, empty where none is. One colon may separate a prefix: policies embed
 * SOAP and XSL documents, and a prefixed name never equals the name of a policy.
 *
 * @see https://www.w3.org/TR/xml-names/#NT-QName
 */
export function nameAt(text: string, offset: number): string {
  NAME.lastIndex = offset;
  return NAME.exec(text)?.[0] ?? '';
}

const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses names that would reach into the objects of the program instead of naming something. */
export function refuseName(name: string, offset: number): void {
  if (FORBIDDEN_NAMES.has(name)) {
    throw new Refused(
      'forbidden-name',
      `The name \`${name}\` cannot name anything in a policy.`,
      offset,
    );
  }
}
