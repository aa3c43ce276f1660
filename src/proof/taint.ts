import type { CauseAt } from '../model/cause.ts';

/** What happened to a place that a token can be read from, before a validator reads it. */
export interface Taint {
  /** `gateway`: on some path it holds what the gateway wrote; `open`: we cannot tell what it holds. */
  readonly kind: 'gateway' | 'open';
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
