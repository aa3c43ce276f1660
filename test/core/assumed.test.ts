import { describe, expect, it } from '@jest/globals';
import { withAssumed } from '../../src/core/assumed.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Inventory, Subscription } from '../../src/model/inventory.ts';
import {
  api,
  inventory,
  JWT,
  namedValue,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';
import { CONFIGURATION } from '../support/golden-folder.ts';
import { entryAt, settled, verdictsOf } from '../support/settled.ts';

const AUDIENCE_BY_NAME = JWT.replace('api://acme', '{{audience}}');

const said = (name: string, value: string): Partial<Configuration> => ({
  namedValues: [{ name, value, place: entryAt(20) }],
});

const assuming = (assume: Partial<Configuration['assume']>): Partial<Configuration> => ({
  assume: { apiScopedKeys: null, workspacePolicy: null, ...assume },
});

const oneApi = (over: Parameters<typeof space>[0] = {}, validator = AUDIENCE_BY_NAME): Inventory =>
  inventory(
    space({ policy: present('global', policies(validator)), apis: [api('orders')], ...over }),
  );

const verdict = (given: Inventory, over: Partial<Configuration>) =>
  verdictsOf(settled(given, over).report)['orders/get'];

describe('a named value of the configuration', () => {
  it.each<[string, string | null | undefined, string, string]>([
    ['stands in for one that is not there', undefined, 'api://acme', 'conforming'],
    ['stands in for a secret', null, 'api://acme', 'conforming'],
    ['stands in with what it is', null, 'api://other', 'violating'],
    ['never replaces what the source tells', 'api://other', 'api://acme', 'violating'],
    ['never spoils what the source tells', 'api://acme', 'api://other', 'conforming'],
  ])('%s', (_, held, assumed, expected) => {
    const namedValues = held === undefined ? [] : [namedValue('audience', held)];
    expect(verdict(oneApi({ namedValues }), said('audience', assumed))).toBe(expected);
  });

  it('leaves a hole of another name', () => {
    expect(verdict(oneApi(), said('Audience', 'api://acme'))).toBe('unknown');
  });

  it.each([
    ['is told where it fills a hole', null, 1],
    ['is not told where the source tells', 'api://acme', 0],
  ])('%s', (_, held, told) => {
    const given = oneApi({ namedValues: [namedValue('audience', held)] });
    const { assumptions } = settled(given, said('audience', 'api://acme')).report;
    expect(assumptions.filter(({ kind }) => kind === 'named-value')).toHaveLength(told);
  });
});

describe('a placeholder of the configuration', () => {
  const given = oneApi({}, JWT.replace('api://acme', '#{AUDIENCE}#'));
  const replaced = { placeholders: [{ name: 'AUDIENCE', value: 'api://acme', place: entryAt(3) }] };

  it('is replaced, and told', () => {
    expect(verdict(given, {})).toBe('unknown');
    expect(verdict(given, replaced)).toBe('conforming');
    expect(settled(given, replaced).report.assumptions).toEqual([
      expect.objectContaining({ kind: 'placeholder', id: 'AUDIENCE', verified: null }),
    ]);
  });
});

describe('that a workspace policy passes through', () => {
  const team = (policy: ReturnType<typeof space>['policy']): Inventory =>
    inventory(
      space({ policy: present('global', policies(JWT)) }),
      space({ workspace: 'team', policy, apis: [api('orders')] }),
    );
  const unread = { state: 'not-extracted', why: 'the source does not hold it' } as const;

  it.each<[string, ReturnType<typeof space>['policy'], string, string]>([
    ['fills what was not read', unread, 'unknown', 'conforming'],
    [
      'changes nothing that was',
      present('workspaces/team', policies('')),
      'violating',
      'violating',
    ],
    [
      'changes nothing that is lost',
      { state: 'unreadable', why: 'broken', place: entryAt(1) },
      'unknown',
      'unknown',
    ],
  ])('%s', (_, policy, before, after) => {
    const name = 'workspaces/team/orders/get';
    const verdictWith = (over: Partial<Configuration>) =>
      verdictsOf(settled(team(policy), over).report)[name];
    expect(verdictWith({})).toBe(before);
    expect(verdictWith(assuming({ workspacePolicy: 'passes-through' }))).toBe(after);
  });
});

describe('that no key skips the products', () => {
  const keyed = (subscriptions: Inventory['spaces'][0]['subscriptions']): Inventory =>
    inventory(
      space({
        subscriptions,
        apis: [api('orders', { subscriptionRequired: true })],
        products: [
          product('gold', { apis: ['orders'], policy: present('products/gold', policies(JWT)) }),
        ],
      }),
    );
  const key = (over: Partial<Subscription>): Subscription => ({
    id: 'a',
    scope: { kind: 'all-apis' },
    active: true,
    place: entryAt(1),
    ...over,
  });
  const none = assuming({ apiScopedKeys: 'none' });
  const unread = { state: 'not-extracted', why: 'not held' } as const;
  const held = (...value: readonly Subscription[]) => ({ state: 'present', value }) as const;

  it.each<[string, Inventory, string, boolean | null]>([
    ['settles what was not read', keyed(unread), 'conforming', null],
    ['is verified where all keys were read', keyed(held()), 'conforming', true],
    ['is verified by keys that are off', keyed(held(key({ active: false }))), 'conforming', true],
    ['is wrong where there is one, and changes nothing', keyed(held(key({}))), 'violating', false],
    [
      'is not verified by a key of no known state',
      keyed(held(key({ active: null }))),
      'unknown',
      null,
    ],
  ])('%s', (_, given, expected, verified) => {
    const { report } = settled(given, none);
    expect(verdictsOf(report)['orders/get']).toBe(expected);
    const [told] = report.assumptions.filter(({ id }) => id === 'apiScopedKeys');
    expect(told?.verified).toBe(verified);
  });

  it('is needed where nothing was read', () => {
    expect(verdict(keyed(unread), {})).toBe('unknown');
  });

  it('leaves the other facts alone', () => {
    const given = keyed(unread);
    expect(withAssumed(given, CONFIGURATION)).toBe(given);
  });
});

describe('a pinned reading', () => {
  const withoutInbound = inventory(
    space({
      policy: present('global', policies(JWT)),
      apis: [
        api('orders', {
          policy: present('apis/orders', '<policies><backend><base/></backend></policies>'),
        }),
      ],
    }),
  );

  it.each<[string, Configuration['readings'], string]>([
    ['is open without one', {}, 'unknown'],
    ['passes with what is inherited', { 'missing-section': 'inherited' }, 'conforming'],
    ['fails where it is empty', { 'missing-section': 'empty' }, 'violating'],
  ])('%s', (_, readings, expected) => {
    expect(verdict(withoutInbound, { readings })).toBe(expected);
  });

  it('is told in the report and where a green rests on it', () => {
    const { report } = settled(withoutInbound, { readings: { 'missing-section': 'inherited' } });
    expect(report.assumptions).toEqual([
      expect.objectContaining({ kind: 'reading', id: 'missing-section', verified: null }),
    ]);
    expect(report.assumptions[0]?.text).toContain('“inherited”');
    const [route] = report.operations.flatMap(({ routes }) => routes);
    const grounds = route?.because.filter(
      ({ kind }) => kind === 'reading' || kind === 'assumption',
    );
    expect(grounds).toHaveLength(1);
    expect(grounds?.[0]?.text).toContain('inherited');
  });
});
