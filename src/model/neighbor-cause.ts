import type { Match } from './configuration.ts';

/**
 * What else is worth a finding beside the proofs: the expectation itself, its exceptions, and what
 * stands around the guarantee. The key of each entry is the rule id, as in `CauseFacts`.
 */
export interface NeighborFacts {
  // Expectation: judged once, on the line of the configuration.
  readonly 'okta-org-server': { readonly issuer: string };
  readonly 'okta-default-server': { readonly issuer: string };
  readonly 'okta-domain-unfit': {
    readonly issuer: string;
    readonly host: string;
    readonly domain: 'admin' | 'preview';
  };
  readonly 'audience-okta-default': { readonly audience: string };
  readonly 'audience-is-client-id': { readonly audience: string };

  // Governance: waivers. `rule` is the rule that is waived.
  readonly 'waiver-expired': {
    readonly rule: string;
    readonly owner: string;
    /** The last day on which it held. */
    readonly expires: string;
    /** Judgements that it would accept; they count again. */
    readonly matched: number;
  };
  readonly 'waiver-expiring': {
    readonly rule: string;
    readonly owner: string;
    readonly expires: string;
    /** From today; 0: today is its last day. */
    readonly days: number;
  };
  readonly 'waiver-state-changed': {
    readonly rule: string;
    readonly owner: string;
    /** Subjects whose judgement is not the one that was accepted; empty for matters of no subject. */
    readonly subjects: readonly string[];
  };
  readonly 'waiver-unused': {
    readonly rule: string;
    readonly owner: string;
    readonly match: Match;
  };

  // Governance: what is declared public.
  readonly 'public-unused': { readonly owner: string; readonly match: Match };
  /** The entry leaves open which operations it means, so that new ones become public by themselves. */
  readonly 'public-broad': {
    readonly owner: string;
    readonly match: Match;
    /** Subjects that it makes public now. */
    readonly subjects: number;
  };
  readonly 'public-but-protected': {
    readonly owner: string;
    readonly match: Match;
    /** Subjects that the entry declares public and that are closed all the same. */
    readonly subjects: readonly string[];
  };

  // Governance: what the configuration itself says.
  readonly 'expectation-unused': {
    readonly match: Match;
    /** Keys that the entry sets: `accept`, `scopes`, … */
    readonly sets: readonly string[];
    /** The id that comes nearest to what the entry names, where one comes near. */
    readonly similar: string | null;
  };
  readonly 'config-loosened-in-change': {
    /** Key of the configuration. */
    readonly key: string;
    /** As in `Loosened`: one sentence without a full stop. */
    readonly what: string;
    /** Whether the loosening holds in this run (`tell`) or only after the merge (`deny`). */
    readonly mode: 'tell' | 'deny';
  };
  readonly 'config-loosens-parent': { readonly key: string; readonly what: string };
  readonly 'assumption-contradicted':
    | {
        readonly kind: 'named-value';
        readonly name: string;
        readonly assumed: string;
        /** What the source holds. */
        readonly seen: string;
      }
    /** `assume: { apiScopedKeys: none }`, and there are such keys. */
    | { readonly kind: 'api-scoped-keys'; readonly subscriptions: readonly string[] }
    /** `assume: { workspacePolicy: passes-through }`, and the policy was read and does not. */
    | { readonly kind: 'workspace-policy'; readonly workspace: string };

  // Hygiene
  readonly 'base-missing-harmless': {
    /** The next wider scope with a policy of its own, which never runs; null: there is none. */
    readonly skipped: string | null;
  };
  readonly 'cors-after-validation': { readonly validator: string };
  readonly 'api-allows-http': { readonly protocol: 'http' | 'ws' };
  readonly 'all-apis-subscription': {
    readonly subscription: string;
    readonly workspace: string | null;
  };
  readonly 'spec-security-differs': {
    /** What the specification asks of callers: nothing, an API key, or a token. */
    readonly says: 'nothing' | 'key' | 'token';
    readonly found: 'protected' | 'open';
  };
}
