import type { Resolved } from '../policy/values.ts';
import type { Assessing } from './validator.ts';
import type { RequiredClaim, ValidatorSpec } from './validator-spec.ts';
import { doubtOf, undecided } from './verdict-draft.ts';

/** What one demand finds in a required claim. */
type Met = 'yes' | 'no' | 'open';

/**
 * Judges whether a validator requires every demanded scope and claim (design 3.5).
 *
 * A scope is required by a claim that all its tokens carry: `match="all"` with the scope among its
 * values, or `match="any"` with nothing but the scope. A claim is required if no other value passes.
 */
export function assessClaims(at: Assessing, spec: ValidatorSpec): void {
  const { scopes, scopeClaims, claims } = at.expectation;
  for (const scope of scopes) {
    demand(at, spec, {
      met: (claim) => (isNamed(claim, scopeClaims) ? demandsScope(claim, scope) : 'no'),
      wanted: `the scope ${scope} in ${scopeClaims.join(' or ')}`,
      names: scopeClaims,
    });
  }
  for (const { name, anyOf } of claims) {
    demand(at, spec, {
      met: (claim) => (isNamed(claim, [name]) ? demandsOneOf(claim, anyOf) : 'no'),
      wanted: `the claim ${name} with ${anyOf.join(' or ')}`,
      names: [name],
    });
  }
}

interface Demand {
  readonly met: (claim: RequiredClaim) => Met;
  /** In words. */
  readonly wanted: string;
  /** Claims that could hold it. */
  readonly names: readonly string[];
}

function demand(at: Assessing, spec: ValidatorSpec, { met, wanted, names }: Demand): void {
  const { element } = spec;
  const answers = spec.claims.map((claim) => ({ claim, answer: met(claim) }));
  if (answers.some(({ answer }) => answer === 'yes')) return;
  const open = spec.claims.filter((claim) => mayBeNamed(claim, names) && isOpen(claim));
  const [first] = open;
  if (first === undefined) {
    const required = spec.claims.flatMap((claim) => (isNamed(claim, names) ? sayClaim(claim) : []));
    at.defects.push({ rule: 'scope-missing', facts: { wanted, required }, element });
    return;
  }
  const value = [first.name, first.match, ...first.values.map((item) => item.value)].find(
    (one) => one !== null && one.kind !== 'constant',
  );
  at.doubts.push(
    value === null || value === undefined
      ? undecided('unmodelled-element', 'a required claim', element)
      : doubtOf(value, `whether it requires ${wanted}`, element),
  );
}

const isNamed = ({ name }: RequiredClaim, names: readonly string[]): boolean =>
  name?.kind === 'constant' && names.includes(name.text);

/** Once what is not known is filled in. */
const mayBeNamed = ({ name }: RequiredClaim, names: readonly string[]): boolean =>
  name !== null && (name.kind !== 'constant' || names.includes(name.text));

function isOpen({ name, match, values }: RequiredClaim): boolean {
  return (
    name?.kind !== 'constant' ||
    matchOf(match) === null ||
    values.some(({ value }) => value.kind !== 'constant')
  );
}

function demandsScope({ match, values }: RequiredClaim, scope: string): Met {
  const texts = textsOf(values);
  switch (matchOf(match)) {
    case 'all':
      return texts.includes(scope) ? 'yes' : 'no';
    case 'any':
      return texts.length > 0 && texts.every((text) => text === scope) ? 'yes' : 'no';
    case null:
      return 'open';
  }
}

function demandsOneOf({ match, values }: RequiredClaim, anyOf: readonly string[]): Met {
  const texts = textsOf(values);
  const allowed = (text: string | null): boolean => text !== null && anyOf.includes(text);
  switch (matchOf(match)) {
    // Each value has to be there, so one that is allowed is enough.
    case 'all':
      return texts.some(allowed) ? 'yes' : 'no';
    case 'any':
      return texts.length > 0 && texts.every(allowed) ? 'yes' : 'no';
    case null:
      return 'open';
  }
}

function matchOf(match: Resolved): 'all' | 'any' | null {
  if (match.kind !== 'constant') return null;
  return match.text === 'all' || match.text === 'any' ? match.text : null;
}

/** Null where a value is not known. */
const textsOf = (values: RequiredClaim['values']): readonly (string | null)[] =>
  values.map(({ value }) => (value.kind === 'constant' ? value.text : null));

/** What the policy demands instead, for the message. */
function sayClaim({ name, match, values }: RequiredClaim): readonly string[] {
  const mode = matchOf(match);
  const texts = textsOf(values).filter((text) => text !== null);
  if (name?.kind !== 'constant' || mode === null) return [];
  return [`${name.text} with ${mode} of ${texts.join(', ') || 'no value'}`];
}
