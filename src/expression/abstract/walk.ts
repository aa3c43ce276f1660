/** A node of the tree, whatever its kind. */
export interface AnyNode {
  readonly kind: string;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The nodes directly below, in the order of the text; lists and plain records are looked through. */
export function childrenOf(node: object): readonly AnyNode[] {
  return Object.values(node).flatMap(nodesIn);
}

function nodesIn(value: unknown): readonly AnyNode[] {
  if (isNode(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === 'object' && value !== null ? childrenOf(value) : [];
}
