import type { Configuration } from '../../model/configuration.ts';
import type { ControlProfile, TrustProfile } from '../../model/expectation.ts';
import type { Place } from '../../model/place.ts';
import { DEFAULT_PROFILE } from '../trust.ts';
import type { Found } from './kept.ts';
import { some } from './kept.ts';
import { addedTo, commonProfile, profilesCover, sameControl } from './profile-covers.ts';

type TrustKeys = Pick<Configuration, 'profiles' | 'controls' | 'trustPlaces'>;

interface TrustChange {
  readonly base: TrustKeys;
  readonly child: TrustKeys;
  readonly place: Place;
}

/** Whom the base trusts, narrowed as far as the child does so. */
export interface KeptTrust {
  readonly profiles: readonly [TrustProfile, ...TrustProfile[]];
  readonly controls: readonly ControlProfile[];
  /** What the child loosens of each key. */
  readonly loosened: { readonly profiles: readonly Found[]; readonly controls: readonly Found[] };
  /** What is left of a profile of the child; null: nothing. */
  readonly profileOf: (profile: TrustProfile) => TrustProfile | null;
  readonly controlOf: (control: ControlProfile) => ControlProfile | null;
}

export function keepTrust(change: TrustChange): KeptTrust {
  const { base, child } = change;
  const profiles = child.profiles.map((profile) => keepProfile(profile, change));
  const narrowed = profiles.flatMap(({ holds }) => holds ?? []);
  const widened = usualWidened(base.profiles, narrowed);
  const holds = widened.length === 0 ? fullList(narrowed) : null;
  const controls = child.controls.map((control) => keepControl(control, base));
  return {
    profiles: holds ?? narrowedBase(base.profiles, narrowed),
    controls: controls.flatMap(({ holds: control }) => control ?? []),
    loosened: {
      profiles: [...profiles.flatMap(({ found }) => found ?? []), ...toldWidened(widened, change)],
      controls: controls.flatMap(({ found }) => found ?? []),
    },
    profileOf: (profile) => {
      const at = child.profiles.findIndex(({ name }) => name === profile.name);
      return (profiles[at] ?? keepProfile(profile, change)).holds;
    },
    controlOf: (control) => keepControl(control, base).holds,
  };
}

interface KeptOne<T> {
  readonly holds: T | null;
  readonly found: Found | null;
}

function keepProfile(profile: TrustProfile, change: TrustChange): KeptOne<TrustProfile> {
  const { base, child, place } = change;
  const places = child.trustPlaces.find((one) => one.profile === profile.name);
  const where = { issuers: places?.issuers ?? place, audiences: places?.audiences ?? place };
  const before = base.profiles.find(({ name }) => name === profile.name);
  return before === undefined
    ? newProfile(profile, base, where.issuers)
    : changedProfile(profile, before, where);
}

/** A profile under another name is known by what it accepts; the name of a control is none. */
function newProfile(profile: TrustProfile, base: TrustKeys, place: Place): KeptOne<TrustProfile> {
  const { name, issuers, audiences } = profile;
  const isControl = base.controls.some((control) => control.name === name);
  if (!isControl && profilesCover(base.profiles, profile)) return { holds: profile, found: null };
  const was = isControl ? 'was a control and accepts tokens now' : 'is new';
  const what = `The trust profile '${name}' ${was}, so that tokens of ${some(issuers)} for ${some(audiences)} can be accepted`;
  return { holds: null, found: { what, place } };
}

function changedProfile(
  profile: TrustProfile,
  before: TrustProfile,
  where: { readonly issuers: Place; readonly audiences: Place },
): KeptOne<TrustProfile> {
  if (profilesCover([before], profile)) return { holds: profile, found: null };
  const added = addedTo(before, profile);
  const has = `now has ${added.length === 1 ? 'it' : 'them'}`;
  const what = `The trust profile '${profile.name}' was without ${some(added)} and ${has}, so that more tokens are accepted`;
  const place = added[0]?.startsWith('the audience') === true ? where.audiences : where.issuers;
  return { holds: commonProfile(before, profile), found: { what, place } };
}

/** Profiles that hold for subjects of which no expectation says whom to accept. */
export function usualProfiles(profiles: readonly TrustProfile[]): readonly TrustProfile[] {
  const usual = profiles.filter(({ name }) => name === DEFAULT_PROFILE);
  return usual.length > 0 ? usual : profiles;
}

function usualWidened(
  base: readonly TrustProfile[],
  child: readonly TrustProfile[],
): readonly TrustProfile[] {
  const wide = usualProfiles(base);
  return usualProfiles(child).filter((profile) => !profilesCover(wide, profile));
}

function toldWidened(
  widened: readonly TrustProfile[],
  { base, child, place }: TrustChange,
): readonly Found[] {
  const names = some(usualProfiles(base.profiles).map(({ name }) => name));
  return widened.map(({ name }) => {
    const what = `Where nothing else is expected, ${names} was accepted and now '${name}' is too, so that more tokens are accepted`;
    const at = child.trustPlaces.find((one) => one.profile === name);
    return { what, place: at?.issuers ?? place };
  });
}

/** Each profile of the base as narrow as the child makes it; the child drops none. */
function narrowedBase(
  base: KeptTrust['profiles'],
  narrowed: readonly TrustProfile[],
): KeptTrust['profiles'] {
  const [first, ...others] = base;
  const narrow = (profile: TrustProfile): TrustProfile =>
    narrowed.find(({ name }) => name === profile.name) ?? profile;
  return [narrow(first), ...others.map(narrow)];
}

function fullList(profiles: readonly TrustProfile[]): KeptTrust['profiles'] | null {
  const [first, ...others] = profiles;
  return first === undefined ? null : [first, ...others];
}

/** A control under a new name adds nothing where the base has one of its kind. */
function keepControl(control: ControlProfile, base: TrustKeys): KeptOne<ControlProfile> {
  const isProfile = base.profiles.some(({ name }) => name === control.name);
  const before = base.controls.find(({ name }) => name === control.name);
  const known = before === undefined ? base.controls : [before];
  if (!isProfile && known.some((one) => sameControl(one, control))) {
    return { holds: control, found: null };
  }
  const was = before === undefined ? 'is new' : `was ${before.control} and is ${control.control}`;
  const what = `The control '${control.name}' ${was}, so that subjects can be closed by a ${control.control} instead of a token`;
  return { holds: null, found: { what, place: control.place } };
}
