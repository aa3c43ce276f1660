import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ReadError, UsageError } from '../../../src/errors.ts';
import type { Tree } from './tree.ts';
import {
  api,
  apiNamed,
  gapRows,
  load,
  loadTree,
  operationRows,
  spaceNamed,
  specification,
} from './tree.ts';

const FIXTURES = resolve('test/fixtures/apiops');

describe('the environment file of a toolkit folder', () => {
  const loading = load({ root: FIXTURES, path: 'toolkit-v5', environment: 'prod' });
  const file = 'toolkit-v5/configuration.prod.yaml';

  it('replaces properties by name, any case', async () => {
    const { namedValues, products } = spaceNamed(await loading, null);
    expect(namedValues[0]).toMatchObject({
      id: '64a',
      value: 'https://login.acme.com/oauth2/aus1',
    });
    expect(products[0]).toMatchObject({ id: 'open', subscriptionRequired: true });
    expect(apiNamed(await loading, 'orders')).toMatchObject({
      path: 'prod/orders',
      subscriptionRequired: false,
      displayName: 'Orders',
    });
  });
  it('reaches a revision by its own name alone', async () => {
    expect(apiNamed(await loading, 'orders;rev=1').path).toBe('old');
  });
  it('replaces the text of policies, at any scope', async () => {
    const orders = apiNamed(await loading, 'orders');
    const operations = orders.operations.state === 'present' ? orders.operations.value : [];
    const fragment = spaceNamed(await loading, null).fragments[0];
    const texts = [orders.policy, operations[1]?.policy, fragment?.policy];
    expect(texts).toMatchObject([
      { value: { document: 'apis/orders', text: '<policies><inbound /></policies>' } },
      { value: { text: '<policies><outbound /></policies>', embedded: true, place: { file } } },
      { value: { document: 'fragments/trace', text: '<fragment />' } },
    ]);
  });
  it('leaves open what becomes of a policy for a scope that has none', async () => {
    expect(apiNamed(await loading, 'planets').policy.state).toBe('not-extracted');
  });
  it('names the service', async () => expect((await loading).service.name).toBe('contoso-prod'));
  it('may name what is not there, which is told', async () => {
    expect(gapRows(await loading)).toContain(
      `unknown-reference: ${file} overrides namedValues/nowhere, which the folder does not hold`,
    );
  });
});

describe('an environment file', () => {
  it('may spell its keys as a published sample does, and keeps scalars as written', async () => {
    const inventory = await load({ root: FIXTURES, path: 'toolkit-v5', environment: 'old' });
    expect(spaceNamed(inventory, null).namedValues[0]?.value).toBe('1e5');
  });
  it('reaches into workspaces', async () => {
    const inventory = await load({ root: FIXTURES, path: 'toolkit-v7', environment: 'prod' });
    expect(spaceNamed(inventory, 'team').namedValues[0]?.value).toBe('2');
    expect(apiNamed(inventory, 'inner', 'team').policy).toMatchObject({
      value: { text: '<policies />' },
    });
  });
  it('may be that of apiops-cli, with properties beside the name', async () => {
    const inventory = await load({ root: FIXTURES, path: 'cli', environment: 'prod' });
    expect(spaceNamed(inventory, null).namedValues[0]?.value).toBe('https://login.acme.com');
  });
  it('is not asked for without an environment', async () => {
    const inventory = await load({ root: FIXTURES, path: 'toolkit-v5' });
    expect(spaceNamed(inventory, null).namedValues[0]?.value).toBe(
      'https://acme.okta.com/oauth2/aus1',
    );
  });
});

const named = (properties: unknown): Tree => ({
  ...api('a'),
  'named values/n/namedValueInformation.json': { properties },
});
const overriding = (lines: string): Tree => ({
  'configuration.e.yaml': `namedValues:\n  - name: n\n    properties: ${lines}\n`,
});

describe('a named value has no value', () => {
  it.each([
    ['when it is secret, though the environment gives one', { secret: true }, '{ value: x }'],
    [
      'when the environment moves it to a vault',
      { value: 'x' },
      '{ keyVault: { secretIdentifier: y } }',
    ],
    ['when the environment makes it secret', { value: 'x' }, '{ secret: true }'],
  ])('%s', async (_name, properties, lines) => {
    const inventory = await loadTree({ ...named(properties), ...overriding(lines) }, 'e');
    expect(spaceNamed(inventory, null).namedValues[0]?.value).toBeNull();
  });
});

describe('overrides of other kinds', () => {
  it('reach the current revision by its full name, when no folder has that name', async () => {
    const tree = {
      ...api('a'),
      'configuration.e.yaml': 'apis: [{ name: "a;rev=1", properties: { path: z } }]',
    };
    expect(apiNamed(await loadTree(tree, 'e'), 'a').path).toBe('z');
  });
  it('replace the global policy and the scope of a subscription', async () => {
    const tree = {
      ...api('a'),
      'policy.xml': '<policies />',
      'subscriptions/s/subscriptionInformation.json': {
        properties: { scope: '/products/p', state: 'active' },
      },
      'overrides.e.yaml':
        'policies: [{ name: policy, properties: { value: <new /> } }]\n' +
        'subscriptions: [{ name: s, properties: { scope: /apis } }]\n',
    };
    const space = spaceNamed(await loadTree(tree, 'e'), null);
    expect(space.policy).toMatchObject({ value: { document: 'global', text: '<new />' } });
    expect(space.subscriptions).toMatchObject({ value: [{ scope: { kind: 'all-apis' } }] });
  });
  it('cannot replace a policy by a link that nobody follows', async () => {
    const tree = {
      ...api('a', { 'policy.xml': '<policies />' }),
      'configuration.e.yaml':
        'apis: [{ name: a, policies: [{ name: policy, properties: { format: rawxml-link, value: "https://x" } }] }]',
    };
    expect(apiNamed(await loadTree(tree, 'e'), 'a').policy.state).toBe('not-extracted');
  });
  it('merge objects and leave other properties alone', async () => {
    const tree = {
      ...api('a', {
        'apiInformation.json': {
          properties: {
            path: 'a',
            apiVersionSet: { versioningScheme: 'Query', versionQueryName: 'v' },
          },
        },
        'specification.yaml': specification(['get /a']),
      }),
      'configuration.e.yaml':
        'apis: [{ name: A, properties: { apiVersionSet: { versionQueryName: w } } }]',
    };
    const one = apiNamed(await loadTree(tree, 'e'), 'a');
    expect([one.versioning, operationRows(one)]).toEqual([
      { scheme: 'query', name: 'w' },
      ['get-a GET /a: absent'],
    ]);
  });
});

describe('an environment file is looked for', () => {
  const artifacts = Object.fromEntries(
    Object.entries(named({ value: 'x' })).map(([path, content]) => [
      `deep/artifacts/${path}`,
      content,
    ]),
  );
  it.each([
    [
      'beside the artifacts',
      {
        'deep/artifacts/configuration.e.yaml':
          'namedValues: [{ name: n, properties: { value: in } }]',
      },
      'in',
    ],
    [
      'above them',
      { 'configuration.e.yml': 'namedValues: [{ name: n, properties: { value: above } }]' },
      'above',
    ],
    [
      'nearest first',
      {
        'configuration.e.yaml': 'namedValues: [{ name: n, properties: { value: above } }]',
        'deep/overrides.e.yaml': 'namedValues: [{ name: n, properties: { value: near } }]',
      },
      'near',
    ],
  ])('%s', async (_name, files, value) => {
    const inventory = await loadTree({ ...artifacts, ...files }, 'e');
    expect(spaceNamed(inventory, null).namedValues[0]?.value).toBe(value);
  });
});

describe('an environment is refused', () => {
  it.each([
    [
      'when no file has its name',
      {},
      'prod',
      UsageError,
      'neither configuration.prod.yaml nor overrides.prod.yaml is in .',
    ],
    [
      'when two files have its name',
      { 'configuration.e.yaml': 'a: b', 'overrides.e.yaml': 'a: b' },
      'e',
      UsageError,
      '. holds configuration.e.yaml and overrides.e.yaml',
    ],
    ['when its name is a path', {}, '../e', UsageError, 'The environment "../e" is not a name'],
    [
      'when its file is not YAML',
      { 'configuration.e.yaml': 'a:\n  - b\n c' },
      'e',
      ReadError,
      'configuration.e.yaml:3:2 is not valid YAML',
    ],
    [
      'when its file is a list',
      { 'configuration.e.yaml': '- a' },
      'e',
      ReadError,
      'configuration.e.yaml:1:1 should hold keys',
    ],
    [
      'when its file is a folder',
      { 'configuration.e.yaml': null },
      'e',
      ReadError,
      'configuration.e.yaml:1:1 should be a file',
    ],
  ])('%s', async (_name, files, environment, kind, sentence) => {
    const error: unknown = await loadTree({ ...api('a'), ...files }, environment).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(kind);
    expect(String(error)).toContain(sentence);
  });
});
