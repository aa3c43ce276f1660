import { describe, expect, it } from '@jest/globals';
import type { Match } from '../../src/model/configuration.ts';
import { api, inventory, JWT, operation, policies, present, space } from '../support/chains.ts';
import { findingOf, publicEntry, rulesOf, settled, verdictsOf } from '../support/settled.ts';

/** One API without a validator, one with a long clock skew. */
const SERVICE = inventory(
  space({
    apis: [
      api('status', {
        protocols: ['http', 'https'],
        policy: present('apis/status', policies('')),
        operations: {
          state: 'present',
          value: [operation('healthz'), operation('dump', { method: 'OPTIONS' })],
        },
      }),
      api('orders', {
        policy: present(
          'apis/orders',
          policies(JWT.replace('<validate-jwt', '<validate-jwt clock-skew="900"')),
        ),
      }),
    ],
  }),
);

function run(...matches: readonly Match[]) {
  return settled(SERVICE, { public: matches.map(publicEntry) }).report;
}

describe('what the configuration declares public', () => {
  const report = run({ api: ['status'], operation: ['GET /healthz'] });

  it('has this verdict in place of its own', () => {
    expect(verdictsOf(report)).toEqual({
      'status/healthz': 'public',
      'status/dump': 'violating',
      'orders/get': 'conforming',
    });
  });

  it('is no part of the coverage', () => {
    expect(report.summary).toMatchObject({ public: 1, subjects: 3, coverage: 50 });
  });

  it('stands in no finding', () => {
    const all = run({ api: ['*'] });
    expect(all.findings.flatMap(({ affected }) => affected)).toEqual([]);
    expect(run().findings.length).toBeGreaterThan(1);
    expect(new Set(Object.values(verdictsOf(all)))).toEqual(new Set(['public']));
    expect(all.summary.coverage).toBeNull();
    expect(all.exitCode).toBe(0);
  });

  it('is not what only may be meant', () => {
    const policy = present('apis/status/operations/healthz', policies(''));
    const hidden = operation('healthz', { method: null, template: null, listed: false, policy });
    const unlisted = inventory(
      space({
        apis: [
          api('status', {
            operations: { state: 'not-extracted', why: 'no list' },
            unlistedOperations: [hidden],
          }),
        ],
      }),
    );
    const entries = [publicEntry({ api: ['status'], operation: ['GET /healthz'] })];
    const hiddenReport = settled(unlisted, { public: entries }).report;
    expect(verdictsOf(hiddenReport)).toEqual({
      status: 'violating',
      'status/healthz': 'violating',
    });
    expect(rulesOf(hiddenReport)).toContain('public-unused');
  });
});

describe('an entry of public', () => {
  it.each<[string, Match, readonly string[]]>([
    ['for an operation says nothing', { api: ['status'], operation: ['healthz'] }, []],
    ['for a path says nothing', { path: ['/status/healthz'] }, []],
    ['for every preflight says nothing', { operation: ['OPTIONS *'] }, []],
    ['for nothing is unused', { api: ['stats'] }, ['public-unused']],
    ['for another case is unused', { api: ['Status'] }, ['public-unused']],
    ['for a whole API is broad', { api: ['status'] }, ['public-broad']],
    ['for a pattern of operations is broad', { operation: ['GET /health*'] }, ['public-broad']],
    ['for a pattern of ids is broad', { operation: ['health*'] }, ['public-broad']],
    ['for a pattern of paths is broad', { path: ['/status/**'] }, ['public-broad']],
    ['for one pattern among names is broad', { operation: ['healthz', 'd*'] }, ['public-broad']],
    ['for what is closed', { path: ['/orders/get'] }, ['public-but-protected']],
    ['for all of it', { api: ['*'] }, ['public-broad', 'public-but-protected']],
  ])('%s', (_, match, rules) => {
    expect(rulesOf(run(match)).filter((rule) => rule.startsWith('public'))).toEqual(rules);
  });

  it('that is broad tells how much it takes in, at its own line', () => {
    const found = findingOf(run({ api: ['status'] }), 'public-broad');
    expect(found.message).toContain('every one is public: 2 now');
    expect(found.locations[0]).toMatchObject({ file: '.apim-jwt.yml', line: 5 });
    expect(found).toMatchObject({ severity: 'info', kind: 'governance', affected: [] });
  });

  it('that takes in what is closed names it', () => {
    expect(findingOf(run({ api: ['*'] }), 'public-but-protected').message).toContain('orders/get');
  });
});
