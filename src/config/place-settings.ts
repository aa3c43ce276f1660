import type { NamedText, RuleSetting } from '../model/configuration.ts';
import type { TokenSource } from '../model/expectation.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Written } from './schema.ts';
import type {
  EnvironmentEntry,
  EnvironmentSettings,
  ExpectationSetting,
  Key,
  Placed,
  Settings,
  TrustEntry,
  Values,
} from './settings.ts';
import { tenantIssuers } from './tenant.ts';

/** Where the value at a path stands; a name in a mapping gives the place of the name. */
export type PlaceAt = (...path: readonly (string | number)[]) => Place;

type Of<K extends keyof Written> = NonNullable<Written[K]>;
type Item<K extends keyof Written> = Of<K> extends readonly (infer T)[] ? T : never;

/** Turns what a file says into settings that know where they stand. */
export function placeSettings(written: Written, at: PlaceAt): Settings {
  const said = <K extends Key>(key: K, value: Values[K] | undefined): Placed<Values[K]> | null =>
    value === undefined ? null : { value, place: at(key) };
  const listed = <T, U>(key: Key, items: readonly T[] | undefined, of: Placer<T, U>) =>
    items?.map((item, index) => of(item, (...path) => at(key, index, ...path)));
  return {
    ...trustSettings(written, at),
    version: said('version', written.version),
    expectations: said('expectations', listed('expectations', written.expectations, expectation)),
    public: said('public', listed('public', written.public, withPlace)),
    waivers: said('waivers', listed('waivers', written.waivers, waiver)),
    environments: said('environments', environments(written.environments, at)),
    rules: said('rules', rules(written.rules, at)),
    metadata: said('metadata', written.metadata),
    tokenSource: said('tokenSource', sources(written.tokenSource)),
    failOn: said('failOn', written.failOn),
    failOnUnknown: said('failOnUnknown', written.failOnUnknown),
    minCoverage: said('minCoverage', written.minCoverage),
    routes: said('routes', written.routes),
    gate: said('gate', written.gate),
    portal: said('portal', written.portal),
    production: said('production', written.production),
    assume: said('assume', assumptions(written.assume)),
    readings: said('readings', written.readings),
    files: said('files', listed('files', written.files, withPlace)),
    extends: said('extends', listed('extends', written.extends, placed)),
  };
}

type Placer<T, U> = (item: T, at: PlaceAt) => U;

const placed = <T>(value: T, at: PlaceAt): Placed<T> => ({ value, place: at() });

const withPlace = <T extends object>(item: T, at: PlaceAt): T & { readonly place: Place } => ({
  ...item,
  place: at(),
});

function trustSettings(written: Partial<Written>, at: PlaceAt): EnvironmentSettings {
  const said = <K extends keyof EnvironmentSettings>(key: K, value: Values[K] | undefined) =>
    value === undefined ? null : { value, place: at(key) };
  return {
    issuer: said('issuer', written.issuer),
    audiences: said('audiences', written.audiences),
    trust: said('trust', profiles(written.trust, at)),
    namedValues: said('namedValues', texts('namedValues', written.namedValues, at)),
    placeholders: said('placeholders', texts('placeholders', written.placeholders, at)),
  };
}

function profiles(trust: Written['trust'], at: PlaceAt): readonly TrustEntry[] | undefined {
  if (trust === undefined) return undefined;
  return Object.entries(trust).map(([name, profile]): TrustEntry => {
    const place = at('trust', name);
    if ('control' in profile) return { kind: 'control', name, ...profile, place };
    const tenant = 'tenant' in profile ? profile.tenant.toLowerCase() : null;
    const inlineKeys = 'tenant' in profile ? [] : (profile.inlineKeys ?? []);
    const issuers = 'tenant' in profile ? tenantIssuers(profile.tenant) : profile.issuers;
    return {
      kind: 'token',
      name,
      issuers: { value: issuers, place: at('trust', name, tenant === null ? 'issuers' : 'tenant') },
      tenant,
      audiences: { value: profile.audiences, place: at('trust', name, 'audiences') },
      inlineKeys,
      place,
    };
  });
}

function texts(
  key: 'namedValues' | 'placeholders',
  values: Written['namedValues'],
  at: PlaceAt,
): readonly NamedText[] | undefined {
  if (values === undefined) return undefined;
  return Object.entries(values).map(([name, value]) => ({ name, value, place: at(key, name) }));
}

function expectation(entry: Item<'expectations'>, at: PlaceAt): ExpectationSetting {
  const { match, accept, scopes, scopeClaims, claims, tokenSource } = entry;
  return {
    match,
    accept: accept?.map((name, index) => ({ value: name, place: at('accept', index) })) ?? null,
    scopes: scopes ?? null,
    scopeClaims: scopeClaims ?? null,
    claims: claims ?? null,
    tokenSources: sources(tokenSource) ?? null,
    place: at(),
  };
}

const waiver = (entry: Item<'waivers'>, at: PlaceAt): Values['waivers'][number] => ({
  ...entry,
  state: entry.state ?? null,
  place: at(),
});

function environments(
  written: Written['environments'],
  at: PlaceAt,
): readonly EnvironmentEntry[] | undefined {
  if (written === undefined) return undefined;
  return Object.entries(written).map(([name, settings]) => ({
    name,
    settings: trustSettings(settings, (...path) => at('environments', name, ...path)),
    place: at('environments', name),
  }));
}

function rules(written: Written['rules'], at: PlaceAt): readonly RuleSetting[] | undefined {
  if (written === undefined) return undefined;
  return Object.entries(written).flatMap(([rule, setting]): readonly RuleSetting[] => {
    const place = at('rules', rule);
    if (setting === undefined) return [];
    if (typeof setting === 'string') return [{ rule, level: setting, options: {}, place }];
    const options = Object.entries(setting).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, value] as const] : [],
    );
    const level = SEVERITIES.find((severity) => severity === setting['severity']) ?? null;
    return [{ rule, level, options: Object.fromEntries(options), place }];
  });
}

function sources(written: Written['tokenSource']): Values['tokenSource'] | undefined {
  if (written === undefined) return undefined;
  const [first, ...others] = written;
  return [source(first), ...others.map(source)];
}

function source(written: Of<'tokenSource'>[number]): TokenSource {
  if ('query' in written) return { kind: 'query', name: written.query };
  if ('cookie' in written) return { kind: 'cookie', name: written.cookie };
  return { kind: 'header', name: written.header, scheme: written.scheme ?? null };
}

function assumptions(written: Written['assume']): Values['assume'] | undefined {
  if (written === undefined) return undefined;
  const { apiScopedKeys = null, workspacePolicy = null } = written;
  return { apiScopedKeys, workspacePolicy };
}
