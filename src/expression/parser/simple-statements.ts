import type { Expression } from '../ast.ts';
import type { Declaration, ExpressionStatement, LocalFunction } from '../statements.ts';
import { readItems } from './creation.ts';
import { readTypedParameter } from './lambda.ts';
import type { Parser } from './parser.ts';
import { readType } from './types.ts';

/** What C# lets stand as a statement of its own. */
const STANDALONE: ReadonlySet<Expression['kind']> = new Set(['call', 'assign', 'step', 'new']);

/** An expression as a statement, without its semicolon. */
export function readExpressionStatement(parser: Parser): ExpressionStatement {
  const { tokens } = parser;
  const { start } = tokens;
  const expression = parser.expression();
  const { kind } = expression.kind === 'null-chain' ? expression.body : expression;
  if (!STANDALONE.has(kind)) tokens.fail('only a call or an assignment can be a statement');
  return { kind: 'expression', expression, ...tokens.spanFrom(start) };
}

/** Tells whether a type and a name stand here, and thus a declaration or a local function. */
export function isDeclaration({ tokens, types }: Parser): boolean {
  if (tokens.is('const') || tokens.is('void')) return true;
  const scanned = types.type(tokens.index);
  if (scanned === undefined || !tokens.isName(scanned.end)) return false;
  return ['=', ';', ',', '(', 'in', ')'].some((sign) => tokens.is(sign, scanned.end + 1));
}

/** `var a = 1, b = 2` without its semicolon, or a whole local function. */
export function readDeclaration(parser: Parser): Declaration | LocalFunction {
  const { tokens } = parser;
  const { start } = tokens;
  if (tokens.is('await')) tokens.fail('unsupported: `await`');
  tokens.accept('const');
  const type = tokens.is('void') ? readVoid(parser) : readType(parser);
  if (tokens.is('(', tokens.index + 1)) return readLocalFunction(parser, type);
  const declarators: { readonly name: string; readonly value: Expression | null }[] = [];
  do {
    const name = tokens.name();
    declarators.push({ name, value: tokens.accept('=') ? readInitialValue(parser, type) : null });
  } while (tokens.accept(','));
  return { kind: 'declaration', type, declarators, ...tokens.spanFrom(start) };
}

function readVoid({ tokens }: Parser): Declaration['type'] {
  const { text, start, end } = tokens.next();
  return { name: text, typeArguments: [], nullable: false, arrayDepth: 0, start, end };
}

/** `string[] names = { "a" }` leaves out the `new string[]`. */
function readInitialValue(parser: Parser, type: Declaration['type']): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  if (!tokens.is('{')) return parser.expression();
  if (type.arrayDepth === 0) tokens.fail('only an array begins with a bracket');
  const itemType = { ...type, arrayDepth: type.arrayDepth - 1 };
  const items = readItems(parser);
  return { kind: 'new-array', itemType, size: null, items, ...tokens.spanFrom(start) };
}

function readLocalFunction(parser: Parser, type: Declaration['type']): LocalFunction {
  const { tokens } = parser;
  const name = tokens.name();
  const parameters: LocalFunction['parameters'][number][] = [];
  tokens.expect('(');
  while (!tokens.is(')')) {
    parameters.push(readTypedParameter(parser));
    if (!tokens.accept(',')) break;
  }
  tokens.expect(')');
  const body = tokens.is('{') ? parser.block() : readArrowBody(parser);
  const span = tokens.spanFrom(type.start);
  return { kind: 'local-function', type, name, parameters, body, ...span };
}

function readArrowBody(parser: Parser): Expression {
  parser.tokens.expect('=>');
  const body = parser.branch();
  parser.tokens.expect(';');
  return body;
}
