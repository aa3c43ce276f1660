import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tree } from './tree.ts';
import { api, load, specification, writeTree } from './tree.ts';

/** A folder with several of everything, and with damages, whose order must not show either. */
const TREE: Tree = {
  'policy.xml': '<policies />',
  ...api('b', {
    'policy.xml': '<b />',
    'operations/read-b/policy.xml': '<r />',
    'tags.json': [{ name: 't' }],
  }),
  ...api('a', { 'specification.yaml': specification(['get /x z', 'get /y a', 'post /y m']) }),
  ...api('a;rev=2'),
  ...api('a;rev=1'),
  ...api('c', { 'apiInformation.json': '{' }),
  ...api('d', { 'one.xml': '<x />', 'two.xml': '<y />' }),
  'products/q/productInformation.json': { properties: {} },
  'products/q/apis.json': [{ name: 'b' }, { name: 'a' }],
  'products/q/apis/a/productApiInformation.json': {},
  'products/p/productInformation.json': '[',
  'namedValues/n/namedValueInformation.json': { properties: { value: '1' } },
  'named values/n/namedValueInformation.json': { properties: { value: '2' } },
  'subscriptions/t/subscriptionInformation.json': { properties: { scope: '/apis/a' } },
  'subscriptions/s/subscriptionInformation.json': { properties: { scope: '/apis/gone' } },
  'workspaces/w2/workspaceInformation.json': {},
  'workspaces/w1/workspaceInformation.json': {},
  'workspaces/w1/apis/i/apiInformation.json': { properties: { path: 'i' } },
};

const read = async (tree: Tree): Promise<string> => {
  const root = writeTree(tree);
  const inventory = await load({ root });
  return JSON.stringify({ ...inventory, source: { ...inventory.source, location: '' } });
};

describe('the inventory', () => {
  it('does not depend on the order in which files were made', async () => {
    const expected = await read(TREE);
    const files = Object.entries(TREE);
    const shuffled = fc.shuffledSubarray(files, { minLength: files.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        expect(await read(Object.fromEntries(order))).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });
  it('is sorted by code units, whatever order the file system has', async () => {
    // UTF-8 bytes, by which Linux lists folders, would put the second name first.
    const root = writeTree({ ...api('\uff5e'), ...api('\u{1f600}') });
    const [space] = (await load({ root })).spaces;
    expect(space.apis.map(({ id }) => id)).toEqual(['\u{1f600}', '\uff5e']);
  });
});
