import { childrenOf, type AnyNode } from '../expression/abstract/walk.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { Definition, Seen } from './definitions.ts';

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
  ...['null', 'bool', 'string', 'name', 'predefined-type', 'member', 'null-chain'],
  ...['unary', 'conditional', 'cast', 'new-array', 'is-constant'],
]);

/** Whether an expression, with the variables it reads, only asks if texts are equal. */
export function comparesOnly({ parsed, definitions }: Seen): boolean {
  return isPlain(rootOf(parsed)) && [...definitions.values()].every(definesPlainly);
}

function definesPlainly(definition: Definition): boolean {
  switch (definition.kind) {
    case 'constant':
      return true;
    case 'unknown':
      return false;
    case 'expression':
      return isPlain(rootOf(definition.parsed));
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
  return isPlainNode(node) && childrenOf(node).every(isPlain);
}

function isPlainNode(node: CallLike): boolean {
  if (node.kind === 'binary') return isOneOf(node.operator, OPERATORS);
  // A header that came twice is a list: one of its items says less than the whole.
  if (node.kind === 'index') return node.target?.name === 'Variables';
  return node.kind === 'call' ? isPlainCall(node) : PLAIN_KINDS.has(node.kind);
}

function isPlainCall({ callee }: CallLike): boolean {
  if (isOneOf(callee?.name, WHOLE_CALLS)) return true;
  // A list contains a whole text; a text contains parts of one.
  return callee?.name === 'Contains' && callee.target?.kind === 'new-array';
}

const isOneOf = (name: unknown, known: ReadonlySet<string>): boolean =>
  typeof name === 'string' && known.has(name);
