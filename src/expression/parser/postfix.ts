import type { Expression } from '../ast.ts';
import { readArguments } from './arguments.ts';
import type { Parser } from './parser.ts';
import { readGenericName, readPrimary } from './primary.ts';

/** A value with members, indexes and calls behind it. */
export function readPostfix(parser: Parser): Expression {
  const { tokens } = parser;
  const { start } = tokens;
  let conditional = false;
  let body = readPrimary(parser);
  for (;;) {
    const next = readLink(parser, body, start);
    if (next === undefined) break;
    body = next;
    conditional ||= (next.kind === 'member' || next.kind === 'index') && next.conditional;
  }
  if (conditional) body = { kind: 'null-chain', body, ...tokens.spanFrom(start) };
  return readStep(parser, body, start);
}

/** One link of the chain; undefined where the chain ends. */
function readLink(parser: Parser, target: Expression, start: number): Expression | undefined {
  const { tokens } = parser;
  if (tokens.is('.') || tokens.is('?.')) {
    const conditional = tokens.next().text === '?.';
    const { name, typeArguments } = readGenericName(parser);
    const span = tokens.spanFrom(start);
    return { kind: 'member', target, name, typeArguments, conditional, ...span };
  }
  const conditional = tokens.is('?') && tokens.is('[', tokens.index + 1);
  if (conditional || tokens.is('[')) {
    if (conditional) tokens.index += 1;
    const list = readArguments(parser, ']');
    const span = tokens.spanFrom(start);
    return { kind: 'index', target, arguments: list, conditional, ...span };
  }
  if (!tokens.is('(')) return undefined;
  const list = readArguments(parser, ')');
  return { kind: 'call', callee: target, arguments: list, ...tokens.spanFrom(start) };
}

function readStep({ tokens }: Parser, target: Expression, start: number): Expression {
  const { text } = tokens.current;
  if (text !== '++' && text !== '--') return target;
  if (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'index') {
    tokens.fail(`\`${text}\` needs a variable`);
  }
  tokens.index += 1;
  const span = tokens.spanFrom(start);
  return { kind: 'step', operator: text, prefix: false, target, ...span };
}
