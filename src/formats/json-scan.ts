import { MAX_DEPTH } from './file-limits.ts';

/** Why a text is not JSON that we accept, and where. */
export interface JsonFault {
  readonly message: string;
  readonly offset: number;
}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
  /** Keys from the root to the value being read; only kept for objects. */
  readonly path: string[];
  readonly seek: string | null;
  found: number | null;
}

const SPACE = /[ \t\r\n]*/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Reads JSON by hand, for what the built-in parser does not tell: the place of a fault, a key that
 * stands twice, and the place of one value. Slow, so it runs only where one of these is needed.
 *
 * @returns The first fault, or null when there is none.
 */
export function findJsonFault(text: string): JsonFault | null {
  return scan(cursorOn(text, null));
}

/** Offset of the value under the given keys, or null. The text must be valid. */
export function offsetOfValue(text: string, path: readonly string[]): number | null {
  const cursor = cursorOn(text, JSON.stringify(path));
  scan(cursor);
  return cursor.found;
}

function cursorOn(text: string, seek: string | null): Cursor {
  return { text, at: 0, depth: 0, path: [], seek, found: null };
}

function scan(cursor: Cursor): JsonFault | null {
  try {
    readValue(cursor);
    if (cursor.at < cursor.text.length) throw unexpected(cursor, 'the end of the text');
    return null;
  } catch (error) {
    if (error instanceof Fault) return { message: error.message, offset: error.offset };
    throw error;
  }
}

function readValue(cursor: Cursor): void {
  take(cursor, SPACE);
  if (cursor.seek !== null && cursor.seek === JSON.stringify(cursor.path)) {
    cursor.found ??= cursor.at;
  }
  const first = cursor.text.charAt(cursor.at);
  if (first === '{') readObject(cursor);
  else if (first === '[') readList(cursor);
  else if (first === '"') takeString(cursor);
  else if (take(cursor, LITERAL) === '') throw unexpected(cursor, 'a value');
  take(cursor, SPACE);
}

function readObject(cursor: Cursor): void {
  const keys = new Set<string>();
  enter(cursor);
  if (!close(cursor, '}')) {
    do {
      const at = cursor.at;
      if (cursor.text.charAt(at) !== '"') throw unexpected(cursor, 'a key in quotes');
      const name = takeString(cursor);
      if (keys.has(name)) throw new Fault(`the key ${JSON.stringify(name)} stands twice`, at);
      keys.add(name);
      take(cursor, SPACE);
      if (!close(cursor, ':')) throw unexpected(cursor, 'a colon');
      cursor.path.push(name);
      readValue(cursor);
      cursor.path.pop();
    } while (close(cursor, ','));
    if (!close(cursor, '}')) throw unexpected(cursor, 'a comma or a closing brace');
  }
  cursor.depth -= 1;
}

function readList(cursor: Cursor): void {
  enter(cursor);
  if (!close(cursor, ']')) {
    do {
      cursor.path.push('');
      readValue(cursor);
      cursor.path.pop();
    } while (close(cursor, ','));
    if (!close(cursor, ']')) throw unexpected(cursor, 'a comma or a closing bracket');
  }
  cursor.depth -= 1;
}

function enter(cursor: Cursor): void {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) {
    throw new Fault(`nested deeper than ${MAX_DEPTH} levels`, cursor.at);
  }
  cursor.at += 1;
  take(cursor, SPACE);
}

/** Takes one character and the space after it, when it is there. */
function close(cursor: Cursor, character: string): boolean {
  if (cursor.text.charAt(cursor.at) !== character) return false;
  cursor.at += 1;
  take(cursor, SPACE);
  return true;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const taken = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += taken.length;
  return taken;
}

/** The built-in parser judges the escapes; only the end of the string has to be found first. */
function takeString(cursor: Cursor): string {
  const open = cursor.at;
  cursor.at = endOfString(cursor.text, open);
  try {
    return String(JSON.parse(cursor.text.slice(open, cursor.at)));
  } catch {
    throw new Fault('a string that is not closed, or holds a line break or a wrong escape', open);
  }
}

/** Offset after the quote that closes the string opened at `open`, or the end of the text. */
export function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close === -1 ? text.length : close + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let at = quote - 1;
  while (text.charCodeAt(at) === 92) at -= 1;
  return (quote - at) % 2 === 0;
}

function unexpected(cursor: Cursor, wanted: string): Fault {
  const character = cursor.text.charAt(cursor.at);
  const seen = character === '' ? 'the text ends' : `found ${JSON.stringify(character)}`;
  return new Fault(`expected ${wanted}, ${seen}`, cursor.at);
}
