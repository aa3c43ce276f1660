import type { Expression } from '../ast.ts';
import { readInterpolated } from './interpolated.ts';
import { charValue, numberLiteral, stringValue } from './literals.ts';
import { readCreation } from './creation.ts';
import type { Parser } from './parser.ts';
import { readType, readTypeArguments } from './types.ts';
import { isPredefinedType } from './words.ts';

/** One value without anything behind it. */
export function readPrimary(parser: Parser): Expression {
  const { tokens } = parser;
  const { kind } = tokens.current;
  if (kind === 'identifier') return readWord(parser);
  if (kind === 'string-start') return readInterpolated(parser);
  if (tokens.is('(')) return readParenthesized(parser);
  return readLiteral(parser) ?? tokens.fail(`expected a value, found ${tokens.found()}`);
}

function readLiteral({ tokens }: Parser): Expression | undefined {
  const token = tokens.current;
  const { start, end, kind } = token;
  if (kind !== 'number' && kind !== 'string' && kind !== 'char') return undefined;
  tokens.index += 1;
  if (kind === 'number') return numberLiteral(token, false);
  if (kind === 'string') return { kind, value: stringValue(token), start, end };
  return { kind, value: charValue(token), start, end };
}

function readParenthesized(parser: Parser): Expression {
  const { tokens } = parser;
  tokens.expect('(');
  const inner = parser.expression();
  if (tokens.is(',')) tokens.fail('unsupported: a tuple');
  tokens.expect(')');
  return inner;
}

const WORDS: ReadonlyMap<string, (parser: Parser) => Expression> = new Map([
  ['null', ({ tokens }: Parser): Expression => ({ kind: 'null', ...span(tokens.next()) })],
  ['true', (parser: Parser) => readBool(parser, true)],
  ['false', (parser: Parser) => readBool(parser, false)],
  ['new', readCreation],
  ['typeof', readTypeOf],
  ['default', readDefault],
]);

function readWord(parser: Parser): Expression {
  const { tokens } = parser;
  const { text } = tokens.current;
  const read = WORDS.get(text);
  if (read !== undefined) return read(parser);
  if (isPredefinedType(text)) {
    const token = tokens.next();
    if (!tokens.is('.')) tokens.fail(`expected \`.\`, found ${tokens.found()}`);
    return { kind: 'predefined-type', name: text, ...span(token) };
  }
  if (!tokens.isName()) tokens.fail(`unsupported: \`${text}\``);
  if (tokens.isName(tokens.index + 1) && !tokens.is('when', tokens.index + 1))
    refuseTwoWords(parser);
  return { kind: 'name', ...readGenericName(parser) };
}

/** `await x`, `async x => …`, `from x in …`; anything else is no C#. */
function refuseTwoWords({ tokens }: Parser): never {
  const { text } = tokens.current;
  const later = ['await', 'async', 'from'].includes(text);
  return tokens.fail(
    later ? `unsupported: \`${text}\`` : `two names with no operator between them`,
  );
}

/** A name with the type arguments that surely belong to it. */
export function readGenericName(
  parser: Parser,
): Omit<Extract<Expression, { kind: 'name' }>, 'kind'> {
  const { tokens, types } = parser;
  const { start } = tokens;
  const name = tokens.name();
  const typeArguments = readTypeArguments(parser, types.certainTypeArguments(tokens.index));
  return { name, typeArguments, ...tokens.spanFrom(start) };
}

function readBool({ tokens }: Parser, value: boolean): Expression {
  return { kind: 'bool', value, ...span(tokens.next()) };
}

function readTypeOf(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens.next();
  tokens.expect('(');
  const type = readType(parser);
  tokens.expect(')');
  return { kind: 'typeof', type, ...tokens.spanFrom(start) };
}

function readDefault(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens.next();
  if (!tokens.accept('(')) return { kind: 'default', type: null, ...tokens.spanFrom(start) };
  const type = readType(parser);
  tokens.expect(')');
  return { kind: 'default', type, ...tokens.spanFrom(start) };
}

function span({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
