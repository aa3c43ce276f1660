import type { TypeReference } from '../ast.ts';
import type { Parser } from './parser.ts';
import type { Tokens } from './tokens.ts';
import { isPredefinedType } from './words.ts';

/** The part of the parser that types need. */
type Reader = Pick<Parser, 'tokens' | 'types'>;

/** Reads a type with everything behind it that can belong to it. */
export function readType(reader: Reader): TypeReference {
  const type = readBaseType(reader);
  return withArrays(reader, { ...type, nullable: reader.tokens.accept('?') });
}

/**
 * Reads the type behind `is` or `as`, where `?` may also begin a conditional: it belongs to the type
 * only where nothing that could be a value follows.
 */
export function readTestedType(reader: Reader): TypeReference {
  const { tokens } = reader;
  const type = readBaseType(reader);
  const nullable = tokens.is('?') && !canStartValue(tokens, tokens.index + 1);
  if (nullable) tokens.index += 1;
  return withArrays(reader, { ...type, nullable });
}

function withArrays({ tokens }: Reader, type: TypeReference): TypeReference {
  let { arrayDepth } = type;
  while (tokens.is('[') && tokens.is(']', tokens.index + 1)) {
    tokens.index += 2;
    arrayDepth += 1;
  }
  return { ...type, arrayDepth, ...tokens.spanFrom(type.start) };
}

/** Reads a type without `?` and `[]`. */
export function readBaseType({ tokens, types }: Reader): TypeReference {
  const { start } = tokens;
  const name = readTypeName(tokens);
  const typeArguments = readTypeArguments({ tokens, types }, types.typeArguments(tokens.index));
  if (typeArguments.length > 0 && tokens.is('.') && tokens.isName(tokens.index + 1)) {
    tokens.fail('unsupported: a type inside a generic type');
  }
  return { name, typeArguments, nullable: false, arrayDepth: 0, ...tokens.spanFrom(start) };
}

function readTypeName(tokens: Tokens): string {
  if (isPredefinedType(tokens.current.text)) return tokens.next().text;
  if (tokens.is('(')) tokens.fail('unsupported: a tuple type');
  let name = tokens.name();
  while (tokens.is('.') && tokens.isName(tokens.index + 1)) {
    tokens.index += 1;
    name += `.${tokens.name()}`;
  }
  return name;
}

/** Reads the list that a scan has found, or nothing. */
export function readTypeArguments(
  { tokens, types }: Reader,
  end: number | undefined,
): readonly TypeReference[] {
  if (end === undefined) return [];
  const list: TypeReference[] = [];
  while (tokens.index < end - 1) {
    tokens.index += 1;
    list.push(readType({ tokens, types }));
  }
  tokens.expect('>');
  return list;
}

const VALUE_WORDS = new Set('true false null new typeof default this base throw'.split(' '));
const VALUE_SIGNS = new Set('( ! - + ~ ++ --'.split(' '));

function canStartValue(tokens: Tokens, index: number): boolean {
  const { kind, text } = tokens.at(index);
  if (kind === 'identifier') {
    return tokens.isName(index) || VALUE_WORDS.has(text) || isPredefinedType(text);
  }
  return ['number', 'string', 'char', 'string-start'].includes(kind) || VALUE_SIGNS.has(text);
}
