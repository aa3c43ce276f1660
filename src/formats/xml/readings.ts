import { findExpression, lexExpression } from '../../expression/lexer.ts';
import type { LexedExpression, LexFailure } from '../../expression/token.ts';
import type { Span } from '../../model/policy-text.ts';
import { isWhite, nameAt, skipSpace, trimEnd } from './characters.ts';
import { decodeEntities } from './entities.ts';
import type { Decoded } from './entities.ts';

/** A value that holds something like an expression, in a text. */
export interface Site {
  readonly text: string;
  /** First character of the value. */
  readonly start: number;
  /** Where XML ends the value: at the next quote of the same kind, or at the next `<`. */
  readonly xmlEnd: number;
  readonly delimiter: '"' | "'" | '<';
}

/** One expression as a reading sees it. `code` is what stands between its brackets. */
export interface Found {
  readonly lexed: LexedExpression;
  readonly span: Span;
  readonly code: string;
}

/** A reading that works: where it ends the value, and which expressions it sees. */
export interface Reading {
  readonly ok: true;
  readonly end: number;
  readonly found: readonly Found[];
}

/** A reading that does not work; `offset` is a place in the text. */
export interface NoReading {
  readonly ok: false;
  readonly cause: 'expression' | 'entity' | 'markup' | 'ambiguous';
  readonly reason: string;
  readonly offset: number;
  readonly reached: number;
}

/**
 * Reads a value as `rawxml` has it: expressions stand verbatim and end where C# ends them, even if
 * they hold the quote or the `<` that would end the value for XML.
 */
export function readRaw(site: Site): Reading | NoReading {
  const { text, delimiter } = site;
  const found: Found[] = [];
  let end = site.xmlEnd;
  let position = site.start;
  while (position <= end) {
    const at = findExpression(text.slice(position, end), 0);
    if (at === -1) return { ok: true, end, found };
    const lexed = lexExpression(text, position + at, { refuseEntities: true });
    if (!lexed.ok) return notLexed(lexed, (offset) => offset);
    found.push({ lexed, span: lexed, code: text.slice(lexed.start + 2, lexed.end - 1) });
    position = lexed.end;
    if (position > end) end = text.indexOf(delimiter, position);
  }
  const reason = 'nothing ends the value behind the expression';
  return { ok: false, cause: 'expression', reason, offset: position, reached: text.length };
}

/** Reads a value as XML has it: entities are decoded first, and the value ends where XML ends it. */
export function readEncoded(site: Site): Reading | NoReading {
  const { text, start, xmlEnd } = site;
  const raw = text.slice(start, xmlEnd);
  const markup = raw.indexOf('<');
  if (markup !== -1) {
    return failAt('markup', 'XML allows no `<` in an attribute', start + markup);
  }
  const decoded = decodeEntities(raw);
  if (!decoded.ok) {
    return failAt('entity', 'a bare `&` or an unknown entity', start + decoded.offset);
  }
  return readDecoded(site, decoded);
}

/**
 * Reads a value whose author encoded the angle brackets but not the quotes: `"@(n &gt; 1 || d["k"])"`.
 * Policies like that are in use. Neither `xml` nor `rawxml` explains them, so this reading is asked
 * only when both others fail, and it must see one expression that fills the value.
 */
export function readHalfEncoded(site: Site): Reading | NoReading {
  const at = skipSpace(site.text, site.start);
  const extent = lexExpression(site.text, at, { refuseEntities: false });
  if (!extent.ok) return notLexed(extent, (offset) => offset);
  const decoded = decodeEntities(site.text.slice(at, extent.end));
  if (!decoded.ok) return failAt('entity', 'a bare `&` or an unknown entity', at + decoded.offset);
  const lexed = lexExpression(decoded.text, 0, { refuseEntities: false });
  const origin = (offset: number) => at + (decoded.origins[offset] ?? 0);
  if (!lexed.ok) return notLexed(lexed, origin);
  const end = skipSpace(site.text, extent.end);
  if (lexed.end !== decoded.text.length || site.text.charAt(end) !== site.delimiter) {
    return failAt('expression', 'it does not fill the value', extent.end);
  }
  const span = { start: at, end: extent.end };
  return { ok: true, end, found: [{ lexed, span, code: decoded.text.slice(2, -1) }] };
}

function readDecoded(site: Site, decoded: Decoded): Reading | NoReading {
  const origin = (offset: number) => site.start + (decoded.origins[offset] ?? 0);
  const found: Found[] = [];
  let at = findExpression(decoded.text, 0);
  while (at !== -1) {
    const lexed = lexExpression(decoded.text, at, { refuseEntities: false });
    if (!lexed.ok) return notLexed(lexed, origin);
    const span = { start: origin(lexed.start), end: origin(lexed.end) };
    if (!standsInText(site.text, span)) {
      return failAt('ambiguous', 'an entity hides where an expression begins or ends', span.start);
    }
    found.push({ lexed, span, code: decoded.text.slice(lexed.start + 2, lexed.end - 1) });
    at = findExpression(decoded.text, lexed.end);
  }
  return { ok: true, end: site.xmlEnd, found };
}

/** Both ends of an expression must be written as they are, not as entities. */
function standsInText(text: string, span: Span): boolean {
  const opener = text.slice(span.start, span.start + 2);
  const closer = text.charAt(span.end - 1);
  return (opener === '@(' && closer === ')') || (opener === '@{' && closer === '}');
}

function failAt(cause: NoReading['cause'], reason: string, offset: number): NoReading {
  return { ok: false, cause, reason, offset, reached: offset };
}

function notLexed(failure: LexFailure, origin: (offset: number) => number): NoReading {
  const { reason, offset, reached } = failure;
  const cause = 'expression';
  return { ok: false, cause, reason, offset: origin(offset), reached: origin(reached) };
}

/** Tells whether a reading sees one expression and nothing but white space around it. */
export function isWhole(site: Site, reading: Reading): boolean {
  const [only, second] = reading.found;
  if (only === undefined || second !== undefined) return false;
  return (
    skipSpace(site.text, site.start) === only.span.start &&
    trimEnd(site.text, site.start, reading.end) === only.span.end
  );
}

/**
 * Tells whether XML could go on where it ends the value. If it cannot, the shorter reading would
 * break the document right there and is no reading.
 */
export function xmlCouldGoOn(site: Site): boolean {
  const { text, xmlEnd, delimiter } = site;
  const next = text.charAt(xmlEnd + 1);
  if (delimiter === '<') return '/!?'.includes(next) || nameAt(text, xmlEnd + 1) !== '';
  return isWhite(next) || next === '/' || next === '>';
}
