import type { Expression } from '../ast.ts';
import type { Block, Catch, Declaration, Statement, Try, Using } from '../statements.ts';
import { readFor, readForEach } from './loops.ts';
import type { Parser } from './parser.ts';
import { isDeclaration, readDeclaration, readExpressionStatement } from './simple-statements.ts';
import { readSwitch } from './switch.ts';
import { readType } from './types.ts';

/** Statements between brackets. */
export function readBlock(parser: Parser): Block {
  const { tokens } = parser;
  const { start } = tokens;
  tokens.expect('{');
  const statements: Statement[] = [];
  while (!tokens.is('}')) statements.push(readStatement(parser));
  tokens.expect('}');
  return { kind: 'block', statements, ...tokens.spanFrom(start) };
}

/** Statements to the end of the code. */
export function readStatements(parser: Parser): readonly Statement[] {
  const statements: Statement[] = [];
  while (!parser.tokens.atEnd) statements.push(readStatement(parser));
  return statements;
}

type Read = (parser: Parser) => Statement;

const WORDS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['{', readBlock],
  [';', readEmpty],
  ['if', readIf],
  ['return', (parser) => readReturn(parser, 'return')],
  ['throw', (parser) => readReturn(parser, 'throw')],
  ['foreach', (parser) => readForEach(parser, readStatement)],
  ['for', (parser) => readFor(parser, readStatement)],
  ['while', readWhile],
  ['do', readDo],
  ['switch', (parser) => readSwitch(parser, readStatement)],
  ['try', readTry],
  ['using', readUsing],
  ['checked', readChecked],
  ['unchecked', readChecked],
  ['break', (parser) => readJump(parser, 'break')],
  ['continue', (parser) => readJump(parser, 'continue')],
]);

const UNSUPPORTED = ['goto', 'lock', 'fixed', 'unsafe', 'static', 'yield', 'ref'];

function readStatement(parser: Parser): Statement {
  const { tokens } = parser;
  const { text } = tokens.current;
  const read = tokens.is(text) ? WORDS.get(text) : undefined;
  if (read !== undefined) return tokens.nested(() => read(parser));
  if (UNSUPPORTED.includes(text)) tokens.fail(`unsupported: \`${text}\``);
  return readSimple(parser);
}

function readSimple(parser: Parser): Statement {
  const { tokens } = parser;
  const { start } = tokens;
  const declares = isDeclaration(parser);
  const statement = declares ? readDeclaration(parser) : readExpressionStatement(parser);
  if (statement.kind === 'local-function') return statement;
  tokens.expect(';');
  return { ...statement, ...tokens.spanFrom(start) };
}

function readEmpty({ tokens }: Parser): Statement {
  const { start, end } = tokens.next();
  return { kind: 'empty', start, end };
}

function readJump({ tokens }: Parser, kind: 'break' | 'continue'): Statement {
  const { start } = tokens.next();
  tokens.expect(';');
  return { kind, ...tokens.spanFrom(start) };
}

function readReturn(parser: Parser, kind: 'return' | 'throw'): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  const value = tokens.is(';') ? null : parser.expression();
  tokens.expect(';');
  return { kind, value, ...tokens.spanFrom(start) };
}

function readTestInBrackets(parser: Parser): Expression {
  parser.tokens.expect('(');
  const test = parser.expression();
  parser.tokens.expect(')');
  return test;
}

function readIf(parser: Parser): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  const test = readTestInBrackets(parser);
  const then = readStatement(parser);
  const otherwise = tokens.accept('else') ? readStatement(parser) : null;
  return { kind: 'if', test, then, otherwise, ...tokens.spanFrom(start) };
}

function readWhile(parser: Parser): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  const test = readTestInBrackets(parser);
  const body = readStatement(parser);
  return { kind: 'while', test, body, ...tokens.spanFrom(start) };
}

function readDo(parser: Parser): Statement {
  const { tokens } = parser;
  const { start } = tokens.next();
  const body = readStatement(parser);
  tokens.expect('while');
  const test = readTestInBrackets(parser);
  tokens.expect(';');
  return { kind: 'do', body, test, ...tokens.spanFrom(start) };
}

function readChecked(parser: Parser): Statement {
  const { tokens } = parser;
  const { start, text } = tokens.next();
  if (!tokens.is('{')) tokens.fail(`unsupported: \`${text}\` in an expression`);
  const body = readBlock(parser);
  return { kind: 'checked', checked: text === 'checked', body, ...tokens.spanFrom(start) };
}

function readTry(parser: Parser): Try {
  const { tokens } = parser;
  const { start } = tokens.next();
  const body = readBlock(parser);
  const catches: Catch[] = [];
  while (tokens.is('catch')) catches.push(readCatch(parser));
  const last = tokens.accept('finally') ? readBlock(parser) : null;
  if (catches.length === 0 && last === null) tokens.expect('catch');
  return { kind: 'try', body, catches, finally: last, ...tokens.spanFrom(start) };
}

function readCatch(parser: Parser): Catch {
  const { tokens } = parser;
  const { start } = tokens.next();
  const typed = tokens.accept('(');
  const type = typed ? readType(parser) : null;
  const name = typed && tokens.isName() ? tokens.name() : null;
  if (typed) tokens.expect(')');
  const filter = tokens.accept('when') ? readTestInBrackets(parser) : null;
  const body = readBlock(parser);
  return { type, name, filter, body, ...tokens.spanFrom(start) };
}

function readUsing(parser: Parser): Using {
  const { tokens } = parser;
  const { start } = tokens.next();
  if (!tokens.is('(')) tokens.fail('unsupported: `using` without brackets');
  tokens.index += 1;
  const resource = readResource(parser);
  tokens.expect(')');
  const body = readStatement(parser);
  return { kind: 'using', resource, body, ...tokens.spanFrom(start) };
}

function readResource(parser: Parser): Declaration | Expression {
  if (!isDeclaration(parser)) return parser.expression();
  const resource = readDeclaration(parser);
  return resource.kind === 'declaration' ? resource : parser.tokens.fail('expected a resource');
}
