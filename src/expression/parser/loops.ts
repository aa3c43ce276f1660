import type { Expression } from '../ast.ts';
import type { Declaration, ExpressionStatement, Statement } from '../statements.ts';
import type { Parser } from './parser.ts';
import { isDeclaration, readDeclaration, readExpressionStatement } from './simple-statements.ts';
import { readType } from './types.ts';

/** `foreach (var x in xs) …` */
export function readForEach(parser: Parser, readBody: (parser: Parser) => Statement): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  tokens.expect('(');
  if (tokens.is('(') || (tokens.is('var') && tokens.is('(', tokens.index + 1))) {
    tokens.fail('unsupported: a tuple');
  }
  const type = readType(parser);
  const name = tokens.name();
  tokens.expect('in');
  const source = parser.expression();
  tokens.expect(')');
  const body = readBody(parser);
  return { kind: 'foreach', type, name, source, body, ...tokens.spanFrom(start) };
}

/** `for (…; …; …) …` */
export function readFor(parser: Parser, readBody: (parser: Parser) => Statement): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  tokens.expect('(');
  const initializers = readInitializers(parser);
  tokens.expect(';');
  const test = tokens.is(';') ? null : parser.expression();
  tokens.expect(';');
  const iterators: Expression[] = [];
  while (!tokens.is(')')) {
    iterators.push(readExpressionStatement(parser).expression);
    if (!tokens.accept(',')) break;
  }
  tokens.expect(')');
  const body = readBody(parser);
  return { kind: 'for', initializers, test, iterators, body, ...tokens.spanFrom(start) };
}

function readInitializers(parser: Parser): readonly (Declaration | ExpressionStatement)[] {
  const { tokens } = parser;
  if (isDeclaration(parser)) {
    const declaration = readDeclaration(parser);
    return declaration.kind === 'declaration' ? [declaration] : tokens.fail('expected a variable');
  }
  const list: ExpressionStatement[] = [];
  while (!tokens.is(';')) {
    list.push(readExpressionStatement(parser));
    if (!tokens.accept(',')) break;
  }
  return list;
}
