import { positionAt } from '../formats/positions.ts';
import { readPolicyText } from '../formats/xml/read-policy-text.ts';
import type { PolicySource } from '../model/inventory.ts';
import type { Place } from '../model/place.ts';
import type {
  PolicyElement,
  PolicyNode,
  PolicyTree,
  RefusedText,
  Span,
} from '../model/policy-text.ts';

export const SECTIONS = ['inbound', 'backend', 'outbound', 'on-error'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Scopes from narrow to wide, and fragments, which have the scope of whoever includes them. */
export type Scope = 'operation' | 'api' | 'product' | 'workspace' | 'global' | 'fragment';

/** A policy text that was read whole and has the shape its scope asks for. */
export interface PolicyDocument extends TextAt {
  readonly readable: true;
  /** Scope id, for example `apis/orders`. */
  readonly id: string;
  readonly scope: Scope;
  readonly root: PolicyElement;
  /** Of a fragment: none. */
  readonly sections: ReadonlyMap<SectionName, PolicyElement>;
}

/** A text of which nothing may be used. */
export interface UnreadableDocument {
  readonly readable: false;
  readonly id: string;
  readonly scope: Scope;
  /** One sentence. */
  readonly why: string;
  readonly place: Place;
}

export function isElement(node: PolicyNode): node is PolicyElement {
  return node.kind === 'element';
}

export function elementsOf(parent: PolicyElement): readonly PolicyElement[] {
  return parent.children.filter(isElement);
}

/** Text that is neither white space nor a comment, directly in an element. */
export function looseText(parent: PolicyElement): string {
  return parent.children
    .map((node) => (node.kind === 'text' ? node.value.text.trim() : ''))
    .join('');
}

/** A text and where in a file it stands. */
export interface TextAt {
  readonly tree: PolicyTree;
  /** Where the text begins. */
  readonly start: Place;
  /** The text is a string inside JSON or YAML, whose lines are not the lines of the file. */
  readonly embedded: boolean;
}

/** The place of something in a text that itself begins somewhere in a file. */
export function placeIn({ tree, start, embedded }: TextAt, span: Span): Place {
  if (embedded) return start;
  const { line, column } = positionAt(tree.lineStarts, span.start);
  return {
    ...start,
    line: (start.line ?? 1) + line - 1,
    column: line === 1 ? (start.column ?? 1) + column - 1 : column,
  };
}

/** Each text stands at one scope, so it is read once, whoever asks for it. */
const known = new WeakMap<PolicySource, PolicyDocument | UnreadableDocument>();

/** The document of a text, read when it is first asked for. */
export function documentOf(
  source: PolicySource,
  scope: Scope,
): PolicyDocument | UnreadableDocument {
  const before = known.get(source);
  if (before !== undefined) return before;
  const document = readDocument(source, scope);
  known.set(source, document);
  return document;
}

/**
 * Reads one policy text.
 *
 * A document at a scope has the root `policies` with each of the four sections at most once; a
 * fragment has the root `fragment`. What has another shape may mean something we do not know, so
 * it counts as unreadable.
 */
function readDocument(source: PolicySource, scope: Scope): PolicyDocument | UnreadableDocument {
  const tree = readPolicyText(source.text);
  const embedded = source.embedded ?? false;
  if (!tree.readable) return refused(source, scope, tree);
  const root = tree.nodes.find(isElement);
  // The reader refuses a text without a root; this only tells the compiler.
  if (root === undefined) throw new Error('A readable policy text without an element.');
  const why = scope === 'fragment' ? fragmentTrouble(root) : sectionTrouble(root);
  if (why !== null) {
    const place = placeIn({ tree, start: source.place, embedded }, root.span);
    return { readable: false, id: source.document, scope, why, place };
  }
  const sections = scope === 'fragment' ? new Map() : sectionsOf(root);
  const at = { tree, start: source.place, embedded };
  return { readable: true, id: source.document, scope, root, sections, ...at };
}

function refused(
  { document, place: start, embedded }: PolicySource,
  scope: Scope,
  { line, column, message }: RefusedText,
): UnreadableDocument {
  const place =
    embedded === true ? start : { ...start, line: (start.line ?? 1) + line - 1, column };
  return { readable: false, id: document, scope, why: message, place };
}

/** A text on its own, which may be a bare snippet of several elements. */
export function readSnippet(text: string): PolicyTree | RefusedText {
  return readPolicyText(text, { roots: 'many' });
}

function fragmentTrouble(root: PolicyElement): string | null {
  return root.name === 'fragment'
    ? null
    : `The root element of a policy fragment is <fragment>, not <${root.name}>.`;
}

function sectionTrouble(root: PolicyElement): string | null {
  if (root.name !== 'policies') {
    return `The root element of a policy document is <policies>, not <${root.name}>.`;
  }
  if (looseText(root) !== '') return 'There is text outside the sections of <policies>.';
  const seen = new Set<string>();
  for (const { name } of elementsOf(root)) {
    if (!isSection(name)) return `<${name}> is no section of <policies>.`;
    if (seen.has(name)) return `The section <${name}> stands there twice.`;
    seen.add(name);
  }
  return null;
}

function isSection(name: string): name is SectionName {
  return SECTIONS.some((section) => section === name);
}

function sectionsOf(root: PolicyElement): ReadonlyMap<SectionName, PolicyElement> {
  const sections = new Map<SectionName, PolicyElement>();
  for (const element of elementsOf(root)) {
    if (isSection(element.name)) sections.set(element.name, element);
  }
  return sections;
}
