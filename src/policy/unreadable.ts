import type { Api, Held, Inventory, PolicySource, Space } from '../model/inventory.ts';
import { documentOf, type Scope, type UnreadableDocument } from './document.ts';

/** Every policy text that the source handed over and nobody can read, whether or not it is used. */
export function unreadableDocuments(inventory: Inventory): readonly UnreadableDocument[] {
  return inventory.spaces.flatMap(textsOf).flatMap(([held, scope]) => {
    if (held.state !== 'present') return [];
    const document = documentOf(held.value, scope);
    return document.readable ? [] : [document];
  });
}

type Text = readonly [Held<PolicySource>, Scope];

function textsOf({ workspace, policy, apis, products, fragments }: Space): readonly Text[] {
  return [
    [policy, workspace === null ? 'global' : 'workspace'],
    ...apis.flatMap(textsOfApi),
    ...products.map((product): Text => [product.policy, 'product']),
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
