import { BINARY_OPERATORS } from '../ast.ts';
import type { Assign, BinaryOperator, Expression, Unary } from '../ast.ts';
import type { Parser } from './parser.ts';
import { readTestedType } from './types.ts';
import type { Tokens } from './tokens.ts';

/** How tight each binary operator binds. */
const LEVELS: ReadonlyMap<string, { readonly operator: BinaryOperator; readonly level: number }> =
  new Map(
    BINARY_OPERATORS.flatMap((row, level) =>
      row.map((operator) => [operator, { operator, level }] as const),
    ),
  );

/** `is` and `as` stand on the level of `<`. */
const RELATIONAL = BINARY_OPERATORS.findIndex((row) => row.some((each) => each === '<'));

const ASSIGNMENTS: ReadonlyMap<string, Assign['operator']> = new Map(
  (['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>='] as const).map(
    (operator) => [operator, operator] as const,
  ),
);

const ASSIGNABLE: ReadonlySet<Expression['kind']> = new Set(['name', 'member', 'index']);

/** An assignment, or whatever binds tighter. */
export function readAssignment(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  const target = readConditional(parser);
  const shift = tokens.areOne('>', '>=');
  const operator = shift ? '>>=' : ASSIGNMENTS.get(tokens.current.text);
  if (operator === undefined || tokens.current.kind !== 'operator') return target;
  if (!ASSIGNABLE.has(target.kind)) tokens.fail('only a variable, member or item can be assigned');
  tokens.index += shift ? 2 : 1;
  const value = parser.expression();
  return { kind: 'assign', operator, target, value, ...tokens.spanFrom(start) };
}

function readConditional(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  const test = readBinary(parser, 0);
  if (!tokens.accept('?')) return test;
  const then = parser.branch();
  tokens.expect(':');
  const otherwise = parser.branch();
  return { kind: 'conditional', test, then, otherwise, ...tokens.spanFrom(start) };
}

/** Operators of at least this level; equal ones group from the left, `??` from the right. */
function readBinary(parser: Parser, least: number): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  let left = parser.unary();
  for (;;) {
    if (least <= RELATIONAL && (tokens.is('is') || tokens.is('as'))) {
      left = { ...readTest(parser, left), ...tokens.spanFrom(start) };
      continue;
    }
    const found = operatorAt(tokens);
    if (found === undefined || found.level < least) return left;
    tokens.index += found.operator === '>>' ? 2 : 1;
    const right = readRight(parser, found.level);
    left = { kind: 'binary', operator: found.operator, left, right, ...tokens.spanFrom(start) };
  }
}

function readRight(parser: Parser, level: number): Expression {
  if (level > 0) return readBinary(parser, level + 1);
  if (parser.tokens.is('throw')) return parser.branch();
  return parser.tokens.nested(() => readBinary(parser, 0));
}

/** The lexer leaves `>>` and `>>=` in two parts, because they may close two lists of types. */
function operatorAt(
  tokens: Tokens,
): { readonly operator: BinaryOperator; readonly level: number } | undefined {
  if (tokens.areOne('>', '>=')) return undefined;
  if (tokens.areOne('>', '>')) return LEVELS.get('>>');
  return tokens.current.kind === 'operator' ? LEVELS.get(tokens.current.text) : undefined;
}

const CONSTANTS = new Set(['null', 'true', 'false', '-', '+']);

/** Replaced by who knows where the operand begins. */
const SPAN = { start: 0, end: 0 };

/** `is` and `as` with what follows. */
function readTest(parser: Parser, operand: Expression): Expression {
  const { tokens } = parser;
  const word = tokens.next().text;
  if (word === 'as') {
    return { kind: 'as', operand, type: readTestedType(parser), ...SPAN };
  }
  const literal = ['number', 'string', 'char'].includes(tokens.current.kind);
  if (literal || CONSTANTS.has(tokens.current.text)) {
    return { kind: 'is-constant', operand, value: parser.unary(), ...SPAN };
  }
  if (tokens.is('not') || tokens.is('{') || tokens.is('(')) {
    tokens.fail('unsupported: a pattern of C# 8 or later');
  }
  const type = readTestedType(parser);
  const name = tokens.isName() ? tokens.name() : null;
  return { kind: 'is-type', operand, type, name, ...SPAN };
}

const PREFIXES: ReadonlyMap<string, Unary['operator']> = new Map(
  (['!', '-', '+', '~'] as const).map((operator) => [operator, operator] as const),
);

/** A prefix with its operand; undefined where none stands. */
export function readPrefix(parser: Parser): Expression | undefined {
  const { tokens } = parser;
  const { start, current } = tokens;
  if (current.kind !== 'operator') return undefined;
  if (current.text === '++' || current.text === '--') {
    const operator = current.text;
    tokens.index += 1;
    const target = parser.unary();
    if (!ASSIGNABLE.has(target.kind)) tokens.fail(`\`${operator}\` needs a variable`);
    return { kind: 'step', operator, prefix: true, target, ...tokens.spanFrom(start) };
  }
  const operator = PREFIXES.get(current.text);
  if (operator === undefined) return undefined;
  tokens.index += 1;
  const operand = parser.unary();
  return { kind: 'unary', operator, operand, ...tokens.spanFrom(start) };
}
