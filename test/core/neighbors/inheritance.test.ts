import { describe, expect, it } from '@jest/globals';
import { baseJudgements } from '../../../src/core/neighbors/inheritance.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { api, fragment, JWT, policies, present, product } from '../../support/chains.ts';
import {
  apiWith,
  listed,
  madePublic,
  operationWith,
  outline,
  resultsOf,
  service,
} from './results.ts';

const LIMIT = '<rate-limit calls="9" renewal-period="60"/>';
const BASE = '<base/>';

/** The API `orders` below a global policy. */
const below = (global: string | null, inbound: string): Inventory =>
  service(global, { apis: [apiWith('orders', inbound)] });

const told = (given: Inventory): readonly string[] => outline(baseJudgements(resultsOf(given)));

const AT_API = 'orders/get at apis/orders <inbound> #1';

describe('a document without <base/>', () => {
  it.each<[string, Inventory, readonly string[]]>([
    ['is told where it validates by itself', below(LIMIT, JWT), [AT_API]],
    ['is told where nothing stands above it yet', below(null, JWT), [AT_API]],
    ['is not told where it does harm', below(JWT, LIMIT), []],
    ['is not told where it leaves everything open', below(LIMIT, LIMIT), []],
    ['is not told where it passes on', below(LIMIT, JWT + BASE), []],
    [
      'is not told where it passes on under a condition',
      below(LIMIT, `${JWT}<choose><when condition="@(true)"><base/></when></choose>`),
      [],
    ],
    [
      'is not told where nobody knows whether it is closed',
      below(
        LIMIT,
        `<wait for="any"><choose><when condition="@(true)">${JWT}</when></choose></wait>`,
      ),
      [],
    ],
    [
      'is not told of the global one, which inherits nothing',
      service(JWT, { apis: [api('orders')] }),
      [],
    ],
    [
      'is not told where the section is left out',
      service(JWT, {
        apis: [api('orders', { policy: present('apis/orders', '<policies></policies>') })],
      }),
      [],
    ],
    [
      'is told once where an operation ends the chain before its API',
      service(LIMIT, {
        apis: [apiWith('orders', JWT, listed(operationWith('get', JWT)))],
      }),
      ['orders/get at apis/orders/operations/get <inbound> #1'],
    ],
    [
      'is told of the API where its operation passes on',
      service(LIMIT, {
        apis: [apiWith('orders', JWT, listed(operationWith('get', BASE)))],
      }),
      [AT_API],
    ],
    [
      'is not told where one of the operations it serves is open',
      service(LIMIT, {
        apis: [
          apiWith(
            'orders',
            '<choose><when condition="@(context.Operation.Id == &quot;get&quot;)">' +
              `${JWT}</when></choose>`,
            listed(operationWith('get', BASE), operationWith('put', BASE)),
          ),
        ],
      }),
      [],
    ],
    [
      'is told on every route that it ends',
      service(LIMIT, {
        apis: [apiWith('orders', JWT)],
        products: [product('gold', { apis: ['orders'] })],
      }),
      [`orders/get by gold at apis/orders <inbound> #1`, AT_API],
    ],
  ])('%s', (_, given, expected) => {
    expect([...told(given)].sort()).toEqual([...expected].sort());
  });

  it('is told with a validator from a fragment too', () => {
    const given = service(LIMIT, {
      apis: [apiWith('orders', '<include-fragment fragment-id="jwt"/>')],
      fragments: [fragment('jwt', `<fragment>${JWT}</fragment>`)],
    });
    expect(told(given)).toEqual([AT_API]);
  });

  it('says nothing of what is public, and still of the others that it serves', () => {
    const results = resultsOf(
      service(LIMIT, {
        apis: [
          apiWith('orders', JWT, listed(operationWith('get', BASE), operationWith('put', BASE))),
        ],
      }),
    );
    const mixed = [...madePublic(results.slice(0, 1)), ...results.slice(1)];
    expect(outline(baseJudgements(mixed))).toEqual(['orders/put at apis/orders <inbound> #1']);
  });

  it('says nothing where everything is declared public', () => {
    expect(baseJudgements(madePublic(resultsOf(below(LIMIT, JWT))))).toEqual([]);
  });

  it.each([
    ['the next wider policy', service(LIMIT, { apis: [apiWith('orders', JWT)] }), 'global'],
    ['nothing where there is none', below(null, JWT), null],
    ['nothing where the wider one is empty', below('', JWT), null],
    [
      'the product before the service',
      service(LIMIT, {
        apis: [apiWith('orders', JWT, { subscriptionRequired: true })],
        products: [
          product('gold', {
            apis: ['orders'],
            policy: present('products/gold', policies(LIMIT)),
          }),
        ],
      }),
      'products/gold',
    ],
  ])('names %s as what never runs', (_, given, skipped) => {
    const [first] = baseJudgements(resultsOf(given));
    expect(first).toMatchObject({
      kind: 'hygiene',
      severity: 'low',
      cause: { told: { rule: 'base-missing-harmless', facts: { skipped } } },
    });
  });
});
