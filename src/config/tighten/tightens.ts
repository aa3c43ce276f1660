import type { Configuration } from '../../model/configuration.ts';
import { keepStricter, type KeptKeys } from './keep-stricter.ts';
import type { RuleWeight } from './kept.ts';
import type { Loosening } from './loosening.ts';

/**
 * Everything by which the child is more lenient than the base; nothing where the child only
 * tightens. What is not proved to be as strict counts as looser.
 *
 * @param rules Every rule of the program: what the configuration says of them is more or less than
 *   what they do by themselves.
 */
export function tightens(
  base: Configuration,
  child: Configuration,
  rules: readonly RuleWeight[],
): readonly Loosening[] {
  const kept = keepStricter(base, child, rules);
  const isKey = (key: string): key is keyof Configuration => Object.hasOwn(kept, key);
  return Object.keys(kept)
    .filter(isKey)
    .flatMap((key) => kept[key].loosened.map((found) => ({ key, ...found })));
}

/** The base with those changes of the child that tighten it. */
export function onlyTightened(
  base: Configuration,
  child: Configuration,
  rules: readonly RuleWeight[],
): Configuration {
  return heldOf(keepStricter(base, child, rules));
}

function heldOf(kept: KeptKeys): Configuration {
  return {
    file: kept.file.holds,
    parents: kept.parents.holds,
    place: kept.place.holds,
    environmentNamed: kept.environmentNamed.holds,
    profiles: kept.profiles.holds,
    controls: kept.controls.holds,
    trustPlaces: kept.trustPlaces.holds,
    tokenSources: kept.tokenSources.holds,
    expectations: kept.expectations.holds,
    public: kept.public.holds,
    waivers: kept.waivers.holds,
    rules: kept.rules.holds,
    failOn: kept.failOn.holds,
    failOnUnknown: kept.failOnUnknown.holds,
    minCoverage: kept.minCoverage.holds,
    routes: kept.routes.holds,
    gate: kept.gate.holds,
    portal: kept.portal.holds,
    production: kept.production.holds,
    assume: kept.assume.holds,
    readings: kept.readings.holds,
    namedValues: kept.namedValues.holds,
    placeholders: kept.placeholders.holds,
    files: kept.files.holds,
    loosened: kept.loosened.holds,
  };
}
