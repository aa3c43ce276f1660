import type { Expectation } from '../model/expectation.ts';
import type { Resolved } from '../policy/values.ts';
import type { Assessing } from './assessing.ts';
import { splitsPlainly, type RequiredClaim, type ValidatorSpec } from './validator-spec.ts';
import { doubtAbout } from './values-here.ts';
import { undecided, type Doubt } from './verdict-draft.ts';

/** What one demand finds in a required claim. */
type Met = 'yes' | 'no' | 'open';

/** Something that every accepted token must carry. */
interface Demand {
  /** In words. */
  readonly wanted: string;
  /** Claims that can hold it. */
  readonly names: readonly string[];
  /** Values that will do. */
  readonly allowed: readonly string[];
}

/**
 * Judges whether a validator requires every demanded scope and claim (design 3.5). A required claim
 * does so if whatever passes it carries a value that will do: with `match="all"` one such value is
 * enough, with `match="any"` all of them have to be. All that is missing is one defect.
 */
export function assessClaims(at: Assessing, spec: ValidatorSpec): void {
  const missing: Demand[] = [];
  for (const demand of demandsOf(at.expectation)) {
    const answers = spec.claims.map((claim) => metBy(claim, demand));
    if (answers.includes('yes')) continue;
    const open = spec.claims[answers.indexOf('open')];
    if (open === undefined) missing.push(demand);
    else at.doubts.push(doubtIn(at, open, demand));
  }
  if (missing.length === 0) return;
  const required = spec.claims.flatMap((claim) =>
    missing.some(({ names }) => isNamed(claim, names)) ? sayClaim(claim) : [],
  );
  at.lacking.push(...missing.map(({ wanted }) => wanted));
  const facts = { wanted: at.lacking.join(' and '), required };
  at.defects.push({ rule: 'scope-missing', facts, element: spec.element });
}

function demandsOf({ scopes, scopeClaims, claims }: Expectation): readonly Demand[] {
  return [
    ...scopes.map((scope) => ({
      wanted: `the scope ${scope} in ${scopeClaims.join(' or ')}`,
      names: scopeClaims,
      allowed: [scope],
    })),
    ...claims.map(({ name, anyOf }) => ({
      wanted: `the claim ${name} with ${anyOf.join(' or ')}`,
      names: [name],
      allowed: anyOf,
    })),
  ];
}

function metBy(claim: RequiredClaim, { names, allowed }: Demand): Met {
  const { name, match, values } = claim;
  if (name === null || (name.kind === 'constant' && !names.includes(name.text))) return 'no';
  const held = heldBy(match, values, allowed);
  if (held !== 'yes') return held;
  return name.kind === 'constant' && splitsPlainly(claim) ? 'yes' : 'open';
}

function heldBy(match: Resolved, values: RequiredClaim['values'], allowed: readonly string[]): Met {
  const mode = matchOf(match);
  if (mode === 'all') return heldByAll(values, allowed);
  if (mode === 'any') return heldByAny(values, allowed);
  const both = [heldByAll(values, allowed), heldByAny(values, allowed)] as const;
  return both[0] === both[1] ? both[0] : 'open';
}

/** Each value has to be there, so one that will do is enough. */
function heldByAll(values: RequiredClaim['values'], allowed: readonly string[]): Met {
  if (values.some(({ value }) => value.kind === 'constant' && allowed.includes(value.text))) {
    return 'yes';
  }
  return values.some(({ value }) => value.kind !== 'constant') ? 'open' : 'no';
}

/** One value is enough, so none may be there that will not do; without any, nothing is checked. */
function heldByAny(values: RequiredClaim['values'], allowed: readonly string[]): Met {
  const isOther = ({ value }: RequiredClaim['values'][number]): boolean =>
    value.kind === 'constant' && !allowed.includes(value.text);
  if (values.length === 0 || values.some(isOther)) return 'no';
  return values.every(({ value }) => value.kind === 'constant') ? 'yes' : 'open';
}

function doubtIn(at: Assessing, claim: RequiredClaim, { wanted }: Demand): Doubt {
  const { element, name, match, separator, values } = claim;
  const what = `whether it requires ${wanted}`;
  for (const value of [name, match, separator, ...values.map((item) => item.value)]) {
    if (value !== null && value.kind !== 'constant') {
      return doubtAbout(value, what, element, at.values);
    }
  }
  return undecided('unmodelled-element', `a required claim: ${what}`, element);
}

const isNamed = ({ name }: RequiredClaim, names: readonly string[]): boolean =>
  name?.kind === 'constant' && names.includes(name.text);

function matchOf(match: Resolved): 'all' | 'any' | null {
  if (match.kind !== 'constant') return null;
  return match.text === 'all' || match.text === 'any' ? match.text : null;
}

const constantsOf = ({ values }: RequiredClaim): readonly string[] =>
  values.flatMap(({ value }) => (value.kind === 'constant' ? [value.text] : []));

/** What the policy demands instead, for the message. */
function sayClaim(claim: RequiredClaim): readonly string[] {
  const { name, match } = claim;
  const mode = matchOf(match);
  if (name?.kind !== 'constant' || mode === null) return [];
  return [`${name.text} with ${mode} of ${constantsOf(claim).join(', ') || 'no value'}`];
}

/**
 * Claims that a token carries which passes, as far as they are constant: where one of several values
 * is enough, one that is not demanded. Audiences are told on their own.
 */
export function claimsThatPass(
  { claims }: ValidatorSpec,
  expectation: Expectation,
): Readonly<Record<string, string>> {
  const demands = demandsOf(expectation);
  const passing = new Map<string, string>();
  for (const claim of claims) {
    const { name, separator } = claim;
    if (name?.kind !== 'constant' || name.text === 'aud') continue;
    const values = valuesThatPass(claim, demands);
    if (values.length === 0) continue;
    const between = separator?.kind === 'constant' ? separator.text : ' ';
    const before = passing.get(name.text);
    passing.set(name.text, [...(before === undefined ? [] : [before]), ...values].join(between));
  }
  return Object.fromEntries(passing);
}

function valuesThatPass(claim: RequiredClaim, demands: readonly Demand[]): readonly string[] {
  const texts = constantsOf(claim);
  if (matchOf(claim.match) !== 'any') return texts;
  const demanded = demands
    .filter(({ names }) => isNamed(claim, names))
    .flatMap(({ allowed }) => allowed);
  const one = texts.find((text) => !demanded.includes(text)) ?? texts[0];
  return one === undefined ? [] : [one];
}
