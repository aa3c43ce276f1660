import type { WitnessRequest } from '../model/proof.ts';
import { sendsKey } from '../proof/guess.ts';
import { factsOf } from '../proof/facts.ts';
import { queryStringOf } from '../proof/expression-context.ts';
import { pathOf } from '../proof/request-path.ts';
import type { Subject } from '../policy/subjects.ts';
import { basePath } from './gateway-path.ts';
import type { ProvedRoute } from './route-proofs.ts';

/** The request of a violating route, written out for one subject. */
export function requestOf(
  { space, api, operation }: Subject,
  { route, proof }: ProvedRoute,
): WitnessRequest | null {
  const { guess, token } = proof;
  if (guess === null) return null;
  const facts = factsOf({ space, api, operation, product: route.product, base: basePath(api) });
  const headers = [...guess.headers].filter(
    // The token is described on its own.
    ([name]) => token === null || name !== 'authorization',
  );
  return {
    method: operation?.method?.toUpperCase() ?? guess.method ?? 'GET',
    path: `${pathOf(facts, guess)}${queryStringOf(guess.query)}`,
    headers: Object.fromEntries(headers.sort(([a], [b]) => (a < b ? -1 : 1))),
    body: guess.body,
    token,
    address: guess.address,
    certificate: guess.certificate,
    key: sendsKey(guess) ? { groups: guess.groups ?? [] } : null,
  };
}
