import type { Guess } from '../model/guess.ts';

export type { Guess } from '../model/guess.ts';

/** The request of a caller who sends nothing that anybody asks for. */
export const PLAIN_GUESS: Guess = {
  method: null,
  parameters: new Map(),
  headers: new Map(),
  query: new Map(),
  spelling: 'as-written',
  body: null,
  address: null,
  certificate: null,
  groups: null,
  secrets: new Map(),
  chance: 0.5,
};

/** Addresses of nobody in particular (RFC 5737). */
export const SOME_ADDRESSES = ['203.0.113.7', '198.51.100.7', '192.0.2.7'] as const;

export function senderAddress({ address }: Guess): string {
  return address ?? SOME_ADDRESSES[0];
}

/** A subscription key that nobody has. */
export const WRONG_KEY = 'not-a-key';

const KEY_HEADER = 'ocp-apim-subscription-key';

/** Whether the gateway refuses it for its subscription key, before any policy runs. */
export const sendsWrongKey = ({ headers }: Guess): boolean => headers.get(KEY_HEADER) === WRONG_KEY;

/**
 * Whether it brings a subscription key, which has to be a real one: the gateway refuses any other
 * before a policy runs (policy facts 1.4). Of keys under other names nothing is known here.
 */
export function sendsKey(guess: Guess): boolean {
  const { groups, headers, query } = guess;
  if (groups !== null) return true;
  return headers.has(KEY_HEADER) ? !sendsWrongKey(guess) : query.has('subscription-key');
}

/** Equal for equal guesses. */
export function guessKey({ parameters, headers, query, secrets, ...rest }: Guess): string {
  const maps = [parameters, headers, query, secrets].map((map) => [...map]);
  return JSON.stringify([maps, rest]);
}
