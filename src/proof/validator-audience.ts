import type { Expectation, TrustProfile } from '../model/expectation.ts';
import type { Resolved } from '../policy/values.ts';
import type { Assessing } from './assessing.ts';
import {
  splitsPlainly,
  type Item,
  type RequiredClaim,
  type ValidatorSpec,
} from './validator-spec.ts';
import { constantOf, type Wish } from './validator-trust.ts';
import { doubtAbout } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

const audienceOfCaller = (at: Assessing, expected: readonly string[]): Wish => ({
  what: 'The audience',
  rule: 'audience-from-request',
  wanted: {
    accepts: (text) => text.trim() !== '' && !isExpected(at, text.trim(), expected),
  },
  token: (text) => ({ audiences: [text.trim()] }),
});

/** One thing that limits the audience of accepted tokens. */
interface AudienceCheck {
  readonly items: readonly Item[];
  /** `any`: one of the values is enough, so all must be expected; `all`: one expected one is. */
  readonly match: 'any' | 'all';
  readonly claim: RequiredClaim | null;
}

/** Audiences that a validator names, and those of a token that passes it. */
interface Audiences {
  readonly listed: readonly string[];
  readonly passing: readonly string[];
}

/** Judges the audience: for every accepted issuer at least one check demands an expected one. */
export function assessAudience(
  at: Assessing,
  spec: ValidatorSpec,
  issuers: readonly string[],
): Audiences {
  const expected = audiencesFor(at.expectation, issuers);
  const checks = audienceChecks(at, spec);
  const passing = audiencesThatPass(checks, expected);
  if (checks.length === 0) {
    at.defects.push({ rule: 'audience-missing', facts: { expected }, element: spec.element });
    return { listed: [], passing };
  }
  const results = checks.map((check) => assessCheck(at, check, expected));
  const good = results.find(({ verdict }) => verdict === 'good');
  if (good !== undefined) return { listed: good.audiences, passing };
  const unclear = results.filter(({ verdict }) => verdict === 'unclear');
  for (const { trouble } of unclear.length > 0 ? unclear : results) trouble();
  return { listed: results.flatMap(({ audiences }) => audiences), passing };
}

export const checksAudience = (at: Assessing, spec: ValidatorSpec): boolean =>
  audienceChecks(at, spec).length > 0;

/** Audiences of a token that passes what is surely checked, whatever is expected. */
export function passingAudiences(spec: ValidatorSpec): readonly string[] {
  return audiencesThatPass(surelyChecked(spec), []);
}

/** Where one of several is enough, one that is not expected. */
function audiencesThatPass(
  checks: readonly AudienceCheck[],
  expected: readonly string[],
): readonly string[] {
  const passing = checks.flatMap(({ items, match }) => {
    const texts = items.flatMap(({ value }) => (value.kind === 'constant' ? [value.text] : []));
    const one = texts.find((text) => !expected.includes(text)) ?? texts[0];
    return match === 'all' ? texts : one === undefined ? [] : [one];
  });
  return [...new Set(passing)];
}

/** What every accepted issuer's tokens may carry: the audiences common to all of them. */
function audiencesFor(expectation: Expectation, issuers: readonly string[]): readonly string[] {
  const of = (issuer: string): readonly string[] =>
    expectation.accepted.filter((profile) => profile.issuers.includes(issuer)).flatMap(audiences);
  const [first, ...rest] = issuers;
  if (first === undefined) return expectation.accepted.flatMap(audiences);
  return of(first).filter((audience) => rest.every((issuer) => of(issuer).includes(audience)));
}

const audiences = (profile: TrustProfile): readonly string[] => profile.audiences;

function audienceChecks(at: Assessing, spec: ValidatorSpec): readonly AudienceCheck[] {
  const checks = surelyChecked(spec);
  const isEmpty = spec.audiences?.length === 0;
  return isEmpty && at.readings.take('empty-audiences') === 'refuses-all'
    ? [{ items: [], match: 'any', claim: null }, ...checks]
    : checks;
}

function surelyChecked({ audiences: listed, claims }: ValidatorSpec): readonly AudienceCheck[] {
  const ofClaims = claims.flatMap(audienceClaim);
  return listed === null || listed.length === 0
    ? ofClaims
    : [{ items: listed, match: 'any', claim: null }, ...ofClaims];
}

/** A required claim `aud`; one without values checks nothing (design 3.8). */
function audienceClaim(claim: RequiredClaim): readonly AudienceCheck[] {
  const { name, match, values } = claim;
  if (name?.kind !== 'constant' || name.text !== 'aud' || values.length === 0) return [];
  // A computed match may be the weaker one.
  const all = match.kind === 'constant' && match.text.toLowerCase() === 'all';
  return [{ items: values, match: all ? 'all' : 'any', claim }];
}

interface CheckResult {
  readonly verdict: 'good' | 'bad' | 'unclear';
  readonly audiences: readonly string[];
  /** Adds its defects and doubts. */
  readonly trouble: () => void;
}

function assessCheck(
  at: Assessing,
  { items, match, claim }: AudienceCheck,
  expected: readonly string[],
): CheckResult {
  const constants = items.filter(({ value }) => value.kind === 'constant');
  const open = items.filter(({ value }) => value.kind !== 'constant');
  const isGood = ({ value }: Item): boolean => isExpected(at, textOf(value), expected);
  const good = constants.filter(isGood);
  const bad = constants.filter((item) => !isGood(item));
  const texts = constants.map(({ value }) => textOf(value));
  const satisfied = match === 'all' ? good.length > 0 : bad.length + open.length === 0;
  if (satisfied) {
    if (claim === null || splitsPlainly(claim)) {
      return { verdict: 'good', audiences: texts, trouble: () => undefined };
    }
    return { verdict: 'unclear', audiences: texts, trouble: () => doubtSeparator(at, claim) };
  }
  const decided = match === 'any' && bad.length > 0;
  return {
    verdict: decided || open.length === 0 ? 'bad' : 'unclear',
    audiences: texts,
    trouble: () => {
      if (decided || open.length === 0) tellWrong(at, { good, bad, expected });
      else {
        for (const item of open) constantOf(at, item, audienceOfCaller(at, expected));
      }
    },
  };
}

/** Split in the middle of a value, another audience can give the expected one. */
function doubtSeparator(at: Assessing, { separator, element }: RequiredClaim): void {
  const what = 'the separator of the claim aud';
  at.doubts.push(
    separator === null || separator.kind === 'constant'
      ? undecided('unmodelled-element', what, element)
      : doubtAbout(separator, what, element, at.values),
  );
}

function textOf(value: Resolved): string {
  return value.kind === 'constant' ? value.text : '';
}

function isExpected(at: Assessing, seen: string, expected: readonly string[]): boolean {
  if (expected.includes(seen)) return true;
  const bare = (text: string): string => text.replace(/\/$/u, '');
  const slashOnly = expected.some((audience) => bare(audience) === bare(seen));
  return slashOnly && at.readings.take('audience-slash') === 'same';
}

function tellWrong(
  at: Assessing,
  found: {
    readonly good: readonly Item[];
    readonly bad: readonly Item[];
    readonly expected: readonly string[];
  },
): void {
  const [first] = found.bad;
  if (first === undefined) return;
  const seen = found.bad.map(({ value }) => textOf(value));
  const rule = found.good.length > 0 ? 'audience-extra' : 'audience-wrong';
  at.defects.push({ rule, facts: { seen, expected: found.expected }, element: first.element });
}
