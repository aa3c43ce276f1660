import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onlyTightened, tightens } from '../../src/config/tighten/tightens.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { configuration, facts, pair, WEIGHTS } from './tighten-configurations.ts';
import { isPublic, isWaived, letIn } from './tighten-meaning.ts';

const loosened = (base: Configuration, child: Configuration) => tightens(base, child, WEIGHTS);

const judged = fc.record({
  rule: fc.constantFrom('jwt-missing', 'clock-skew-long', 'undecided'),
  state: fc.constantFrom('s', 't'),
  today: fc.constantFrom('2026-12-31', '2027-03-01', '2027-09-01'),
});

describe('a configuration', () => {
  it('loosens nothing against itself', () => {
    fc.assert(
      fc.property(configuration, (one) => {
        expect(loosened(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
});

/** What a configuration that was found to be as strict lets pass after all. */
function passesUnder(
  base: Configuration,
  child: Configuration,
  asked: Parameters<typeof isWaived>[2],
  subject: Parameters<typeof isPublic>[1],
): readonly string[] {
  const publicNow = isPublic(child, subject) && !isPublic(base, subject);
  const waivedNow = isWaived(child, subject, asked) && !isWaived(base, subject, asked);
  return [
    ...letIn(base, child, subject),
    ...(publicNow ? ['public'] : []),
    ...(waivedNow ? [`waiver ${asked.rule}`] : []),
  ];
}

const subjects = fc.array(fc.tuple(judged, facts), { minLength: 10, maxLength: 10 });
const RUNS = { numRuns: 150 };

describe('a child that loosens nothing', () => {
  it('lets nobody in that the base keeps out', () => {
    fc.assert(
      fc.property(pair, subjects, ([base, child], asked) => {
        fc.pre(loosened(base, child).length === 0);
        const passing = asked.flatMap(([one, subject]) => passesUnder(base, child, one, subject));
        expect(passing).toEqual([]);
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
  });
});

describe('the base with the changes that tighten', () => {
  it('loosens nothing', () => {
    fc.assert(
      fc.property(pair, ([base, child]) => {
        expect(loosened(base, onlyTightened(base, child, WEIGHTS))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets nobody in that the base keeps out', () => {
    fc.assert(
      fc.property(pair, subjects, ([base, child], asked) => {
        const held = onlyTightened(base, child, WEIGHTS);
        const passing = asked.flatMap(([one, subject]) => passesUnder(base, held, one, subject));
        expect(passing).toEqual([]);
      }),
      RUNS,
    );
  });
  it('is the child where that loosens nothing', () => {
    fc.assert(
      fc.property(pair, ([base, child]) => {
        fc.pre(loosened(base, child).length === 0);
        expect(loosened(onlyTightened(base, child, WEIGHTS), child)).toEqual([]);
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
  });
});
