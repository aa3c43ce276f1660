import type { CauseAt } from '../model/cause.ts';
import type { PolicyComment, PolicyElement, PolicyNode } from '../model/policy-text.ts';
import { causeAt, commentAt } from '../policy/anchor.ts';
import type { Chain, Link } from '../policy/chain.ts';
import { isElement, type PolicyDocument, type SectionName } from '../policy/document.ts';
import { attribute, resolveValue } from '../policy/values.ts';

/** Something found in the documents of a chain, whether or not a request ever gets there. */
export interface Found<T> {
  readonly node: T;
  readonly at: CauseAt;
  readonly link: Link;
  /** Null inside `<policies>` but outside every section. */
  readonly section: SectionName | null;
  /** Enclosing elements, outermost first, across included fragments. */
  readonly inside: readonly PolicyElement[];
}

export interface Search {
  readonly links: readonly Link[];
  readonly sections: readonly SectionName[];
}

/** Every element of the given sections, fragments included, in document order. */
export function elementsIn(search: Search): readonly Found<PolicyElement>[] {
  const found: Found<PolicyElement>[] = [];
  walk(search, (node, place) => {
    if (isElement(node)) found.push({ node, at: causeAt(place.document, node), ...place.found });
  });
  return found;
}

/** Every comment of the given sections, fragments included, in document order. */
export function commentsIn(search: Search): readonly Found<PolicyComment>[] {
  const found: Found<PolicyComment>[] = [];
  walk(search, (node, place) => {
    if (node.kind === 'comment') {
      found.push({ node, at: commentAt(place.document, node), ...place.found });
    }
  });
  return found;
}

interface Place {
  readonly document: PolicyDocument;
  readonly found: Omit<Found<PolicyNode>, 'node' | 'at'>;
  readonly fragments: readonly string[];
}

type Visit = (node: PolicyNode, place: Place) => void;

function walk({ links, sections }: Search, visit: Visit): void {
  for (const link of links) {
    if (link.state !== 'document') continue;
    for (const section of sections) {
      const body = link.document.sections.get(section);
      const found = { link, section, inside: [] };
      if (body !== undefined) {
        walkNodes(body.children, { document: link.document, found, fragments: [] }, visit);
      }
    }
  }
}

function walkNodes(nodes: readonly PolicyNode[], place: Place, visit: Visit): void {
  for (const node of nodes) {
    visit(node, place);
    if (!isElement(node)) continue;
    const found = { ...place.found, inside: [...place.found.inside, node] };
    if (node.name === 'include-fragment') walkFragment(node, { ...place, found }, visit);
    walkNodes(node.children, { ...place, found }, visit);
  }
}

function walkFragment(include: PolicyElement, place: Place, visit: Visit): void {
  const { surroundings } = place.found.link;
  const written = attribute(include, 'fragment-id');
  const id = written === null ? null : resolveValue(written, surroundings.names);
  if (id?.kind !== 'constant' || place.fragments.includes(id.text)) return;
  const answer = surroundings.fragment(id.text);
  if (answer.state !== 'document') return;
  const fragments = [...place.fragments, id.text];
  const { document } = answer;
  walkNodes(document.root.children, { ...place, document, fragments }, visit);
}

/** The links of a chain that a path came to, and those it did not. */
export function splitAt(
  chain: Chain,
  reached: number,
): readonly [readonly Link[], readonly Link[]] {
  return [chain.links.slice(0, reached + 1), chain.links.slice(reached + 1)];
}
