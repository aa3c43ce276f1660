import { endOfString, findJsonFault, offsetOfValue } from './json-scan.ts';
import type { Parsed } from './parsed.ts';
import type { Position } from './positions.ts';
import { lineStartsOf, positionAt } from './positions.ts';

/**
 * Reads JSON. A key that stands twice in one object is a fault: the built-in parser keeps the last
 * one without a word, which would hide a path of a specification.
 */
export function parseJson(text: string): Parsed<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return faultIn(text);
  }
  return countKeys(value) === countWrittenKeys(text) ? { ok: true, value } : faultIn(text);
}

/** Line and column of the value under the given keys of a valid text, or null. */
export function placeOfValue(text: string, path: readonly string[]): Position | null {
  const offset = offsetOfValue(text, path);
  return offset === null ? null : positionAt(lineStartsOf(text), offset);
}

function faultIn(text: string): Parsed<unknown> {
  const fault = findJsonFault(text) ?? { message: 'not readable as JSON', offset: 0 };
  return { ok: false, message: fault.message, ...positionAt(lineStartsOf(text), fault.offset) };
}

/** Keys of all objects. Works off a list, because a text may nest deeper than the stack. */
function countKeys(root: unknown): number {
  let count = 0;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const children: unknown[] = Object.values(value);
    if (!Array.isArray(value)) count += children.length;
    for (const child of children) if (typeof child === 'object') waiting.push(child);
  }
  return count;
}

/** Strings that a colon follows. Jumps from quote to quote, because most of a text is string. */
function countWrittenKeys(text: string): number {
  let count = 0;
  let open = text.indexOf('"');
  while (open !== -1) {
    let at = endOfString(text, open);
    while (text.charCodeAt(at) <= 32) at += 1;
    if (text.charCodeAt(at) === 58) count += 1;
    open = text.indexOf('"', at);
  }
  return count;
}
