import { describe, expect, it } from '@jest/globals';
import { corsJudgements } from '../../../src/core/neighbors/flow.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { fragment, JWT, product } from '../../support/chains.ts';
import {
  apiWith,
  listed,
  madePublic,
  operationWith,
  outline,
  resultsOf,
  service,
} from './results.ts';

const CORS =
  '<cors><allowed-origins><origin>*</origin></allowed-origins>' +
  '<allowed-headers><header>*</header></allowed-headers></cors>';
const AZURE =
  '<validate-azure-ad-token tenant-id="11111111-1111-1111-1111-111111111111">' +
  '<client-application-ids><application-id>a</application-id></client-application-ids></validate-azure-ad-token>';
const BASE = '<base/>';
const when = (body: string): string =>
  `<choose><when condition="@(context.Request.Method == &quot;GET&quot;)">${body}</when></choose>`;

const below = (global: string | null, inbound: string, type = 'http'): Inventory =>
  service(global, { apis: [apiWith('orders', inbound, { type })] });

const told = (given: Inventory): readonly string[] => outline(corsJudgements(resultsOf(given)));

const AT_API = ['orders/get at apis/orders <cors> #1'];

describe('<cors>', () => {
  it.each<[string, Inventory, readonly string[]]>([
    ['is late behind a validator', below(null, JWT + CORS), AT_API],
    ['is late behind a validator that it inherits', below(JWT, BASE + CORS), AT_API],
    ['is late behind a validator of another issuer', below(null, AZURE + CORS), AT_API],
    ['is in time before the validator', below(null, CORS + JWT), []],
    ['is in time before the <base/> that brings it', below(JWT, CORS + BASE), []],
    ['is in time where a wider one comes first', below(CORS + JWT, BASE + CORS), []],
    ['is in time where a wider one comes first in part', below(when(CORS) + JWT, BASE + CORS), []],
    ['is in time without a validator', below(null, CORS), []],
    ['is in time behind a validator that runs in part', below(null, when(JWT) + CORS), []],
    ['is not told where it runs in part itself', below(null, JWT + when(CORS)), []],
    [
      'is not told where it never runs',
      below(null, `${JWT}<return-response><set-status code="403"/></return-response>${CORS}`),
      [],
    ],
    [
      'is not told where a fragment before it is missing',
      below(null, `<include-fragment fragment-id="gone"/>${JWT}${CORS}`),
      [],
    ],
    [
      'is not told of a WebSocket API, which does not run it',
      below(null, JWT + CORS, 'websocket'),
      [],
    ],
    [
      'is late in an operation',
      service(JWT, {
        apis: [apiWith('orders', BASE, listed(operationWith('get', BASE + CORS)))],
      }),
      ['orders/get at apis/orders/operations/get <cors> #1'],
    ],
    [
      'is late on every route',
      service(null, {
        apis: [apiWith('orders', JWT + CORS)],
        products: [product('gold', { apis: ['orders'] })],
      }),
      ['orders/get by gold at apis/orders <cors> #1', ...AT_API],
    ],
  ])('%s', (_, given, expected) => expect(told(given)).toEqual(expected));

  it('is late in a fragment, and is told there', () => {
    const given = service(JWT, {
      apis: [apiWith('orders', `${BASE}<include-fragment fragment-id="cors"/>`)],
      fragments: [fragment('cors', `<fragment>${CORS}</fragment>`)],
    });
    expect(told(given)).toEqual(['orders/get at fragments/cors <cors> #1']);
  });

  it('is nobody’s concern where everything is public', () => {
    expect(corsJudgements(madePublic(resultsOf(below(null, JWT + CORS))))).toEqual([]);
  });

  it.each([
    ['<validate-jwt>', JWT],
    ['<validate-azure-ad-token>', AZURE],
  ])('names the %s before it', (validator, text) => {
    expect(corsJudgements(resultsOf(below(null, text + CORS)))).toMatchObject([
      {
        kind: 'hygiene',
        severity: 'low',
        cause: { told: { rule: 'cors-after-validation', facts: { validator } } },
      },
    ]);
  });
});
