import { describe, expect, it } from '@jest/globals';
import type { Api, Product, Subscription } from '../../src/model/inventory.ts';
import { hangsOnAbsent, routesTo } from '../../src/policy/routes.ts';
import { api, product, space } from '../support/chains.ts';

const place = { file: null, line: null, column: null, resourceId: null };
const key = (scope: Subscription['scope'], active: boolean | null = true): Subscription => ({
  id: 'key',
  scope,
  active,
  place,
});

const OPEN = product('open', { subscriptionRequired: false, apis: ['orders'] });
const GOLD = product('gold', { apis: ['orders'] });
const NEEDS_KEY = api('orders', { subscriptionRequired: true });
const KEYLESS = api('orders', { subscriptionRequired: false });

function routes(
  of: Api,
  products: readonly Product[],
  keys: readonly Subscription[] | null,
): string {
  const service = space({
    products,
    subscriptions:
      keys === null
        ? { state: 'not-extracted', why: 'the folder holds none' }
        : { state: 'present', value: keys },
  });
  return routesTo(service, of, true)
    .map((route) => {
      const name = route.product?.id ?? 'none';
      return `${name}: ${route.reach}${route.counted ? '' : ' (not counted)'}`;
    })
    .join(', ');
}

describe('the routes to an API', () => {
  it.each<[string, string, string]>([
    ['in no product, without a key', routes(KEYLESS, [], []), 'none: anyone'],
    ['in no product, with a key nobody has', routes(NEEDS_KEY, [], []), 'none: possible'],
    [
      'in a product that needs a key: no key skips it',
      routes(NEEDS_KEY, [GOLD], []),
      'gold: key-holder, none: possible (not counted)',
    ],
    [
      'in a product, while a key of the API exists that skips it',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'api', api: 'orders' })]),
      'gold: key-holder, none: key-holder',
    ],
    [
      'in a product, while a key of all APIs exists',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'all-apis' })]),
      'gold: key-holder, none: key-holder',
    ],
    [
      'in a product, while that key is suspended',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'all-apis' }, false)]),
      'gold: key-holder, none: possible (not counted)',
    ],
    [
      'in a product, while nobody says whether that key is active',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'all-apis' }, null)]),
      'gold: key-holder, none: unseen (not counted)',
    ],
    [
      'in a product, while a key has a scope that cannot be resolved',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'unresolved', text: '{#scope#}' })]),
      'gold: key-holder, none: unseen (not counted)',
    ],
    [
      'in a product, while only keys of another API exist',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'api', api: 'other' })]),
      'gold: key-holder, none: possible (not counted)',
    ],
    [
      'in a product, while only keys of products exist',
      routes(NEEDS_KEY, [GOLD], [key({ kind: 'product', product: 'gold' })]),
      'gold: key-holder, none: possible (not counted)',
    ],
    [
      'in a product, where the source holds no keys',
      routes(NEEDS_KEY, [GOLD], null),
      'gold: key-holder, none: unseen (not counted)',
    ],
    [
      'in an open product: without a key one lands there, even if the API asks for one',
      routes(NEEDS_KEY, [OPEN], []),
      'open: anyone, none: possible (not counted)',
    ],
    [
      'in an open and a closed product',
      routes(KEYLESS, [OPEN, GOLD], []),
      'gold: key-holder, open: anyone, none: possible (not counted)',
    ],
    [
      'in a closed product, while the API asks for no key',
      routes(KEYLESS, [GOLD], null),
      'gold: key-holder, none: anyone',
    ],
    [
      'in products of other APIs only',
      routes(KEYLESS, [product('gold', { apis: ['other'] })], []),
      'none: anyone',
    ],
  ])('%s', (_, got, want) => {
    expect(got).toBe(want);
  });

  it('hang on what nobody wrote down only if it is about this API', () => {
    const silent = product('silent', { subscriptionRequired: null, apis: ['orders'] });
    expect(hangsOnAbsent(space({ products: [silent] }), api('orders'))).toBe(true);
    expect(hangsOnAbsent(space({ products: [silent] }), api('other'))).toBe(false);
    expect(hangsOnAbsent(space(), api('orders', { subscriptionRequired: null }))).toBe(true);
  });
});
