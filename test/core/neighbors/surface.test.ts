import { describe, expect, it } from '@jest/globals';
import {
  protocolJudgements,
  specificationJudgements,
  subscriptionJudgements,
  type Declared,
} from '../../../src/core/neighbors/surface.ts';
import type { Inventory, Subscription, SubscriptionScope } from '../../../src/model/inventory.ts';
import { api, inventory, JWT, operation, space } from '../../support/chains.ts';
import { apiWith, listed, madePublic, outline, resultsOf, service } from './results.ts';

const over = (...protocols: readonly string[]): Inventory =>
  service(null, { apis: [apiWith('orders', JWT, { protocols })] });

describe('protocols of an API', () => {
  it.each<[readonly string[], 'http' | 'ws' | null]>([
    [['https'], null],
    [['wss'], null],
    [[], null],
    [['http'], 'http'],
    [['https', 'http'], 'http'],
    [['HTTP'], 'http'],
    [['wss', 'ws'], 'ws'],
    [['ws', 'http'], 'http'],
  ])('%j let a token be read over %s', (protocols, protocol) => {
    const judgements = protocolJudgements(resultsOf(over(...protocols)));
    expect(judgements.map(({ cause }) => cause.told)).toEqual(
      protocol === null ? [] : [{ rule: 'api-allows-http', facts: { protocol } }],
    );
  });

  it('are told of every subject of the API, protected or not, as one matter', () => {
    const operations = listed(operation('get'), operation('put', { method: 'OPTIONS' }));
    const given = service(null, { apis: [api('orders', { protocols: ['http'], ...operations })] });
    const judgements = protocolJudgements(resultsOf(given));
    expect(outline(judgements)).toEqual([
      'orders/get at apis/orders (api)',
      'orders/put at apis/orders (api)',
    ]);
    expect(judgements[1]).toMatchObject({
      kind: 'hygiene',
      severity: 'low',
      tags: ['OPTIONS'],
      cause: { place: { file: 'apis/orders/apiInformation.json' } },
    });
  });

  it('are told of a revision and of a workspace by their own ids', () => {
    const old = apiWith('orders', JWT, { current: false, revision: '2', protocols: ['http'] });
    const given = inventory(space({ apis: [old] }), space({ workspace: 'sales', apis: [old] }));
    expect(outline(protocolJudgements(resultsOf(given)))).toEqual([
      'orders;rev=2/get at apis/orders;rev=2 (api)',
      'workspaces/sales/orders;rev=2/get at workspaces/sales/apis/orders;rev=2 (api)',
    ]);
  });

  it('are told of a revision that answers nobody by nobody', () => {
    const gone = apiWith('orders', JWT, { current: false, online: false, protocols: ['http'] });
    expect(protocolJudgements(resultsOf(service(null, { apis: [gone] })))).toEqual([]);
  });

  it('are nobody’s concern where everything is public', () => {
    expect(protocolJudgements(madePublic(resultsOf(over('http'))))).toEqual([]);
  });
});

const key = (
  id: string,
  scope: SubscriptionScope,
  active: boolean | null = true,
): Subscription => ({
  id,
  scope,
  active,
  place: { file: `subscriptions/${id}`, line: 1, column: 1, resourceId: null },
});

const holding = (...value: readonly Subscription[]): Inventory =>
  inventory(space({ subscriptions: { state: 'present', value } }));

describe('a subscription', () => {
  it.each<[string, Subscription, boolean]>([
    ['for all APIs', key('partner', { kind: 'all-apis' }), true],
    ['for one API', key('partner', { kind: 'api', api: 'orders' }), false],
    ['for a product', key('partner', { kind: 'product', product: 'gold' }), false],
    ['for something unknown', key('partner', { kind: 'unresolved', text: '?' }), false],
    ['that is suspended', key('partner', { kind: 'all-apis' }, false), false],
    ['that may be suspended', key('partner', { kind: 'all-apis' }, null), false],
    ['that is built in', key('master', { kind: 'all-apis' }), false],
    ['that is built in, in upper case', key('MASTER', { kind: 'all-apis' }), false],
  ])('%s', (_, subscription, isTold) => {
    expect(outline(subscriptionJudgements(holding(subscription)))).toEqual(
      isTold ? ['- at subscriptions/partner (subscription)'] : [],
    );
  });

  it('is a matter of its workspace', () => {
    const keys = holding(key('partner', { kind: 'all-apis' })).spaces[0].subscriptions;
    const given = inventory(space(), space({ workspace: 'sales', subscriptions: keys }));
    expect(subscriptionJudgements(given)).toMatchObject([
      {
        subject: null,
        kind: 'hygiene',
        severity: 'low',
        cause: {
          document: 'workspaces/sales/subscriptions/partner',
          place: { file: 'subscriptions/partner' },
          told: { facts: { subscription: 'partner', workspace: 'sales' } },
        },
      },
    ]);
  });

  it('that nobody read is not told', () => {
    const unread = { state: 'not-extracted', why: 'no folder' } as const;
    expect(subscriptionJudgements(inventory(space({ subscriptions: unread })))).toEqual([]);
  });
});

const PROTECTED = service(null, { apis: [apiWith('orders', JWT)] });
const OPEN = service(null, { apis: [api('orders')] });
const UNKNOWN = service(null, {
  apis: [apiWith('orders', '<set-nothing/>')],
});
/** A way in is open, and what else there is could not be read. */
const UNREAD = service(null, { apis: [api('orders', { unreadable: 'It is broken.' })] });

describe('a specification', () => {
  it.each<[Declared, string, Inventory, string | null]>([
    ['nothing', 'protected', PROTECTED, 'protected'],
    ['key', 'protected', PROTECTED, 'protected'],
    ['token', 'protected', PROTECTED, null],
    [null, 'protected', PROTECTED, null],
    ['nothing', 'open', OPEN, null],
    ['key', 'open', OPEN, null],
    ['token', 'open', OPEN, 'open'],
    [null, 'open', OPEN, null],
    ['nothing', 'unknown', UNKNOWN, null],
    ['token', 'unknown', UNKNOWN, null],
    ['token', 'unread', UNREAD, null],
  ])('that asks for %s where it is %s', (says, _, given, found) => {
    const judgements = specificationJudgements(resultsOf(given), () => says);
    expect(judgements.map(({ cause }) => cause.told)).toEqual(
      found === null ? [] : [{ rule: 'spec-security-differs', facts: { says, found } }],
    );
  });

  it('is told of the operation, where it is written', () => {
    const [only, ...others] = specificationJudgements(resultsOf(OPEN), () => 'token');
    expect(only).toMatchObject({
      subject: 'orders/get',
      route: null,
      kind: 'hygiene',
      severity: 'low',
      cause: {
        document: 'apis/orders/operations/get',
        anchor: '(operation)',
        place: { file: 'specification.yaml' },
      },
    });
    expect(others).toEqual([]);
  });

  it.each<[string, Inventory, number]>([
    ['that is open', OPEN, 1],
    ['that is protected all the same', PROTECTED, 0],
  ])('may ask for a token where everything is public %s', (_, given, count) => {
    const results = madePublic(resultsOf(given));
    expect(specificationJudgements(results, () => 'token')).toHaveLength(count);
  });

  it('says nothing of a whole API', () => {
    const whole = service(null, { apis: [api('chat', { type: 'websocket' })] });
    expect(specificationJudgements(resultsOf(whole), () => 'token')).toEqual([]);
  });
});
