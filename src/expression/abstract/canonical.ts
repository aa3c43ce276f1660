import type { ParsedExpression } from '../ast.ts';

/**
 * The same text for trees that say the same: spans and white space do not matter. What differs only
 * in spelling (`a != b`, `!(a == b)`) is told apart; whoever wants more brings trees into one form
 * first.
 */
export function canonical(tree: object): string {
  const text = known.get(tree) ?? textOf(tree);
  known.set(tree, text);
  return text;
}

/** Trees never change. */
const known = new WeakMap<object, string>();

function textOf(tree: object): string {
  return JSON.stringify(tree, (key, value: unknown) =>
    key === 'start' || key === 'end'
      ? undefined
      : typeof value === 'bigint'
        ? value.toString()
        : value,
  );
}

export function canonicalOf(parsed: ParsedExpression): string {
  return canonical(parsed.form === 'single' ? parsed.expression : parsed.body);
}
