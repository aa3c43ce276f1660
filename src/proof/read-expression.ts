import type { ParsedExpression } from '../expression/ast.ts';
import { PLACEHOLDER, type ResolvedExpression } from '../policy/values.ts';
import { literalsOf } from './candidates.ts';
import { NO_DEFINITIONS } from './definitions.ts';
import type { Frame } from './flow.ts';

/**
 * The tree of an expression that says all it means: null where it cannot be parsed, or where a
 * secret named value or a deployment token stands in it, so that its texts are not what they seem.
 */
export function readExpression(
  { code, holes }: ResolvedExpression,
  { surroundings }: Frame,
): ParsedExpression | null {
  if (holes.length > 0) return null;
  const parsed = surroundings.parse(code);
  if ('problem' in parsed) return null;
  const { texts } = literalsOf([{ parsed, definitions: NO_DEFINITIONS }]);
  return texts.some((text) => PLACEHOLDER.test(text)) ? null : parsed;
}
