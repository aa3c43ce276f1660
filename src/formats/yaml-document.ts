import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Parsed } from './parsed.ts';

/** A position in a YAML text, 1-based. */
export interface YamlPosition {
  readonly line: number;
  readonly column: number;
}

export type YamlScalar = string | number | bigint | boolean | null;

/** A value with the place where it stands: for files that people write and get wrong. */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly value: YamlScalar; readonly at: YamlPosition }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: YamlPosition }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly at: YamlPosition };

export interface YamlEntry {
  readonly key: string;
  /** Where the key stands. */
  readonly at: YamlPosition;
  readonly value: YamlNode;
}

/** A fault at an offset of the text. */
class Fault extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * Reads one YAML 1.2 document with positions. Duplicate keys, keys that are no text, several
 * documents, unknown tags and aliases (`*name`) are faults: what cannot be pointed at cannot be
 * explained.
 */
export function readYamlDocument(text: string, maxDepth: number): Parsed<YamlNode> {
  const lines = new LineCounter();
  const positionOf = (offset: number): YamlPosition => {
    // Without a line break before it, an offset has line 0 until the text was seen.
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault !== undefined) {
      throw new Fault(told(fault.code, fault.message, text.slice(fault.pos[0])), fault.pos[0]);
    }
    return {
      ok: true,
      value: convert(document.contents, { positionOf, maxDepth, depth: 0, start: 0 }),
    };
  } catch (error) {
    // The parser recurses, so that a text of ten thousand brackets overflows the stack.
    const deep = error instanceof RangeError ? new Fault('nested too deeply', 0) : error;
    if (!(deep instanceof Fault)) throw error;
    return { ok: false, message: deep.message, ...positionOf(deep.offset) };
  }
}

function told(code: string, message: string, rest: string): string {
  if (code === 'DUPLICATE_KEY')
    return `the key '${/^[^\s:]{0,80}/.exec(rest)?.[0] ?? ''}' stands twice`;
  if (code === 'MULTIPLE_DOCS') return 'only one YAML document may stand in this file';
  const [first = message] = message.split('\n');
  return `not readable as YAML: ${first}`;
}

interface Around {
  readonly maxDepth: number;
  readonly positionOf: (offset: number) => YamlPosition;
  readonly depth: number;
  /** Offset to blame where the node has none of its own. */
  readonly start: number;
}

function convert(node: ParsedNode | null, around: Around): YamlNode {
  const start = node?.range[0] ?? around.start;
  const at = around.positionOf(start);
  const inner = { ...around, depth: around.depth + 1, start };
  if (around.depth > around.maxDepth) throw new Fault('nested too deeply', start);
  if (node === null) return { kind: 'scalar', value: null, at };
  if (isAlias(node)) throw new Fault(`the alias '*${node.source}' cannot be used here`, start);
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => convert(item, inner)), at };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => entry(key, value, inner));
    return { kind: 'map', entries, at };
  }
  return { kind: 'scalar', value: scalarOf(node.value, start), at };
}

function entry(key: ParsedNode, value: ParsedNode | null, around: Around): YamlEntry {
  const [start] = key.range;
  if (!isScalar(key) || typeof key.value !== 'string') throw new Fault('a key must be text', start);
  return {
    key: key.value,
    at: around.positionOf(start),
    value: convert(value, { ...around, start }),
  };
}

function scalarOf(value: unknown, start: number): YamlScalar {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  throw new Fault('a value of this kind cannot be used here', start);
}
