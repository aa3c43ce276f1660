import type { ParsedExpression } from '../expression/ast.ts';
import { NAMED_VALUE } from '../policy/named-values.ts';
import type { ResolvedExpression } from '../policy/values.ts';
import { literalsOf } from './candidates.ts';
import { NO_DEFINITIONS } from './definitions.ts';
import type { Frame } from './flow.ts';

/**
 * The tree of an expression: null where it cannot be parsed, or where a named value that nobody can
 * read stands outside of the texts in it, so that it may change what the expression does. Inside a
 * text it is a hidden constant.
 */
export function readExpression(
  { code, holes }: ResolvedExpression,
  { surroundings }: Frame,
): ParsedExpression | null {
  const parsed = surroundings.parse(code);
  if ('problem' in parsed) return null;
  if (holes.length === 0) return parsed;
  const { strings } = literalsOf([{ parsed, definitions: NO_DEFINITIONS }]);
  return countIn(code) === countIn(strings.join('\n')) ? parsed : null;
}

const countIn = (text: string): number => text.match(NAMED_VALUE)?.length ?? 0;
