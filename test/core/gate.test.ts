import { describe, expect, it } from '@jest/globals';
import { exitCodeOf, gate } from '../../src/core/gate.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { SEVERITIES, type Finding } from '../../src/model/finding.ts';
import { api, inventory, JWT, operation, policies, present, space } from '../support/chains.ts';
import { publicEntry, settled } from '../support/settled.ts';

const FINDING: Finding = {
  ruleId: 'jwt-missing',
  kind: 'verdict',
  severity: 'high',
  message: '',
  tags: [],
  cause: { document: 'global', anchor: '' },
  affected: ['orders/get'],
  fingerprint: '',
  waived: false,
  waivers: [],
  known: false,
  new: null,
  locations: [{ file: null, line: null, column: null, resourceId: null }],
  fix: null,
  help: '',
};

const DEMANDS = { failOn: 'high', failOnUnknown: true, gate: 'auto', minCoverage: null } as const;

type Demands = Partial<Pick<Configuration, 'failOn' | 'failOnUnknown' | 'gate' | 'minCoverage'>>;

const doubt = { kind: 'undecided', severity: 'high' } as const;

describe('the gate', () => {
  it.each<[string, Partial<Finding>, Demands, boolean]>([
    ['fails on what reaches the threshold', {}, {}, false],
    ['passes what stays below', { severity: 'medium' }, {}, true],
    ['passes what is waived', { waived: true }, {}, true],
    ['passes everything where it never fails', { severity: 'critical' }, { failOn: 'never' }, true],
    ['passes doubts where it never fails', doubt, { failOn: 'never' }, true],
    ['fails on a doubt below the threshold', doubt, { failOn: 'critical' }, false],
    ['passes a doubt that is accepted', doubt, { failOn: 'critical', failOnUnknown: false }, true],
    ['passes what is not new', { new: false }, {}, true],
    ['passes a doubt that is not new', { ...doubt, new: false }, {}, true],
    ['fails on what is new', { new: true }, {}, false],
    ['fails on what is known where all counts', { new: false }, { gate: 'all' }, false],
    ['passes what is known where new ones count', { new: false }, { gate: 'new' }, true],
    ['fails where new ones count and nobody knows', { new: null }, { gate: 'new' }, false],
  ])('%s', (_, over, demands, passes) => {
    expect(gate([{ ...FINDING, ...over }], 100, { ...DEMANDS, ...demands })).toBe(passes);
  });

  it.each(SEVERITIES.map((severity, index) => [severity, index] as const))(
    'lets through what is below %s',
    (failOn, threshold) => {
      const passing = SEVERITIES.filter((severity) =>
        gate([{ ...FINDING, severity }], null, { ...DEMANDS, failOn }),
      );
      expect(passing).toEqual(SEVERITIES.slice(0, threshold));
    },
  );

  it.each<[string, number | null, Demands, boolean]>([
    ['passes with as much coverage as is demanded', 95, { minCoverage: 95 }, true],
    ['fails with less', 94.99, { minCoverage: 95 }, false],
    [
      'fails with less even where findings never fail',
      1,
      { minCoverage: 2, failOn: 'never' },
      false,
    ],
    ['passes over nothing', null, { minCoverage: 100 }, true],
    ['passes where none is demanded', 0, {}, true],
  ])('%s', (_, coverage, demands, passes) => {
    expect(gate([], coverage, { ...DEMANDS, ...demands })).toBe(passes);
  });

  it.each([
    [true, true, 0],
    [false, true, 1],
    [true, false, 3],
    [false, false, 3],
  ])('passed %s and everything read %s ends with %i', (passed, complete, code) => {
    expect(exitCodeOf(passed, complete)).toBe(code);
  });
});

describe('the coverage', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => operation(`o${index}`));
  const open = { policy: present('apis/open', policies('')) };
  const service = inventory(
    space({
      policy: present('global', policies(JWT)),
      apis: [api('orders', { operations: { state: 'present', value: many } }), api('open', open)],
    }),
  );

  it('is all of it only where nothing is missing', () => {
    const said = { minCoverage: 100, failOn: 'never' } as const;
    const { report } = settled(service, said);
    expect([report.summary.coverage, report.exitCode]).toEqual([99.99, 1]);
    const rest = [publicEntry({ api: ['open'] })];
    const whole = settled(service, { ...said, public: rest }).report;
    expect([whole.summary.coverage, whole.exitCode]).toEqual([100, 0]);
  });
});
