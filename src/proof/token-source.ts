import type { TokenSource } from '../model/expectation.ts';
import type { Resolved } from '../policy/values.ts';
import { headerKey, queryKey, taintOf } from './taint.ts';
import type { Assessing } from './validator.ts';
import type { ValidatorSpec } from './validator-spec.ts';
import { doubtOf, undecided } from './verdict-draft.ts';

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

function assessSource(at: Assessing, spec: ValidatorSpec, { attribute, value }: Named): void {
  const { element } = spec;
  if (attribute === 'token-value') assessTokenValue(at, spec, value);
  else if (value.kind !== 'constant') at.doubts.push(doubtOf(value, attribute, element));
  else if (attribute === 'header-name') assessHeader(at, spec, value.text.trim());
  else assessQuery(at, spec, value.text.trim());
}

function assessHeader(at: Assessing, { element }: ValidatorSpec, name: string): void {
  const expected = at.expectation.tokenSources;
  const fits = expected.some(
    (source) => source.kind === 'header' && source.name.toLowerCase() === name.toLowerCase(),
  );
  if (!fits) {
    const facts = { seen: `the header ${name}`, expected: expected.map(speak).join(' or ') };
    at.defects.push({ rule: 'token-source-unexpected', facts, element });
  }
  assessTaint(at, headerKey(name), `the header ${name}`, element);
}

function assessQuery(at: Assessing, { element }: ValidatorSpec, name: string): void {
  const fits = at.expectation.tokenSources.some(
    (source) => source.kind === 'query' && source.name === name,
  );
  if (!fits) at.defects.push({ rule: 'token-in-query', facts: { parameter: name }, element });
  assessTaint(at, queryKey(name), `the query parameter ${name}`, element);
}

function assessTaint(
  at: Assessing,
  key: string,
  header: string,
  element: ValidatorSpec['element'],
): void {
  const taint = taintOf(at.taints, key);
  if (taint === undefined) return;
  if (taint.kind === 'gateway') {
    const facts = { by: taint.policy, header };
    at.defects.push({ rule: 'authorization-overwritten', facts, element, at: taint.at });
  } else {
    const what = `what <${taint.policy}> puts into ${header} before it`;
    at.doubts.push(undecided('token-from-call-out', what, element));
  }
}

/** A constant token is the gateway's own; a computed one is decided by the expression evaluator. */
function assessTokenValue(at: Assessing, { element }: ValidatorSpec, value: Resolved): void {
  if (value.kind === 'constant') {
    const facts = { expression: value.text === '' ? 'an empty value' : 'a constant' };
    at.defects.push({ rule: 'token-source-unsafe', facts, element });
  } else at.doubts.push(doubtOf(value, 'token-value', element));
}

function speak(source: TokenSource): string {
  switch (source.kind) {
    case 'header':
      return `the header ${source.name}`;
    case 'query':
      return `the query parameter ${source.name}`;
    case 'cookie':
      return `the cookie ${source.name}`;
  }
}
