import type { Inventory, Space } from '../model/inventory.ts';
import type { Place } from '../model/place.ts';
import type { PolicyElement, PolicyValue } from '../model/policy-text.ts';
import { elementsOf, placeIn, type PolicyDocument } from './document.ts';
import { documentsOf } from './documents.ts';
import { NAMED_VALUE, namedValues } from './named-values.ts';
import { attribute, resolveValue } from './values.ts';

/** A place in a policy that refers to something. */
export type Use = Place & { readonly document: string };

/** Where policies of a space include one of its fragments. */
export function fragmentUses(inventory: Inventory, space: Space, id: string): readonly Use[] {
  const names = namedValues(space.namedValues, space.workspace);
  return usesIn(inventory, space, (element) => {
    if (element.name !== 'include-fragment') return false;
    const named = attribute(element, 'fragment-id');
    const resolved = named === null ? null : resolveValue(named, names);
    return resolved?.kind === 'constant' && resolved.text === id;
  });
}

/** Where policies of a space use one of its named values. */
export function namedValueUses(inventory: Inventory, space: Space, name: string): readonly Use[] {
  const holds = ({ raw }: PolicyValue): boolean =>
    [...raw.matchAll(NAMED_VALUE)].some(([, used]) => used === name);
  return usesIn(
    inventory,
    space,
    ({ attributes, children }) =>
      attributes.some(({ value }) => holds(value)) ||
      children.some((node) => node.kind === 'text' && holds(node.value)),
  );
}

function usesIn(
  inventory: Inventory,
  space: Space,
  isUse: (element: PolicyElement) => boolean,
): readonly Use[] {
  return documentsOf(inventory)
    .filter((one) => one.space === space)
    .flatMap(({ document }) =>
      everyElement(document)
        .filter(isUse)
        .map((element) => ({
          document: document.id,
          ...placeIn(document, element.startTag),
        })),
    );
}

/** All elements of a document in the order in which they stand there. */
export function everyElement({ root }: PolicyDocument): readonly PolicyElement[] {
  const below = (element: PolicyElement): readonly PolicyElement[] => [
    element,
    ...elementsOf(element).flatMap(below),
  ];
  return below(root);
}
