import type {
  Assumptions,
  Configuration,
  FileScope,
  Match,
  NamedText,
  PublicEntry,
  RuleSetting,
  Waiver,
} from '../model/configuration.ts';
import type { ControlProfile, ExpectedClaim, TokenSource } from '../model/expectation.ts';
import type { Place } from '../model/place.ts';

/** Configuration files as they are written, with the places of everything that is told of later. */

export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** A profile of `trust` that accepts tokens. */
export interface TokenEntry {
  readonly kind: 'token';
  readonly name: string;
  readonly issuers: Placed<readonly [string, ...string[]]>;
  /** Where the issuers were made of it. */
  readonly tenant: string | null;
  readonly audiences: Placed<readonly [string, ...string[]]>;
  readonly inlineKeys: readonly string[];
  readonly place: Place;
}

export interface ControlEntry extends ControlProfile {
  readonly kind: 'control';
}

export type TrustEntry = TokenEntry | ControlEntry;

/** An expectation whose profiles are still names. */
export interface ExpectationSetting {
  readonly match: Match;
  readonly accept: readonly Placed<string>[] | null;
  readonly scopes: readonly string[] | null;
  readonly scopeClaims: readonly [string, ...string[]] | null;
  readonly claims: readonly ExpectedClaim[] | null;
  readonly tokenSources: readonly [TokenSource, ...TokenSource[]] | null;
  readonly place: Place;
}

export interface EnvironmentEntry {
  readonly name: string;
  readonly settings: EnvironmentSettings;
  readonly place: Place;
}

/** The value of every key, as far as a file may give one. */
export interface Values {
  readonly version: 1;
  readonly issuer: string;
  readonly audiences: readonly [string, ...string[]];
  readonly trust: readonly TrustEntry[];
  readonly expectations: readonly ExpectationSetting[];
  readonly public: readonly PublicEntry[];
  readonly waivers: readonly Waiver[];
  readonly environments: readonly EnvironmentEntry[];
  readonly rules: readonly RuleSetting[];
  readonly metadata: readonly string[];
  readonly tokenSource: readonly [TokenSource, ...TokenSource[]];
  readonly failOn: Configuration['failOn'];
  readonly failOnUnknown: boolean;
  readonly minCoverage: number | null;
  readonly routes: Configuration['routes'];
  readonly gate: Configuration['gate'];
  readonly portal: boolean;
  readonly production: boolean;
  readonly assume: Assumptions;
  readonly readings: Configuration['readings'];
  readonly namedValues: readonly NamedText[];
  readonly placeholders: readonly NamedText[];
  readonly files: readonly FileScope[];
  readonly extends: readonly Placed<string>[];
}

export type Key = keyof Values;

/** Null: the file does not say, and the default holds. */
export type Settings = { readonly [K in Key]: Placed<Values[K]> | null };

/** What an environment may replace, each key as a whole. */
export type EnvironmentSettings = Pick<
  Settings,
  'issuer' | 'audiences' | 'trust' | 'namedValues' | 'placeholders'
>;

/** What flags alone leave: nothing is said. */
export const NO_SETTINGS: Settings = {
  version: null,
  issuer: null,
  audiences: null,
  trust: null,
  expectations: null,
  public: null,
  waivers: null,
  environments: null,
  rules: null,
  metadata: null,
  tokenSource: null,
  failOn: null,
  failOnUnknown: null,
  minCoverage: null,
  routes: null,
  gate: null,
  portal: null,
  production: null,
  assume: null,
  readings: null,
  namedValues: null,
  placeholders: null,
  files: null,
  extends: null,
};
