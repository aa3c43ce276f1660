/** A node of the tree, whatever its kind. */
export interface AnyNode {
  readonly kind: string;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** The nodes directly below, in the order of the text; lists and plain records are looked through. */
export function childrenOf(node: object): readonly AnyNode[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const children = Object.values(node).flatMap(nodesIn);
  known.set(node, children);
  return children;
}

/** Trees never change, and the same ones are walked over and over. */
const known = new WeakMap<object, readonly AnyNode[]>();

function nodesIn(value: unknown): readonly AnyNode[] {
  if (isNode(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === 'object' && value !== null ? childrenOf(value) : [];
}
