import type { ControlProfile, ExpectedClaim, TokenSource, TrustProfile } from './expectation.ts';
import type { Severity } from './finding.ts';
import type { Place } from './place.ts';
import type { PinnedReadings } from './readings.ts';

/** Fields of a `match`, in the order in which people are told of them. */
export const MATCH_FIELDS = [
  'api',
  'operation',
  'workspace',
  'product',
  'revision',
  'path',
  'tag',
  'file',
] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** All fields that are given must hold, and of each one of its patterns. At least one is given. */
export type Match = Readonly<Partial<Record<MatchField, readonly [string, ...string[]]>>>;

/** Profiles by which a subject may be closed; at least one of both kinds. */
export interface Accepted {
  readonly profiles: readonly TrustProfile[];
  readonly controls: readonly ControlProfile[];
}

/** What is expected of the subjects that match; null: this entry does not say. */
export interface ExpectationEntry {
  readonly match: Match;
  readonly accept: Accepted | null;
  readonly scopes: readonly string[] | null;
  readonly scopeClaims: readonly [string, ...string[]] | null;
  readonly claims: readonly ExpectedClaim[] | null;
  readonly tokenSources: readonly [TokenSource, ...TokenSource[]] | null;
  readonly place: Place;
}

/** Subjects that are meant for everybody. `match` has no `product`. */
export interface PublicEntry {
  readonly match: Match;
  readonly owner: string;
  readonly reason: string;
  readonly place: Place;
}

export interface Waiver {
  readonly rule: string;
  readonly match: Match;
  readonly owner: string;
  readonly reason: string;
  /** The last UTC date on which it holds, `YYYY-MM-DD`. */
  readonly expires: string;
  /** What the command `waive` noted of the state that was waived. */
  readonly state: string | null;
  readonly place: Place;
}

/** Options of a rule that the configuration may set; null options keep their default. */
export interface RuleSetting {
  readonly rule: string;
  /** Null: the severity of the rule itself. */
  readonly level: Severity | 'off' | null;
  readonly options: Readonly<Record<string, number>>;
  readonly place: Place;
}

/** A whole number that the configuration may set for a rule. */
export interface RuleOption {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  /** One sentence without a full stop. */
  readonly meaning: string;
}

/** A name with the text that stands for it. */
export interface NamedText {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

/** Policy documents of the source `policy-files`, and the scope they belong to. */
export interface FileScope {
  readonly glob: string;
  /** As in design 4.3: `global`, `products/P`, `apis/A`, … */
  readonly scope: string;
  readonly place: Place;
}

/** What is taken for granted; null: nothing is. */
export interface Assumptions {
  /** No subscription key opens one API, or all of them, past the products. */
  readonly apiScopedKeys: 'none' | null;
  /** A workspace policy that the source does not hold runs the wider scopes. */
  readonly workspacePolicy: 'passes-through' | null;
}

/** A value that would loosen what a file extends, and therefore does not hold. */
export interface Loosened {
  /** Key of the configuration. */
  readonly key: string;
  /** One sentence without a full stop. */
  readonly what: string;
  readonly place: Place;
}

/** Where the parts of a trust profile are written; all null where flags gave them. */
export interface TrustPlace {
  readonly profile: string;
  readonly issuers: Place;
  readonly audiences: Place;
}

export const ROUTE_CHOICES = ['existing', 'strict'] as const;
export const GATE_CHOICES = ['auto', 'all', 'new'] as const;

/** The configuration that holds for a run, after flags, environment, file and defaults. */
export interface Configuration {
  /** The file it came from; null where flags alone make it. */
  readonly file: string | null;
  /** Files that it extends, the widest first. */
  readonly parents: readonly string[];
  /** Where the issuer of the profile `default` is written, else that of the first profile. */
  readonly place: Place;
  /** The file has an entry for the environment that was asked for. */
  readonly environmentNamed: boolean;
  /** Profiles that accept tokens: `default` first where there is one, the others as written. */
  readonly profiles: readonly [TrustProfile, ...TrustProfile[]];
  readonly controls: readonly ControlProfile[];
  readonly trustPlaces: readonly TrustPlace[];
  /** Of subjects for which no entry of `expectations` says otherwise. */
  readonly tokenSources: readonly TokenSource[];
  /** Later ones win, key by key. */
  readonly expectations: readonly ExpectationEntry[];
  readonly public: readonly PublicEntry[];
  readonly waivers: readonly Waiver[];
  readonly rules: readonly RuleSetting[];
  readonly failOn: Severity | 'never';
  readonly failOnUnknown: boolean;
  /** Percent; null: any coverage passes. */
  readonly minCoverage: number | null;
  readonly routes: (typeof ROUTE_CHOICES)[number];
  readonly gate: (typeof GATE_CHOICES)[number];
  readonly portal: boolean;
  readonly production: boolean;
  readonly assume: Assumptions;
  readonly readings: PinnedReadings;
  /** For named values that the source does not hold. */
  readonly namedValues: readonly NamedText[];
  readonly placeholders: readonly NamedText[];
  readonly files: readonly FileScope[];
  readonly loosened: readonly Loosened[];
}
