/** Characters that end a line for C#; a plain string literal may hold none of them. */
const LINE_ENDS = new Set(['\n', '\r', '\u0085', '\u2028', '\u2029']);

/** Tells whether C# sees the end of a line here. */
export function isLineEnd(character: string): boolean {
  return LINE_ENDS.has(character);
}

const SPACE = /[\s\u0085]/u;

/** Tells whether C# skips this character. */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** Where the line that holds this offset ends, or the end of the text. */
export function endOfLine(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && !isLineEnd(text.charAt(offset))) offset += 1;
  return offset;
}

/**
 * A pattern that is tried at one offset only and never searches ahead.
 *
 * @returns the text that matches there, empty where none does.
 */
export type Matcher = (text: string, offset: number) => string;

function at(pattern: RegExp): Matcher {
  return (text, offset) => {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0] ?? '';
  };
}

/** An identifier or keyword; `@class` is one too. */
export const identifierAt = at(/@?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*/uy);

/** A number with its suffix. */
export const numberAt = at(
  /(?:0[xX][\dA-Fa-f_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?)[A-Za-z]*/y,
);

/**
 * The longest operator. `>>` is left as two tokens because it also closes two type argument lists;
 * `?.` is none before a digit, where the dot belongs to the number.
 */
export const operatorAt = at(
  /\?\?=|<<=|\?\.(?!\d)|&&|\|\||==|!=|<=|>=|=>|\?\?|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|->|::|<<|\.\.|[-+*/%&|^!~=<>?:;,.]/y,
);

/**
 * A named value. The names that API Management allows are letters, digits, dots, dashes and
 * underscores.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export const placeholderAt = at(/\{\{[\w.-]+\}\}/y);

/** A predefined or numeric XML entity. */
export const entityAt = at(/&(?:lt|gt|amp|quot|apos|#\d+|#x[\dA-Fa-f]+);/y);
