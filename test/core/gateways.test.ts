import { describe, expect, it } from '@jest/globals';
import type { Inventory } from '../../src/model/inventory.ts';
import { api, inventory, JWT, policies, present, space } from '../support/chains.ts';
import { settled } from '../support/settled.ts';

/** Validated everywhere but on the gateway `edge`. */
const choose = (condition: string): string =>
  `<choose><when condition='@(${condition})'/><otherwise>${JWT}</otherwise></choose>`;

const ON_EDGE = choose('context.Deployment.GatewayId == "edge"');

const served = (gateways: Inventory['gateways'], inbound = ON_EDGE): Inventory => ({
  ...inventory(space({ policy: present('global', policies(inbound)), apis: [api('orders')] })),
  gateways,
});

const list = (...value: readonly { id: string; apis: readonly string[] | null }[]) =>
  ({ state: 'present', value }) as const;

function routesOf(given: Inventory): readonly (readonly [string | null, string])[] {
  const [subject] = settled(given).report.operations;
  return (subject?.routes ?? []).map(({ gateway, verdict }) => [gateway, verdict]);
}

describe('a policy that asks for its gateway is judged', () => {
  it.each<[string, Inventory['gateways'], readonly (readonly [string | null, string])[]]>([
    [
      'for each gateway that serves the API',
      list({ id: 'edge', apis: ['orders'] }, { id: 'shop', apis: ['orders'] }),
      [
        ['managed', 'conforming'],
        ['edge', 'violating'],
        ['shop', 'conforming'],
      ],
    ],
    [
      'for none that does not',
      list({ id: 'edge', apis: ['billing'] }),
      [['managed', 'conforming']],
    ],
    ['for the managed one where there is no other', list(), [['managed', 'conforming']]],
    [
      'for one that nobody can tell where APIs are not known',
      list({ id: 'edge', apis: null }),
      [
        ['managed', 'conforming'],
        [null, 'unknown'],
      ],
    ],
    [
      'for one that nobody can tell where gateways are not read',
      { state: 'not-extracted', why: 'not held' },
      [
        ['managed', 'conforming'],
        [null, 'unknown'],
      ],
    ],
  ])('%s', (_, gateways, routes) => {
    expect(routesOf(served(gateways))).toEqual(routes);
  });

  it('and is as weak as on its weakest gateway', () => {
    const verdict = (gateways: Inventory['gateways']) =>
      settled(served(gateways)).report.operations[0]?.verdict;
    expect(verdict(list({ id: 'edge', apis: ['orders'] }))).toBe('violating');
    expect(verdict(list({ id: 'shop', apis: ['orders'] }))).toBe('conforming');
    expect(verdict({ state: 'not-extracted', why: 'not held' })).toBe('unknown');
  });
});

it('a policy that does not ask is judged once', () => {
  const gateways = list({ id: 'edge', apis: ['orders'] });
  expect(routesOf(served(gateways, JWT))).toEqual([[null, 'conforming']]);
});
