import { resolve } from 'node:path';
import { explain } from '../../src/core/explain.ts';
import { trust } from '../../src/core/trust.ts';
import type { Explanation, Loss } from '../../src/model/explanation.ts';
import type { TrustMap } from '../../src/model/trust-map.ts';
import type { ExplainTopic, ServiceRequest, World } from '../../src/model/request.ts';
import { AUDIENCE, ISSUER } from './chains.ts';

/** Answers of `explain` and `trust` about folders of this repository, as a user would get them. */

const NOTHING_SAID: ServiceRequest = {
  source: 'apiops',
  path: '.',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
};

const EXPECTED = { issuer: ISSUER, audiences: [AUDIENCE] } as const;

/** Paths are relative to the folder, so that answers do not name this repository. */
export function worldIn(folder: string): World {
  return {
    cwd: resolve(folder),
    out: () => undefined,
    log: () => undefined,
    terminal: { color: false, columns: 100 },
    today: () => '2027-01-31',
    signal: new AbortController().signal,
  };
}

/** What is asked about an API. */
export function aboutApi(
  api: string,
  operation: string | null = null,
): Extract<ExplainTopic, { kind: 'api' }> {
  return { kind: 'api', api, operation, sections: [] };
}

export async function explained(
  folder: string,
  topic: Extract<ExplainTopic, { kind: 'api' }>,
): Promise<Explanation> {
  const answer = await explain({ ...NOTHING_SAID, ...EXPECTED, topic }, worldIn(folder));
  if (answer.kind !== 'explanation') throw new Error('An API was asked for.');
  return answer;
}

export async function lossOf(
  folder: string,
  topic: Exclude<ExplainTopic, { kind: 'api' }>,
): Promise<Loss> {
  const answer = await explain({ ...NOTHING_SAID, ...EXPECTED, topic }, worldIn(folder));
  if (answer.kind !== 'loss') throw new Error('A fragment or named value was asked for.');
  return answer;
}

/** @param given Null: neither flags nor, if the folder has none, a configuration. */
export function trusted(folder: string, given: Partial<ServiceRequest> | null): Promise<TrustMap> {
  return trust({ ...NOTHING_SAID, ...(given ?? {}) }, worldIn(folder));
}

export const EXPECTING: Partial<ServiceRequest> = EXPECTED;
