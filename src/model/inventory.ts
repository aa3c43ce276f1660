import type { Place } from './place.ts';

/** Everything a source read about one service, with places, and what it could not read. */

export const SOURCE_KINDS = [
  'apiops',
  'arm-live',
  'arm-template',
  'terraform-plan',
  'policy-files',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** One policy text at one scope. */
export interface PolicySource {
  /** Scope id, the same from every source (design 4.3): `global`, `apis/A`, `fragments/F`, … */
  readonly document: string;
  readonly text: string;
  /** Where the text begins. */
  readonly place: Place;
  /**
   * The text is a string inside another file (JSON, YAML), so a line of the text is no line of
   * `place.file`: point at `place` itself.
   */
  readonly embedded?: true;
}

/**
 * What a source can say of a thing that may exist.
 * `absent`: the source holds this kind, and there is none. `not-extracted`: the source cannot tell.
 * `unreadable`: it exists and could not be read (a gap that ends in exit code 3).
 */
export type Held<T> =
  | { readonly state: 'present'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'not-extracted'; readonly why: string }
  | { readonly state: 'unreadable'; readonly why: string; readonly place: Place };

/** API types of api-version 2024-05-01 and the two later ones; anything else is judged `unknown`. */
export const API_TYPES = [
  'http',
  'soap',
  'websocket',
  'graphql',
  'odata',
  'grpc',
  'mcp',
  'a2a',
] as const;

/** What a specification asks of callers. */
export type DeclaredSecurity = 'nothing' | 'key' | 'token';

export interface Operation {
  readonly id: string;
  /** As written; null where only a policy document tells that the operation exists. */
  readonly method: string | null;
  /** URL template with a leading slash, as written. */
  readonly template: string | null;
  readonly displayName: string | null;
  /** Null where the specification does not say, or nobody can tell what it says. */
  readonly security: DeclaredSecurity | null;
  /** False: known by its policy document only, while the API has a list without it. */
  readonly listed: boolean;
  readonly policy: Held<PolicySource>;
  readonly place: Place;
}

export interface Api {
  /** Without `;rev=`. */
  readonly id: string;
  /** Empty when the source could not tell (see `unreadable`). */
  readonly revision: string;
  readonly current: boolean;
  /** Whether a non-current revision answers; null when the source cannot tell. */
  readonly online: boolean | null;
  /** A leftover `;rev=N` copy of the current revision N: listed, never judged. */
  readonly stale: boolean;
  /** As written, `http` where absent. */
  readonly type: string;
  readonly displayName: string | null;
  /** URL path below the gateway, without surrounding slashes. */
  readonly path: string;
  readonly version: string | null;
  readonly versioning: Versioning | null;
  readonly protocols: readonly string[];
  /** Null when the source does not say. */
  readonly subscriptionRequired: boolean | null;
  readonly tags: readonly string[];
  readonly policy: Held<PolicySource>;
  /** `not-extracted`: the source does not hold the list (GraphQL, WSDL without bindings, …). */
  readonly operations: Held<readonly Operation[]>;
  /** Operations known by their policy document alone. */
  readonly unlistedOperations: readonly Operation[];
  /**
   * Why the facts above are not to be relied on (its information file is missing or broken), else
   * null. Such an API can only be `unknown`.
   */
  readonly unreadable: string | null;
  readonly place: Place;
}

export interface Versioning {
  readonly scheme: 'segment' | 'query' | 'header';
  /** Name of the query parameter or header. */
  readonly name: string | null;
}

export interface Product {
  readonly id: string;
  readonly displayName: string | null;
  /** Null when the source does not say (reading `subscription-required-absent`). */
  readonly subscriptionRequired: boolean | null;
  /** Ids of APIs, without revision. */
  readonly apis: readonly string[];
  readonly policy: Held<PolicySource>;
  /**
   * Why its facts or its list of APIs are not whole, else null. Any API of the space may then be
   * reachable through this product.
   */
  readonly unreadable: string | null;
  readonly place: Place;
}

export type SubscriptionScope =
  | { readonly kind: 'product'; readonly product: string }
  | { readonly kind: 'api'; readonly api: string }
  | { readonly kind: 'all-apis' }
  | { readonly kind: 'unresolved'; readonly text: string };

export interface Subscription {
  readonly id: string;
  readonly scope: SubscriptionScope;
  /** Only `active` keys open anything; null when the source does not say. */
  readonly active: boolean | null;
  readonly place: Place;
}

export interface Fragment {
  readonly id: string;
  readonly policy: Held<PolicySource>;
  readonly place: Place;
}

export interface NamedValue {
  readonly id: string;
  /** Policies refer to this name, not to the id. */
  readonly displayName: string;
  /** Null for a secret, a Key Vault reference, or a value that the source leaves out. */
  readonly value: string | null;
  readonly secret: boolean;
  readonly place: Place;
}

export interface Gateway {
  readonly id: string;
  /** Ids of the APIs it serves; null when the source does not say. */
  readonly apis: readonly string[] | null;
}

export interface Backend {
  readonly id: string;
  readonly url: string | null;
}

/** The service itself (`workspace: null`) or one workspace: both hold the same kinds of things. */
export interface Space {
  readonly workspace: string | null;
  /** The global policy of the service, or the policy of the workspace. */
  readonly policy: Held<PolicySource>;
  readonly apis: readonly Api[];
  readonly products: readonly Product[];
  readonly subscriptions: Held<readonly Subscription[]>;
  readonly fragments: readonly Fragment[];
  readonly namedValues: readonly NamedValue[];
  readonly backends: readonly Backend[];
  /**
   * Why a whole kind (all APIs, all products, …) could not be read, else null. Nothing in this
   * space may then be called conforming.
   */
  readonly unreadable: string | null;
  readonly place: Place;
}

export const GAP_CODES = [
  'unreadable-file',
  'invalid-json',
  'invalid-yaml',
  'invalid-xml',
  'invalid-specification',
  'outside-root',
  'too-large',
  'too-many',
  'not-held',
  'stale-copy',
  'conflicting-association',
  'unknown-reference',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

export interface Gap {
  readonly code: GapCode;
  /** One sentence: what was not read, or what the source cannot hold. */
  readonly what: string;
  readonly where: Place;
  /** True: something known to exist was not read, so the run ends with exit code 3. */
  readonly lost: boolean;
}

export interface Inventory {
  readonly source: {
    readonly kind: SourceKind;
    /** As given by the user. */
    readonly location: string;
    readonly apiVersion: string | null;
  };
  readonly service: { readonly name: string | null; readonly resourceId: string | null };
  readonly gateways: Held<readonly Gateway[]>;
  /** The service first, then its workspaces by id. */
  readonly spaces: readonly [Space, ...Space[]];
  readonly gaps: readonly Gap[];
}
