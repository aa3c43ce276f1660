import type { Expression } from '../ast.ts';
import { isLambda, readLambda } from './lambda.ts';
import { numberLiteral } from './literals.ts';
import { readAssignment, readPrefix } from './operators.ts';
import type { Parser } from './parser.ts';
import { readPostfix } from './postfix.ts';
import { readType } from './types.ts';
import { isReserved } from './words.ts';

/** Any expression but `throw`. */
export function readExpression(parser: Parser): Expression {
  const { tokens } = parser;
  return tokens.nested(() => (isLambda(tokens) ? readLambda(parser) : readAssignment(parser)));
}

/** An expression, or `throw` with its operand. */
export function readBranch(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  if (!tokens.accept('throw')) return parser.expression();
  const operand = parser.expression();
  return { kind: 'throw-expression', operand, ...tokens.spanFrom(start) };
}

/** A cast, a prefix, or a value with what hangs on it. */
export function readUnary(parser: Parser): Expression {
  return parser.tokens.nested(
    () => readLowest(parser) ?? readPrefix(parser) ?? readCast(parser) ?? readPostfix(parser),
  );
}

/** `-2147483648` is an int, though `2147483648` is none. */
function readLowest({ tokens }: Parser): Expression | undefined {
  const { start } = tokens;
  const number = tokens.at(tokens.index + 1);
  if (!tokens.is('-') || !/^(?:2147483648|9223372036854775808L?)$/i.test(number.text)) {
    return undefined;
  }
  tokens.index += 2;
  const literal = numberLiteral(number, true);
  if (literal.kind !== 'int' && literal.kind !== 'long') return undefined;
  const span = tokens.spanFrom(start);
  return literal.kind === 'int'
    ? { ...literal, value: -literal.value, ...span }
    : { ...literal, value: -literal.value, ...span };
}

/**
 * `(T)x`. Where `(T)` could be a value as well, it is a cast if what follows cannot continue a value:
 * `~`, `!`, `(`, a name, a literal, or a keyword other than `is` and `as`.
 *
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1297-cast-expressions
 */
function readCast(parser: Parser): Expression | undefined {
  const { tokens, types } = parser;
  if (!tokens.is('(')) return undefined;
  const close = tokens.closerOf(tokens.index);
  const scanned = types.type(tokens.index + 1);
  if (scanned?.end !== close) return undefined;
  if (!scanned.certain && !startsOperand(parser, close + 1)) return undefined;
  const { start } = tokens.next();
  const type = readType(parser);
  tokens.expect(')');
  const operand = parser.unary();
  return { kind: 'cast', type, operand, ...tokens.spanFrom(start) };
}

const LITERALS = new Set(['number', 'string', 'char', 'string-start']);

function startsOperand({ tokens }: Parser, index: number): boolean {
  const { kind, text } = tokens.at(index);
  if (kind === 'identifier') return !(isReserved(text) && (text === 'is' || text === 'as'));
  return LITERALS.has(kind) || ['~', '!', '('].some((sign) => tokens.is(sign, index));
}
