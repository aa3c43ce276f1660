/**
 * Deepest tree that is handed out, so that whoever walks it by recursion is safe. Unlike brackets,
 * `a + b + c …` and `a.b().c() …` are read in a loop and still make deep trees.
 */
export const MAX_TREE_DEPTH = 600;

/** Tells whether the tree is deeper than that; objects and lists both count. */
export function isTooDeep(tree: object): boolean {
  let level: readonly object[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_TREE_DEPTH) return true;
    level = level.flatMap(children);
  }
  return false;
}

function children(node: object): readonly object[] {
  const values: readonly unknown[] = Object.values(node);
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}
