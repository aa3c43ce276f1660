import type { Statement, Switch, SwitchLabel } from '../statements.ts';
import type { Parser } from './parser.ts';
import { readType } from './types.ts';

type Section = Switch['sections'][number];

/** `switch (x) { … }` with the labels of C# 7. */
export function readSwitch(parser: Parser, readStatement: (parser: Parser) => Statement): Switch {
  const { tokens } = parser;
  const { start } = tokens.next();
  tokens.expect('(');
  const subject = parser.expression();
  tokens.expect(')');
  tokens.expect('{');
  const sections: Section[] = [];
  while (!tokens.is('}')) sections.push(readSection(parser, readStatement));
  tokens.expect('}');
  return { kind: 'switch', subject, sections, ...tokens.spanFrom(start) };
}

function isLabel({ tokens }: Parser): boolean {
  return tokens.is('case') || (tokens.is('default') && tokens.is(':', tokens.index + 1));
}

function readSection(parser: Parser, readStatement: (parser: Parser) => Statement): Section {
  const { tokens } = parser;
  const labels: SwitchLabel[] = [];
  const body: Statement[] = [];
  do labels.push(readLabel(parser));
  while (isLabel(parser));
  while (!isLabel(parser) && !tokens.is('}')) body.push(readStatement(parser));
  return { labels, body };
}

function readLabel(parser: Parser): SwitchLabel {
  const { tokens } = parser;
  const { start } = tokens;
  const isDefault = tokens.accept('default');
  if (!isDefault) tokens.expect('case');
  const pattern: SwitchLabel['pattern'] = isDefault ? { kind: 'default' } : readPattern(parser);
  const guard = tokens.accept('when') ? parser.expression() : null;
  tokens.expect(':');
  return { pattern, guard, ...tokens.spanFrom(start) };
}

function readPattern(parser: Parser): SwitchLabel['pattern'] {
  const { tokens, types } = parser;
  const scanned = types.type(tokens.index);
  const named =
    scanned !== undefined && tokens.isName(scanned.end) && !tokens.is('when', scanned.end);
  if (!named) return { kind: 'constant', value: parser.expression() };
  const type = readType(parser);
  return { kind: 'type', type, name: tokens.name() };
}
