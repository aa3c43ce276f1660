import type { AnonymousObject, Argument, Expression, TypeReference } from '../ast.ts';
import { readArguments } from './arguments.ts';
import { readInitializer } from './initializer.ts';
import type { Parser } from './parser.ts';
import { readBaseType } from './types.ts';

/** Everything that begins with `new`. */
export function readCreation(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens.next();
  if (tokens.is('{')) return readAnonymous(parser, start);
  if (tokens.is('(')) tokens.fail('unsupported: `new` without a type');
  if (tokens.is('[')) return readArray(parser, start, null);
  const base = readBaseType(parser);
  const nullable = tokens.accept('?');
  const type = { ...base, nullable };
  return tokens.is('[') ? readArray(parser, start, type) : readObject(parser, start, type);
}

function readObject(parser: Parser, start: number, type: TypeReference): Expression {
  const { tokens } = parser;
  const list: readonly Argument[] | null = tokens.is('(') ? readArguments(parser, ')') : null;
  const initializer = tokens.is('{') ? readInitializer(parser) : null;
  if (list === null && initializer === null) {
    tokens.fail(`expected \`(\` or \`{\`, found ${tokens.found()}`);
  }
  return { kind: 'new', type, arguments: list ?? [], initializer, ...tokens.spanFrom(start) };
}

function readArray(parser: Parser, start: number, base: TypeReference | null): Expression {
  const { tokens } = parser;
  tokens.expect('[');
  if (tokens.is(',')) tokens.fail('unsupported: an array with several dimensions');
  const size = tokens.is(']') ? null : parser.expression();
  if (tokens.is(',')) tokens.fail('unsupported: an array with several dimensions');
  tokens.expect(']');
  const itemType = withRanks(parser, base);
  const items = tokens.is('{') ? readItems(parser) : null;
  if (items === null && (size === null || itemType === null)) {
    tokens.fail(`expected \`{\`, found ${tokens.found()}`);
  }
  return { kind: 'new-array', itemType, size, items, ...tokens.spanFrom(start) };
}

/** In `new T[2][]` the items are `T[]`. */
function withRanks({ tokens }: Parser, base: TypeReference | null): TypeReference | null {
  let arrayDepth = 0;
  while (tokens.is('[') && tokens.is(']', tokens.index + 1)) {
    tokens.index += 2;
    arrayDepth += 1;
  }
  return base && { ...base, arrayDepth };
}

/** The items of an array between their brackets. */
export function readItems(parser: Parser): readonly Expression[] {
  const { tokens } = parser;
  const items: Expression[] = [];
  tokens.expect('{');
  while (!tokens.is('}')) {
    if (tokens.is('{')) tokens.fail('unsupported: an array with several dimensions');
    items.push(parser.expression());
    if (!tokens.accept(',')) break;
  }
  tokens.expect('}');
  return items;
}

function readAnonymous(parser: Parser, start: number): AnonymousObject {
  const { tokens } = parser;
  const members: { readonly name: string; readonly value: Expression }[] = [];
  tokens.expect('{');
  while (!tokens.is('}')) {
    members.push(readAnonymousMember(parser));
    if (!tokens.accept(',')) break;
  }
  tokens.expect('}');
  return { kind: 'anonymous-object', members, ...tokens.spanFrom(start) };
}

function readAnonymousMember(parser: Parser): {
  readonly name: string;
  readonly value: Expression;
} {
  const { tokens } = parser;
  if (tokens.isName() && tokens.is('=', tokens.index + 1)) {
    const name = tokens.name();
    tokens.expect('=');
    return { name, value: parser.expression() };
  }
  const value = parser.expression();
  return { name: impliedName(value) ?? tokens.fail('a member needs a name'), value };
}

function impliedName(value: Expression): string | undefined {
  if (value.kind === 'name' || value.kind === 'member') return value.name;
  return value.kind === 'null-chain' ? impliedName(value.body) : undefined;
}
