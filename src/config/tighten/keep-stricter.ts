import type { Configuration } from '../../model/configuration.ts';
import type { Place } from '../../model/place.ts';
import { keepAssume, keepFiles, keepReadings, keepTexts } from './beliefs.ts';
import { keepPublic, keepWaivers } from './exceptions.ts';
import { keepTrustAndExpectations } from './keep-expected.ts';
import { asBefore, type Change, type Kept, type RuleWeight } from './kept.ts';
import { keepRules } from './rule-settings.ts';
import * as scalar from './scalars.ts';
import { unknownPasses } from './unknown-weight.ts';

/** What holds of every key of a configuration: a key without a rule does not compile. */
export type KeptKeys = { readonly [K in keyof Configuration]: Kept<Configuration[K]> };

/**
 * Compares two configurations key by key. Of each key holds what the base says, with those changes
 * of the child that can turn nothing green, silence nothing and let no gate pass.
 */
export function keepStricter(
  base: Configuration,
  child: Configuration,
  rules: readonly RuleWeight[],
): KeptKeys {
  const place: Place = { file: child.file, line: null, column: null, resourceId: null };
  const of = <K extends keyof Configuration>(key: K): Change<Configuration[K]> => ({
    base: base[key],
    child: child[key],
    place,
  });
  const passes = unknownPasses(child, rules);
  const belief = <K extends keyof Configuration>(key: K) => ({ ...of(key), unknownPasses: passes });
  return {
    // Where things stand, and what an extended file kept from holding: nothing that is judged by.
    file: asBefore(child.file),
    place: asBefore(child.place),
    loosened: asBefore(child.loosened),
    environmentNamed: asBefore(base.environmentNamed || child.environmentNamed),
    parents: keepParents(of('parents')),
    ...keepTrustAndExpectations({ base, child, place, unknownPasses: passes }),
    public: keepPublic(of('public')),
    waivers: keepWaivers(of('waivers')),
    rules: keepRules(of('rules'), rules),
    failOn: scalar.keepFailOn(of('failOn')),
    failOnUnknown: scalar.keepFailOnUnknown(of('failOnUnknown')),
    minCoverage: scalar.keepMinCoverage(of('minCoverage')),
    routes: scalar.keepRoutes(of('routes')),
    gate: scalar.keepGate(of('gate')),
    portal: scalar.keepPortal(of('portal')),
    production: scalar.keepProduction(of('production')),
    assume: keepAssume(belief('assume')),
    readings: keepReadings(belief('readings')),
    namedValues: keepTexts('named value', belief('namedValues')),
    placeholders: keepTexts('placeholder', belief('placeholders')),
    files: keepFiles(of('files')),
  };
}

/** What is no longer extended no longer stands in the way of the next change. */
function keepParents({ base, child, place }: Change<readonly string[]>): Kept<readonly string[]> {
  const gone = base.filter((file) => !child.includes(file));
  return {
    holds: [...gone, ...child],
    loosened: gone.map((file) => {
      const what = `'extends' had ${file} and no longer has it, so that later changes need not be stricter than that file`;
      return { what, place };
    }),
  };
}
