import type { Proof } from '../model/proof.ts';
import type { Chain } from '../policy/chain.ts';

/** A chain too tangled to analyze: unknown, told at its narrowest document. */
export function limitProof({ links }: Chain): Proof {
  const link = links.find(({ state }) => state === 'document') ?? links[0];
  const at = {
    document: link?.id ?? 'global',
    anchor: '<policies>',
    place: link?.place ?? { file: null, line: null, column: null, resourceId: null },
  };
  const what = 'the policy has more paths than this analysis follows';
  return {
    verdict: 'unknown',
    reasonCode: 'limit',
    causes: [{ ...at, told: { rule: 'undecided', facts: { code: 'limit', what } } }],
    byAbsence: false,
    counting: [],
    weaknesses: [],
    tokenElsewhere: false,
    ifCacheOpen: null,
    because: [],
    witness: [],
    guess: null,
    selfMade: false,
    token: null,
  };
}
