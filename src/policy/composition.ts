import type { Place } from '../model/place.ts';
import type { PolicyElement, PolicyNode, PolicyTextRun } from '../model/policy-text.ts';
import { startTag } from './anchor.ts';
import type { Chain, FragmentAnswer, Link } from './chain.ts';
import {
  elementsOf,
  isElement,
  placeIn,
  type PolicyDocument,
  type Scope,
  type SectionName,
} from './document.ts';
import { attribute, resolveValue } from './values.ts';

/** One policy of a composed section, in running order: `<base/>` and fragments are expanded. */
export interface ComposedLine {
  /** Null: a remark in words, where something could not be composed. */
  readonly element: PolicyElement | null;
  readonly scope: Scope;
  /** Scope id of the document it stands in. */
  readonly document: string;
  readonly surroundings: Link['surroundings'];
  readonly place: Place;
  readonly depth: number;
  readonly text: string;
  readonly runs: 'always' | 'perhaps' | 'never';
  /** Why it does not surely run, where what surrounds it does not show it. */
  readonly why: string | null;
  /** What keeps it from being expanded. */
  readonly note: string | null;
}

/** How policies treat what stands in them, and which of them end the section. */
export interface Roles {
  readonly contents: (element: PolicyElement) => 'leaf' | 'inline' | 'aside' | 'choose';
  readonly ends: (element: PolicyElement) => boolean;
}

/** Fragments that include each other can double with every step; nobody reads that far. */
const MAX_LINES = 20_000;

interface Walk {
  readonly chain: Chain;
  readonly section: SectionName;
  readonly roles: Roles;
  readonly lines: ComposedLine[];
  /** Index of the widest scope that was expanded. */
  reached: number;
}

interface At {
  readonly link: number;
  readonly document: PolicyDocument;
  readonly surroundings: Link['surroundings'];
  readonly depth: number;
  readonly runs: ComposedLine['runs'];
  readonly why: string | null;
  /** Where `<base/>` is documented: in a section and inside choose. */
  readonly baseIsKnown: boolean;
  /** Fragments being included, outermost first. */
  readonly fragments: readonly string[];
}

type Inherited = Pick<At, 'depth' | 'runs' | 'why'>;

/** Why nothing behind a policy runs; null where it goes on. */
type Ended = string | null;

/**
 * Puts together what the gateway runs in one section of a chain. It only shows: whether a request
 * can come past is for the proof, so conditions are not decided here.
 */
export function compose(chain: Chain, section: SectionName, roles: Roles): readonly ComposedLine[] {
  const walk: Walk = { chain, section, roles, lines: [], reached: 0 };
  composeLink(walk, 0, { depth: 0, runs: 'always', why: null });
  for (let at = walk.reached + 1; at < chain.links.length; at = walk.reached + 1) {
    composeLink(walk, at, { depth: 0, runs: 'never', why: cutAt(walk, at) });
  }
  return walk.lines;
}

/** The narrower document that ends the chain. */
function cutAt({ chain, section }: Walk, index: number): string {
  const cutting = chain.links.slice(0, index).findLast(({ state }) => state === 'document');
  return `${cutting?.id ?? 'a narrower scope'} has no <base /> in <${section}>`;
}

function composeLink(walk: Walk, index: number, from: Inherited): Ended {
  const link = walk.chain.links[index];
  if (link === undefined) return null;
  walk.reached = Math.max(walk.reached, index);
  if (link.state === 'absent') return composeLink(walk, index + 1, from);
  if (link.state === 'unknown') {
    const text = `the policy of ${link.id} is not known: ${link.why}`;
    remark(walk, link, { ...from, text });
    return composeLink(walk, index + 1, doubtful(from, `hangs on ${link.id}, which is not known`));
  }
  const { document, surroundings } = link;
  const body = document.sections.get(walk.section);
  if (body === undefined) {
    const text = `no <${walk.section}> section`;
    remark(walk, link, { ...from, text });
    const why = `nothing documents whether wider scopes run where ${link.id} has no <${walk.section}>`;
    return composeLink(walk, index + 1, doubtful(from, why));
  }
  return composeNodes(walk, body.children, {
    ...from,
    link: index,
    document,
    surroundings,
    baseIsKnown: true,
    fragments: [],
  });
}

function doubtful(from: Inherited, why: string): Inherited {
  return from.runs === 'never' ? from : { ...from, runs: 'perhaps', why };
}

function remark(
  { lines }: Walk,
  { scope, id, place, surroundings }: Link,
  said: Inherited & { readonly text: string },
): void {
  lines.push({ element: null, scope, document: id, surroundings, place, note: null, ...said });
}

function composeNodes(walk: Walk, nodes: readonly PolicyNode[], at: At): Ended {
  let ended: Ended = null;
  let bases = 0;
  for (const node of nodes) {
    const here: At = ended === null || at.runs === 'never' ? at : { ...at, ...never(ended) };
    if (!isElement(node)) {
      if (node.kind === 'text') textLine(walk, node, here);
      continue;
    }
    if (node.name === 'base') bases += 1;
    const twice = node.name === 'base' && bases > 1;
    const now = twice ? secondBase(walk, node, here) : composeElement(walk, node, here);
    ended ??= now;
  }
  return ended;
}

const never = (why: string) => ({ runs: 'never', why }) as const;

function textLine(walk: Walk, { value }: PolicyTextRun, at: At): void {
  const text = value.text.trim();
  if (text === '') return;
  const note = 'nothing tells what the service makes of text between policies';
  pushLine(walk, at, { element: null, place: placeIn(at.document, value.span), text, note });
}

function secondBase(walk: Walk, element: PolicyElement, at: At): Ended {
  elementLine(walk, element, at, 'a second <base />: nothing documents whether it runs again');
  return null;
}

function composeElement(walk: Walk, element: PolicyElement, at: At): Ended {
  if (element.name === 'base') return composeBase(walk, element, at);
  if (element.name === 'include-fragment') return composeFragment(walk, element, at);
  switch (walk.roles.contents(element)) {
    case 'choose':
      return composeChoose(walk, element, at);
    case 'inline':
      elementLine(walk, element, at);
      return composeNodes(walk, element.children, inside(at, false));
    case 'aside':
      elementLine(walk, element, at);
      composeNodes(walk, element.children, { ...inside(at, false), ...perhaps(at) });
      return null;
    case 'leaf':
      elementLine(walk, element, at);
      return walk.roles.ends(element) ? endedBy(element, at) : null;
  }
}

function endedBy(element: PolicyElement, { document }: At): string {
  const { line } = placeIn(document, element.startTag);
  return `<${element.name}> of ${document.id}${line === null ? '' : `, line ${line},`} ends it`;
}

const inside = (at: At, baseIsKnown: boolean): At => ({
  ...at,
  depth: at.depth + 1,
  baseIsKnown: at.baseIsKnown && baseIsKnown,
});

const perhaps = ({ runs, why }: At): Pick<At, 'runs' | 'why'> => ({
  runs: runs === 'always' ? 'perhaps' : runs,
  why,
});

function composeBase(walk: Walk, element: PolicyElement, at: At): Ended {
  const next = at.link + 1;
  if (next >= walk.chain.links.length) return null; // in the global document it has no effect
  const { depth, runs, why } = at;
  if (at.baseIsKnown) return composeLink(walk, next, { depth, runs, why });
  const note = 'nothing documents what <base /> does here';
  elementLine(walk, element, at, note);
  composeLink(walk, next, doubtful({ depth: depth + 1, runs, why }, note));
  return null;
}

/** Branches in order; the section ends here only if every way through it ends. */
function composeChoose(walk: Walk, element: PolicyElement, at: At): Ended {
  const branches = elementsOf(element);
  const ends = branches.map((branch) => {
    elementLine(walk, branch, at);
    return composeNodes(walk, branch.children, { ...inside(at, true), ...perhaps(at) });
  });
  const complete = branches.some(({ name }) => name === 'otherwise');
  return complete && ends.every((ended) => ended !== null) ? (ends[0] ?? null) : null;
}

function composeFragment(walk: Walk, element: PolicyElement, at: At): Ended {
  const named = attribute(element, 'fragment-id');
  const id = named === null ? null : resolveValue(named, at.surroundings.names);
  if (id?.kind !== 'constant') {
    elementLine(walk, element, at, 'which fragment this is cannot be told');
    return null;
  }
  const found = at.surroundings.fragment(id.text);
  const note = found.state === 'document' ? endless(walk, id.text, at) : whyNot(found);
  elementLine(walk, element, at, note);
  if (found.state !== 'document' || note !== null) return null;
  const fragments = [...at.fragments, id.text];
  const into = { ...inside(at, false), document: found.document, fragments };
  return composeNodes(walk, found.document.root.children, into);
}

function endless({ lines }: Walk, id: string, { fragments }: At): string | null {
  if (fragments.includes(id)) return 'the fragment includes itself';
  return lines.length > MAX_LINES ? 'too long to expand' : null;
}

function whyNot(found: Exclude<FragmentAnswer, { state: 'document' }>): string {
  if (found.state === 'unread') return found.why;
  const hint = found.similar === null ? '' : `; there is ${found.similar}`;
  return `the fragment was not found${hint}`;
}

function elementLine(walk: Walk, element: PolicyElement, at: At, note: string | null = null): void {
  const place = placeIn(at.document, element.startTag);
  pushLine(walk, at, { element, place, text: startTag(element), note });
}

function pushLine(
  { lines }: Walk,
  { document, surroundings, depth, runs, why }: At,
  said: Pick<ComposedLine, 'element' | 'place' | 'text' | 'note'>,
): void {
  const { id, scope } = document;
  lines.push({ scope, document: id, surroundings, depth, runs, why, ...said });
}
