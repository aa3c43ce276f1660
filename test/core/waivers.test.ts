import { describe, expect, it } from '@jest/globals';
import { stateOf } from '../../src/core/waivers.ts';
import type { Match, Waiver } from '../../src/model/configuration.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import {
  api,
  inventory,
  JWT,
  operation,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';
import { entryAt, findingOf, rulesOf, settled, verdictsOf, waiver } from '../support/settled.ts';

const OPEN = policies('<set-header name="X-A"><value>1</value></set-header>');

/** An open API with two operations, and another API that is open as well. */
const OPEN_APIS = inventory(
  space({
    apis: [
      api('legacy', {
        tags: ['old'],
        policy: present('apis/legacy', OPEN),
        operations: { state: 'present', value: [operation('get'), operation('list')] },
      }),
      api('orders', { policy: present('apis/orders', OPEN) }),
    ],
  }),
);

const ALL_OPEN = {
  'legacy/get': 'violating',
  'legacy/list': 'violating',
  'orders/get': 'violating',
};

/** The same API by a product, with a key, and without one. */
function twoRoutes(policy: string, viaProduct: string): Inventory {
  return inventory(
    space({
      apis: [api('legacy', { policy: present('apis/legacy', policies(`<base/>${policy}`)) })],
      products: [
        product('gold', {
          apis: ['legacy'],
          policy: present('products/gold', policies(viaProduct)),
        }),
      ],
    }),
  );
}

function waived(
  waivers: readonly Waiver[],
  given: Inventory = OPEN_APIS,
): Readonly<Record<string, string>> {
  return verdictsOf(settled(given, { waivers }).report);
}

describe('a waiver accepts', () => {
  it.each<[string, Match, readonly string[]]>([
    ['an API', { api: ['legacy'] }, ['legacy/get', 'legacy/list']],
    ['an operation', { api: ['legacy'], operation: ['get'] }, ['legacy/get']],
    ['by method and template', { operation: ['GET /list'] }, ['legacy/list']],
    ['a tag', { tag: ['old'] }, ['legacy/get', 'legacy/list']],
    ['the file of the cause', { file: ['apis/orders.xml'] }, ['orders/get']],
    ['nothing of another API', { api: ['leg'] }, []],
    ['nothing on the route of a product that is not there', { product: ['*'] }, []],
    ['nothing of a workspace', { workspace: ['*'] }, []],
  ])('%s', (_, match, exempt) => {
    const expected = { ...ALL_OPEN, ...Object.fromEntries(exempt.map((one) => [one, 'exempt'])) };
    expect(waived([waiver('jwt-missing', match)])).toEqual(expected);
  });

  it('nothing of another rule', () => {
    expect(waived([waiver('jwt-conditional', { api: ['*'] })])).toEqual(ALL_OPEN);
  });

  it('nothing that only may be what it names', () => {
    const policy = present('apis/legacy/operations/hidden', OPEN);
    const hidden = operation('hidden', { method: null, template: null, listed: false, policy });
    const unlisted = inventory(
      space({
        apis: [
          api('legacy', {
            operations: { state: 'not-extracted', why: 'no list' },
            unlistedOperations: [hidden],
          }),
        ],
      }),
    );
    const verdicts = (operations: readonly [string]): Readonly<Record<string, string>> =>
      waived([waiver('jwt-missing', { operation: operations })], unlisted);
    expect(verdicts(['GET /hidden'])['legacy/hidden']).toBe('violating');
    expect(verdicts(['hidden'])).toMatchObject({ legacy: 'violating', 'legacy/hidden': 'exempt' });
    expect(verdicts(['*'])).toMatchObject({ legacy: 'exempt', 'legacy/hidden': 'exempt' });
  });

  it.each([
    ['before its last day', '2027-02-01', 'exempt'],
    ['on its last day', '2027-01-31', 'exempt'],
    ['no more a day later', '2027-01-30', 'violating'],
  ])('%s', (_, expires, verdict) => {
    expect(waived([waiver('jwt-missing', { api: ['orders'] }, { expires })])['orders/get']).toBe(
      verdict,
    );
  });
});

describe('a waiver that notes what it accepted', () => {
  const [judgement] = settled(OPEN_APIS).settled.results.flatMap((one) => one.judgements);
  if (judgement === undefined) throw new Error('Nothing is judged.');
  const state = stateOf(judgement);

  it.each([
    ['accepts it as it was', state, 'exempt'],
    ['accepts each of several states', `0123456789ab  ${state}`, 'exempt'],
    ['accepts nothing else', '0123456789ab', 'violating'],
    ['accepts nothing by a part of it', state.slice(0, 8), 'violating'],
  ])('%s', (_, noted, verdict) => {
    const match = { api: ['legacy'] } as const;
    expect(waived([waiver('jwt-missing', match, { state: noted })])['legacy/get']).toBe(verdict);
  });

  it('is one state for all subjects and routes of a cause', () => {
    const states = settled(OPEN_APIS)
      .settled.results.filter(({ subject }) => subject.api.id === 'legacy')
      .flatMap(({ judgements }) => judgements.map(stateOf));
    expect(states).toEqual([state, state]);
  });

  it('accepts no more than its weight', () => {
    expect(stateOf({ ...judgement, severity: 'critical' })).not.toBe(
      stateOf({ ...judgement, severity: 'high' }),
    );
  });
});

describe('on several routes', () => {
  const both = twoRoutes('', '');

  it.each<[string, readonly Waiver[], string]>([
    [
      'one product alone leaves the other way',
      [waiver('jwt-missing', { product: ['gold'] })],
      'violating',
    ],
    [
      'all of them are accepted without a product',
      [waiver('jwt-missing', { api: ['*'] })],
      'exempt',
    ],
  ])('%s', (_, waivers, verdict) => {
    expect(waived(waivers, both)['legacy/get']).toBe(verdict);
  });

  it('a product names its own way', () => {
    const waivers = [waiver('jwt-missing', { product: ['gold'] })];
    const judged = settled(both, { waivers }).settled.results.flatMap((one) => one.judgements);
    const ways = judged.map(({ route, waiver: by }) => [route, (by ?? null) !== null]);
    expect(ways).toEqual([
      ['gold', true],
      [null, false],
    ]);
  });

  it('does not make an exemption of what is undecided on another route', () => {
    const secret = '<choose><when condition="@({{mode}})">' + JWT + '</when></choose>';
    const given = twoRoutes('', secret);
    expect(waived([], given)).toEqual({ 'legacy/get': 'violating' });
    const open = [
      waiver('product-route-open', { api: ['*'] }),
      waiver('jwt-missing', { api: ['*'] }),
    ];
    const { report } = settled(given, { waivers: open });
    expect(verdictsOf(report)).toEqual({ 'legacy/get': 'unknown' });
    const [left, ...others] = report.findings.filter(({ kind }) => kind === 'undecided');
    expect([left?.affected, others]).toEqual([['legacy/get'], []]);
    expect(report.exitCode).toBe(1);
    const all = [...open, waiver(left?.ruleId ?? '', { api: ['*'] })];
    expect(waived(all, given)).toEqual({ 'legacy/get': 'exempt' });
  });
});

describe('of two waivers', () => {
  it('the first one that holds is named', () => {
    const match = { api: ['orders'] } as const;
    const waivers = [
      waiver('jwt-missing', match, { owner: 'late', expires: '2026-01-01' }),
      waiver('jwt-missing', match, { owner: 'first' }),
      waiver('jwt-missing', match, { owner: 'second', place: entryAt(12) }),
    ];
    const { report } = settled(OPEN_APIS, { waivers });
    const [found] = report.findings.filter(({ waived: is }) => is);
    expect(found?.waivers).toEqual([
      { subject: 'orders/get', owner: 'first', expires: '2028-01-31' },
    ]);
  });
});

describe('what is exempt', () => {
  const waivers = [waiver('jwt-missing', { api: ['*'] })];
  const { report } = settled(OPEN_APIS, { waivers });

  it('is never covered, and no longer fails the gate', () => {
    expect(report.summary).toMatchObject({ exempt: 3, conforming: 0, coverage: 0 });
    expect([report.exitCode, report.summary.findings.critical]).toEqual([0, 0]);
    const demanding = settled(OPEN_APIS, { waivers, minCoverage: 1 }).report;
    expect(demanding.exitCode).toBe(1);
  });

  it('stands in no open finding', () => {
    expect(report.findings.flatMap(({ affected }) => affected)).toEqual([]);
    expect(report.findings.every(({ waived: is }) => is)).toBe(true);
  });
});

describe('a finding that is waived in part', () => {
  const waivers = [waiver('jwt-missing', { operation: ['get'] })];
  const { report } = settled(OPEN_APIS, { waivers });

  it('affects what is left', () => {
    const found = report.findings.find(({ cause }) => cause.document === 'apis/legacy');
    expect(found).toMatchObject({ affected: ['legacy/list'], waived: false, severity: 'critical' });
    expect(found?.waivers.map(({ subject }) => subject)).toEqual(['legacy/get']);
  });

  it('weighs what is left', () => {
    const skipped = '@(context.Request.Headers.ContainsKey("X-A"))';
    const choose = `<choose><when condition='${skipped}'/><otherwise>${JWT}</otherwise></choose>`;
    const given = inventory(
      space({
        policy: present('global', policies(choose)),
        apis: [api('free'), api('keyed', { subscriptionRequired: true })],
      }),
    );
    const weight = (waivers: readonly Waiver[]): string =>
      findingOf(settled(given, { waivers }).report, 'jwt-conditional').severity;
    expect(weight([])).toBe('critical');
    expect(weight([waiver('jwt-conditional', { api: ['keyed'] })])).toBe('critical');
    expect(weight([waiver('jwt-conditional', { api: ['free'] })])).toBe('high');
    expect(weight([waiver('jwt-conditional', { api: ['*'] })])).toBe('critical');
  });
});

describe('a rule about the configuration itself', () => {
  const loosened = [{ key: 'failOn', what: 'it is never', place: entryAt(3) }];

  it.each<[string, Match]>([
    ['by its file', { file: ['.apim-jwt.yml'] }],
    ['by everything', { api: ['*'] }],
  ])('cannot be waived %s', (_, match) => {
    const waivers = [waiver('config-loosens-parent', match)];
    const { report } = settled(OPEN_APIS, { waivers, loosened });
    expect(findingOf(report, 'config-loosens-parent')).toMatchObject({
      waived: false,
      severity: 'high',
    });
    expect(rulesOf(report)).toContain('waiver-unused');
  });

  it('can be waived by its file where it guards nothing', () => {
    const waivers = [waiver('public-unused', { file: ['.apim-jwt.yml'] })];
    const match = { api: ['status'] } as const;
    const entries = [{ match, owner: 'a', reason: 'b', place: entryAt(5) }];
    const { report } = settled(OPEN_APIS, { waivers, public: entries });
    expect(findingOf(report, 'public-unused').waived).toBe(true);
  });
});
