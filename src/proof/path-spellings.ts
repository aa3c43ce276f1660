import type { AnyNode } from '../expression/abstract/walk.ts';
import { childrenOf } from '../expression/abstract/walk.ts';
import { cannotThrow } from './cannot-throw.ts';
import { literalsOf } from './candidates.ts';
import { readBy, type Seen } from './definitions.ts';
import { fixedPath, type Facts } from './facts.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';

/**
 * Requests that stand for all ways to spell the path of a template without parameters, in upper and
 * lower case and with a slash at the end or without; none where that cannot be told.
 *
 * Conditions that merely look for texts in the path, of which none is a part of it in any case (nor
 * it of them), come out alike however it is spelled.
 */
export function everySpelling(facts: Facts, conditions: readonly Seen[]): readonly Guess[] {
  const path = fixedPath(facts);
  if (path === null || !conditions.every(looksForTexts)) return [];
  const paths = [path, path.slice(facts.base.length) || '/'];
  const { strings } = literalsOf(conditions);
  if (strings.some((text) => paths.some((one) => areAlike(text, one)))) return [];
  return SPELLINGS.map((spelling) => ({ ...PLAIN_GUESS, spelling }));
}

const SPELLINGS = ['as-written', 'upper-case', 'final-slash'] as const;

function looksForTexts(seen: Seen): boolean {
  const { parsed } = seen;
  return (
    readBy(seen).size === 0 &&
    parsed.form === 'single' &&
    cannotThrow(parsed) &&
    !joinsTexts(parsed.expression)
  );
}

/** What is put together of the path and a text may be equal to a text that the path does not hold. */
const joinsTexts = (node: AnyNode & { readonly operator?: unknown }): boolean =>
  (node.kind === 'binary' && node.operator === '+') || childrenOf(node).some(joinsTexts);

/** Whether one holds the other, if neither case nor a slash at the end is looked at. */
function areAlike(text: string, path: string): boolean {
  const a = text.toLowerCase();
  const b = path.toLowerCase();
  return `${b}/`.includes(a) || a.includes(b);
}
