import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { WitnessToken } from '../model/proof.ts';
import type { Resolved } from '../policy/values.ts';
import type { ReadingsInUse } from './readings.ts';
import type { Constraint } from './solve.ts';
import { codeOf, type FailureCode } from './status-code.ts';
import type { ValidatorSpec } from './validator-spec.ts';
import type { ValuesHere } from './values-here.ts';
import { undecided, type CauseDraft, type Doubt } from './verdict-draft.ts';

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
  /** Demanded scopes and claims that tokens pass without, each in words. */
  readonly lacking: string[];
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
  /** Demanded scopes and claims that tokens pass without, each in words. */
  readonly lacking: readonly string[];
  /** A token that passes a validator which does not count; null where the gateway brings its own. */
  readonly token: WitnessToken | null;
  /** Anybody can make that token. */
  readonly selfMade: boolean;
  /** What a request has to be for the validator not to count; null where it counts for none. */
  readonly demand: Constraint | null;
  readonly tokenElsewhere: boolean;
}

/** What was found out beside the defects and doubts. */
interface Outcome extends Pick<Assessment, 'issuers' | 'audiences'> {
  /** A token that passes, as far as no request is needed for it. */
  readonly token: WitnessToken;
}

/** Defects by which the gateway validates a token of its own, whatever the caller sends. */
const BRINGS_OWN_TOKEN = new Set(['authorization-overwritten', 'token-source-unsafe']);

/** Sums up what was written into an assessment. */
export function summedUp(at: Assessing, spec: ValidatorSpec, found: Outcome): Assessment {
  const ownToken = at.defects.some(({ rule }) => BRINGS_OWN_TOKEN.has(rule));
  const demand = demandOf(at);
  const token = { ...found.token, ...demand?.token };
  return {
    outcome: outcomeOf(at),
    element: spec.element,
    defects: at.defects,
    doubts: at.doubts,
    failure: failureCode(at, spec),
    issuers: found.issuers,
    audiences: found.audiences,
    lacking: at.lacking,
    token: ownToken ? null : token,
    selfMade: !token.signed || ownToken,
    demand: demand?.constraint ?? null,
    tokenElsewhere: at.marks.tokenElsewhere,
  };
}

function outcomeOf({ defects, doubts }: Assessing): Assessment['outcome'] {
  if (defects.length > 0) return 'does-not-count';
  return doubts.length > 0 ? 'undecided' : 'counts';
}

/** One defect is enough: if some do not hang on the request, nothing has to be demanded of it. */
function demandOf({ defects, demands }: Assessing): Demand | null {
  return defects.length > demands.length ? null : (demands[0] ?? null);
}

/** 401 unless set (policy reference). */
export function failureCode(
  { values }: Assessing,
  { attributes, element }: ValidatorSpec,
): FailureCode {
  const name = 'failed-validation-httpcode';
  const value = attributes.get(name);
  return value === undefined
    ? { kind: 'rejection', status: 401 }
    : codeOf(value, name, element, values);
}

/** What is not modelled is never ignored. */
export function doubtUnmodelled(at: Assessing, { element, unmodelled }: ValidatorSpec): void {
  for (const what of unmodelled) {
    at.doubts.push(undecided('unmodelled-element', `${what} in <${element.name}>`, element));
  }
}

/** `true` and `false` in any case; null for everything else. */
export function booleanOf(value: Resolved): boolean | null {
  if (value.kind !== 'constant') return null;
  const word = value.text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}
