import type { Accepted, Configuration, ExpectationEntry } from '../../model/configuration.ts';
import type { ControlProfile, TokenSource, TrustProfile } from '../../model/expectation.ts';
import type { Place } from '../../model/place.ts';
import { SCOPE_CLAIMS } from '../defaults.ts';
import { DEFAULT_PROFILE } from '../trust.ts';
import type { Usual } from './expectation-fields.ts';
import { keepExpectations } from './expectations.ts';
import { asBefore, type Change, type Kept, some } from './kept.ts';
import { sourcesCover, sourceText } from './profile-covers.ts';
import { keepTrust, type KeptTrust, usualProfiles } from './trust.ts';

interface ExpectedChange {
  readonly base: Configuration;
  readonly child: Configuration;
  readonly place: Place;
  readonly unknownPasses: string | null;
}

type ExpectedKey = 'profiles' | 'controls' | 'trustPlaces' | 'tokenSources' | 'expectations';
type KeptExpected = { readonly [K in ExpectedKey]: Kept<Configuration[K]> };

/**
 * Keeps what is expected of subjects. Expectations are compared under the trust that holds, so that
 * a profile that grew is told once, and not again wherever it is accepted.
 */
export function keepTrustAndExpectations(change: ExpectedChange): KeptExpected {
  const { base, child, place, unknownPasses } = change;
  const trust = keepTrust(change);
  const tokenSources = keepTokenSources({
    base: base.tokenSources,
    child: child.tokenSources,
    place,
  });
  const expectations = keepExpectations({
    base: base.expectations,
    child: child.expectations.map((entry) => underTrust(entry, trust)),
    usual: {
      base: usualOf(base.profiles, base.tokenSources),
      child: usualOf(trust.profiles, tokenSources.holds),
    },
    unknownPasses,
    place,
  });
  const { profiles, controls, entries } = oneOfEachName(trust, expectations.holds);
  return {
    profiles: { holds: profiles, loosened: trust.loosened.profiles },
    controls: { holds: controls, loosened: trust.loosened.controls },
    trustPlaces: asBefore(placesOf(profiles, change)),
    tokenSources,
    expectations: { holds: entries, loosened: expectations.loosened },
  };
}

function usualOf(profiles: readonly TrustProfile[], tokenSources: readonly TokenSource[]): Usual {
  return {
    accept: { profiles: usualProfiles(profiles), controls: [] },
    scopes: [],
    scopeClaims: SCOPE_CLAIMS,
    claims: [],
    tokenSources,
  };
}

export function keepTokenSources({
  base,
  child,
  place,
}: Change<readonly TokenSource[]>): Kept<readonly TokenSource[]> {
  if (sourcesCover(base, child)) return asBefore(child);
  const within = child.filter((source) => sourcesCover(base, [source]));
  const added = child.filter((source) => !within.includes(source));
  const what = `'tokenSource' was ${some(base.map(sourceText))} and has ${some(added.map(sourceText))} now, so that a token counts from another place`;
  return { holds: within.length > 0 ? within : base, loosened: [{ what, place }] };
}

function underTrust(entry: ExpectationEntry, trust: KeptTrust): ExpectationEntry {
  const { accept } = entry;
  if (accept === null) return entry;
  return {
    ...entry,
    accept: {
      profiles: accept.profiles.flatMap((profile) => trust.profileOf(profile) ?? []),
      controls: accept.controls.flatMap((control) => trust.controlOf(control) ?? []),
    },
  };
}

/** Profiles and controls are known by their names: each name stands for one of them everywhere. */
function oneOfEachName(trust: KeptTrust, kept: readonly ExpectationEntry[]) {
  const used = kept.flatMap(({ accept }) => accept ?? []);
  const [first, ...rest] = trust.profiles;
  const others = [...rest, ...used.flatMap((accepted) => accepted.profiles)];
  const profiles = byName([first, ...others]);
  const controls = byName([...trust.controls, ...used.flatMap((accepted) => accepted.controls)]);
  const named = ({ profiles: some, controls: few }: Accepted): Accepted => ({
    profiles: some.flatMap(({ name }) => profiles.get(name) ?? []),
    controls: few.flatMap(({ name }) => controls.get(name) ?? []),
  });
  const entries = kept.map((entry) => ({
    ...entry,
    accept: entry.accept === null ? null : named(entry.accept),
  }));
  const [, ...all] = profiles.values();
  // Without a profile `default`, one more in the list would be accepted wherever nothing is said.
  const listed: Configuration['profiles'] =
    first.name === DEFAULT_PROFILE ? [first, ...all] : trust.profiles;
  return { profiles: listed, controls: [...controls.values()], entries };
}

/** The first of each name. */
function byName<T extends TrustProfile | ControlProfile>(all: readonly T[]): Map<string, T> {
  const known = new Map<string, T>();
  for (const one of all) {
    if (!known.has(one.name)) known.set(one.name, one);
  }
  return known;
}

/** The child is what lies in the tree now; only what it does not have stands where it stood. */
function placesOf(
  profiles: readonly TrustProfile[],
  { base, child }: ExpectedChange,
): Configuration['trustPlaces'] {
  return profiles.flatMap(({ name }) => {
    const places = [...child.trustPlaces, ...base.trustPlaces];
    return places.find(({ profile }) => profile === name) ?? [];
  });
}
