import { raise, unsupported } from './failures.ts';
import type { JsonNode } from './json-node.ts';
import { longOf } from './values.ts';

/** Newtonsoft turns strings of these forms into dates. */
const LIKE_A_DATE = /^(?:\d{4}-\d\d-\d\dT|\/Date\()/;

/**
 * Reads JSON as `JObject.Parse` does, where both agree.
 *
 * What JSON.parse refuses is unsupported, because Newtonsoft takes comments, single quotes and more.
 *
 * @see https://www.newtonsoft.com/json/help/html/SerializationSettings.htm
 */
export function parseJson(text: string): JsonNode {
  if (/\d[.eE]/.test(withoutStrings(text))) unsupported('JSON with a number that is not whole');
  return toNode(parsed(text));
}

function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trim() === ''
      ? raise('JsonReaderException', 'no JSON')
      : unsupported('JSON like this');
  }
}

const MAX_DEPTH = 64;

function toNode(value: unknown, depth = 0): JsonNode {
  if (depth > MAX_DEPTH) unsupported('JSON that is nested deeply');
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return { kind: 'array', items: list.map((item) => toNode(item, depth + 1)) };
  }
  if (typeof value !== 'object' || value === null) return leaf(value);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.some(([key]) => /^\d+$/.test(key))) unsupported('JSON with numbers as names');
  const members = entries.map(([key, item]) => [key, toNode(item, depth + 1)] as const);
  return { kind: 'object', members: new Map(members) };
}

function leaf(value: unknown): JsonNode {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) unsupported('JSON with this number');
    return { kind: 'value', value: longOf(BigInt(value)) };
  }
  if (typeof value === 'string') {
    if (LIKE_A_DATE.test(value)) unsupported('JSON with a date');
    return { kind: 'value', value };
  }
  return { kind: 'value', value: typeof value === 'boolean' ? value : null };
}

/** What `JToken.ToString()` gives; that of objects and arrays has line ends of the machine. */
export function nodeText(node: JsonNode): string {
  if (node.kind !== 'value') return emptyText(node);
  const { value } = node;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value.type === 'long' ? value.value.toString() : unsupported('the text of a JSON number');
}

function emptyText(node: Exclude<JsonNode, { kind: 'value' }>): string {
  const size = node.kind === 'array' ? node.items.length : node.members.size;
  if (size > 0) unsupported('the text of a JSON object or array');
  return node.kind === 'array' ? '[]' : '{}';
}

/** `ToString(Formatting.None)`. */
export function compactText(node: JsonNode): string {
  if (node.kind === 'array') return `[${node.items.map(compactText).join(',')}]`;
  if (node.kind === 'object') {
    const members = [...node.members].map(([key, item]) => `${quoted(key)}:${compactText(item)}`);
    return `{${members.join(',')}}`;
  }
  const { value } = node;
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'boolean' || value === null ? String(value) : nodeText(node);
}

function quoted(text: string): string {
  if (!/^[ -~]*$/.test(text)) unsupported('JSON text with escapes');
  return JSON.stringify(text);
}
