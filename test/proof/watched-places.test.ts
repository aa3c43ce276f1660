import { expect, it } from '@jest/globals';
import { chainBuilder } from '../../src/policy/chain.ts';
import { watchedPlaces } from '../../src/proof/watched-places.ts';
import { api, EXPECTATION, inventory, JWT, policies, present, space } from '../support/chains.ts';

it('watches the places of each expectation, though the chain is the same', () => {
  const orders = api('orders', { policy: present('apis/orders', policies(JWT)) });
  const service = space({ apis: [orders] });
  const where = { space: service, api: orders, operation: null, product: null };
  const chain = chainBuilder(inventory(service)).chain(where);
  const other = { ...EXPECTATION, tokenSources: [{ kind: 'query', name: 'token' }] } as const;
  const before = watchedPlaces(chain, EXPECTATION);
  const after = watchedPlaces(chain, other);
  expect([...before].some((place) => place.includes('token'))).toBe(false);
  expect([...after].some((place) => place.includes('token'))).toBe(true);
  expect(watchedPlaces(chain, EXPECTATION)).toBe(before);
});
