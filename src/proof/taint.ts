import type { CauseAt } from '../model/cause.ts';
import type { OpenOrigin } from './token-origin.ts';

/** What happened to a place that a token can be read from, before a validator reads it. */
export type Taint =
  /** It holds what the gateway wrote, or does where the caller sent none. */
  | (TaintedBy & { readonly kind: 'gateway' })
  /** It holds what the caller sent in another part of the request. */
  | (TaintedBy & { readonly kind: 'copy' })
  /** We cannot tell what it holds. */
  | (TaintedBy & { readonly kind: 'open'; readonly why: Omit<OpenOrigin, 'kind'> });

interface TaintedBy {
  /** The policy that did it. */
  readonly policy: string;
  readonly at: CauseAt;
}

/** By place: `header:authorization`, `query:access_token`, or `*` for any of them. */
export type Taints = ReadonlyMap<string, Taint>;

export const NO_TAINTS: Taints = new Map();

export const headerKey = (name: string): string => `header:${name.trim().toLowerCase()}`;
export const queryKey = (name: string): string => `query:${name}`;
export const ANYWHERE = '*';

export const ANY_QUERY = 'query:*';

export function taintOf(taints: Taints, key: string): Taint | undefined {
  const wide = key.startsWith('query:') ? taints.get(ANY_QUERY) : undefined;
  return taints.get(key) ?? wide ?? taints.get(ANYWHERE);
}

/** The order does not matter: what counts is what holds now. */
export function taintKey(taints: Taints): string {
  return [...taints]
    .map(([key, { kind, at }]) => `${key}=${kind}@${at.document}:${at.anchor}`)
    .sort()
    .join('\n');
}
