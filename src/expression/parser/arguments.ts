import type { Argument, Expression } from '../ast.ts';
import type { Parser } from './parser.ts';
import { readType } from './types.ts';

/** Arguments with the brackets around them. */
export function readArguments(parser: Parser, closer: ')' | ']'): readonly Argument[] {
  const { tokens } = parser;
  tokens.index += 1;
  const list: Argument[] = [];
  while (!tokens.is(closer)) {
    list.push(readArgument(parser));
    if (!tokens.is(closer)) tokens.expect(',');
    else break;
    if (tokens.is(closer)) tokens.fail(`expected a value, found ${tokens.found()}`);
  }
  tokens.expect(closer);
  if (closer === ']' && list.length === 0) tokens.fail('an index is missing');
  return list;
}

function readArgument(parser: Parser): Argument {
  const { tokens } = parser;
  const { start } = tokens;
  const named = tokens.isName() && tokens.is(':', tokens.index + 1);
  const name = named ? tokens.name() : null;
  if (named) tokens.expect(':');
  if (tokens.accept('out')) {
    return { name, mode: 'out', value: readTarget(parser), ...tokens.spanFrom(start) };
  }
  const mode = tokens.accept('ref') ? 'ref' : 'value';
  return { name, mode, value: parser.expression(), ...tokens.spanFrom(start) };
}

/** `out x`, `out var x`, `out string x`, `out _`. */
function readTarget(parser: Parser): Expression {
  const { tokens, types } = parser;
  const { start, end } = tokens.current;
  const scanned = types.type(tokens.index);
  if (scanned !== undefined && tokens.isName(scanned.end)) {
    const type = readType(parser);
    const name = tokens.name();
    return { kind: 'out-declaration', type, name, ...tokens.spanFrom(start) };
  }
  if (!tokens.accept('_')) return parser.expression();
  const type = { name: 'var', typeArguments: [], nullable: false, arrayDepth: 0, start, end };
  return { kind: 'out-declaration', type, name: '_', start, end };
}
