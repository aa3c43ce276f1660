import { placeholderAt } from '../characters.ts';
import type { Expression, InterpolatedHole, InterpolatedText } from '../ast.ts';
import { decodeEscapes } from './literals.ts';
import { Unparsed } from './problem.ts';
import type { Parser } from './parser.ts';

/** `$"…"`, `$@"…"` and `@$"…"`. */
export function readInterpolated(parser: Parser): Expression {
  const { tokens } = parser;
  const { start, text } = tokens.next();
  const verbatim = text.includes('@');
  const parts: (InterpolatedText | InterpolatedHole)[] = [];
  while (tokens.current.kind !== 'string-end') {
    parts.push(
      tokens.current.kind === 'hole-start' ? readHole(parser) : readText(parser, verbatim),
    );
  }
  tokens.index += 1;
  return { kind: 'interpolated', parts, ...tokens.spanFrom(start) };
}

function readText({ tokens }: Parser, verbatim: boolean): InterpolatedText {
  const { text, start } = tokens.next();
  const brackets = joinBrackets(text);
  if (brackets === undefined) {
    throw new Unparsed('`}` in an interpolated string must be doubled', start);
  }
  const value = verbatim ? brackets.replaceAll('""', '"') : decodeEscapes(brackets, start);
  return { kind: 'text', value };
}

/**
 * Doubled brackets stand for one; a named value that was left unresolved keeps both, so that it is
 * seen as one.
 */
function joinBrackets(text: string): string | undefined {
  let joined = '';
  let offset = 0;
  while (offset < text.length) {
    const character = text.charAt(offset);
    const bracket = character === '{' || character === '}';
    const placeholder = placeholderAt(text, offset);
    const step = placeholder.length || (bracket ? 2 : 1);
    if (bracket && text.charAt(offset + 1) !== character) return undefined;
    joined += placeholder === '' ? character : placeholder;
    offset += step;
  }
  return joined;
}

function readHole(parser: Parser): InterpolatedHole {
  const { tokens } = parser;
  tokens.index += 1;
  const expression = parser.expression();
  const alignment = tokens.accept(',') ? parser.expression() : null;
  const format = tokens.current.kind === 'format' ? tokens.next().text.slice(1) : null;
  if (tokens.current.kind !== 'hole-end') tokens.fail(`expected \`}\`, found ${tokens.found()}`);
  tokens.index += 1;
  return { kind: 'hole', expression, alignment, format };
}
