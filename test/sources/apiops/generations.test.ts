import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Api, Inventory } from '../../../src/model/inventory.ts';
import { apiNamed, gapRows, load, lost, operationRows, spaceNamed } from './tree.ts';

const FIXTURES = resolve('test/fixtures/apiops');
const read = (path: string): Promise<Inventory> => load({ root: FIXTURES, path });

const facts = (one: Api): string =>
  `${one.id} rev ${one.revision}${one.current ? ' current' : ''}${one.stale ? ' stale' : ''} ` +
  `${one.type} /${one.path} policy ${one.policy.state}`;

describe('a folder of toolkit v3 to v5', () => {
  const loading = read('toolkit-v5');

  it('is found below the given folder', async () => {
    expect((await loading).spaces[0].place.file).toBe('toolkit-v5/artifacts');
  });
  it('gives every revision, and tells the leftover copy of the current one', async () => {
    expect((await loading).spaces[0].apis.map(facts)).toEqual([
      'orders rev 2 current http /shop/orders policy present',
      'orders rev 1 http /shop/orders policy absent',
      'orders rev 2 stale http /shop/orders policy absent',
      'planets rev 1 current graphql /planets policy absent',
    ]);
  });
  it('joins operations of the specification with policy folders', async () => {
    expect(operationRows(apiNamed(await loading, 'orders'))).toEqual([
      'list-orders GET /orders: absent',
      'create-order POST /orders: present',
      'get-order GET /orders/{id}: absent',
    ]);
  });
  it('names documents by scope', async () => {
    const { operations, policy } = apiNamed(await loading, 'orders');
    const values = operations.state === 'present' ? operations.value : [];
    const documents = [policy, ...values.map((operation) => operation.policy)].map((held) =>
      held.state === 'present' ? held.value.document : held.state,
    );
    expect(documents).toEqual([
      'apis/orders',
      'absent',
      'apis/orders/operations/create-order',
      'absent',
    ]);
  });
  it('has no list of operations for GraphQL', async () => {
    expect(operationRows(apiNamed(await loading, 'planets'))).toEqual(['not-extracted']);
  });
  it('knows version set, tags, protocols and key requirement', async () => {
    expect(apiNamed(await loading, 'orders')).toMatchObject({
      version: 'v1',
      versioning: { scheme: 'header', name: 'X-Version' },
      tags: ['beta', 'shop'],
      protocols: ['https'],
      subscriptionRequired: true,
      displayName: 'Orders',
      online: null,
      unreadable: null,
    });
  });
  it('writes the APIs of a product as the APIs write themselves', async () => {
    const { products } = spaceNamed(await loading, null);
    expect(
      products.map(({ id, subscriptionRequired, apis }) => [id, subscriptionRequired, apis]),
    ).toEqual([
      ['open', false, []],
      ['starter', true, ['orders', 'gone']],
    ]);
    expect(gapRows(await loading)).toContain(
      'unknown-reference: product starter names the API gone, which the folder does not hold',
    );
  });
  it('has values of plain named values only', async () => {
    const { namedValues } = spaceNamed(await loading, null);
    expect(
      namedValues.map(({ id, displayName, value, secret }) => [id, displayName, value, secret]),
    ).toEqual([
      ['64a', 'issuer', 'https://acme.okta.com/oauth2/aus1', false],
      ['hidden', 'hidden', null, true],
      ['vault', 'vault', null, true],
    ]);
  });
  it('reads fragments, backends and gateways', async () => {
    const { fragments, backends } = spaceNamed(await loading, null);
    expect(fragments.map(({ id, policy }) => [id, policy.state])).toEqual([['trace', 'present']]);
    expect(backends).toEqual([{ id: 'stock', url: 'https://stock.example.com' }]);
    expect((await loading).gateways).toEqual({
      state: 'present',
      value: [{ id: 'edge', apis: ['orders'] }],
    });
  });
  it('cannot tell about subscriptions', async () => {
    expect(spaceNamed(await loading, null).subscriptions.state).toBe('not-extracted');
  });
  it('loses nothing', async () => expect(lost(await loading)).toEqual([]));
});

describe('a folder of toolkit v6 or v7', () => {
  const loading = read('toolkit-v7/SampleArtifacts');

  it('reads JSON, the extension for paths with a query, and unlisted policies', async () => {
    expect(operationRows(apiNamed(await loading, 'basic'))).toEqual([
      'get-items GET /items: present',
      'create-item POST /items: absent',
      'get-deep GET /items?deep=true: absent',
      'gone - -: present, unlisted',
    ]);
  });
  it('reads WSDL, and hides what bindings tell differently', async () => {
    expect(operationRows(apiNamed(await loading, 'soap'))).toEqual([
      'GetPrice - -: absent',
      'SetPrice POST -: absent',
    ]);
  });
  it('reads WADL, and derives an id that is not given', async () => {
    expect(operationRows(apiNamed(await loading, 'wadl'))).toEqual([
      'get-status GET /status: absent',
      'delete-status-id DELETE /status/{id}: absent',
    ]);
    expect(gapRows(await loading)).toContainEqual(expect.stringContaining('delete-status-id, …'));
  });
  it('knows no operations without a specification', async () => {
    expect(operationRows(apiNamed(await loading, 'bare'))).toEqual(['not-extracted']);
  });
  it('reads associations that are folders', async () => {
    const { products } = spaceNamed(await loading, null);
    expect(products.map(({ id, apis }) => [id, apis])).toEqual([['p1', ['basic', 'wadl']]]);
    expect(apiNamed(await loading, 'basic').tags).toEqual(['t1']);
    expect((await loading).gateways).toEqual({
      state: 'present',
      value: [
        { id: 'edge', apis: ['basic'] },
        { id: 'lone', apis: null },
      ],
    });
  });
  it('resolves relative ids', async () => {
    expect(apiNamed(await loading, 'basic').versioning).toEqual({ scheme: 'query', name: 'v' });
  });
  it('reads subscriptions but for the built-in one', async () => {
    const { subscriptions } = spaceNamed(await loading, null);
    const value = subscriptions.state === 'present' ? subscriptions.value : [];
    expect(value.map(({ id, scope, active }) => [id, scope, active])).toEqual([
      ['s1', { kind: 'product', product: 'p1' }, true],
      ['s2', { kind: 'api', api: 'basic' }, false],
      ['s3', { kind: 'all-apis' }, null],
      ['s4', { kind: 'unresolved', text: '/products/{#product#}' }, true],
      ['s5', { kind: 'product', product: 'other' }, true],
    ]);
    expect(gapRows(await loading)).toContain(
      'unknown-reference: subscription s5 is for product other, which the folder does not hold',
    );
  });
  it('reads a workspace like a service, with its documents below its name', async () => {
    const team = spaceNamed(await loading, 'team');
    const inner = apiNamed(await loading, 'inner', 'team');
    expect([team.policy, inner.policy]).toMatchObject([
      { state: 'present', value: { document: 'workspaces/team' } },
      { state: 'present', value: { document: 'workspaces/team/apis/inner' } },
    ]);
    expect(inner.operations).toMatchObject({
      state: 'present',
      value: [{ policy: { value: { document: 'workspaces/team/apis/inner/operations/get-x' } } }],
    });
    expect(team.fragments).toMatchObject([
      { policy: { value: { document: 'workspaces/team/fragments/wf' } } },
    ]);
    expect(team.namedValues).toMatchObject([{ id: 'wv', value: '1' }]);
  });
  it('follows the link of a workspace product, whose folder name says nothing', async () => {
    const team = spaceNamed(await loading, 'team');
    expect(team.products).toMatchObject([{ id: 'wp', apis: ['inner'] }]);
    expect(team.subscriptions).toMatchObject({
      state: 'present',
      value: [{ scope: { kind: 'product', product: 'wp' } }],
    });
  });
  it('cannot tell about the policy of a workspace without a file for it', async () => {
    expect(spaceNamed(await loading, 'bare').policy.state).toBe('not-extracted');
  });
  it('puts the service first, then workspaces by id', async () => {
    expect((await loading).spaces.map((space) => space.workspace)).toEqual([null, 'bare', 'team']);
  });
  it('loses nothing', async () => expect(lost(await loading)).toEqual([]));
});

describe('a folder of apiops-cli', () => {
  const loading = read('cli');

  it('takes the template of the operation file where only the query differs', async () => {
    expect(operationRows(apiNamed(await loading, 'orders'))).toEqual([
      'list-orders GET /orders: present',
      'find-orders GET /orders/find?q={q}: absent',
    ]);
  });
  it('takes operation files as the list where there is no specification', async () => {
    expect(operationRows(apiNamed(await loading, 'stock'))).toEqual(['get-stock GET /: absent']);
  });
  it('takes the type of the API from its properties, not from the resource', async () => {
    expect((await loading).spaces[0].apis.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'chat websocket',
      'orders http',
      'orders http',
      'planets graphql',
      'stock http',
    ]);
  });
  it('knows whether a revision answers, and not its policy where only its information is there', async () => {
    const { online, current, policy, operations } = apiNamed(await loading, 'orders;rev=2');
    expect([online, current, policy.state, operations.state]).toEqual([
      false,
      false,
      'not-extracted',
      'not-extracted',
    ]);
  });
  it('gives the place of a fragment inside its information file', async () => {
    const [fragment] = spaceNamed(await loading, null).fragments;
    expect(fragment?.policy).toMatchObject({
      state: 'present',
      value: {
        document: 'fragments/guard',
        text: '<fragment>\n  <base />\n</fragment>',
        embedded: true,
        place: {
          file: 'cli/policyFragments/guard/policyFragmentInformation.json',
          line: 7,
          column: 14,
        },
      },
    });
  });
  it('never takes a redacted secret for a value', async () => {
    const { namedValues } = spaceNamed(await loading, null);
    expect(namedValues.map(({ displayName, value }) => [displayName, value])).toEqual([
      ['issuer', 'https://acme.okta.com'],
      ['key', null],
      ['plain', 'x'],
    ]);
  });
  it('does not take resolver policies for policies of the API', async () => {
    expect(apiNamed(await loading, 'planets').policy.state).toBe('absent');
  });
  it('reads tags, gateways and the list of a workspace product', async () => {
    expect(apiNamed(await loading, 'orders').tags).toEqual(['shop']);
    expect((await loading).gateways).toMatchObject({ value: [{ id: 'edge', apis: ['orders'] }] });
    const team = spaceNamed(await loading, 'team');
    expect([team.policy.state, team.products[0]?.apis]).toEqual(['not-extracted', ['inner']]);
  });
  it('loses nothing', async () => expect(lost(await loading)).toEqual([]));
});

describe('a folder that lived through several generations', () => {
  const loading = read('mixed');

  it('unites two specifications, and hides what they tell differently', async () => {
    expect(operationRows(apiNamed(await loading, 'a'))).toEqual([
      'one - /one: absent',
      'three GET /three: absent',
      'two GET /two: absent',
    ]);
  });
  it('unites both styles of membership and says so', async () => {
    const { products } = spaceNamed(await loading, null);
    expect(products.map(({ id, apis }) => [id, apis])).toEqual([
      ['p', ['a', 'b']],
      ['same', ['a']],
    ]);
    const conflicts = gapRows(await loading).filter((row) => row.includes('/products/'));
    expect(conflicts).toEqual([
      'conflicting-association: mixed/products/p lists its members in two styles that differ; both were taken',
    ]);
  });
  it('unites tags of all styles', async () => {
    expect(apiNamed(await loading, 'b').tags).toEqual(['x', 'y', 'z']);
  });
  it('has no value for a named value that stands twice with a difference', async () => {
    const { namedValues } = spaceNamed(await loading, null);
    expect(namedValues.map(({ id, value }) => [id, value])).toEqual([
      ['m', 'same'],
      ['n', null],
    ]);
  });
  it('has no text for a fragment that stands twice with a difference', async () => {
    expect(spaceNamed(await loading, null).fragments).toMatchObject([
      { id: 'f', policy: { state: 'unreadable' } },
    ]);
    expect(lost(await loading)).toEqual([
      'lost conflicting-association: the fragment f stands in two folders that differ',
    ]);
  });
});
