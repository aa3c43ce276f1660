import type { Argument, Expression, ExpressionOf } from '../ast.ts';
import { inner } from './env.ts';
import type { Env } from './env.ts';
import { raise, unsupported } from './failures.ts';
import type { Invocation } from './invocation.ts';
import { callMember, itemOf, memberOf } from './members.ts';
import { CONSTANTS, STATICS } from './statics.ts';
import { shortName } from './type-names.ts';
import { bare, isTagged } from './values.ts';
import type { LambdaValue, Value } from './values.ts';

/** Leaves a null-chain early; caught by the node around the chain. */
class ChainEnd extends Error {}

/** `a?.b.c`: null as soon as something in front of a `?` is. */
export function evaluateChain({ body }: ExpressionOf['null-chain'], env: Env): Value {
  try {
    return env.evaluate(body, env);
  } catch (error) {
    if (error instanceof ChainEnd) return null;
    throw error;
  }
}

/** The dotted name that an expression is, unless it begins with a variable. */
function pathOf(node: Expression, env: Env): string | undefined {
  if (node.kind === 'predefined-type') return node.name;
  if (node.kind === 'name') {
    const isValue = env.scope.find(node.name) !== undefined || node.name === 'context';
    return isValue ? undefined : node.name;
  }
  if (node.kind !== 'member' || node.conditional) return undefined;
  const path = pathOf(node.target, env);
  return path === undefined ? undefined : `${path}.${node.name}`;
}

function targetOf(node: ExpressionOf['member'] | ExpressionOf['index'], env: Env): Value {
  const target = env.evaluate(node.target, env);
  if (node.conditional && bare(target) === null) throw new ChainEnd();
  return target;
}

export function evaluateMember(node: ExpressionOf['member'], env: Env): Value {
  const constant = constantOf(node, env);
  return constant === undefined ? memberOf(targetOf(node, env), node.name) : constant;
}

/** `string.Empty`, `StringComparison.Ordinal`. */
function constantOf(node: Expression, env: Env): Value | undefined {
  if (node.kind !== 'member') return undefined;
  const type = pathOf(node.target, env);
  return type === undefined ? undefined : CONSTANTS.get(`${shortName(type)}.${node.name}`);
}

export function evaluateIndex(node: ExpressionOf['index'], env: Env): Value {
  const target = targetOf(node, env);
  return itemOf(target, invocationOf('[…]', node.arguments, env));
}

export function evaluateCall(node: ExpressionOf['call'], env: Env): Value {
  const { callee } = node;
  if (callee.kind === 'member') return callMemberNode(callee, node, env);
  if (callee.kind !== 'name') return unsupported('a call of this');
  const lambda = env.scope.find(callee.name)?.value ?? null;
  if (!isTagged(lambda) || lambda.type !== 'lambda') return unsupported(`${callee.name}(…)`);
  const { args } = invocationOf(callee.name, node.arguments, env);
  return lambda.invoke(args);
}

function callMemberNode(
  callee: ExpressionOf['member'],
  node: ExpressionOf['call'],
  env: Env,
): Value {
  const type = pathOf(callee.target, env);
  const { typeArguments } = callee;
  const method = type === undefined ? undefined : STATICS.get(`${shortName(type)}.${callee.name}`);
  if (method !== undefined) {
    return method({ ...invocationOf(callee.name, node.arguments, env), typeArguments });
  }
  if (type !== undefined && !isConstantPath(callee.target, env)) {
    return unsupported(`${shortName(type)}.${callee.name}(…)`);
  }
  const target = targetOf(callee, env);
  const invocation = invocationOf(callee.name, node.arguments, env);
  return callMember(target, { ...invocation, typeArguments });
}

/** `string.Empty.Equals(x)`: what looks like a type is a constant. */
function isConstantPath(node: Expression, env: Env): boolean {
  if (node.kind !== 'member') return false;
  return constantOf(node, env) !== undefined || isConstantPath(node.target, env);
}

/** Evaluates the arguments, from left to right. */
export function invocationOf(name: string, list: readonly Argument[], env: Env): Invocation {
  const args = list.map((argument) => argumentOf(argument, env));
  return {
    name,
    args,
    argNames: list.map((argument) => argument.name),
    typeArguments: [],
    context: env.context,
    spend: env.spend,
    setOut: (index, value) => setOut(list[index], value, env),
  };
}

function argumentOf({ mode, value }: Argument, env: Env): Value {
  if (mode === 'ref') return unsupported('a `ref` argument');
  return mode === 'out' ? null : env.evaluate(value, env);
}

function setOut(argument: Argument | undefined, value: Value, env: Env): void {
  const target = argument?.mode === 'out' ? argument.value : undefined;
  if (target?.kind === 'out-declaration') env.scope.declare(target.name, value, target.type);
  else if (target?.kind === 'name') env.scope.assign(target.name, value);
  else unsupported('an `out` argument like this');
}

/** Calls of lambdas and local functions inside each other. */
const MAX_CALLS = 50;

export function evaluateLambda(node: ExpressionOf['lambda'], env: Env): LambdaValue {
  let depth = 0;
  const invoke = (args: readonly Value[]): Value => {
    if (args.length !== node.parameters.length) unsupported('a lambda with other arguments');
    if (depth >= MAX_CALLS) unsupported('calls nested this deeply');
    const own = inner(env);
    node.parameters.forEach(({ name, type }, index) => {
      own.scope.declare(name, args[index] ?? null, type);
    });
    depth += 1;
    try {
      return env.runBody(node.body, own);
    } finally {
      depth -= 1;
    }
  };
  return { type: 'lambda', parameterCount: node.parameters.length, invoke };
}

/** `throw new T(…)`. */
export function throwValue(operand: Value): never {
  const host = isTagged(operand) && operand.type === 'host' ? operand.name : 'Exception';
  return raise(host, 'thrown by the expression');
}
