import { XMLParser } from 'fast-xml-parser';
import type { PolicyNode, PolicyValue } from '../../model/policy-text.ts';
import { POLICY_LIMITS } from '../limits.ts';
import { isList, isRecord } from '../shape.ts';
import { Refused, seen } from './refused.ts';

/** One thing of a tree on one line, in an order that gives the tree back. */
interface Landmark {
  readonly what: string;
  readonly offset: number;
}

const NAMES = { attributes: ':@', text: '#text', cdata: '#cdata', comment: '#comment' } as const;

/**
 * Has a second, independent parser read the masked text and refuses the text unless both see the
 * same elements, attributes, texts and comments in the same order.
 *
 * The second parser is lenient and alone would be no judge: it does not compare names of end tags
 * and does not mind two roots. Here it guards against mistakes of our own scanner.
 */
export function crossCheck(masked: string, nodes: readonly PolicyNode[]): void {
  const ours = [...landmarks(masked, nodes)];
  const theirs = describeAll(parse(masked));
  const length = Math.max(ours.length, theirs.length);
  for (let index = 0; index < length; index += 1) {
    const mine = ours[index];
    if (mine?.what === theirs[index]) continue;
    const message = `Two parsers disagree: one sees ${quoted(mine?.what)}, the other ${quoted(theirs[index])}.`;
    throw new Refused('parsers-disagree', message, mine?.offset ?? 0);
  }
}

function quoted(what: string | undefined): string {
  return what === undefined ? 'nothing more' : `\`${seen(what)}\``;
}

function parse(masked: string): unknown {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: NAMES.text,
    cdataPropName: NAMES.cdata,
    commentPropName: NAMES.comment,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: POLICY_LIMITS.maxDepth + 1,
    jPath: false,
    onDangerousProperty: (name) => name,
  });
  try {
    return parser.parse(masked);
  } catch (error) {
    const reason = error instanceof Error ? seen(error.message) : 'no reason given';
    throw new Refused('parsers-disagree', `The second parser refuses the text: ${reason}.`, 0);
  }
}

/** The second parser turns every line end into a line feed, as XML asks. */
function normal(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function* landmarks(masked: string, nodes: readonly PolicyNode[]): Generator<Landmark> {
  const raw = ({ span }: PolicyValue) => normal(masked.slice(span.start, span.end));
  for (const node of nodes) {
    if (node.kind === 'comment') {
      yield { what: `comment ${normal(node.text)}`, offset: node.span.start };
    } else if (node.kind === 'text') {
      const kind = node.cdata ? 'cdata' : 'text';
      yield { what: `${kind} ${raw(node.value)}`, offset: node.value.span.start };
    } else {
      yield { what: `<${node.name}>`, offset: node.span.start };
      for (const { name, nameSpan, value } of node.attributes) {
        yield { what: `@${name}=${raw(value)}`, offset: nameSpan.start };
      }
      yield* landmarks(masked, node.children);
      yield { what: `</${node.name}>`, offset: node.span.end };
    }
  }
}

/** Text between top-level nodes is white space only, which our tree does not hold. */
function describeAll(parsed: unknown): readonly string[] {
  const out: string[] = [];
  for (const node of isList(parsed) ? parsed : []) {
    if (isRecord(node) && !(NAMES.text in node)) describe(node, out);
  }
  return out;
}

function describe(node: unknown, out: string[]): void {
  if (!isRecord(node)) return;
  const key = Object.keys(node).find((name) => name !== NAMES.attributes) ?? '';
  const content = node[key];
  if (key === NAMES.text) out.push(`text ${String(content)}`);
  else if (key === NAMES.cdata) out.push(`cdata ${textIn(content)}`);
  else if (key === NAMES.comment) out.push(`comment ${textIn(content)}`);
  else {
    out.push(`<${key}>`);
    for (const [name, value] of attributesOf(node)) out.push(`${name}=${String(value)}`);
    if (isList(content)) for (const child of content) describe(child, out);
    out.push(`</${key}>`);
  }
}

function attributesOf(node: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  const attributes = node[NAMES.attributes];
  return isRecord(attributes) ? Object.entries(attributes) : [];
}

function textIn(content: unknown): string {
  const [first] = isList(content) ? content : [];
  return isRecord(first) ? String(first[NAMES.text]) : '';
}
