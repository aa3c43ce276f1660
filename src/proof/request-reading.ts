import { readsOf, type Read } from '../expression/abstract/reads.ts';
import { parseCode, textOfResult } from '../policy/constant-folding.ts';
import type { Resolved } from '../policy/values.ts';
import { literalsOf } from './candidates.ts';
import { NO_DEFINITIONS, type Seen } from './definitions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import type { Facts } from './facts.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';

/** A document on its own stands nowhere; expressions that ask for more than the request are not tried. */
const NOWHERE: Facts = {
  operation: null,
  api: { id: '', name: null, path: '', revision: '', version: null, current: true },
  product: null,
  workspace: null,
  gateway: null,
  base: '',
};

/**
 * Whether two requests make something else of a value, as far as that can be told from the value
 * alone: it looks at headers and query parameters, and gives different texts for different ones.
 */
export function hangsOnRequest(value: Resolved): boolean {
  const parsed = value.kind === 'expression' ? parseCode(value.code) : null;
  if (parsed === null) return false;
  const reads = readsOf(parsed);
  if (!reads.every(isSent)) return false;
  const seen: Seen = { parsed, definitions: NO_DEFINITIONS };
  const sent = [null, 'x', 'y', ...literalsOf([seen]).texts];
  const texts = sent.flatMap((text) => textFor(seen, requestWith(reads, text)));
  return new Set(texts).size > 1;
}

const isSent = ({ kind }: Read): boolean => kind === 'header' || kind === 'query';

/** The same text everywhere where the value looks; null sends nothing. */
function requestWith(reads: readonly Read[], text: string | null): Guess {
  const named = (wanted: Read['kind']): ReadonlyMap<string, string> =>
    new Map(
      reads.flatMap((read) => {
        const name = 'name' in read && read.kind === wanted ? read.name : null;
        return name === null || text === null ? [] : [[name, text] as const];
      }),
    );
  return { ...PLAIN_GUESS, headers: named('header'), query: named('query') };
}

function textFor(seen: Seen, guess: Guess): readonly string[] {
  const ground = { facts: NOWHERE, error: null, urlHoldsApiPath: () => true };
  const result = evaluateSeen(seen, { ...ground, guess });
  const folded = result.ok ? textOfResult(result.value) : null;
  return folded === null ? [] : [folded.text];
}
