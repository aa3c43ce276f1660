import type { CauseCode } from '../model/cause.ts';
import { isEntraIssuer } from './issuer-url.ts';
import type { Assessment } from './validator.ts';

/** In what a token can differ from an expected one and still pass. */
type Freedom = 'issuer' | 'audience' | 'signature' | 'expiry' | 'claims';

const FREEDOMS: ReadonlyMap<CauseCode, Freedom> = new Map<CauseCode, Freedom>([
  ['jwt-other-provider', 'issuer'],
  ['issuer-wrong', 'issuer'],
  ['issuer-extra', 'issuer'],
  ['issuer-unchecked', 'issuer'],
  ['issuer-from-request', 'issuer'],
  ['issuer-near-miss', 'issuer'],
  ['key-inline', 'issuer'],
  ['audience-missing', 'audience'],
  ['audience-wrong', 'audience'],
  ['audience-extra', 'audience'],
  ['audience-from-request', 'audience'],
  ['unsigned-accepted', 'signature'],
  ['expiry-not-required', 'expiry'],
  ['scope-missing', 'claims'],
]);

/**
 * Whether one request can pass all of these validators with a token that is not an expected one.
 *
 * Each of them alone can be passed so; together they may leave only expected tokens: one that
 * checks no audience before one that asks for no expiry, for example. A validator that reads its
 * token from a place of its own, or gets it from the gateway, does not restrict the others.
 */
export function isPassable(passed: readonly Assessment[]): boolean {
  const restricting = passed.filter(({ defects }) =>
    defects.every(({ rule }) => FREEDOMS.has(rule)),
  );
  const [first, ...others] = restricting.map(freedomsOf);
  if (first === undefined) return true;
  return (
    sharesIssuer(restricting) &&
    [...first].some((freedom) => others.every((other) => other.has(freedom)))
  );
}

/** Of claims, each that is demanded: two validators may lack different ones. */
function freedomsOf({ defects, lacking }: Assessment): ReadonlySet<string> {
  const freedoms = new Set<string>(defects.flatMap(({ rule }) => FREEDOMS.get(rule) ?? []));
  return freedoms.delete('claims') ? new Set([...freedoms, ...lacking]) : freedoms;
}

/** Whatever else a token is free in, it has one issuer. Without a list, every issuer passes. */
function sharesIssuer(passed: readonly Assessment[]): boolean {
  const lists = passed.map(({ issuers }) => issuers).filter((issuers) => issuers.length > 0);
  const [first = [], ...others] = lists;
  return lists.length < 2 || first.some((issuer) => others.every((list) => passesIn(list, issuer)));
}

/** One tenant of Entra has many spellings, and some mean all tenants. */
function passesIn(issuers: readonly string[], issuer: string): boolean {
  return issuers.includes(issuer) || (isEntraIssuer(issuer) && issuers.some(isEntraIssuer));
}
