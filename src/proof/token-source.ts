import type { PolicyElement } from '../model/policy-text.ts';
import type { Resolved } from '../policy/values.ts';
import { headerKey, queryKey } from './taint.ts';
import { assessTaint, tellQuery, tellUnexpected } from './token-defects.ts';
import { assessTokenValue } from './token-value.ts';
import type { Assessing } from './assessing.ts';
import type { ValidatorSpec } from './validator-spec.ts';
import { doubtAbout } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

/** Sources a validator can name; the policy asks for exactly one. */
export const TOKEN_SOURCES = ['header-name', 'query-parameter-name', 'token-value'] as const;
type SourceAttribute = (typeof TOKEN_SOURCES)[number];

interface Named {
  readonly attribute: SourceAttribute;
  readonly value: Resolved;
}

/**
 * Judges where the token is read: a place that is expected, and holding what the caller sent.
 * The policy asks for exactly one of three attributes; with two of them the reading decides.
 */
export function assessTokenSource(at: Assessing, spec: ValidatorSpec): void {
  const named = TOKEN_SOURCES.flatMap((attribute): Named[] => {
    const value = spec.attributes.get(attribute);
    return value === undefined ? [] : [{ attribute, value }];
  });
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) {
    at.doubts.push(undecided('unmodelled-element', 'no token source', spec.element));
    return;
  }
  if (named.length > 2) {
    const sources = named.map(({ attribute }) => attribute);
    const facts = { sources };
    at.doubts.push({
      reason: 'reading:two-token-sources',
      draft: { rule: 'token-source-ambiguous', facts, element: spec.element },
    });
    return;
  }
  const takesFirst = named.length === 1 || at.readings.take('two-token-sources') === 'first';
  assessSource(at, spec, takesFirst ? first : last);
}

function assessSource(
  at: Assessing,
  { element }: ValidatorSpec,
  { attribute, value }: Named,
): void {
  if (attribute === 'token-value') assessTokenValue(at, element, value);
  else if (attribute === 'header-name') assessHeader(at, element, value);
  else assessQuery(at, element, value);
}

function assessHeader(at: Assessing, element: PolicyElement, value: Resolved): void {
  if (value.kind !== 'constant') {
    assessChosenHeader(at, element, value);
    return;
  }
  const name = value.text.trim();
  if (!isExpectedHeader(at, name)) tellUnexpected(at, element, `the header ${name}`);
  if (name.toLowerCase() !== 'authorization') at.marks.tokenElsewhere = true;
  assessTaint(at, headerKey(name), `the header ${name}`, element);
}

const isExpectedHeader = ({ expectation }: Assessing, name: string): boolean =>
  expectation.tokenSources.some(
    (source) => source.kind === 'header' && source.name.toLowerCase() === name.toLowerCase(),
  );

/** Characters of a header name (RFC 9110). */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/u;

/** Whoever chooses the header chooses a place that nothing in front of the gateway looks after. */
function assessChosenHeader(
  at: Assessing,
  element: PolicyElement,
  value: Exclude<Resolved, { kind: 'constant' }>,
): void {
  at.marks.tokenElsewhere = true;
  const found = at.values.steer(value, {
    accepts: (name) => HEADER_NAME.test(name) && !isExpectedHeader(at, name),
  });
  if (found === null || value.kind !== 'expression') {
    at.doubts.push(doubtAbout(value, 'header-name', element, at.values));
    return;
  }
  tellUnexpected(at, element, `the header that ${value.code} names`);
  at.demands.push({ constraint: found.demand, token: {} });
}

function assessQuery(at: Assessing, element: PolicyElement, value: Resolved): void {
  at.marks.tokenElsewhere = true;
  const expected = at.expectation.tokenSources.filter(({ kind }) => kind === 'query');
  if (value.kind !== 'constant') {
    // Whichever it is, it is not expected in the query at all.
    if (expected.length === 0 && value.kind === 'expression') tellQuery(at, element, value.code);
    else at.doubts.push(doubtAbout(value, 'query-parameter-name', element, at.values));
    return;
  }
  const name = value.text.trim();
  if (!expected.some((source) => source.name === name)) tellQuery(at, element, name);
  assessTaint(at, queryKey(name), `the query parameter ${name}`, element);
}
