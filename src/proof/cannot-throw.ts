import { expressionOf } from '../expression/abstract/ways.ts';
import type { Expression, ParsedExpression } from '../expression/ast.ts';

/**
 * Whether the form of a condition alone says that it gives true or false for every request: it merely
 * looks up and compares what is always there. False says nothing.
 */
export function cannotThrow(parsed: ParsedExpression): boolean {
  const expression = expressionOf(parsed);
  return expression !== null && isCondition(expression);
}

/** Gives a bool, and no exception. */
function isCondition(node: Expression): boolean {
  if (node.kind === 'bool') return true;
  if (node.kind === 'unary') return node.operator === '!' && isCondition(node.operand);
  if (node.kind === 'conditional') {
    return [node.test, node.then, node.otherwise].every(isCondition);
  }
  if (node.kind === 'binary') return isComparison(node);
  return isLookUp(node, 'ContainsKey', 1) || isTextCall(node, TESTS);
}

function isComparison({
  operator,
  left,
  right,
}: Expression & { readonly kind: 'binary' }): boolean {
  if (LOGIC.has(operator)) return isCondition(left) && isCondition(right);
  return COMPARES.has(operator) && isValue(left) && isValue(right);
}

const LOGIC = new Set(['&&', '||']);
const COMPARES = new Set(['==', '!=']);

/** Gives a text, a number or null, and no exception. */
function isValue(node: Expression): boolean {
  return (
    node.kind === 'null' ||
    node.kind === 'int' ||
    isText(node) ||
    isPartOfContext(node, MAY_BE_NULL) ||
    isLookUp(node, 'GetValueOrDefault', 1) ||
    isCondition(node)
  );
}

/** Gives a text, never null. */
function isText(node: Expression): boolean {
  if (node.kind === 'string') return true;
  if (node.kind === 'binary') {
    return node.operator === '+' && isText(node.left) && isText(node.right);
  }
  return (
    isPartOfContext(node, TEXTS) ||
    isTextCall(node, CHANGES) ||
    isLookUp(node, 'GetValueOrDefault', 2)
  );
}

type Call = Expression & { readonly kind: 'call' };

const isTextArgument = ({ mode, value }: Call['arguments'][number]): boolean =>
  mode === 'value' && isText(value);

const TESTS: ReadonlyMap<string, number> = new Map([
  ['StartsWith', 1],
  ['EndsWith', 1],
  ['Contains', 1],
  ['Equals', 1],
]);
const CHANGES: ReadonlyMap<string, number> = new Map([
  ['ToLower', 0],
  ['ToUpper', 0],
  ['ToLowerInvariant', 0],
  ['ToUpperInvariant', 0],
  ['Trim', 0],
]);

/** A method of texts, called with texts. */
function isTextCall(node: Expression, methods: ReadonlyMap<string, number>): boolean {
  return (
    node.kind === 'call' &&
    node.callee.kind === 'member' &&
    methods.get(node.callee.name) === node.arguments.length &&
    isText(node.callee.target) &&
    node.arguments.every(isTextArgument)
  );
}

const COLLECTIONS = new Set([
  'Request.Headers',
  'Request.Url.Query',
  'Request.OriginalUrl.Query',
  'Request.MatchedParameters',
]);

/** Looks for an entry in what a request always has; name and replacement are texts. */
function isLookUp(node: Expression, method: string, count: number): boolean {
  return (
    node.kind === 'call' &&
    node.callee.kind === 'member' &&
    node.callee.name === method &&
    isPartOfContext(node.callee.target, COLLECTIONS) &&
    node.arguments.length === count &&
    node.arguments.every(isTextArgument)
  );
}

const TEXTS = new Set([
  'Request.Method',
  'Request.Url.Path',
  'Request.OriginalUrl.Path',
  'Request.IpAddress',
  'Operation.Id',
  'Api.Id',
  'Api.Path',
]);

/** There, or null: nothing of what may be null is looked at. */
const MAY_BE_NULL = new Set([
  'Subscription',
  'Product',
  'User',
  'Request.Certificate',
  'Operation.Method',
  'Operation.Name',
  'Api.Name',
  'Api.Version',
  'Api.Revision',
  'Deployment.Region',
  'Deployment.ServiceName',
  'Deployment.GatewayId',
]);

function isPartOfContext(node: Expression, parts: ReadonlySet<string>): boolean {
  const path = pathOf(node);
  return path !== null && parts.has(path);
}

/** `context.A.B` as `A.B`; null for everything that is no such chain. */
function pathOf(node: Expression): string | null {
  if (node.kind !== 'member' || node.conditional) return null;
  const { target } = node;
  if (target.kind === 'name') return target.name === 'context' ? node.name : null;
  const before = pathOf(target);
  return before === null ? null : `${before}.${node.name}`;
}
