import type { BinaryOperator, ExpressionOf } from '../ast.ts';
import type { Env } from './env.ts';
import { isEqual } from './equality.ts';
import { unsupported } from './failures.ts';
import { arithmetic, compareNumbers } from './numbers.ts';
import { textOf } from './text-of.ts';
import { bare, boxed, intOf, isNumber, isTagged, typeNameOf } from './values.ts';
import type { Value } from './values.ts';

/** A condition; C# takes nothing but a bool there. */
export function truthOf(value: Value): boolean {
  return typeof value === 'boolean' ? value : unsupported(`a ${typeNameOf(value)} as a condition`);
}

/** Operators that look at their right side only where they must. */
export function evaluateBinary(node: ExpressionOf['binary'], env: Env): Value {
  const left = env.evaluate(node.left, env);
  const right = (): Value => env.evaluate(node.right, env);
  if (node.operator === '&&') return truthOf(left) && truthOf(right());
  if (node.operator === '||') return truthOf(left) || truthOf(right());
  if (node.operator === '??') return coalesce(left, right);
  return combine(node.operator, left, right());
}

/** An object stays an object, whatever stands on the right. */
function coalesce(left: Value, right: () => Value): Value {
  if (bare(left) !== null) return left;
  return left === null ? right() : boxed(right());
}

const COMPARES: ReadonlyMap<BinaryOperator, (difference: number) => boolean> = new Map([
  ['<', (difference) => difference < 0],
  ['>', (difference) => difference > 0],
  ['<=', (difference) => difference <= 0],
  ['>=', (difference) => difference >= 0],
]);

/** An operator on two values. */
export function combine(operator: BinaryOperator, left: Value, right: Value): Value {
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) {
    return textOf(left) + textOf(right);
  }
  const compare = COMPARES.get(operator);
  if (compare !== undefined) return compareWith(compare, left, right);
  if (isNumber(left) && isNumber(right)) return arithmetic(operator, left, right);
  return combineBits(operator, left, right);
}

/** A comparison with null is false. */
function compareWith(compare: (difference: number) => boolean, left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return compare(compareNumbers(left, right));
  const lifted = [left, right].every((each) => each === null || isNumber(each));
  return lifted ? false : unsupported('an order of values that are no numbers');
}

/** `&`, `|` and `^` on bools, and options of a regular expression. */
function combineBits(operator: BinaryOperator, left: Value, right: Value): Value {
  if (typeof left === 'boolean' && typeof right === 'boolean') {
    if (operator === '&') return left && right;
    if (operator === '|') return left || right;
    if (operator === '^') return left !== right;
  }
  const options = [left, right].every(
    (each) => isTagged(each) && each.type === 'enum' && each.name === 'RegexOptions',
  );
  if (options && operator === '|') {
    const member = `${textOf(left)}, ${textOf(right)}`;
    return { type: 'enum', name: 'RegexOptions', member };
  }
  return unsupported(`${typeNameOf(left)} ${operator} ${typeNameOf(right)}`);
}

/** `!`, `-`, `+`, `~`. */
export function evaluateUnary({ operator, operand }: ExpressionOf['unary'], env: Env): Value {
  const value = env.evaluate(operand, env);
  if (operator === '!') return !truthOf(value);
  if (!isNumber(value)) return unsupported(`${operator} of a ${typeNameOf(value)}`);
  if (operator === '~') return unsupported('`~`');
  return arithmetic(operator, intOf(0), value);
}
