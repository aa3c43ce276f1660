import type { Guess } from '../model/guess.ts';

export type { Guess } from '../model/guess.ts';

/** The request of a caller who sends nothing that anybody asks for. */
export const PLAIN_GUESS: Guess = {
  method: null,
  parameters: new Map(),
  headers: new Map(),
  query: new Map(),
  body: null,
  address: '203.0.113.7',
  groups: null,
  chance: 0.5,
};

/** Equal for equal guesses. */
export function guessKey({ parameters, headers, query, ...rest }: Guess): string {
  return JSON.stringify([[...parameters], [...headers], [...query], rest]);
}
