/** What a subject's validator must trust, resolved from configuration for one subject. */

/** Issuers × audiences that belong together, and the keys that may sign for them. */
export interface TrustProfile {
  readonly name: string;
  /** Compared exactly, character by character. */
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  /** Metadata URLs accepted beside those that belong to an issuer by its own address. */
  readonly metadata: readonly string[];
  /** Ids of inline keys that are accepted as keys of these issuers. */
  readonly inlineKeys: readonly string[];
}

export type TokenSource =
  | { readonly kind: 'header'; readonly name: string; readonly scheme: string | null }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string };

export interface Expectation {
  readonly accepted: readonly [TrustProfile, ...TrustProfile[]];
  readonly tokenSources: readonly TokenSource[];
}
