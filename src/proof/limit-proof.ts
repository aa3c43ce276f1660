import type { Proof } from '../model/proof.ts';
import type { Chain } from '../policy/chain.ts';
import type { DoubtAt } from './doubts.ts';

/** More paths than can be followed, told at the narrowest document. */
export function limitDoubt({ links }: Chain): DoubtAt {
  const link = links.find(({ state }) => state === 'document') ?? links[0];
  const at = {
    document: link?.id ?? 'global',
    anchor: '<policies>',
    place: link?.place ?? { file: null, line: null, column: null, resourceId: null },
  };
  const what = 'the policy has more paths than this analysis follows';
  const told = { rule: 'undecided', facts: { code: 'limit', what } } as const;
  return { reason: 'limit', cause: { ...at, told } };
}

/** A chain too tangled to analyze. */
export function limitProof(chain: Chain): Proof {
  return {
    verdict: 'unknown',
    reasonCode: 'limit',
    causes: [limitDoubt(chain).cause],
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
