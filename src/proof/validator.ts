import type { CauseCode } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { WitnessToken } from '../model/proof.ts';
import type { NamedValues } from '../policy/named-values.ts';
import type { Resolved } from '../policy/values.ts';
import type { ReadingsInUse } from './readings.ts';
import type { Taints } from './taint.ts';
import { assessTokenSource } from './token-source.ts';
import { readValidator, type ValidatorSpec } from './validator-spec.ts';
import {
  assessAudience,
  assessIssuers,
  assessKeys,
  type AcceptedIssuers,
} from './validator-trust.ts';
import { doubtOf, undecided, type CauseDraft, type Doubt } from './verdict-draft.ts';

/** What an assessment works with and writes into. */
export interface Assessing {
  readonly expectation: Expectation;
  readonly readings: ReadingsInUse;
  /** What earlier steps did to the places a token can stand in. */
  readonly taints: Taints;
  readonly defects: CauseDraft[];
  readonly doubts: Doubt[];
}

/** Whether one validator counts for the expectation, and why not (design 3.5). */
export interface Assessment {
  /** `refuses-all`: no token passes it at all. */
  readonly outcome: 'counts' | 'does-not-count' | 'undecided' | 'refuses-all';
  readonly element: PolicyElement;
  readonly defects: readonly CauseDraft[];
  readonly doubts: readonly Doubt[];
  readonly failure: FailureCode;
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  /** A token that passes a validator which does not count; null where the gateway brings its own. */
  readonly token: WitnessToken | null;
  /** Anybody can make that token. */
  readonly selfMade: boolean;
}

/** What a caller gets whose token is refused, unless on-error says otherwise. */
export type FailureCode =
  /** `status`: which one, where it is known. */
  | { readonly kind: 'rejection'; readonly status?: number }
  | { readonly kind: 'other'; readonly code: string }
  | { readonly kind: 'open'; readonly doubt: Doubt };

export interface AssessValidator {
  readonly element: PolicyElement;
  readonly names: NamedValues;
  readonly expectation: Expectation;
  readonly readings: ReadingsInUse;
  readonly taints: Taints;
}

export const VALIDATORS = ['validate-jwt', 'validate-azure-ad-token'] as const;

export function isValidator(element: PolicyElement): boolean {
  return VALIDATORS.some((name) => name === element.name);
}

/** Judges one validator where it stands. */
export function assessValidator(given: AssessValidator): Assessment {
  const at: Assessing = { ...given, defects: [], doubts: [] };
  const spec = readValidator(given.element, given.names);
  return given.element.name === 'validate-jwt' ? assessJwt(at, spec) : assessEntra(at, spec);
}

function assessJwt(at: Assessing, spec: ValidatorSpec): Assessment {
  const { element } = spec;
  for (const what of spec.unmodelled) {
    at.doubts.push(undecided('unmodelled-element', `${what} in <validate-jwt>`, element));
  }
  const issuers = assessIssuers(at, spec);
  const keys = assessKeys(at, spec, issuers);
  const audiences = assessAudience(at, spec, issuers.expected);
  const unsigned = demandTrue(at, spec, 'require-signed-tokens', 'unsigned-accepted');
  demandTrue(at, spec, 'require-expiration-time', 'expiry-not-required');
  assessTokenSource(at, spec);
  const ownToken = at.defects.some(({ rule }) => BRINGS_OWN_TOKEN.has(rule));
  return {
    outcome: keys === 'refuses-all' && !unsigned ? 'refuses-all' : outcomeOf(at),
    element,
    defects: at.defects,
    doubts: at.doubts,
    failure: failureCode(spec),
    issuers: [...issuers.expected, ...issuers.foreign],
    audiences,
    token: ownToken ? null : tokenOf(issuers, audiences, unsigned),
    selfMade: unsigned || ownToken,
  };
}

/** A token that passes: of an issuer it should not accept, if there is one. */
function tokenOf(
  { expected, foreign }: AcceptedIssuers,
  audiences: readonly string[],
  unsigned: boolean,
): WitnessToken {
  const issuer = foreign[0] ?? expected[0] ?? null;
  return { issuer, audiences, signed: !unsigned, expires: true, claims: {} };
}

/** Defects by which the gateway validates a token of its own, whatever the caller sends. */
const BRINGS_OWN_TOKEN = new Set<CauseCode>(['authorization-overwritten', 'token-source-unsafe']);

function outcomeOf({ defects, doubts }: Assessing): Assessment['outcome'] {
  if (defects.length > 0) return 'does-not-count';
  return doubts.length > 0 ? 'undecided' : 'counts';
}

/** A validator for Entra tokens cannot point at Okta, so it counts for no profile with issuers. */
function assessEntra(at: Assessing, spec: ValidatorSpec): Assessment {
  const { element } = spec;
  const tenant = spec.attributes.get('tenant-id');
  const name = tenant?.kind === 'constant' ? tenant.text : null;
  at.defects.push({ rule: 'jwt-other-provider', facts: { tenant: name }, element });
  const issuer = name === null ? null : `https://login.microsoftonline.com/${name}/v2.0`;
  return {
    outcome: 'does-not-count',
    element,
    defects: at.defects,
    doubts: [],
    failure: failureCode(spec),
    issuers: issuer === null ? [] : [issuer],
    audiences: [],
    token: { issuer, audiences: [], signed: true, expires: true, claims: {} },
    selfMade: false,
  };
}

/** A switch that is on unless written otherwise; returns whether it is surely off. */
function demandTrue(
  at: Assessing,
  { attributes, element }: ValidatorSpec,
  name: string,
  rule: 'unsigned-accepted' | 'expiry-not-required',
): boolean {
  const value = attributes.get(name);
  if (value === undefined) return false;
  const constant = booleanOf(value);
  if (constant === true) return false;
  if (constant === false) {
    at.defects.push({ rule, facts: { attribute: name }, element });
    return true;
  }
  at.doubts.push(
    value.kind === 'constant'
      ? undecided('unmodelled-element', `${name}="${value.text}"`, element)
      : doubtOf(value, name, element),
  );
  return false;
}

/** `true` and `false` in any case; null for everything else. */
export function booleanOf(value: Resolved): boolean | null {
  if (value.kind !== 'constant') return null;
  const word = value.text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** 401 unless set (policy reference). */
function failureCode({ attributes, element }: ValidatorSpec): FailureCode {
  const value = attributes.get('failed-validation-httpcode');
  if (value === undefined) return { kind: 'rejection', status: 401 };
  if (value.kind !== 'constant') {
    return { kind: 'open', doubt: doubtOf(value, 'failed-validation-httpcode', element) };
  }
  return isRejection(value.text)
    ? { kind: 'rejection', status: Number(value.text) }
    : { kind: 'other', code: value.text };
}

/** A status that lets nobody in: 4xx and 5xx. */
export function isRejection(status: string): boolean {
  return /^[45]\d\d$/u.test(status.trim());
}
