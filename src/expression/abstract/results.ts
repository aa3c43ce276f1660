import type { Expression, ParsedExpression } from '../ast.ts';
import type { Statement } from '../statements.ts';
import { childrenOf, type AnyNode } from './walk.ts';

/**
 * The expressions of which one gives the value, whichever way the evaluation takes: both sides of
 * `?:` and `??`, everything that statements return. An evaluation may throw instead.
 */
export function resultsOf(parsed: ParsedExpression): readonly Expression[] {
  return parsed.form === 'single' ? sidesOf(parsed.expression) : returnedBy(parsed.body);
}

function sidesOf(node: Expression): readonly Expression[] {
  if (node.kind === 'conditional') return [...sidesOf(node.then), ...sidesOf(node.otherwise)];
  if (node.kind === 'binary' && node.operator === '??') {
    return [...sidesOf(node.left), ...sidesOf(node.right)];
  }
  return [node];
}

/** What a lambda or a local function returns is not what the expression returns. */
const OWN_RETURNS = new Set(['lambda', 'local-function']);

function returnedBy(node: AnyNode): readonly Expression[] {
  if (OWN_RETURNS.has(node.kind)) return [];
  if (isReturn(node)) return node.value === null ? [] : sidesOf(node.value);
  return childrenOf(node).flatMap(returnedBy);
}

type Return = Extract<Statement, { readonly kind: 'return' }>;

const isReturn = (node: AnyNode): node is Return => node.kind === 'return';
