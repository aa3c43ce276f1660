import type { ParsedExpression } from '../ast.ts';
import { lexCode } from '../lexer.ts';
import { isTooDeep } from './depth.ts';
import { readBranch, readExpression, readUnary } from './operand.ts';
import type { Parser } from './parser.ts';
import { Unparsed } from './problem.ts';
import type { Problem } from './problem.ts';
import { TypeScan } from './scan-type.ts';
import { readBlock, readStatements } from './statements.ts';
import { Tokens } from './tokens.ts';

/**
 * Reads the C# of one policy expression, as far as C# 7 goes.
 *
 * Never throws, on any text, and takes time linear in its length. What is not modeled is a problem,
 * never a wrong tree; code that no C# compiler accepts may get a tree (types are not checked).
 *
 * @param code What stands between the brackets of `@(…)` or `@{…}`, named values filled in; one that
 * is left in code is a problem, inside a string it stays as it is.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#Syntax
 */
export function parseExpression(
  code: string,
  form: 'single' | 'block',
): ParsedExpression | Problem {
  const lexed = lexCode(code);
  if (!lexed.ok) return { problem: lexed.reason, offset: lexed.offset };
  try {
    const parsed = read(parserOf(new Tokens(code, lexed.tokens)), form);
    return isTooDeep(parsed) ? { problem: 'nested too deeply', offset: 0 } : parsed;
  } catch (error) {
    if (error instanceof Unparsed) return { problem: error.problem, offset: error.offset };
    throw error;
  }
}

function parserOf(tokens: Tokens): Parser {
  const parser: Parser = {
    tokens,
    types: new TypeScan(tokens),
    expression: () => readExpression(parser),
    branch: () => readBranch(parser),
    unary: () => readUnary(parser),
    block: () => readBlock(parser),
  };
  return parser;
}

function read(parser: Parser, form: 'single' | 'block'): ParsedExpression {
  const { tokens } = parser;
  if (form === 'block') {
    const statements = readStatements(parser);
    const body = { kind: 'block' as const, statements, ...tokens.spanFrom(0) };
    return { form, body: { ...body, start: 0 } };
  }
  const expression = parser.expression();
  if (!tokens.atEnd) tokens.fail(`expected the end, found ${tokens.found()}`);
  return { form, expression };
}
