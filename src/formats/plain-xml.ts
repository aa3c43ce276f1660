import { XMLParser } from 'fast-xml-parser';
import { MAX_DEPTH } from './file-limits.ts';
import type { Parsed } from './parsed.ts';
import { lineStartsOf, positionAt } from './positions.ts';
import { isList, isRecord, stringAt } from './shape.ts';

/** An element of ordinary XML. Policies are not ordinary XML and have a reader of their own. */
export interface PlainElement {
  /** Without namespace prefix. */
  readonly name: string;
  /** Without namespace prefix; entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PlainElement[];
}

const ATTRIBUTES = ':@';

/** Reads WSDL and WADL. A document type declaration is refused: its entities could be anything. */
export function parsePlainXml(text: string): Parsed<PlainElement> {
  const doctype = text.search(/<!DOCTYPE/i);
  if (doctype !== -1) {
    const message = 'a document type declaration is not accepted';
    return { ok: false, message, ...positionAt(lineStartsOf(text), doctype) };
  }
  try {
    // Without its second argument the parser takes text that is not well formed. The package that
    // is to replace the check is not worth a dependency for two rare formats.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return rootIn(newParser().parse(text, true));
  } catch (error) {
    return faultIn(isRecord(error) ? (stringAt(error, 'message') ?? '') : '');
  }
}

function rootIn(nodes: unknown): Parsed<PlainElement> {
  const roots = elementsIn(nodes);
  const [root] = roots;
  if (root !== undefined && roots.length === 1) return { ok: true, value: root };
  return fault(`expected one root element, found ${roots.length}`);
}

/** The parser puts line and column of a fault behind its message, where it knows them. */
function faultIn(text: string): Parsed<PlainElement> {
  const [, message, line, column] =
    /^(.*?)(?::(\d+|undefined):(\d+|undefined))?$/s.exec(text) ?? [];
  const said = message === undefined || message === '' ? 'not readable as XML' : message;
  return { ...fault(said), line: oneBased(line), column: oneBased(column) };
}

function fault(message: string): Parsed<PlainElement> & { ok: false } {
  return { ok: false, message, line: 1, column: 1 };
}

function oneBased(digits: string | undefined): number {
  return /^[1-9]/.test(digits ?? '') ? Number(digits) : 1;
}

function newParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    parseTagValue: false,
    parseAttributeValue: false,
    maxNestedTags: MAX_DEPTH,
  });
}

function elementsIn(nodes: unknown): PlainElement[] {
  if (!isList(nodes)) return [];
  return nodes.flatMap((node) => elementOf(node) ?? []);
}

function elementOf(node: unknown): PlainElement | null {
  if (!isRecord(node)) return null;
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith('#')) return null;
  const attributes = node[ATTRIBUTES];
  const pairs = isRecord(attributes) ? Object.entries(attributes) : [];
  return {
    name,
    attributes: new Map(pairs.map(([key, value]) => [key, String(value)])),
    children: elementsIn(node[name]),
  };
}
