import type { ExpectationEntry } from '../model/configuration.ts';
import type { Proof } from '../model/proof.ts';
import { documentOfApi } from '../policy/chain.ts';
import type { Subject } from '../policy/subjects.ts';

/**
 * A proof under an expectation that may not be the right one: an entry of the configuration would
 * change it, and the source hides whether it matches. What lets in without any token of an issuer is
 * wrong under every expectation that asks for one.
 */
export function unsureProof(proof: Proof, { space, api }: Subject, entry: ExpectationEntry): Proof {
  const asksForToken = (entry.accept?.controls ?? []).length === 0;
  if (proof.verdict === 'violating' && proof.selfMade && asksForToken) return proof;
  const code = 'operation-unmatched';
  const what = `which operation this is, so that an entry of expectations for ${said(entry)} may hold`;
  const workspace = space.workspace === null ? '' : `workspaces/${space.workspace}/`;
  const document = `${workspace}${documentOfApi(api)}`;
  const told = { rule: 'undecided', facts: { code, what } } as const;
  return {
    ...proof,
    verdict: 'unknown',
    reasonCode: code,
    causes: [{ document, anchor: '(api)', place: api.place, told }],
    byAbsence: false,
    ifCacheOpen: null,
    because: [],
    witness: [],
    guess: null,
    selfMade: false,
    token: null,
  };
}

function said({ match }: ExpectationEntry): string {
  return Object.entries(match)
    .map(([field, patterns]) => `${field} ${patterns.join(' or ')}`)
    .join(', ');
}
