import type { NeighborFacts } from './neighbor-cause.ts';
import type { Place } from './place.ts';
import type { ReasonCode } from './verdict.ts';

/**
 * What made a route violating, unknown or weak, and what is to be said beside that: the id of the
 * one rule that tells it, and the facts that rule puts into words. The key of each entry is the rule
 * id (design 4.5), so the compiler sees to it that every cause has its rule.
 */
export interface CauseFacts extends NeighborFacts {
  // Coverage
  readonly 'jwt-missing': { readonly searched: readonly string[] };
  readonly 'jwt-commented-out': { readonly policy: string };
  readonly 'jwt-outside-inbound': { readonly policy: string; readonly section: string };
  readonly 'jwt-other-provider': { readonly tenant: string | null };
  readonly 'jwt-conditional': { readonly condition: string };
  readonly 'jwt-substitute': {
    readonly policy: string;
    /** Why not even the policy itself keeps anybody out; null where it may. */
    readonly gap: 'any-value' | 'errors-ignored' | null;
  };
  readonly 'jwt-handmade': { readonly call: string };
  // Inheritance
  readonly 'base-missing': { readonly lost: string; readonly lostAt: string };
  readonly 'base-conditional': {
    readonly lost: string;
    readonly lostAt: string;
    readonly condition: string;
  };
  readonly 'inbound-missing': { readonly lost: string | null; readonly lostAt: string | null };
  readonly 'fragment-missing': { readonly fragment: string; readonly similar: string | null };
  readonly 'named-value-unresolved': {
    readonly name: string;
    readonly why: 'secret' | 'missing' | 'ambiguous';
    readonly similar: string | null;
  };
  readonly 'policy-unreadable': { readonly why: string };
  readonly undecided: { readonly code: ReasonCode; readonly what: string };
  // Issuer
  readonly 'issuer-wrong': {
    readonly seen: readonly string[];
    readonly expected: readonly string[];
    /** What kind of wrong it is, where we can tell. */
    readonly kind: 'foreign' | 'multi-tenant' | 'org-server' | 'admin-domain' | 'preview-domain';
  };
  readonly 'issuer-extra': {
    readonly seen: readonly string[];
    readonly expected: readonly string[];
    readonly kind: 'foreign' | 'multi-tenant' | 'org-server' | 'admin-domain' | 'preview-domain';
  };
  readonly 'issuer-unchecked': { readonly keys: 'inline' | 'none' };
  readonly 'issuer-from-request': { readonly expression: string };
  readonly 'issuer-near-miss': {
    readonly seen: string;
    readonly expected: string;
    readonly difference: 'slash' | 'case' | 'port' | 'http';
  };
  // Audience
  readonly 'audience-missing': { readonly expected: readonly string[] };
  readonly 'audience-wrong': {
    readonly seen: readonly string[];
    readonly expected: readonly string[];
  };
  readonly 'audience-extra': {
    readonly seen: readonly string[];
    readonly expected: readonly string[];
  };
  readonly 'audience-from-request': { readonly expression: string };
  // Strength
  readonly 'unsigned-accepted': { readonly attribute: string };
  readonly 'key-inline': { readonly key: string };
  readonly 'expiry-not-required': { readonly attribute: string };
  readonly 'token-in-query': { readonly parameter: string };
  readonly 'token-source-unexpected': { readonly seen: string; readonly expected: string };
  readonly 'token-source-unsafe': { readonly expression: string };
  readonly 'token-source-ambiguous': { readonly sources: readonly string[] };
  readonly 'authorization-overwritten': { readonly by: string; readonly header: string };
  readonly 'scope-missing': {
    /** In words: `the scope orders.write in scp`, `the claim groups with admins`. */
    readonly wanted: string;
    /** What is required of the claims that could hold it: `scp with any of orders.read, orders.write`. */
    readonly required: readonly string[];
  };
  readonly 'failure-code-unusual': { readonly code: string };
  readonly 'clock-skew-long': { readonly seconds: number };
  readonly 'scheme-not-required': { readonly header: string };
  // Flow
  readonly 'answer-before-validation': { readonly policy: string; readonly status: string };
  readonly 'cache-before-validation': { readonly policy: string };
  readonly 'error-turned-success': { readonly policy: string; readonly status: string };
  readonly 'call-before-validation': { readonly policy: string };
  readonly 'validation-switchable': {
    readonly name: string;
    readonly value: string;
    readonly condition: string;
  };
  // Surface
  readonly 'product-route-open': { readonly product: string; readonly open: boolean };
  readonly 'productless-route-open': { readonly product: string };
}

export type CauseCode = keyof CauseFacts;

/** A place in a policy (or a resource) that makes a route what it is. */
export interface CauseAt {
  /** Scope id as in design 4.3, else a file or resource. */
  readonly document: string;
  /** The causing start tag, entities decoded, white space normalised, and its ordinal. */
  readonly anchor: string;
  readonly place: Place;
}

/** The rule that tells a cause, and the facts it puts into words. */
export type Told<C extends CauseCode = CauseCode> = {
  readonly [K in C]: { readonly rule: K; readonly facts: CauseFacts[K] };
}[C];

export interface Cause extends CauseAt {
  readonly told: Told;
}
