import { sourcesOf, type Source } from './definitions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import { PLAIN_GUESS, SOME_ADDRESSES } from './guess.ts';
import { asThemselves, secretTextsOf } from './secret-texts.ts';
import { hasOutcome, type Constraint, type Ground } from './solve.ts';

/**
 * Whether a condition on the sender, or on what only some know, is one that no caller meets who has
 * nothing of the kind. Paths of both sorts of callers are kept apart: otherwise a path for a few could
 * hide the one for everybody.
 */
export function asksForMore(constraint: Constraint, ground: Ground): boolean {
  const sources = sourcesOf(constraint);
  const secrets = asThemselves(secretTextsOf([constraint]));
  if (secrets.size === 0 && (sources.length === 0 || !sources.every(isOfSender))) return false;
  return !EVERYBODY.some((one) => {
    const guess = { ...one, secrets };
    return hasOutcome(evaluateSeen(constraint, { ...ground, guess }), constraint, guess);
  });
}

const OF_SENDER = new Set(['address', 'certificate', 'key', 'fact']);

const isOfSender = (source: Source): boolean => 'read' in source && OF_SENDER.has(source.read.kind);

/** From anywhere, with any certificate or none. */
const EVERYBODY = SOME_ADDRESSES.flatMap((address) =>
  [null, {}].map((certificate) => ({ ...PLAIN_GUESS, address, certificate })),
);
