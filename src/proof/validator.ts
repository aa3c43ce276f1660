import type { CauseCode } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { WitnessToken } from '../model/proof.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { writtenText, type Resolved } from '../policy/values.ts';
import type { ReadingsInUse } from './readings.ts';
import type { Constraint } from './solve.ts';
import { codeOf, type FailureCode } from './status-code.ts';
import { assessTokenSource } from './token-source.ts';
import { readValidator, settledSpec, type ValidatorSpec } from './validator-spec.ts';
import {
  assessAudience,
  assessIssuers,
  assessKeys,
  type AcceptedIssuers,
} from './validator-trust.ts';
import { readsAuthorization } from './validator-weakness.ts';
import { doubtAbout, type ValuesHere } from './values-here.ts';
import { undecided, type CauseDraft, type Doubt } from './verdict-draft.ts';

export { isRejection, type FailureCode } from './status-code.ts';

/** What an assessment works with and writes into. */
export interface Assessing {
  readonly expectation: Expectation;
  readonly readings: ReadingsInUse;
  /** What values are there, and what earlier steps did to the places a token can stand in. */
  readonly values: ValuesHere;
  readonly defects: CauseDraft[];
  readonly doubts: Doubt[];
  /** One for each defect that only some requests bring about. */
  readonly demands: Demand[];
  readonly marks: Marks;
}

/** What a request has to be for a defect, and the token that passes then. */
interface Demand {
  readonly constraint: Constraint;
  readonly token: Partial<WitnessToken>;
}

interface Marks {
  /** A token may pass that was not sent in Authorization. */
  tokenElsewhere: boolean;
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
  /** What a request has to be for the validator not to count; null where it counts for none. */
  readonly demand: Constraint | null;
  readonly tokenElsewhere: boolean;
}

export interface AssessValidator {
  readonly element: PolicyElement;
  readonly names: NamedValues;
  readonly expectation: Expectation;
  readonly readings: ReadingsInUse;
  readonly values: ValuesHere;
}

export const VALIDATORS = ['validate-jwt', 'validate-azure-ad-token'] as const;

export function isValidator(element: PolicyElement): boolean {
  return VALIDATORS.some((name) => name === element.name);
}

/** Judges one validator where it stands. */
export function assessValidator(given: AssessValidator): Assessment {
  const marks = { tokenElsewhere: false };
  const at: Assessing = { ...given, defects: [], doubts: [], demands: [], marks };
  const spec = settledSpec(readValidator(given.element, given.names), given.values);
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
  const signed = demandTrue(at, spec, 'require-signed-tokens', 'unsigned-accepted');
  demandTrue(at, spec, 'require-expiration-time', 'expiry-not-required');
  assessTokenSource(at, spec);
  const ownToken = at.defects.some(({ rule }) => BRINGS_OWN_TOKEN.has(rule));
  const demand = demandOf(at);
  const token = { ...tokenOf(issuers, audiences, signed === 'off'), ...demand?.token };
  return {
    outcome: keys === 'refuses-all' && !mayBeOff(signed) ? 'refuses-all' : outcomeOf(at),
    element,
    defects: at.defects,
    doubts: at.doubts,
    failure: failureCode(at, spec),
    issuers: [...issuers.expected, ...issuers.foreign],
    audiences,
    token: ownToken ? null : token,
    selfMade: !token.signed || ownToken,
    demand: demand?.constraint ?? null,
    tokenElsewhere: at.marks.tokenElsewhere,
  };
}

/** One defect is enough: if some do not hang on the request, nothing has to be demanded of it. */
function demandOf({ defects, demands }: Assessing): Demand | null {
  return defects.length > demands.length ? null : (demands[0] ?? null);
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
    failure: failureCode(at, spec),
    issuers: issuer === null ? [] : [issuer],
    audiences: [],
    token: { issuer, audiences: [], signed: true, expires: true, claims: {} },
    selfMade: false,
    demand: null,
    tokenElsewhere: !readsAuthorization(spec),
  };
}

/** Whether a switch is on; `chosen`: for all requests but those that turn it off. */
type Switch = 'on' | 'off' | 'open' | 'chosen';

const mayBeOff = (state: Switch): boolean => state === 'off' || state === 'chosen';

/** A switch that is on unless written otherwise. */
function demandTrue(
  at: Assessing,
  { attributes, element }: ValidatorSpec,
  name: string,
  rule: 'unsigned-accepted' | 'expiry-not-required',
): Switch {
  const value = attributes.get(name);
  const constant = value === undefined ? true : booleanOf(value);
  if (value === undefined || constant === true) return 'on';
  const found = at.values.steer(value, { accepts: (text) => text.toLowerCase() === 'false' });
  if (constant === false || found !== null) {
    at.defects.push({ rule, facts: { attribute: name }, element });
    if (found === null) return 'off';
    const token = rule === 'unsigned-accepted' ? { signed: false } : {};
    at.demands.push({ constraint: found.demand, token });
    return 'chosen';
  }
  at.doubts.push(
    value.kind === 'constant'
      ? undecided('unmodelled-element', `${name}="${writtenText(value)}"`, element)
      : doubtAbout(value, name, element, at.values),
  );
  return 'open';
}

/** `true` and `false` in any case; null for everything else. */
export function booleanOf(value: Resolved): boolean | null {
  if (value.kind !== 'constant') return null;
  const word = value.text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** 401 unless set (policy reference). */
function failureCode({ values }: Assessing, { attributes, element }: ValidatorSpec): FailureCode {
  const name = 'failed-validation-httpcode';
  const value = attributes.get(name);
  return value === undefined
    ? { kind: 'rejection', status: 401 }
    : codeOf(value, name, element, values);
}
