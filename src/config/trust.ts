import type { TrustPlace } from '../model/configuration.ts';
import type { ControlProfile, TrustProfile } from '../model/expectation.ts';
import type { Place } from '../model/place.ts';
import { placeFault } from './place-fault.ts';
import type { Placed, Settings, TokenEntry, TrustEntry } from './settings.ts';
import { tenantMetadata } from './tenant.ts';

/** What flags say about whom to trust. */
export interface TrustFlags {
  readonly issuer: string | null;
  readonly audiences: readonly string[];
}

/** Whose tokens are expected, and which controls may stand in for them. */
export interface Trust {
  readonly profiles: readonly [TrustProfile, ...TrustProfile[]];
  readonly controls: readonly ControlProfile[];
  readonly trustPlaces: readonly TrustPlace[];
}

export const NOWHERE: Place = { file: null, line: null, column: null, resourceId: null };

/** The trust profile that `issuer` and `audiences` are short for. */
export const DEFAULT_PROFILE = 'default';

type TrustSettings = Pick<Settings, 'issuer' | 'audiences' | 'trust' | 'metadata'>;

/** The half that nothing gives, where nothing is expected. */
export type Missing = 'issuer' | 'audience';

/**
 * The profiles of a run. Flags replace the parts of the profile `default`; a new issuer leaves
 * nothing of the old one's keys.
 *
 * @returns What is missing where nobody says whose tokens are expected.
 * @throws {UsageError} when the profile `default` is written in two ways, or is a control.
 */
export function trustOf(settings: TrustSettings, flags: TrustFlags): Trust | Missing {
  const written = settings.trust?.value ?? [];
  const usual = defaultEntry(settings, flags);
  if (typeof usual === 'string' && usual !== 'none') return usual;
  const others = written.filter(({ name }) => name !== DEFAULT_PROFILE);
  const [first, ...rest] = [...(usual === 'none' ? [] : [usual]), ...others.filter(isToken)];
  if (first === undefined) return 'issuer';
  const metadata = settings.metadata?.value ?? [];
  const profile = (entry: TokenEntry): TrustProfile => profileOf(entry, metadata);
  return {
    profiles: [profile(first), ...rest.map(profile)],
    controls: others.flatMap((entry) => (entry.kind === 'control' ? [controlOf(entry)] : [])),
    trustPlaces: [first, ...rest].map(({ name, issuers, audiences }) => ({
      profile: name,
      issuers: issuers.place,
      audiences: audiences.place,
    })),
  };
}

const isToken = (entry: TrustEntry): entry is TokenEntry => entry.kind === 'token';

function profileOf(
  { name, issuers, audiences, inlineKeys, tenant }: TokenEntry,
  metadata: readonly string[],
): TrustProfile {
  const own = tenant === null ? [] : tenantMetadata(tenant);
  return {
    name,
    issuers: distinct(issuers.value),
    audiences: distinct(audiences.value),
    metadata: distinct([...own, ...metadata]),
    inlineKeys: distinct(inlineKeys),
    tenant,
  };
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const controlOf = ({ name, control, owner, reason, place }: ControlProfile): ControlProfile => ({
  name,
  control,
  owner,
  reason,
  place,
});

/** `none`: nobody says anything of it. */
function defaultEntry(settings: TrustSettings, flags: TrustFlags): TokenEntry | Missing | 'none' {
  const named = namedDefault(settings);
  const issuers = issuersOf(settings, flags, named);
  const audiences = audiencesOf(settings, flags, named);
  if (issuers === null && audiences === null) return 'none';
  if (issuers === null) return 'issuer';
  if (audiences === null) return 'audience';
  const keeps = named !== null && flags.issuer === null;
  return {
    kind: 'token',
    name: DEFAULT_PROFILE,
    issuers,
    tenant: keeps ? named.tenant : null,
    audiences,
    inlineKeys: keeps ? named.inlineKeys : [],
    place: issuers.place,
  };
}

type Texts = Placed<readonly [string, ...string[]]>;

function issuersOf(
  { issuer }: TrustSettings,
  flags: TrustFlags,
  named: TokenEntry | null,
): Texts | null {
  if (flags.issuer !== null) return { value: [flags.issuer], place: NOWHERE };
  if (issuer !== null) return { value: [issuer.value], place: issuer.place };
  return named?.issuers ?? null;
}

function audiencesOf(
  { audiences }: TrustSettings,
  flags: TrustFlags,
  named: TokenEntry | null,
): Texts | null {
  const [first, ...others] = flags.audiences;
  if (first !== undefined) return { value: [first, ...others], place: NOWHERE };
  return audiences ?? named?.audiences ?? null;
}

function namedDefault({ issuer, audiences, trust }: TrustSettings): TokenEntry | null {
  const entry = trust?.value.find(({ name }) => name === DEFAULT_PROFILE) ?? null;
  if (entry === null) return null;
  const short = issuer ?? audiences;
  if (short !== null) {
    const key = issuer === null ? 'audiences' : 'issuer';
    throw placeFault(
      entry.place,
      `'trust.default' is the profile that '${key}' is short for (${short.place.file ?? ''}:${short.place.line ?? 1}); keep one of the two`,
    );
  }
  if (entry.kind === 'token') return entry;
  throw placeFault(
    entry.place,
    `'trust.default' is a control (${entry.control}), but default is what every operation is held to; give the control another name and accept it where it is meant`,
  );
}
