import { childrenOf, type AnyNode } from '../expression/abstract/walk.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { readBy, type Definition, type Seen } from './definitions.ts';

/** Calls that look at a text only as a whole. */
const WHOLE_CALLS = new Set([
  'GetValueOrDefault',
  'ContainsKey',
  'Equals',
  'IsNullOrEmpty',
  'ToLower',
  'ToUpper',
  'ToLowerInvariant',
  'ToUpperInvariant',
]);

const OPERATORS = new Set(['==', '!=', '&&', '||', '??']);

const PLAIN_KINDS = new Set([
  ...['null', 'bool', 'string', 'name', 'predefined-type', 'null-chain'],
  ...['unary', 'conditional', 'cast', 'new-array', 'is-constant'],
]);

/** Whether an expression, with the variables it reads, only asks if texts are equal. */
export function comparesOnly(seen: Seen): boolean {
  return isPlain(rootOf(seen.parsed)) && [...readBy(seen).values()].every(definesPlainly);
}

function definesPlainly(definition: Definition): boolean {
  switch (definition.kind) {
    case 'constant':
    case 'removed':
      return true;
    case 'unknown':
      return false;
    case 'expression':
      return comparesOnly(definition);
  }
}

const rootOf = (parsed: ParsedExpression): AnyNode =>
  parsed.form === 'single' ? parsed.expression : parsed.body;

interface CallLike extends AnyNode {
  readonly operator?: unknown;
  readonly target?: AnyNode & { readonly name?: unknown };
  readonly callee?: AnyNode & { readonly name?: unknown; readonly target?: AnyNode };
}

function isPlain(node: CallLike): boolean {
  return isPlainNode(node) && partsOf(node).every(isPlain);
}

/** Of a call, what it is called on and what it is given. */
function partsOf(node: CallLike): readonly CallLike[] {
  const { callee } = node;
  if (node.kind !== 'call' || callee === undefined) return childrenOf(node);
  const target = callee.target === undefined ? [] : [callee.target];
  return [...target, ...childrenOf(node).filter((child) => child !== callee)];
}

function isPlainNode(node: CallLike): boolean {
  if (node.kind === 'binary') return isOneOf(node.operator, OPERATORS);
  // A header that came twice is a list: one of its items says less than the whole.
  if (node.kind === 'index') return node.target?.name === 'Variables';
  if (node.kind === 'member') return isPath(node);
  return node.kind === 'call' ? isPlainCall(node) : PLAIN_KINDS.has(node.kind);
}

/** `context.Request.Headers`, `string.Empty`; the length of a text is no text. */
function isPath({ kind, target }: CallLike): boolean {
  if (kind === 'member') return target !== undefined && isPath(target);
  return kind === 'name' || kind === 'predefined-type';
}

function isPlainCall({ callee }: CallLike): boolean {
  if (isOneOf(callee?.name, WHOLE_CALLS)) return true;
  // A list contains a whole text; a text contains parts of one.
  return callee?.name === 'Contains' && callee.target?.kind === 'new-array';
}

const isOneOf = (name: unknown, known: ReadonlySet<string>): boolean =>
  typeof name === 'string' && known.has(name);
