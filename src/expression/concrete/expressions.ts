import type { BinaryOperator, Expression, ExpressionOf, InterpolatedHole } from '../ast.ts';
import {
  evaluateCall,
  evaluateChain,
  evaluateIndex,
  evaluateLambda,
  evaluateMember,
  invocationOf,
  throwValue,
} from './calls.ts';
import { setItem } from './collections.ts';
import { cast, defaultOf, hasType, nameOf } from './conversions.ts';
import { evaluateArray, evaluateNew } from './creation.ts';
import { isHiddenText } from '../hidden-text.ts';
import type { Env } from './env.ts';
import { isSame } from './equality.ts';
import { unsupported } from './failures.ts';
import { doubleText, textOf } from './text-of.ts';
import { combine, evaluateBinary, evaluateUnary, truthOf } from './operators.ts';
import { bare, boxed, charOf, doubleOf, intOf, isNumber, isTagged, longOf } from './values.ts';
import type { Value } from './values.ts';

type Handlers = {
  readonly [K in keyof ExpressionOf]: (node: ExpressionOf[K], env: Env) => Value;
};

/** One function for each kind of expression. */
const HANDLERS: Handlers = {
  null: () => null,
  bool: ({ value }) => value,
  int: ({ value }) => intOf(value),
  long: ({ value }) => longOf(value),
  double: ({ value }) => doubleOf(value),
  decimal: () => unsupported('a decimal'),
  char: ({ value }) => charOf(value),
  string: ({ value }, env) => seenText(value, env),
  interpolated: evaluateInterpolated,
  name: evaluateName,
  'predefined-type': ({ name }) => unsupported(`the type ${name} as a value`),
  member: evaluateMember,
  index: evaluateIndex,
  call: evaluateCall,
  'null-chain': evaluateChain,
  'out-declaration': () => unsupported('`out` here'),
  new: evaluateNew,
  'anonymous-object': () => unsupported('an anonymous object'),
  'new-array': evaluateArray,
  unary: evaluateUnary,
  step: evaluateStep,
  binary: evaluateBinary,
  conditional: evaluateConditional,
  cast: ({ type, operand }, env) => cast(env.evaluate(operand, env), type),
  'is-type': evaluateIsType,
  'is-constant': ({ operand, value }, env) =>
    isSame(env.evaluate(operand, env), env.evaluate(value, env)),
  as: evaluateAs,
  typeof: () => unsupported('typeof'),
  default: ({ type }) =>
    type === null ? unsupported('`default` without a type') : defaultOf(type),
  lambda: evaluateLambda,
  assign: evaluateAssign,
  'throw-expression': ({ operand }, env) => throwValue(env.evaluate(operand, env)),
};

/** Evaluates an expression of any kind. */
export function evaluateNode(node: Expression, env: Env): Value {
  env.spend(1);
  return handle(node.kind, node, env);
}

function handle<K extends keyof ExpressionOf>(kind: K, node: ExpressionOf[K], env: Env): Value {
  return HANDLERS[kind](node, env);
}

function seenText(text: string, { context }: Env): string {
  if (!isHiddenText(text)) return text;
  return context.hiddenText?.(text) ?? unsupported('a text that is filled in later');
}

function evaluateInterpolated({ parts }: ExpressionOf['interpolated'], env: Env): Value {
  return parts
    .map((part) => (part.kind === 'text' ? seenText(part.value, env) : holeText(part, env)))
    .join('');
}

function holeText({ expression, alignment, format }: InterpolatedHole, env: Env): string {
  if (alignment !== null || format !== null) unsupported('a format or an alignment');
  const value = env.evaluate(expression, env);
  return isTagged(value) && value.type === 'double' ? doubleText(value) : textOf(value);
}

function evaluateName({ name, typeArguments }: ExpressionOf['name'], env: Env): Value {
  const variable = env.scope.find(name);
  if (variable !== undefined) return variable.value;
  if (name === 'context' && typeArguments.length === 0) return env.contextValue;
  return unsupported(`the name ${name}`);
}

function evaluateConditional(
  { test, then, otherwise }: ExpressionOf['conditional'],
  env: Env,
): Value {
  const chosen = truthOf(env.evaluate(test, env));
  const value = env.evaluate(chosen ? then : otherwise, env);
  const other = chosen ? otherwise : then;
  const mixed = isNumber(value) && /^(?:int|long|double|char|decimal)$/.test(other.kind);
  if (mixed && other.kind !== value.type) unsupported('branches with numbers of two types');
  const object = other.kind === 'cast' && nameOf(other.type) === 'object';
  return object ? boxed(value) : value;
}

function evaluateIsType({ operand, type, name }: ExpressionOf['is-type'], env: Env): Value {
  const value = env.evaluate(operand, env);
  const fits = bare(value) !== null && hasType(value, type);
  if (fits && name !== null) env.scope.declare(name, bare(value), type);
  return fits;
}

function evaluateAs({ operand, type }: ExpressionOf['as'], env: Env): Value {
  const value = env.evaluate(operand, env);
  if (nameOf(type) === 'object') return boxed(value);
  return bare(value) !== null && hasType(value, type) ? bare(value) : null;
}

/** The value of an assignment is what was assigned. */
function evaluateAssign({ operator, target, value }: ExpressionOf['assign'], env: Env): Value {
  if (operator === '=') return assign(target, () => env.evaluate(value, env), env);
  const binary = BINARY_OF.get(operator) ?? unsupported(`\`${operator}\``);
  if (target.kind !== 'name') return unsupported(`\`${operator}\` on an item`);
  const before = env.evaluate(target, env);
  const result = combine(binary, before, env.evaluate(value, env));
  if (typeof result === 'string') env.spend(result.length >> 4);
  return assign(target, () => result, env);
}

const BINARY_OF: ReadonlyMap<string, BinaryOperator> = new Map(
  (['+', '-', '*', '/', '%', '&', '|', '^'] as const).map((each) => [`${each}=`, each] as const),
);

function assign(target: Expression, value: () => Value, env: Env): Value {
  if (target.kind === 'name') return env.scope.assign(target.name, value());
  if (target.kind !== 'index' || target.conditional) return unsupported('this assignment');
  const list = env.evaluate(target.target, env);
  const [key = null] = invocationOf('[…]', target.arguments, env).args;
  const result = value();
  setItem(list, key, result);
  return result;
}

function evaluateStep({ operator, prefix, target }: ExpressionOf['step'], env: Env): Value {
  if (target.kind !== 'name') return unsupported(`\`${operator}\` on an item`);
  const before = env.evaluate(target, env);
  if (!isNumber(before) || before.type === 'char') return unsupported(`\`${operator}\` of this`);
  const after = combine(operator === '++' ? '+' : '-', before, intOf(1));
  env.scope.assign(target.name, after);
  return prefix ? after : before;
}
