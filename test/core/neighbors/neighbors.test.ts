import { describe, expect, it } from '@jest/globals';
import { neighborJudgements, withNeighbors } from '../../../src/core/neighbors/neighbors.ts';
import { api, JWT } from '../../support/chains.ts';
import { CONFIGURATION } from '../../support/golden-folder.ts';
import { apiWith, outline, resultsOf, service } from './results.ts';

const CORS =
  '<cors><allowed-origins><origin>*</origin></allowed-origins>' +
  '<allowed-headers><header>*</header></allowed-headers></cors>';

const given = service(null, {
  apis: [
    apiWith('orders', JWT + CORS, { protocols: ['http'] }),
    api('status', { protocols: ['http'] }),
  ],
  subscriptions: {
    state: 'present',
    value: [
      {
        id: 'partner',
        scope: { kind: 'all-apis' },
        active: true,
        place: { file: 'partner.json', line: 1, column: 1, resourceId: null },
      },
    ],
  },
});
const results = resultsOf(given);
const [profile] = CONFIGURATION.profiles;
const configuration = {
  ...CONFIGURATION,
  profiles: [{ ...profile, audiences: ['api://default'] }],
} as const;
const said = neighborJudgements({
  inventory: given,
  configuration,
  results,
  declared: ({ api: { id } }) => (id === 'orders' ? 'key' : null),
});

describe('what stands beside the proofs', () => {
  it('is said by every group of rules', () => {
    expect(said.map(({ cause }) => cause.told.rule)).toEqual([
      'audience-okta-default',
      'all-apis-subscription',
      'api-allows-http',
      'api-allows-http',
      'cors-after-validation',
      'base-missing-harmless',
      'spec-security-differs',
    ]);
  });

  it('is given to the subject it is about, behind what was proved', () => {
    const { results: all, matters } = withNeighbors(results, said);
    const of = (name: string) => all.find((result) => result.name === name)?.judgements ?? [];
    expect(outline(of('orders/get'))).toEqual([
      'orders/get at apis/orders (api)',
      'orders/get at apis/orders <cors> #1',
      'orders/get at apis/orders <inbound> #1',
      'orders/get at apis/orders/operations/get (operation)',
    ]);
    expect(of('status/get').map(({ kind }) => kind)).toEqual(['verdict', 'hygiene']);
    expect(outline(matters)).toEqual([
      '- at the command line trust default audiences "api://default"',
      '- at subscriptions/partner (subscription)',
    ]);
    expect(all).toHaveLength(results.length);
  });
});
