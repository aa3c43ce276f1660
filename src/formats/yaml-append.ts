import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type YAMLSeq,
} from 'yaml';

/** Adds items to a list of a YAML file that people keep, so that nothing else of it changes. */

/** An item as block lines, the first one without the dash, the others without indentation. */
export type ItemLines = readonly [string, ...string[]];

/**
 * The text with items at the end of the list under a key of the root; the list is made where it is
 * not there. Comments, order and layout stay. Null where that cannot be done.
 *
 * @param items YAML each; the caller has quoted what needs it.
 */
export function appendItems(text: string, key: string, items: readonly ItemLines[]): string | null {
  if (items.length === 0) return text;
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const list = document.get(key);
  if (list !== undefined && list !== null && !isSeq(list)) return null;
  const wanted = plainWith(document, key, items);
  const candidates = [inText(text, document, { key, items }), reprinted(text, { key, items })];
  return candidates.find((made) => made !== null && isWanted(made, wanted)) ?? null;
}

interface Addition {
  readonly key: string;
  readonly items: readonly ItemLines[];
}

/** What the file must mean afterwards. */
function plainWith(document: Document, key: string, items: readonly ItemLines[]): string {
  const before: unknown = document.toJS();
  const held = Object.entries(typeof before === 'object' && before !== null ? before : {});
  const list: unknown = held.find(([name]) => name === key)?.[1];
  const added = items.map((lines): unknown => parseDocument(lines.join('\n')).toJS());
  const all = [...(Array.isArray(list) ? list.map((item: unknown) => item) : []), ...added];
  return contentOf([...held.filter(([name]) => name !== key), [key, all]]);
}

function isWanted(text: string, wanted: string): boolean {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  const value: unknown = document.toJS();
  if (typeof value !== 'object' || value === null) return false;
  return contentOf(Object.entries(value)) === wanted;
}

/** The order of keys of the root is no part of it. */
function contentOf(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes lines into the text itself; null where the list is written in braces or brackets. */
function inText(text: string, document: Document, { key, items }: Addition): string | null {
  const root = document.contents;
  if (!isMap(root) || root.flow === true) return null;
  const pair = root.items.find((one: Pair) => isScalar(one.key) && one.key.value === key);
  if (pair !== undefined) return behindLast(text, pair.value, items);
  const eol = eolOf(text);
  const lines = [`${key}:`, ...blockLines(items, '  ')];
  return `${text}${/(?:^|\n)$/u.test(text) ? '' : eol}${lines.join(eol)}${eol}`;
}

function behindLast(text: string, list: unknown, items: readonly ItemLines[]): string | null {
  if (!isSeq(list) || list.flow === true || list.items.length === 0) return null;
  const spot = endOf(text, list);
  if (spot === null) return null;
  const eol = eolOf(text);
  const lines = blockLines(items, spot.indentation).join(eol);
  const before = text.slice(0, spot.end);
  return `${before}${before.endsWith('\n') ? '' : eol}${lines}${eol}${text.slice(spot.end)}`;
}

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Where the line of the last value ends, and how far the dashes of the list are indented. */
function endOf(
  text: string,
  { items }: YAMLSeq,
): { readonly end: number; readonly indentation: string } | null {
  const first = rangeOf(items[0]);
  const last = rangeOf(items.at(-1));
  if (first === null || last === null) return null;
  const line = text.slice(text.lastIndexOf('\n', first[0]) + 1, first[0]);
  const indentation = /^( *)-/u.exec(line)?.[1];
  if (indentation === undefined) return null;
  // A value in many lines ends behind its line break, any other one before it.
  const at = text.charAt(last[1] - 1) === '\n' ? last[1] - 1 : text.indexOf('\n', last[1]);
  return { end: at === -1 ? text.length : at + 1, indentation };
}

function rangeOf(item: unknown): readonly [number, number] | null {
  if (typeof item !== 'object' || item === null || !('range' in item)) return null;
  const range: unknown = item.range;
  if (!Array.isArray(range)) return null;
  const start: unknown = range[0];
  const end: unknown = range[1];
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
}

function blockLines(items: readonly ItemLines[], indentation: string): readonly string[] {
  return items.flatMap(([first, ...others]) => [
    `${indentation}- ${first}`,
    ...others.map((line) => `${indentation}  ${line}`),
  ]);
}

/** Prints the whole file anew: comments stay, the layout as far as the printer keeps it. */
function reprinted(text: string, { key, items }: Addition): string | null {
  const document = parseDocument(text);
  const added = items.map((lines) => parseDocument(lines.join('\n')).contents);
  const list = document.get(key);
  if (isSeq(list)) for (const item of added) list.add(item);
  else document.set(key, document.createNode(added));
  return document.toString({ lineWidth: 0 }).replaceAll(/\r?\n/gu, eolOf(text));
}
