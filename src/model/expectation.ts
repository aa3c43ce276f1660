import type { Place } from './place.ts';

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
  /** The Entra tenant that the issuers are made of, in lower case; null where they were written. */
  readonly tenant: string | null;
}

/** What may stand in the place of a token; a subject that rests on one is `other-control`. */
export const CONTROL_KINDS = ['client-certificate', 'subscription-key'] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** A trust profile that asks for no token. */
export interface ControlProfile {
  readonly name: string;
  readonly control: ControlKind;
  readonly owner: string;
  readonly reason: string;
  readonly place: Place;
}

export type TokenSource =
  | { readonly kind: 'header'; readonly name: string; readonly scheme: string | null }
  | { readonly kind: 'query'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string };

/** A claim that must be there with one of these values. */
export interface ExpectedClaim {
  readonly name: string;
  readonly anyOf: readonly [string, ...string[]];
}

/** Equal expectations of one configuration are one object. */
export interface Expectation {
  /** Without one, only a control can close the subject. In the order of the configuration. */
  readonly accepted: readonly TrustProfile[];
  readonly controls: readonly ControlProfile[];
  readonly tokenSources: readonly TokenSource[];
  /** Each is required by itself. */
  readonly scopes: readonly string[];
  /** Claims that a required scope may stand in. */
  readonly scopeClaims: readonly string[];
  /** Each is required by itself. */
  readonly claims: readonly ExpectedClaim[];
}
