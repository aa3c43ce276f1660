import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ReadError } from '../../../src/errors.ts';
import { itemsOf } from '../../../src/sources/apiops/reading.ts';
import { openFolder } from '../../../src/sources/apiops/safe-folder.ts';
import type { Tree } from './tree.ts';
import {
  addFile,
  api,
  apiNamed,
  gapRows,
  load,
  loadTree,
  lost,
  newFolder,
  operationRows,
  spaceNamed,
  specification,
  writeTree,
} from './tree.ts';

const outside = (): string => {
  const folder = newFolder();
  writeFileSync(join(folder, 'policy.xml'), '<policies />');
  return folder;
};

describe('a broken information file', () => {
  const tree: Tree = {
    ...api('good'),
    ...api('bad', {
      'apiInformation.json': '{\n  "properties": {\n    "path": [your path],\n  }\n}',
      'policy.xml': '<policies />',
      'operations/read-bad/policy.xml': '<policies />',
    }),
  };
  const loading = loadTree(tree);

  it('is told with file, line and column', async () => {
    expect((await loading).gaps).toContainEqual({
      code: 'invalid-json',
      what: 'apis/bad/apiInformation.json:3:14 is not readable: expected a value, found "y"',
      where: { file: 'apis/bad/apiInformation.json', line: 3, column: 14, resourceId: null },
      lost: true,
    });
  });
  it('leaves the API in place, marked, with what else is known of it', async () => {
    const bad = apiNamed(await loading, 'bad');
    expect(bad.unreadable).toContain('apis/bad/apiInformation.json:3:14');
    expect([bad.revision, bad.current, bad.policy.state]).toEqual(['', true, 'present']);
    expect(operationRows(bad)).toEqual(['read-bad GET /bad: present']);
  });
  it('does not touch the other APIs', async () => {
    expect(apiNamed(await loading, 'good').unreadable).toBeNull();
    expect(lost(await loading)).toHaveLength(1);
  });
  it('never makes a revision stale, because the number of the current one is not known', async () => {
    const inventory = await loadTree({ ...tree, ...api('bad;rev=1') });
    expect(apiNamed(inventory, 'bad;rev=1').stale).toBe(false);
  });
});

interface Damage {
  readonly name: string;
  readonly files: Tree;
  readonly gap: string;
}

const json = (text: string): string => text;

const DAMAGES: readonly Damage[] = [
  {
    name: 'a specification that is not YAML',
    files: api('a', { 'specification.yaml': 'openapi: 3.0.1\npaths:\n  /x: [get\n' }),
    gap: 'lost invalid-specification: apis/a/specification.yaml:4:1 is not a specification that lists operations: deficient indentation',
  },
  {
    name: 'a path that is a reference',
    files: api('a', {
      'specification.yaml': "openapi: 3.0.1\npaths:\n  /x: { $ref: 'other.yaml' }\n",
    }),
    gap: 'lost invalid-specification: apis/a/specification.yaml:1:1 is not a specification that lists operations: the path "/x" is a reference ("$ref"), which hides its operations',
  },
  {
    name: 'a policy that is a folder',
    files: api('a', { 'policy.xml': null }),
    gap: 'lost unreadable-file: apis/a/policy.xml should be a file and is a folder',
  },
  {
    name: 'a policy that is no text',
    files: api('a', { 'policy.xml': new Uint8Array([60, 0xff, 0xfe, 62]) }),
    gap: 'lost unreadable-file: apis/a/policy.xml:1 could not be read (not valid text)',
  },
  {
    name: 'a policy above the limit',
    files: api('a', { 'policy.xml': ' '.repeat(4 * 1024 * 1024 + 1) }),
    gap: 'lost too-large: apis/a/policy.xml has 4194305 bytes, more than the limit of 4194304',
  },
  {
    name: 'two policies of other names',
    files: api('a', { 'one.xml': '<policies />', 'two.xml': '<policies />' }),
    gap: 'lost unreadable-file: apis/a holds several policies: one.xml, two.xml',
  },
  {
    name: 'an information file without an object of properties',
    files: { ...api('a'), 'products/p/productInformation.json': json('{"properties": [1]}') },
    gap: 'lost invalid-json: products/p/productInformation.json:1:1 is not readable: expected an object "properties"',
  },
  {
    name: 'an information file that is a folder',
    files: { ...api('a'), 'products/p/productInformation.json': null },
    gap: 'lost unreadable-file: products/p/productInformation.json should be a file and is a folder',
  },
  {
    name: 'a key that stands twice',
    files: {
      ...api('a'),
      'products/p/productInformation.json': json('{"properties": {"x": 1,\n "x": 2}}'),
    },
    gap: 'lost invalid-json: products/p/productInformation.json:2:2 is not readable: the key "x" stands twice',
  },
  {
    name: 'a list of members that is none',
    files: {
      ...api('a'),
      'products/p/productInformation.json': { properties: {} },
      'products/p/apis.json': [{ name: 'a' }, { id: 'b' }],
    },
    gap: 'lost invalid-json: products/p/apis.json:1:1 is not readable: expected a list of objects with "name"',
  },
  {
    name: 'a subscription without an information file',
    files: { ...api('a'), 'subscriptions/s/other.txt': 'x' },
    gap: 'lost unreadable-file: subscriptions/s holds no subscriptionInformation.json',
  },
];

describe('one damage is told exactly, and nothing else is lost:', () => {
  it.each(DAMAGES)('$name', async ({ files, gap }) => {
    expect(lost(await loadTree(files))).toEqual([gap]);
  });
});

describe('what hangs on a damage is unreadable:', () => {
  it('operations, on their specification; policies of theirs are kept', async () => {
    const tree = api('a', {
      'specification.yaml': '{"openapi": "3.0.1", "paths": {"/x": {"get": {}}',
      'operations/get-x/policy.xml': '<policies />',
    });
    expect(operationRows(apiNamed(await loadTree(tree), 'a'))).toEqual([
      'unreadable',
      'get-x - -: present, unlisted',
    ]);
  });
  it('operations, on the folder of their policies', async () => {
    const root = writeTree(api('a'));
    symlinkSync(outside(), join(root, 'apis/a/operations'));
    expect(apiNamed(await load({ root }), 'a').operations.state).toBe('unreadable');
  });
  it('a product, on its information and on its list of APIs', async () => {
    const { products } = spaceNamed(
      await loadTree({
        ...api('a'),
        'products/p/productInformation.json': '{',
        'products/q/productInformation.json': { properties: { subscriptionRequired: false } },
        'products/q/apis.json': '[{"name": "a"}',
        'products/r/policy.xml': '<policies />',
        'products/s/productInformation.json': { properties: {} },
      }),
      null,
    );
    expect(products.map(({ id, unreadable }) => [id, unreadable !== null])).toEqual([
      ['p', true],
      ['q', true],
      ['r', true],
      ['s', false],
    ]);
  });
  it('the list of subscriptions, on any of them', async () => {
    const tree = {
      ...api('a'),
      'subscriptions/s/subscriptionInformation.json': { properties: { scope: '/apis/a' } },
      'subscriptions/t/subscriptionInformation.json': '{',
    };
    expect(spaceNamed(await loadTree(tree), null).subscriptions).toMatchObject({
      state: 'unreadable',
      place: { file: 'subscriptions/t/subscriptionInformation.json' },
    });
  });
  it('an operation, on its file: it stays, with method and template hidden', async () => {
    const tree = api('a', { 'operations/x/operationInformation.json': '{' });
    const files = Object.fromEntries(
      Object.entries(tree).filter(([path]) => !path.endsWith('specification.yaml')),
    );
    expect(operationRows(apiNamed(await loadTree(files), 'a'))).toEqual(['x - -: absent']);
  });
  it('an API without an information file, which nobody can publish', async () => {
    const inventory = await loadTree({ ...api('a'), 'apis/b/policy.xml': '<policies />' });
    expect(apiNamed(inventory, 'b').unreadable).toBe('apis/b holds no apiInformation.json');
    expect(gapRows(inventory)).toContain('not-held: apis/b holds no apiInformation.json');
  });
});

describe('a link that leaves the root', () => {
  it('is not followed where it is a policy', async () => {
    const root = writeTree(api('a'));
    symlinkSync(join(outside(), 'policy.xml'), join(root, 'apis/a/policy.xml'));
    const inventory = await load({ root });
    expect(apiNamed(inventory, 'a').policy.state).toBe('unreadable');
    expect(lost(inventory)).toEqual([
      'lost outside-root: apis/a/policy.xml is a link that leaves the root, so it was not followed',
    ]);
  });
  it('leaves an API in place where it is its folder', async () => {
    const root = writeTree(api('a'));
    symlinkSync(outside(), join(root, 'apis/b'));
    const b = apiNamed(await load({ root }), 'b');
    expect([b.unreadable, b.policy.state, b.operations.state]).toEqual([
      'apis/b is a link that leaves the root, so it was not followed',
      'unreadable',
      'unreadable',
    ]);
  });
  it.each(['products', 'policy fragments', 'namedValues'])(
    'marks the whole service where it is the folder of all %s',
    async (kind) => {
      const root = writeTree(api('a'));
      symlinkSync(outside(), join(root, kind));
      const inventory = await load({ root });
      expect(inventory.spaces[0].unreadable).toContain(`${kind} is a link`);
      expect(lost(inventory)).toHaveLength(1);
    },
  );
  it('makes the list of subscriptions and of gateways unreadable', async () => {
    const root = writeTree(api('a'));
    symlinkSync(outside(), join(root, 'subscriptions'));
    symlinkSync(outside(), join(root, 'gateways'));
    const inventory = await load({ root });
    expect([inventory.spaces[0].subscriptions.state, inventory.gateways.state]).toEqual([
      'unreadable',
      'unreadable',
    ]);
  });
  it('may lead elsewhere inside the root', async () => {
    const root = writeTree({ ...api('a'), 'shared/policy.xml': '<policies />' });
    symlinkSync('../../shared/policy.xml', join(root, 'apis/a/policy.xml'));
    expect(apiNamed(await load({ root }), 'a').policy).toMatchObject({
      state: 'present',
      value: { place: { file: 'apis/a/policy.xml' } },
    });
  });
  it('may lead nowhere, which is told', async () => {
    const root = writeTree(api('a'));
    symlinkSync('nowhere.xml', join(root, 'apis/a/policy.xml'));
    expect(lost(await load({ root }))).toEqual([
      'lost unreadable-file: apis/a/policy.xml could not be read (ENOENT)',
    ]);
  });
});

describe('what hangs on a damage has no value:', () => {
  it('a named value, on its file', async () => {
    const tree = { ...api('a'), 'namedValues/n/namedValueInformation.json': '{' };
    expect(spaceNamed(await loadTree(tree), null).namedValues).toMatchObject([
      { id: 'n', displayName: 'n', value: null },
    ]);
  });
  it.each([
    ['that is broken', '{', 'unreadable'],
    ['without text', { properties: { description: 'x' } }, 'not-extracted'],
  ])('a fragment, on an information file %s', async (_name, content, state) => {
    const tree = { ...api('a'), 'policyFragments/f/policyFragmentInformation.json': content };
    expect(spaceNamed(await loadTree(tree), null).fragments[0]?.policy.state).toBe(state);
  });
  it('a fragment without any file', async () => {
    const tree = { ...api('a'), 'policyFragments/f/readme.md': 'x' };
    expect(spaceNamed(await loadTree(tree), null).fragments[0]?.policy.state).toBe('not-extracted');
  });
});

describe('a folder of too many files', () => {
  it('is refused from the entry on that is too many', () => {
    const root = writeTree({ a: 'x', 'b/c': 'x', 'b/d': 'x' });
    const folder = openFolder(root, root, 3);
    expect(folder.list(root).ok).toBe(true);
    expect(folder.list(join(root, 'b'))).toMatchObject({
      ok: false,
      refusal: { code: 'too-many', what: 'more than 3 files and folders, stopped at b' },
    });
  });
  it('ends the reading, because everything after it would be a gap', () => {
    const root = writeTree(api('a'));
    const folder = openFolder(root, root, 2);
    const reading = { folder, note: () => undefined, signal: new AbortController().signal };
    const listing = folder.list(root);
    expect(() => itemsOf(reading, listing.ok ? listing.entries : [], 'apis')).toThrow(ReadError);
  });
});

describe('names', () => {
  it('may hold spaces, semicolons and any letters', async () => {
    const name = 'Bücher & Co; β';
    const tree = api(name, { 'operations/läs upp/policy.xml': '<policies />' });
    const one = apiNamed(await loadTree(tree), name);
    expect(one.unlistedOperations).toMatchObject([
      { policy: { value: { document: `apis/${name}/operations/läs upp` } } },
    ]);
    expect(one.unlistedOperations[0]?.place.file).toBe(
      `apis/${name}/operations/läs upp/policy.xml`,
    );
  });
  it('that begin with a dot are not looked at', async () => {
    const inventory = await loadTree({
      ...api('a'),
      'apis/.hidden/policy.xml': 'x',
      '.x.xml': 'x',
    });
    expect(inventory.spaces[0].apis).toHaveLength(1);
    expect(inventory.spaces[0].policy.state).toBe('absent');
  });
  it('that only look like prototypes of objects do no harm', async () => {
    const tree = api('__proto__', {
      'specification.yaml':
        '__proto__: { get: {} }\nopenapi: 3.0.1\npaths: { /x: { __proto__: { get: 1 }, get: {} } }',
    });
    const one = apiNamed(await loadTree({ ...tree, ...api('constructor') }), '__proto__');
    expect(operationRows(one)).toEqual(['get-x GET /x: absent']);
  });
  it('of policies may be any, and policy.xml wins', async () => {
    const inventory = await loadTree({
      ...api('a', { 'a-policy.xml': '<a />' }),
      ...api('b', { 'policy.xml': '<b />', 'policy.old.xml': '<old />' }),
    });
    const texts = ['a', 'b'].map((id) => apiNamed(inventory, id).policy);
    expect(texts).toMatchObject([{ value: { text: '<a />' } }, { value: { text: '<b />' } }]);
    expect(gapRows(inventory)).toContain(
      'conflicting-association: beside apis/b/policy.xml stands policy.old.xml, which was not read',
    );
  });
});

describe('hostile input', () => {
  it('a bomb of aliases ends as a broken specification, soon', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `  a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(50)}]`,
    );
    const bomb = `openapi: 3.0.1\nx:\n  a0: &a0 [x]\n${lines.join('\n')}\npaths: {}\n`;
    const inventory = await loadTree(api('a', { 'specification.yaml': bomb }));
    expect(apiNamed(inventory, 'a').operations.state).toBe('unreadable');
    expect(lost(inventory)).toEqual([expect.stringContaining('aliases exceeded')]);
  });
  it('a specification above the limit is not read', async () => {
    const root = writeTree(api('a'));
    addFile(
      root,
      'apis/a/specification.yaml',
      `${specification([])}#${' '.repeat(16 * 1024 * 1024)}`,
    );
    expect(lost(await load({ root }))).toEqual([
      expect.stringContaining('more than the limit of 16777216'),
    ]);
  });
  it('deep nesting ends as a broken file, not as a crash', async () => {
    const deep = '['.repeat(200_000);
    const inventory = await loadTree({
      ...api('a', { 'specification.yaml': deep }),
      ...api('b', { 'specification.json': `{"openapi":${deep}` }),
      'products/p/productInformation.json': deep,
    });
    expect(lost(inventory)).toHaveLength(3);
  });
  it('a loop of links ends', async () => {
    const root = writeTree(api('a'));
    mkdirSync(join(root, 'apis/a/operations/x'), { recursive: true });
    symlinkSync('..', join(root, 'apis/a/operations/x/again'));
    expect(lost(await load({ root }))).toEqual([]);
  });
});
