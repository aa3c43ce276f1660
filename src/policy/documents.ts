import type { Api, Held, Inventory, PolicySource, Space } from '../model/inventory.ts';
import { documentOf, type PolicyDocument, type Scope } from './document.ts';

/** A readable document and the space that it belongs to. */
export interface DocumentIn {
  readonly space: Space;
  readonly document: PolicyDocument;
}

/** Every readable policy text of an inventory, used or not, from wide to narrow; then fragments. */
export function documentsOf(inventory: Inventory): readonly DocumentIn[] {
  return inventory.spaces.flatMap((space) =>
    textsOf(space).flatMap(([held, scope]) => {
      if (held.state !== 'present') return [];
      const document = documentOf(held.value, scope);
      return document.readable ? [{ space, document }] : [];
    }),
  );
}

type Text = readonly [Held<PolicySource>, Scope];

function textsOf({ workspace, policy, apis, products, fragments }: Space): readonly Text[] {
  return [
    [policy, workspace === null ? 'global' : 'workspace'],
    ...products.map((product): Text => [product.policy, 'product']),
    ...apis.flatMap(textsOfApi),
    ...fragments.map((fragment): Text => [fragment.policy, 'fragment']),
  ];
}

function textsOfApi({ policy, operations, unlistedOperations }: Api): readonly Text[] {
  const listed = operations.state === 'present' ? operations.value : [];
  return [
    [policy, 'api'],
    ...[...listed, ...unlistedOperations].map((operation): Text => [operation.policy, 'operation']),
  ];
}
