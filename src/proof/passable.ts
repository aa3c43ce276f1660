import type { CauseCode } from '../model/cause.ts';
import { isEntraIssuer } from './issuer-url.ts';
import type { Assessment } from './validator.ts';

/** In what a token can differ from an expected one and still pass. */
type Freedom = 'issuer' | 'audience' | 'signature' | 'expiry';

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
  return [...first].some(
    (freedom) =>
      others.every((other) => other.has(freedom)) &&
      (freedom !== 'issuer' || sharesIssuer(restricting)),
  );
}

function freedomsOf({ defects }: Assessment): ReadonlySet<Freedom> {
  return new Set(defects.flatMap(({ rule }) => FREEDOMS.get(rule) ?? []));
}

function sharesIssuer(passed: readonly Assessment[]): boolean {
  const closed = passed.map(({ issuers }) => issuers).filter((issuers) => !isOpenSet(issuers));
  const [first = [], ...others] = closed;
  return closed.length < 2 || first.some((issuer) => others.every((list) => list.includes(issuer)));
}

/** Nothing is demanded, or issuers of Entra: one tenant has many spellings, some mean all tenants. */
function isOpenSet(issuers: readonly string[]): boolean {
  return issuers.length === 0 || issuers.some((issuer) => isEntraIssuer(issuer));
}
