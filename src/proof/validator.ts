import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { writtenText } from '../policy/values.ts';
import {
  booleanOf,
  doubtUnmodelled,
  summedUp,
  type Assessing,
  type Assessment,
} from './assessing.ts';
import type { ReadingsInUse } from './readings.ts';
import { assessTokenSource } from './token-source.ts';
import { assessAudience } from './validator-audience.ts';
import { assessClaims, claimsThatPass } from './validator-claims.ts';
import { assessEntra } from './validator-entra.ts';
import { readValidator, settledSpec, type ValidatorSpec } from './validator-spec.ts';
import { assessIssuers, assessKeys } from './validator-trust.ts';
import { doubtAbout, type ValuesHere } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

export { booleanOf, type Assessing, type Assessment } from './assessing.ts';
export { isRejection, type FailureCode } from './status-code.ts';

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
  const at: Assessing = { ...given, defects: [], doubts: [], demands: [], lacking: [], marks };
  const spec = settledSpec(readValidator(given.element, given.names), given.values);
  return given.element.name === 'validate-jwt' ? assessJwt(at, spec) : assessEntra(at, spec);
}

function assessJwt(at: Assessing, spec: ValidatorSpec): Assessment {
  doubtUnmodelled(at, spec);
  const issuers = assessIssuers(at, spec);
  const keys = assessKeys(at, spec, issuers);
  const audiences = assessAudience(at, spec, issuers.expected);
  const signed = demandTrue(at, spec, 'require-signed-tokens', 'unsigned-accepted');
  const expires = demandTrue(at, spec, 'require-expiration-time', 'expiry-not-required');
  assessTokenSource(at, spec);
  assessClaims(at, spec);
  const assessment = summedUp(at, spec, {
    issuers: [...issuers.expected, ...issuers.foreign],
    audiences: audiences.listed,
    token: {
      // Of an issuer it should not accept, if there is one.
      issuer: issuers.foreign[0] ?? issuers.expected[0] ?? null,
      audiences: audiences.passing,
      signed: signed !== 'off',
      expires: expires !== 'off',
      claims: claimsThatPass(spec, at.expectation),
    },
  });
  const closed = keys === 'refuses-all' && !mayBeOff(signed);
  return closed ? { ...assessment, outcome: 'refuses-all' } : assessment;
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
    const token = rule === 'unsigned-accepted' ? { signed: false } : { expires: false };
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
