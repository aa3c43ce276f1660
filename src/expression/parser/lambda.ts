import type { Expression, Parameter } from '../ast.ts';
import type { Parser } from './parser.ts';
import { readType } from './types.ts';
import type { Tokens } from './tokens.ts';

/** `x => …` and `(…) => …`: the arrow decides, whatever stands in the parentheses. */
export function isLambda(tokens: Tokens): boolean {
  if (tokens.isName()) return tokens.is('=>', tokens.index + 1);
  return tokens.is('(') && tokens.is('=>', tokens.closerOf(tokens.index) + 1);
}

/** A lambda with an expression or a block behind its arrow. */
export function readLambda(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  const parameters = tokens.is('(') ? readParameters(parser) : [readUntyped(parser)];
  tokens.expect('=>');
  const body = tokens.is('{') ? parser.block() : parser.branch();
  return { kind: 'lambda', parameters, body, ...tokens.spanFrom(start) };
}

function readUntyped({ tokens }: Parser): Parameter {
  const { start } = tokens;
  const name = tokens.name();
  return { name, type: null, ...tokens.spanFrom(start) };
}

function readParameters(parser: Parser): readonly Parameter[] {
  const { tokens } = parser;
  const list: Parameter[] = [];
  tokens.expect('(');
  while (!tokens.is(')')) {
    const bare = tokens.isName() && !tokens.isName(tokens.index + 1);
    const untyped = bare && (tokens.is(',', tokens.index + 1) || tokens.is(')', tokens.index + 1));
    list.push(untyped ? readUntyped(parser) : readTypedParameter(parser));
    if (!tokens.accept(',')) break;
  }
  tokens.expect(')');
  return list;
}

/** `string name`; shared with local functions. */
export function readTypedParameter(parser: Parser): Required<Parameter> & {
  readonly type: NonNullable<Parameter['type']>;
} {
  const { tokens } = parser;
  const { start } = tokens;
  if (['out', 'ref', 'in', 'params', 'this'].some((word) => tokens.is(word))) {
    tokens.fail(`unsupported: a parameter with ${tokens.found()}`);
  }
  const type = readType(parser);
  const name = tokens.name();
  if (tokens.is('=')) tokens.fail('unsupported: a parameter with a default');
  return { name, type, ...tokens.spanFrom(start) };
}
