import { describe, expect, it } from '@jest/globals';
import { explainApi } from '../../src/core/explain-api.ts';
import { explainLoss } from '../../src/core/explain-loss.ts';
import { headOf } from '../../src/core/read-service.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import type { Inventory, Space } from '../../src/model/inventory.ts';
import text from '../../src/reporters/text.ts';
import { aboutApi, explained, lossOf } from '../support/answers.ts';
import * as build from '../support/chains.ts';
import { expectGolden } from '../support/golden.ts';
import { CONFIGURATION } from '../support/golden-folder.ts';

const { api, fragment, inventory, JWT, namedValue, operation, policies, present, space } = build;
const GOLDEN = 'test/golden/explain';
const FOLDERS = 'test/golden-folders';
const ACME = 'samples/acme';

const view = (columns: number) => ({ color: false, columns });

/** Facts about a service that stands in no folder. */
function factsOf(made: Inventory) {
  const tree = { root: '.', pathBase: 'path' } as const;
  const request = {
    source: 'apiops',
    path: '.',
    issuer: null,
    audiences: [],
    config: null,
    environment: null,
    reports: [],
  };
  const head = headOf(request, { inventory: made, tree });
  return { inventory: made, configuration: CONFIGURATION, head, today: '2027-01-31' };
}

const explainIn = (spaces: readonly [Space, ...Space[]], name: string, wanted?: string) =>
  explainApi(factsOf(inventory(...spaces)), aboutApi(name, wanted ?? null));

describe('explain, as text', () => {
  it.each([
    [
      'base-missing-at-operation',
      `${FOLDERS}/base-missing-at-operation/wrong`,
      'orders',
      'get-order',
    ],
    [
      'green-validator-in-nested-fragment',
      `${FOLDERS}/green-validator-in-nested-fragment/right`,
      'orders',
      null,
    ],
    ['issuer-wrong', `${FOLDERS}/two-defects-of-one-validator/wrong`, 'orders', null],
    [
      'workspace-base-missing',
      `${FOLDERS}/workspace-base-missing/wrong`,
      'workspaces/sales/orders',
      null,
    ],
    ['policy-unreadable', `${FOLDERS}/policy-unreadable/wrong`, 'orders', null],
    ['acme-orders', ACME, 'orders', null],
    ['acme-shipping', ACME, 'shipping', 'POST /shipping/labels'],
  ])('%s', async (name, folder, of, wanted) => {
    const explanation = await explained(folder, aboutApi(of, wanted));
    for (const columns of [80, 120]) {
      const printed = [...text.explanation(explanation, view(columns))].join('');
      expectGolden(printed, `${GOLDEN}/${name}-${columns}.txt`);
    }
  });

  it.each([
    ['acme-fragment', { kind: 'fragment', name: 'okta-jwt' }],
    ['acme-named-value', { kind: 'named-value', name: 'okta-issuer' }],
    ['acme-nothing-lost', { kind: 'fragment', name: 'correlation' }],
  ] as const)('%s', async (name, topic) => {
    const loss = await lossOf(ACME, topic);
    expectGolden([...text.loss(loss, view(80))].join(''), `${GOLDEN}/${name}.txt`);
  });
});

describe('explain --api', () => {
  it('agrees with check on every operation of the sample', async () => {
    const { operations } = await explained(ACME, aboutApi('customers'));
    for (const { operation: id, verdict, rules } of operations) {
      const { subject, findings } = await explained(ACME, aboutApi('customers', id));
      expect([id, subject.verdict]).toEqual([id, verdict]);
      expect(findings.map(({ ruleId }) => ruleId).sort()).toEqual(rules);
    }
  });

  it('finds an operation by method and template, or by the path that reports show', async () => {
    const found = async (wanted: string): Promise<string | null> =>
      (await explained(ACME, aboutApi('orders', wanted))).subject.operation;
    expect(await found('get-order')).toBe('get-order');
    expect(await found('GET /{orderId}')).toBe('get-order');
    expect(await found('get /orders/{orderId}')).toBe('get-order');
    expect(await found('POST orders/{orderId}/cancel')).toBe('cancel-order');
  });

  it.each<[string, string | null, string]>([
    ['ordrs', null, "There is no API 'ordrs'; did you mean 'orders'?"],
    ['orders;rev=9', null, "There is no API 'orders;rev=9'; did you mean 'orders;rev=1'?"],
    ['zzz', null, "There is no API 'zzz'; there are 14 APIs, for example"],
    ['', null, "There is no API ''; there are 14 APIs"],
    [
      'orders',
      'get-ordr',
      "The API 'orders' has no operation 'get-ordr'; did you mean 'get-order'?",
    ],
    [
      'orders',
      'GET /nope/at/all',
      "has no operation 'GET /nope/at/all'; the operations are 'GET /orders'",
    ],
    ['graph', 'x', "The API 'graph' has no operation 'x'; there are no operations at all."],
    ['orders', '__proto__', "The API 'orders' has no operation '__proto__'"],
  ])('refuses %j, operation %j', async (of, wanted, message) => {
    await expect(explained(ACME, aboutApi(of, wanted))).rejects.toThrow(message);
    await expect(explained(ACME, aboutApi(of, wanted))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('names the API of a workspace where only its bare name is given', () => {
    const team = space({ workspace: 'team', apis: [api('orders')] });
    expect(() => explainIn([space(), team], 'orders')).toThrow(
      "There is no API 'orders'; did you mean 'workspaces/team/orders'?",
    );
    expect(explainIn([space(), team], 'workspaces/team/orders').api).toBe('workspaces/team/orders');
  });

  it('finds the current revision by its number as well, and others by theirs alone', () => {
    const old = api('a', { current: false, revision: '1' });
    const now = api('a', { revision: '2' });
    const spaces = [space({ apis: [old, now] })] as const;
    expect(explainIn(spaces, 'a').subject.revision).toBe('2');
    expect(explainIn(spaces, 'a;rev=2').subject.revision).toBe('2');
    expect(explainIn(spaces, 'a;rev=1').api).toBe('a;rev=1');
  });

  it.each([
    ['offline', { current: false, online: false }, 'a;rev=1', /offline and answers nobody/],
    ['a leftover copy', { current: false, stale: true }, 'a;rev=1', /leftover copy/],
    ['a type without operations', { type: 'graphql' }, 'a', /of type graphql act on the API/],
    ['current', {}, 'a', null],
  ])('says why no verdict is given: %s', (_, over, name, remark) => {
    const { remark: said } = explainIn([space({ apis: [api('a', over)] })], name, 'get');
    if (remark === null) expect(said).toBeNull();
    else expect(said).toMatch(remark);
  });

  it('tells the chain of the API for operations without a policy of their own', () => {
    const own = operation('own', { policy: present('apis/a/operations/own', policies('<base/>')) });
    const list = { state: 'present', value: [operation('get'), own] } as const;
    const made = api('a', { policy: present('apis/a', policies(JWT)), operations: list });
    const { subject, remark, operations } = explainIn([space({ apis: [made] })], 'a');
    expect([subject.subject, subject.verdict]).toEqual(['a', 'conforming']);
    expect(remark).toMatch(/those without a policy of their own/);
    expect(operations.map(({ operation: id, ownPolicy }) => [id, ownPolicy])).toEqual([
      ['get', false],
      ['own', true],
    ]);
  });

  it.each<[string, string, string]>([
    ['in inbound', policies(JWT), 'always counts'],
    ['cut off', policies('<x/>'), 'never counts'],
    [
      'foreign',
      policies(JWT.replaceAll('acme.okta', 'evil.okta')),
      'always does-not-count issuer-wrong',
    ],
    [
      'with a missing value',
      policies(JWT.replace('api://acme', '{{gone}}')),
      'always undecided named-value-unresolved',
    ],
    [
      'that hangs on a reading',
      policies(JWT.replace('api://acme', 'api://acme/')),
      'always undecided audience-wrong undecided',
    ],
  ])('marks a validator %s', (_, document, want) => {
    const made = api('a', { policy: present('apis/a', document) });
    const service = space({ policy: present('global', policies(JWT)), apis: [made] });
    expect(validatorsOf(explainIn([service], 'a'))[0]).toBe(want);
  });

  it('says that a validator outside of inbound comes too late', () => {
    const document = policies('<x/>', `<outbound>${JWT}</outbound>`);
    const made = api('a', { policy: present('apis/a', document) });
    const [route] = explainIn([space({ apis: [made] })], 'a').routes;
    const outbound = route?.sections.find(({ name }) => name === 'outbound');
    expect(outbound?.lines.map(({ notes }) => notes)).toEqual([
      ['stands in <outbound>: the backend has answered by then'],
    ]);
  });

  it('shows only the sections that are asked for', () => {
    const spaces = [space({ apis: [api('a')] })] as const;
    const topic = { ...aboutApi('a'), sections: ['on-error', 'inbound'] } as const;
    const [route] = explainApi(factsOf(inventory(...spaces)), topic).routes;
    expect(route?.sections.map(({ name }) => name)).toEqual(['inbound', 'on-error']);
  });

  it('ends with 3 where something was not read', async () => {
    const { exitCode, source } = await explained(
      `${FOLDERS}/policy-unreadable/wrong`,
      aboutApi('orders'),
    );
    expect([exitCode, source.complete]).toEqual([3, false]);
  });
});

/** `runs standing rules…` of each validator in inbound. */
function validatorsOf({ routes: [route] }: Explanation): readonly string[] {
  const lines = route?.sections.find(({ name }) => name === 'inbound')?.lines ?? [];
  return lines.flatMap(({ runs, validator }) =>
    validator === null
      ? []
      : [[runs, validator.standing, ...validator.defects.map(({ rule }) => rule)].join(' ')],
  );
}

describe('explain --fragment and --named-value', () => {
  const guarded = (id: string) =>
    api(id, {
      policy: present(`apis/${id}`, policies('<include-fragment fragment-id="jwt"/>')),
    });

  const service = space({
    apis: [guarded('a'), api('b', { policy: present('apis/b', policies(JWT)) })],
    fragments: [fragment('jwt', `<fragment>${JWT}</fragment>`), fragment('idle', '<fragment/>')],
  });
  const team = space({
    workspace: 'team',
    apis: [guarded('a')],
    fragments: [fragment('jwt', `<fragment>${JWT.replace('api://acme', '{{aud}}')}</fragment>`)],
    namedValues: [namedValue('aud', 'api://acme')],
  });

  const lost = (topic: Parameters<typeof explainLoss>[1]) => {
    const { weaker, uses } = explainLoss(factsOf(inventory(service, team)), topic);
    const changes = weaker.map(({ subject, before, after }) => `${subject}: ${before} > ${after}`);
    return { changes, uses: uses.map(({ document }) => document) };
  };

  it.each<[Parameters<typeof explainLoss>[1], readonly string[], readonly string[]]>([
    [{ kind: 'fragment', name: 'jwt' }, ['a/get: conforming > violating'], ['apis/a']],
    [{ kind: 'fragment', name: 'fragments/jwt' }, ['a/get: conforming > violating'], ['apis/a']],
    [{ kind: 'fragment', name: 'idle' }, [], []],
    [
      { kind: 'fragment', name: 'workspaces/team/jwt' },
      ['workspaces/team/a/get: conforming > violating'],
      ['apis/a'],
    ],
    [
      { kind: 'named-value', name: 'workspaces/team/namedValues/aud' },
      ['workspaces/team/a/get: conforming > unknown'],
      ['fragments/jwt'],
    ],
  ])('%j', (topic, changes, uses) => expect(lost(topic)).toEqual({ changes, uses }));

  it('takes every named value of the name away', () => {
    const twice = [namedValue('aud', 'api://acme'), namedValue('aud', 'api://acme')];
    const made = inventory({ ...team, workspace: null, namedValues: twice });
    const { weaker } = explainLoss(factsOf(made), { kind: 'named-value', name: 'aud' });
    expect(weaker.map(({ after }) => after)).toEqual(['unknown']);
  });

  it.each([
    [{ kind: 'fragment', name: 'jtw' }, "There is no fragment 'jtw'; did you mean 'jwt'?"],
    [{ kind: 'fragment', name: 'xyz' }, "the fragments are 'jwt', 'idle', 'workspaces/team/jwt'."],
    [
      { kind: 'named-value', name: 'aud' },
      "There is no named value 'aud'; did you mean 'workspaces/team/aud'?",
    ],
  ] as const)('refuses %j', (topic, message) => expect(() => lost(topic)).toThrow(message));

  it('says that there is nothing at all', () => {
    const made = factsOf(inventory(space({ apis: [api('a')] })));
    expect(() => explainLoss(made, { kind: 'named-value', name: 'x' })).toThrow(
      "There is no named value 'x'; there are no named values at all.",
    );
  });
});
