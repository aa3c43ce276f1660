import type { PolicyTree, RefusedText } from '../../model/policy-text.ts';
import { POLICY_LIMITS } from '../limits.ts';
import { lineStartsOf, positionAt } from '../positions.ts';
import { refuseCharacters } from './characters.ts';
import { crossCheck } from './cross-check.ts';
import { finish } from './finish.ts';
import { maskExpressions } from './mask.ts';
import { Refused } from './refused.ts';
import { Scanner } from './scanner.ts';
import type { Roots } from './scanner.ts';

/**
 * Reads a policy document exactly, or refuses it.
 *
 * Understands both forms in which the service hands out and takes policies: `xml`, where
 * expressions are encoded like everything else, and `rawxml`, where they stand verbatim and the
 * text is no XML. Named values and deployment tokens (`{{name}}`, `${name}`) are plain text.
 * Our own scanner reads the text; a second parser then has to agree on everything but expressions.
 *
 * @param options.roots `many` lets a bare snippet have several top-level elements.
 * @returns The tree, or why nothing of the text may be used. Never throws on any text.
 * @see https://learn.microsoft.com/rest/api/apimanagement/policy/get for the two formats
 */
export function readPolicyText(
  text: string,
  options: { readonly roots: Roots } = { roots: 'one' },
): PolicyTree | RefusedText {
  try {
    return read(text, options.roots);
  } catch (error) {
    if (error instanceof Refused) return refusedText(text, error);
    throw error;
  }
}

function read(text: string, roots: Roots): PolicyTree {
  if (text.length > POLICY_LIMITS.maxLength) {
    const message = `The text has ${text.length} characters; at most ${POLICY_LIMITS.maxLength} are read.`;
    throw new Refused('too-large', message, 0);
  }
  refuseCharacters(text);
  const scanner = new Scanner(text, roots);
  scanner.scan();
  const nodes = finish(text, scanner.nodes, scanner.values.evidence);
  crossCheck(maskExpressions(text, nodes), nodes);
  return { readable: true, text, nodes, lineStarts: lineStartsOf(text) };
}

function refusedText(text: string, { refusal, message, offset }: Refused): RefusedText {
  const before = text.slice(0, offset);
  const { line, column } = positionAt(lineStartsOf(before), offset);
  return { readable: false, refusal, message, offset, line, column };
}
