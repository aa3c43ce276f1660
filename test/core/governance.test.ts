import { describe, expect, it } from '@jest/globals';
import type {
  Configuration,
  ExpectationEntry,
  Match,
  Waiver,
} from '../../src/model/configuration.ts';
import { api, inventory, JWT, namedValue, policies, present, space } from '../support/chains.ts';
import { entryAt, findingOf, rulesOf, settled, waiver } from '../support/settled.ts';

const SERVICE = inventory(
  space({
    policy: present('global', policies(JWT)),
    apis: [
      api('orders', { tags: ['core'] }),
      api('open', { policy: present('apis/open', policies('')) }),
    ],
    namedValues: [namedValue('mode', 'closed'), namedValue('hidden', null)],
    subscriptions: {
      state: 'present',
      value: [
        key('master', 'all-apis', true),
        key('everything', 'all-apis', true),
        key('one', 'api', true),
        key('off', 'all-apis', false),
        key('gold', 'product', true),
      ],
    },
  }),
);

function key(id: string, kind: 'all-apis' | 'api' | 'product', active: boolean) {
  const scope =
    kind === 'api'
      ? { kind, api: 'orders' }
      : kind === 'product'
        ? { kind, product: 'gold' }
        : { kind };
  return { id, scope, active, place: entryAt(1) };
}

const report = (said: Partial<Configuration>) => settled(SERVICE, said).report;

describe('an expectation', () => {
  const expecting = (match: Match): ExpectationEntry => ({
    match,
    accept: null,
    scopes: ['orders.read'],
    scopeClaims: null,
    claims: null,
    tokenSources: null,
    place: entryAt(7),
  });

  it.each<[string, Match]>([
    ['of an API', { api: ['orders'] }],
    ['of an operation', { operation: ['GET /get'] }],
    ['of a tag', { tag: ['core'] }],
  ])('%s that is there is used', (_, match) => {
    expect(rulesOf(report({ expectations: [expecting(match)] }))).not.toContain(
      'expectation-unused',
    );
  });

  it.each<[string, Match, string | null]>([
    ['an API with a typing mistake', { api: ['ordres'] }, 'orders'],
    ['an API in another case', { api: ['Orders'] }, 'orders'],
    ['an operation with a typing mistake', { api: ['orders'], operation: ['gett'] }, 'get'],
    ['a tag with a typing mistake', { tag: ['cors'] }, 'core'],
    ['an API far from all', { api: ['billing-v2'] }, null],
    ['a product where there is none', { product: ['gold'] }, null],
  ])('of %s is unused, and the nearest name is told', (_, match, near) => {
    const found = findingOf(report({ expectations: [expecting(match)] }), 'expectation-unused');
    expect(found).toMatchObject({ severity: 'medium', kind: 'governance', affected: [] });
    expect(found.locations[0]).toMatchObject({ file: '.apim-jwt.yml', line: 7 });
    if (near === null) expect(found.fix).not.toContain('comes near');
    else expect(found.fix).toMatch(new RegExp(`“${near}” comes near`, 'u'));
  });
});

describe('an assumption', () => {
  const valued = (name: string, value: string): Partial<Configuration> => ({
    namedValues: [{ name, value, place: entryAt(20) }],
  });
  const none = { assume: { apiScopedKeys: 'none', workspacePolicy: null } } as const;

  it.each<[string, Partial<Configuration>, boolean]>([
    ['of a named value that differs', valued('mode', 'open'), true],
    ['of a named value that is the same', valued('mode', 'closed'), false],
    ['of a named value that nobody can read', valued('hidden', 'open'), false],
    ['of a named value that is not there', valued('other', 'open'), false],
    ['that no key skips the products', none, true],
    ['that is not made', {}, false],
  ])('%s', (_, said, contradicted) => {
    expect(rulesOf(report(said)).includes('assumption-contradicted')).toBe(contradicted);
  });

  it('that is wrong is high, and names what contradicts it', () => {
    const found = findingOf(report(none), 'assumption-contradicted');
    expect(found.severity).toBe('high');
    expect(found.message).toContain('everything');
    expect(found.message).toContain('one');
    for (const other of ['master', 'off', 'gold']) expect(found.message).not.toContain(other);
  });
});

describe('a waiver', () => {
  const open = { api: ['open'] } as const;

  it.each<[string, Partial<Waiver>, readonly string[]]>([
    ['that holds for long says nothing', {}, []],
    ['with 31 days left says nothing', { expires: '2027-03-03' }, []],
    ['with 30 days left is expiring', { expires: '2027-03-02' }, ['waiver-expiring']],
    ['on its last day is expiring', { expires: '2027-01-31' }, ['waiver-expiring']],
    ['a day later is expired', { expires: '2027-01-30' }, ['waiver-expired']],
    ['for nothing is unused', { match: { api: ['opne'] } }, ['waiver-unused']],
    [
      'for nothing any more is unused',
      { match: { api: ['x'] }, expires: '2026-01-01' },
      ['waiver-unused'],
    ],
    ['for another state is told', { state: '0123456789ab' }, ['waiver-state-changed']],
    [
      'for another state that ends soon is told twice',
      { state: '0123456789ab', expires: '2027-02-01' },
      ['waiver-expiring', 'waiver-state-changed'],
    ],
  ])('%s', (_, over, rules) => {
    const told = report({ waivers: [waiver('base-missing', open, over)] });
    const ofWaivers = told.findings.filter(({ ruleId }) => ruleId.startsWith('waiver-'));
    expect(ofWaivers.map(({ ruleId }) => ruleId).sort()).toEqual(rules);
    for (const found of ofWaivers) {
      expect(found).toMatchObject({ severity: 'info', kind: 'governance' });
      expect(found.locations[0]).toMatchObject({ file: '.apim-jwt.yml', line: 9 });
    }
  });

  it.each([
    ['2027-01-31', 'ends today'],
    ['2027-02-01', 'ends tomorrow'],
    ['2027-02-05', 'ends in 5 days'],
  ])('until %s %s', (expires, words) => {
    const told = report({ waivers: [waiver('base-missing', open, { expires })] });
    expect(findingOf(told, 'waiver-expiring').message).toContain(words);
  });

  it('names what it does not cover', () => {
    const told = report({ waivers: [waiver('base-missing', open, { state: 'x' })] });
    expect(findingOf(told, 'waiver-state-changed').message).toContain('open/get');
  });

  it('that is told of can be made louder, or silent', () => {
    const waivers = [waiver('jwt-missing', { api: ['x'] })];
    const setting = { rule: 'waiver-unused', options: {}, place: entryAt(30) };
    const loud = report({ waivers, rules: [{ ...setting, level: 'high' }] });
    expect(findingOf(loud, 'waiver-unused').severity).toBe('high');
    const silent = report({ waivers, rules: [{ ...setting, level: 'off' }] });
    expect(rulesOf(silent)).not.toContain('waiver-unused');
  });
});
