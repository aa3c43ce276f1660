import type { CauseAt } from '../model/cause.ts';
import type {
  PolicyComment,
  PolicyElement,
  PolicyNode,
  PolicyValue,
} from '../model/policy-text.ts';
import { isElement, placeIn, type PolicyDocument } from './document.ts';

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Verbatim C# stays as it is; everything else is shown as the XML means it. */
function meaning(value: PolicyValue): string {
  const verbatim = value.expressions.some(({ encoding }) => encoding !== 'decoded');
  return squeeze(verbatim ? value.raw : value.text);
}

/** The start tag as one line: entities decoded, white space normalized, always double quotes. */
export function startTag(element: PolicyElement): string {
  const attributes = element.attributes.map(({ name, value }) => ` ${name}="${meaning(value)}"`);
  return `<${element.name}${attributes.join('')}>`;
}

const ordinals = new WeakMap<PolicyDocument, ReadonlyMap<PolicyElement, number>>();

function ordinalOf(document: PolicyDocument, element: PolicyElement): number {
  let known = ordinals.get(document);
  if (known === undefined) {
    known = countEqualTags(document.root);
    ordinals.set(document, known);
  }
  return known.get(element) ?? 1;
}

function countEqualTags(root: PolicyElement): ReadonlyMap<PolicyElement, number> {
  const counts = new Map<string, number>();
  const found = new Map<PolicyElement, number>();
  const visit = (node: PolicyNode): void => {
    if (!isElement(node)) return;
    const tag = startTag(node);
    const ordinal = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, ordinal);
    found.set(node, ordinal);
    node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/**
 * Names an element the same way from every source and in every run: no line numbers, so that a
 * finding stays the same finding when something is added above it (design 4.3).
 */
export function causeAt(document: PolicyDocument, element: PolicyElement): CauseAt {
  return {
    document: document.id,
    anchor: `${startTag(element)} #${ordinalOf(document, element)}`,
    place: placeIn(document, element.startTag),
  };
}

/** Names a comment by the first tag inside it. */
export function commentAt(document: PolicyDocument, comment: PolicyComment): CauseAt {
  const tag = /<[\w-]+[^>]*>?/u.exec(comment.text)?.[0] ?? comment.text;
  return {
    document: document.id,
    anchor: `<!-- ${squeeze(tag)}`,
    place: placeIn(document, comment.span),
  };
}
