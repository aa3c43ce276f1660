import { tightens } from '../../src/config/tighten/tightens.ts';
import type {
  Configuration,
  ExpectationEntry,
  Match,
  Waiver,
} from '../../src/model/configuration.ts';
import type { ControlProfile, TokenSource, TrustProfile } from '../../src/model/expectation.ts';
import { NOWHERE, WEIGHTS } from './tighten-configurations.ts';

/** A configuration and what becomes of it; what is generated stands around both. */
export type Edit = (one: Configuration) => readonly [Configuration, Configuration];

export const sets =
  (was: Partial<Configuration>, is: Partial<Configuration>): Edit =>
  (one) => [
    { ...one, ...was },
    { ...one, ...is },
  ];

/** The same, the other way round. */
export const back =
  (edit: Edit): Edit =>
  (one) => {
    const [base, child] = edit(one);
    return [child, base];
  };

export const firstProfile =
  (change: (profile: TrustProfile) => Partial<TrustProfile>): Edit =>
  (one) => {
    const [first, ...rest] = one.profiles;
    // Entries that accept it by its old content would speak of two profiles of one name.
    const expectations = one.expectations.map((entry) => ({ ...entry, accept: null }));
    const base = { ...one, expectations };
    return [base, { ...base, profiles: [{ ...first, ...change(first) }, ...rest] }];
  };

export const CONTROL: ControlProfile = {
  name: 'mtls',
  control: 'client-certificate',
  owner: 'o',
  reason: 'r',
  place: NOWHERE,
};
export const NEW_PROFILE: TrustProfile = {
  name: 'new',
  issuers: ['https://new.example'],
  audiences: ['a'],
  metadata: [],
  inlineKeys: [],
  tenant: null,
};
export const COOKIE: TokenSource = { kind: 'cookie', name: 'session' };

export const entry = (match: Match, said: Partial<ExpectationEntry>): ExpectationEntry => ({
  match,
  accept: null,
  scopes: null,
  scopeClaims: null,
  claims: null,
  tokenSources: null,
  place: NOWHERE,
  ...said,
});

/** An entry behind all others, so that none hides what becomes of it. */
export const last =
  (was: ExpectationEntry | null, is: ExpectationEntry | null): Edit =>
  (one) => {
    const under = (added: ExpectationEntry | null): Configuration => ({
      ...one,
      failOnUnknown: true,
      waivers: [],
      expectations: [...one.expectations, ...(added === null ? [] : [added])],
    });
    return [under(was), under(is)];
  };

export const Z = { api: ['z'] } as const;
export const ZY = { api: ['z', 'y'] } as const;
export const TWO = ['https://x.example', 'https://y.example'] as const;
export const profile = (issuers: readonly string[]): TrustProfile => ({ ...NEW_PROFILE, issuers });
/** Profiles named by an entry stand among those of the configuration. */
export const accepting =
  (was: readonly string[], is: readonly string[]): Edit =>
  (one) => {
    const both = [
      { ...profile([TWO[0]]), name: 'x' },
      { ...profile([TWO[1]]), name: 'y' },
    ];
    const known = { ...one, profiles: [one.profiles[0], ...both] as const };
    const accept = (names: readonly string[]) => ({
      profiles: both.filter(({ name }) => names.includes(name)),
      controls: [],
    });
    return last(
      entry(Z, { accept: accept(was) }),
      entry(Z, { accept: accept(is) }),
    )({ ...known, expectations: [] });
  };

export const waiver = (said: Partial<Waiver>): Waiver => ({
  rule: 'jwt-missing',
  match: Z,
  owner: 'o',
  reason: 'r',
  expires: '2027-01-01',
  state: null,
  place: NOWHERE,
  ...said,
});
export const waivers = (was: readonly Waiver[], is: readonly Waiver[]): Edit =>
  sets({ waivers: was }, { waivers: is });

export const open = (match: Match) => ({ match, owner: 'o', reason: 'r', place: NOWHERE });
export const rule = (
  id: string,
  level: 'off' | 'low' | 'medium' | 'high' | null,
  maxSeconds?: number,
) => ({
  rule: id,
  level,
  options: maxSeconds === undefined ? {} : { maxSeconds },
  place: NOWHERE,
});
export const text = (name: string, value: string) => ({ name, value, place: NOWHERE });
export const claims = (...anyOf: [string, ...string[]]) => [{ name: 'groups', anyOf }];
export const FIRST = { glob: '*.xml', scope: 'global', place: NOWHERE };

/** Keys under which the edit is told as looser. */
export const keysOf = (edit: Edit, one: Configuration): readonly string[] => {
  const [base, child] = edit(one);
  return [...new Set(tightens(base, child, WEIGHTS).map(({ key }) => key))];
};
