import type { Expression, ParsedExpression } from '../ast.ts';
import { canonical, canonicalOf } from './canonical.ts';

/** A part of a condition that is either true or false as a whole. */
export interface Leaf {
  /** Equal for equal parts. */
  readonly key: string;
  readonly parsed: ParsedExpression;
}

/** One way through a condition: what its parts must be, in order, and what comes out. */
export interface Way {
  readonly parts: readonly Part[];
  readonly result: boolean;
}

export interface Part {
  readonly leaf: Leaf;
  readonly holds: boolean;
}

/** More ways than this, and the condition is taken as one part. */
const MAX_WAYS = 64;

/**
 * Takes a condition apart at `&&`, `||`, `!`, `?:` and casts to bool, with the short circuits of
 * C#: a part that is not evaluated on a way does not stand in it.
 */
export function waysThrough(parsed: ParsedExpression): readonly Way[] {
  const expression = expressionOf(parsed);
  const ways = expression === null ? null : split(expression);
  if (ways !== null && ways.length <= MAX_WAYS) return ways.filter(isConsistent);
  return both({ key: canonicalOf(parsed), parsed });
}

/** `@{ return x; }` says the same as `@(x)`. */
export function expressionOf(parsed: ParsedExpression): Expression | null {
  if (parsed.form === 'single') return parsed.expression;
  const [only, ...more] = parsed.body.statements;
  return only?.kind === 'return' && more.length === 0 ? only.value : null;
}

function both(leaf: Leaf): readonly Way[] {
  return [true, false].map((holds) => ({ parts: [{ leaf, holds }], result: holds }));
}

function split(node: Expression): readonly Way[] {
  if (node.kind === 'bool') return [{ parts: [], result: node.value }];
  if (node.kind === 'unary' && node.operator === '!') return split(node.operand).map(negated);
  if (node.kind === 'cast' && node.type.name === 'bool' && !node.type.nullable) {
    return split(node.operand);
  }
  if (node.kind === 'conditional') {
    return split(node.test).flatMap((way) =>
      split(way.result ? node.then : node.otherwise).map((next) => joined(way, next)),
    );
  }
  return node.kind === 'binary' ? splitBinary(node) : leaf(node);
}

function splitBinary(node: Expression & { readonly kind: 'binary' }): readonly Way[] {
  const { operator } = node;
  if (operator === '&&' || operator === '||') {
    // `||` stops at the first that holds, `&&` at the first that does not.
    return split(node.left).flatMap((way) =>
      way.result === (operator === '||')
        ? [way]
        : split(node.right).map((next) => joined(way, next)),
    );
  }
  // The opposite of one and the same part, so that both are never taken to hold.
  return operator === '!=' ? leaf({ ...node, operator: '==' }).map(negated) : leaf(node);
}

const leaf = (expression: Expression): readonly Way[] =>
  both({ key: canonical(expression), parsed: { form: 'single', expression } });

const negated = (way: Way): Way => ({ ...way, result: !way.result });

const joined = (first: Way, next: Way): Way => ({
  parts: [...first.parts, ...next.parts],
  result: next.result,
});

/** A part cannot be true and false on the same way. */
function isConsistent({ parts }: Way): boolean {
  const seen = new Map<string, boolean>();
  return parts.every(({ leaf: { key }, holds }) => {
    const before = seen.get(key);
    seen.set(key, holds);
    return before === undefined || before === holds;
  });
}
