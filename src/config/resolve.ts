import type { Accepted, Configuration, ExpectationEntry } from '../model/configuration.ts';
import { nearest } from '../nearest.ts';
import { DEFAULTS } from './defaults.ts';
import { placeFault } from './place-fault.ts';
import type { ExpectationSetting, Placed, Settings } from './settings.ts';
import { DEFAULT_PROFILE, NOWHERE, type Trust } from './trust.ts';

/** What of a configuration comes neither from a key nor from a default. */
export type Surroundings = Pick<
  Configuration,
  'file' | 'parents' | 'environmentNamed' | 'loosened'
> & { readonly failOn: Configuration['failOn'] | null };

/**
 * The configuration that settings mean: what they leave out is filled in, and names of profiles
 * become profiles.
 *
 * @throws {UsageError} when an expectation accepts a profile that is not there.
 */
export function resolve(settings: Settings, trust: Trust, around: Surroundings): Configuration {
  const value = <T>(said: Placed<T> | null, usual: T): T => (said === null ? usual : said.value);
  const { failOn, ...origin } = around;
  return {
    ...origin,
    ...trust,
    place: trust.trustPlaces[0]?.issuers ?? NOWHERE,
    tokenSources: value(settings.tokenSource, DEFAULTS.tokenSources),
    expectations: (settings.expectations?.value ?? []).map((entry) => entryOf(entry, trust)),
    public: value(settings.public, DEFAULTS.public),
    waivers: value(settings.waivers, DEFAULTS.waivers),
    rules: value(settings.rules, DEFAULTS.rules),
    failOn: failOn ?? value(settings.failOn, DEFAULTS.failOn),
    failOnUnknown: value(settings.failOnUnknown, DEFAULTS.failOnUnknown),
    minCoverage: value(settings.minCoverage, DEFAULTS.minCoverage),
    routes: value(settings.routes, DEFAULTS.routes),
    gate: value(settings.gate, DEFAULTS.gate),
    portal: value(settings.portal, DEFAULTS.portal),
    production: value(settings.production, DEFAULTS.production),
    assume: value(settings.assume, DEFAULTS.assume),
    readings: value(settings.readings, DEFAULTS.readings),
    namedValues: value(settings.namedValues, DEFAULTS.namedValues),
    placeholders: value(settings.placeholders, DEFAULTS.placeholders),
    files: value(settings.files, DEFAULTS.files),
  };
}

function entryOf({ accept, ...entry }: ExpectationSetting, trust: Trust): ExpectationEntry {
  return { ...entry, accept: accept === null ? null : acceptedBy(accept, trust) };
}

function acceptedBy(names: readonly Placed<string>[], { profiles, controls }: Trust): Accepted {
  const known = [...profiles, ...controls].map(({ name }) => name);
  for (const { value, place } of names) {
    if (!known.includes(value)) throw placeFault(place, unknownProfile(value, known));
  }
  const isNamed = ({ name }: { readonly name: string }): boolean =>
    names.some(({ value }) => value === name);
  return { profiles: profiles.filter(isNamed), controls: controls.filter(isNamed) };
}

function unknownProfile(name: string, known: readonly string[]): string {
  if (name === DEFAULT_PROFILE) {
    return `'accept' names the profile 'default', which 'issuer' and 'audiences' would make; add these two, or name one of ${known.join(', ')}`;
  }
  const near = nearest(name, known);
  const hint = near === null ? `name one of ${known.join(', ')}` : `did you mean '${near}'?`;
  return `'accept' names '${name}', and there is no such trust profile; ${hint}`;
}
