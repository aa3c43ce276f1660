import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../src/errors.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import type { Tree } from './tree.ts';
import { api, load, writeTree } from './tree.ts';

const below = (folder: string, tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([path, content]) => [`${folder}/${path}`, content]));

const product: Tree = { 'products/p/productInformation.json': { properties: {} } };

interface Row {
  readonly name: string;
  readonly tree: Tree;
  readonly path?: string;
  /** The folder, or the sentence of the error. */
  readonly found?: string;
  readonly refused?: string;
}

const ROWS: readonly Row[] = [
  { name: 'the given folder', tree: api('a'), found: '.' },
  {
    name: 'the given folder, though there is another one in it',
    tree: { ...api('a'), ...below('old', api('a')) },
    found: '.',
  },
  {
    name: 'the only one below, at any depth',
    tree: { 'readme.md': 'x', ...below('infra/apim', api('a')) },
    found: 'infra/apim',
  },
  { name: 'one that holds products alone', tree: below('x', product), found: 'x' },
  {
    name: 'one that holds a workspace alone',
    tree: below('x', { 'workspaces/w/workspaceInformation.json': {} }),
    found: 'x',
  },
  {
    name: 'a folder with a global policy alone, when it is named',
    tree: { 'x/policy.xml': '<policies />' },
    path: 'x',
    found: 'x',
  },
  {
    name: 'several below',
    tree: { ...below('dev', api('a')), ...below('prod/apim', api('a')) },
    refused: 'holds several APIOps folders: dev, prod/apim; name one by --path',
  },
  { name: 'an empty folder', tree: { x: null }, path: 'x', refused: 'holds no APIOps artifacts' },
  {
    name: 'a folder of other things',
    tree: { 'src/apis/index.ts': 'x', 'apis/readme.md': 'x' },
    refused: 'holds no APIOps artifacts',
  },
  { name: 'a folder that is not there', tree: {}, path: 'gone', refused: 'gone does not exist' },
  {
    name: 'a file',
    tree: { 'policy.xml': '<policies />' },
    path: 'policy.xml',
    refused: 'is not a folder',
  },
  {
    name: 'the folder of one API',
    tree: api('a', { 'policy.xml': '<policies />' }),
    path: 'apis/a',
    refused: 'holds no APIOps artifacts',
  },
  {
    name: 'the folder of one product',
    tree: { ...product, 'products/p/apis/a/productApiInformation.json': {} },
    path: 'products/p',
    refused: 'holds no APIOps artifacts',
  },
  {
    name: 'the folder of all APIs',
    tree: api('a'),
    path: 'apis',
    refused: 'holds no APIOps artifacts',
  },
  {
    name: 'a workspace of a service',
    tree: below('workspaces/w', { ...api('a'), 'workspaceInformation.json': {} }),
    path: 'workspaces/w',
    refused: 'holds no APIOps artifacts',
  },
  {
    name: 'packages of other people',
    tree: below('node_modules/x', api('a')),
    refused: 'holds no APIOps artifacts',
  },
];

const open = ({ tree, path }: Row): Promise<Inventory> => {
  const root = writeTree(tree);
  return load(path === undefined ? { root } : { root, path });
};

describe('the artifact folder is', () => {
  it.each(ROWS.filter((row) => row.found !== undefined))('$name', async (row) => {
    expect((await open(row)).spaces[0].place.file).toBe(row.found);
  });
});

describe('a usage error is', () => {
  it.each(ROWS.filter((row) => row.refused !== undefined))('$name', async (row) => {
    const error: unknown = await open(row).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(row.refused ?? '');
  });
  it('a link that leads out of the repository', async () => {
    const root = writeTree({ 'readme.md': 'x' });
    symlinkSync(writeTree(api('a')), join(root, 'apim'));
    await expect(load({ root, path: 'apim' })).rejects.toThrow('leads out of the repository');
  });
});
