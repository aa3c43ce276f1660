import { describe, expect, it } from '@jest/globals';
import { scopeOf } from '../../../src/sources/apiops/subscriptions.ts';
import type { Tree } from './tree.ts';
import { api, apiNamed, gapRows, loadTree, lost, operationRows, specification } from './tree.ts';

const withPolicies = (lines: readonly string[], folders: readonly string[]): Tree =>
  api('a', {
    'specification.yaml': specification(lines),
    ...Object.fromEntries(folders.map((name) => [`operations/${name}/policy.xml`, '<policies />'])),
  });

interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  readonly folders: readonly string[];
  readonly found: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    name: 'by its id',
    lines: ['get /x Read', 'put /y read'],
    folders: ['read'],
    found: ['Read GET /x: absent', 'read PUT /y: present'],
  },
  {
    name: 'without regard to case',
    lines: ['get /x GetX'],
    folders: ['getx'],
    found: ['GetX GET /x: present'],
  },
  {
    name: 'by the id that import makes',
    lines: ['get /x Get_X'],
    folders: ['get-x'],
    found: ['Get_X GET /x: present'],
  },
  {
    name: 'never by a loose way when two would fit',
    lines: ['get /x Get_X', 'get /y Get.X'],
    folders: ['get-x'],
    found: ['Get_X GET /x: absent', 'Get.X GET /y: absent', 'get-x - -: present, unlisted'],
  },
  {
    name: 'or stays unlisted',
    lines: ['get /x a'],
    folders: ['b'],
    found: ['a GET /x: absent', 'b - -: present, unlisted'],
  },
  {
    name: 'of an empty list stays unlisted',
    lines: [],
    folders: ['b'],
    found: ['b - -: present, unlisted'],
  },
];

describe('a policy folder finds its operation', () => {
  it.each(ROWS)('$name', async ({ lines, folders, found }) => {
    const tree = withPolicies(lines, folders);
    const paths =
      lines.length === 0 ? { 'apis/a/specification.yaml': 'openapi: 3.0.1\npaths: {}\n' } : {};
    expect(operationRows(apiNamed(await loadTree({ ...tree, ...paths }), 'a'))).toEqual(found);
  });
  it('and two for one operation make its policy unreadable', async () => {
    const inventory = await loadTree(withPolicies(['get /x Get_X'], ['GET_X', 'get-x']));
    expect(operationRows(apiNamed(inventory, 'a'))).toEqual(['Get_X GET /x: unreadable']);
    expect(lost(inventory)).toEqual([
      'lost conflicting-association: apis/a/operations/GET_X/policy.xml and apis/a/operations/get-x/policy.xml are for one operation',
    ]);
  });
});

describe('revisions', () => {
  const revision = (id: string, properties: object): Tree =>
    api(id, { 'apiInformation.json': { properties } });

  it('without a current folder: the one that calls itself current is', async () => {
    const tree = {
      ...revision('a;rev=3', { apiRevision: '3', isCurrent: true }),
      ...revision('a;rev=2', { apiRevision: '2' }),
    };
    const inventory = await loadTree({ ...tree, 'apis/a;rev=3/policy.xml': '<policies />' });
    const [two, three] = inventory.spaces[0].apis;
    expect([two, three]).toMatchObject([
      { id: 'a', revision: '2', current: false, stale: false },
      {
        id: 'a',
        revision: '3',
        current: true,
        stale: false,
        policy: { value: { document: 'apis/a' } },
      },
    ]);
  });
  it('have the number of their folder, and a difference is told', async () => {
    const inventory = await loadTree({ ...api('a'), ...revision('a;rev=3', { apiRevision: '2' }) });
    expect(apiNamed(inventory, 'a;rev=3').revision).toBe('3');
    expect(gapRows(inventory)).toContain(
      'conflicting-association: apis/a;rev=3/apiInformation.json says revision 2, its folder 3',
    );
  });
  it('have documents of their own', async () => {
    const tree = {
      ...api('a'),
      ...api('a;rev=2', { 'operations/read-a;rev=2/policy.xml': '<o />', 'policy.xml': '<p />' }),
    };
    const two = apiNamed(
      await loadTree({
        ...tree,
        'apis/a;rev=2/apiInformation.json': { properties: { apiRevision: '2' } },
      }),
      'a;rev=2',
    );
    expect(two).toMatchObject({
      policy: { value: { document: 'apis/a;rev=2' } },
      operations: {
        value: [{ policy: { value: { document: 'apis/a;rev=2/operations/read-a;rev=2' } } }],
      },
    });
  });
});

const SERVICE = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ApiManagement/service/c';

describe('the scope of a subscription', () => {
  it.each([
    ['/products/p', null, { kind: 'product', product: 'p' }],
    ['/apis/a/', null, { kind: 'api', api: 'a' }],
    ['/apis/a;rev=2', null, { kind: 'api', api: 'a' }],
    ['/apis', null, { kind: 'all-apis' }],
    ['/', null, { kind: 'all-apis' }],
    [SERVICE, null, { kind: 'all-apis' }],
    [`${SERVICE}/apis`, null, { kind: 'all-apis' }],
    [`${SERVICE}/products/p`, null, { kind: 'product', product: 'p' }],
    [
      '/subscriptions/{#id#}/x/service/{#name#}/products/p',
      null,
      { kind: 'product', product: 'p' },
    ],
    [`${SERVICE}/workspaces/W/apis/a`, 'w', { kind: 'api', api: 'a' }],
    [
      `${SERVICE}/workspaces/other/apis/a`,
      'w',
      { kind: 'unresolved', text: `${SERVICE}/workspaces/other/apis/a` },
    ],
    [
      `${SERVICE}/workspaces/w/apis/a`,
      null,
      { kind: 'unresolved', text: `${SERVICE}/workspaces/w/apis/a` },
    ],
    ['{#scope#}', null, { kind: 'unresolved', text: '{#scope#}' }],
    ['/products', null, { kind: 'unresolved', text: '/products' }],
    ['/apis/a/operations/o', null, { kind: 'unresolved', text: '/apis/a/operations/o' }],
    ['/apis/$(api)', null, { kind: 'unresolved', text: '/apis/$(api)' }],
    [null, null, { kind: 'unresolved', text: '' }],
  ])('%s in workspace %s', (text, workspace, scope) =>
    expect(scopeOf(text, workspace)).toEqual(scope),
  );
});
