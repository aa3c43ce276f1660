import type { Expression, ParsedExpression, TypeReference } from '../ast.ts';
import { canonical, canonicalOf } from './canonical.ts';
import { readsOf, type Read } from './reads.ts';
import { childrenOf, type AnyNode } from './walk.ts';

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

/** More ways than this, and the condition is taken as one part: each operator can double them. */
const MAX_WAYS = 64;

class TooManyWays extends Error {}

const known = new WeakMap<ParsedExpression, readonly Way[]>();

/**
 * Takes a condition apart at `&&`, `||`, `!` and `?:`, with the short circuits of C#: a part that is
 * not evaluated on a way does not stand in it.
 */
export function waysThrough(parsed: ParsedExpression): readonly Way[] {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const ways = apart(parsed) ?? both({ key: canonicalOf(parsed), parsed });
  known.set(parsed, ways);
  return ways;
}

function apart(parsed: ParsedExpression): readonly Way[] | null {
  const expression = expressionOf(parsed);
  if (expression === null) return null;
  try {
    return split(expression).filter(isConsistent);
  } catch (error) {
    if (error instanceof TooManyWays) return null;
    throw error;
  }
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
  const ways = splitAny(node);
  if (ways.length > MAX_WAYS) throw new TooManyWays();
  return ways;
}

function splitAny(node: Expression): readonly Way[] {
  if (node.kind === 'bool') return [{ parts: [], result: node.value }];
  if (node.kind === 'unary' && node.operator === '!') return split(node.operand).map(negated);
  if (node.kind === 'cast' && isBool(node.type) && isLogic(node.operand))
    return split(node.operand);
  if (node.kind === 'conditional' && !hangTogether(node.test, node.then, node.otherwise)) {
    return split(node.test).flatMap((way) =>
      split(way.result ? node.then : node.otherwise).map((next) => joined(way, next)),
    );
  }
  return node.kind === 'binary' ? splitBinary(node) : leaf(node);
}

const isBool = ({ name, nullable, arrayDepth }: TypeReference): boolean =>
  name === 'bool' && !nullable && arrayDepth === 0;

const LOGIC = new Set(['&&', '||', '==', '!=']);

/** What is a bool anyway, so that a cast to bool says nothing; of a variable it may throw. */
function isLogic(node: Expression): boolean {
  if (node.kind === 'unary') return node.operator === '!';
  if (node.kind === 'binary') return LOGIC.has(node.operator);
  return node.kind === 'bool' || (node.kind === 'cast' && isBool(node.type));
}

function splitBinary(node: Expression & { readonly kind: 'binary' }): readonly Way[] {
  const { operator } = node;
  if ((operator === '&&' || operator === '||') && !hangTogether(node.left, node.right)) {
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

/** `int.TryParse(x, out var n) && n > 1`: the second part says nothing without the first. */
function hangTogether(first: Expression, ...others: readonly Expression[]): boolean {
  const declared = namesIn(first, DECLARING);
  if (declared.size === 0) return false;
  return others.some((other) => [...namesIn(other, USING)].some((name) => declared.has(name)));
}

const DECLARING = new Set(['out-declaration', 'is-type']);
const USING = new Set(['name']);

function namesIn(
  node: AnyNode & { readonly name?: unknown },
  kinds: ReadonlySet<string>,
): ReadonlySet<unknown> {
  const own = kinds.has(node.kind) && typeof node.name === 'string' ? [node.name] : [];
  return new Set([...own, ...childrenOf(node).flatMap((child) => [...namesIn(child, kinds)])]);
}

const leaf = (expression: Expression): readonly Way[] =>
  both({ key: canonical(expression), parsed: { form: 'single', expression } });

const negated = (way: Way): Way => ({ ...way, result: !way.result });

const joined = (first: Way, next: Way): Way => ({
  parts: [...first.parts, ...next.parts],
  result: next.result,
});

/** A part cannot be true and false on the same way, unless a second look may say something else. */
function isConsistent({ parts }: Way): boolean {
  const seen = new Map<string, boolean>();
  return parts.every(({ leaf: { key, parsed }, holds }) => {
    const before = seen.get(key);
    seen.set(key, holds);
    return before === undefined || before === holds || isVolatile(parsed);
  });
}

/** Chance gives another number, a body can be read once, and the clock goes on. */
function isVolatile(parsed: ParsedExpression): boolean {
  return readsOf(parsed).some(({ kind }) => VOLATILE.has(kind));
}

const VOLATILE = new Set<Read['kind']>(['random', 'body', 'clock', 'hidden']);
