import { readsOf } from '../expression/abstract/reads.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Resolved, ResolvedExpression } from '../policy/values.ts';
import type { Guess } from './guess.ts';
import { assessTaint, tellQuery, tellUnexpected } from './token-defects.ts';
import { doubtOfOrigin, originOf, type Origin } from './token-origin.ts';
import type { Assessing } from './assessing.ts';
import { doubtOf } from './verdict-draft.ts';

/**
 * Judges a token that an expression hands to the validator (design 3.5): it has to be computed from
 * the request alone, and from parts of it in which a token is expected.
 */
export function assessTokenValue(at: Assessing, element: PolicyElement, written: Resolved): void {
  const value = at.values.fixed(written);
  at.marks.tokenElsewhere = true;
  if (value.kind === 'constant') {
    tellOwn(at, element, value.text === '' ? 'an empty value' : 'a constant');
    return;
  }
  if (value.kind === 'unresolved') {
    // What a pipeline fills in may be an expression that reads the request.
    if (value.hole.reason !== 'named-value-secret') {
      at.doubts.push(doubtOf(value, 'token-value', element));
    } else tellOwn(at, element, `the secret named value ${value.hole.name}`);
    return;
  }
  const origin = originOf(value, at.values);
  if (origin.kind === 'gateway') tellOwn(at, element, value.code);
  else if (origin.kind === 'request') assessPlaces(at, element, { value, origin });
  else assessOpen(at, element, { value, origin });
}

function tellOwn(at: Assessing, element: PolicyElement, expression: string): void {
  at.defects.push({ rule: 'token-source-unsafe', facts: { expression }, element });
}

interface Computed<Kind extends Origin['kind']> {
  readonly value: ResolvedExpression;
  readonly origin: Origin & { readonly kind: Kind };
}

/** A header that is read right here, and nothing else, is known to hold what the gateway wrote. */
function assessOpen(
  at: Assessing,
  element: PolicyElement,
  { value, origin }: Computed<'open'>,
): void {
  const parsed = at.values.seen(value)?.parsed;
  const reads = parsed === undefined ? [] : readsOf(parsed);
  const names = new Set(reads.map((read) => (read.kind === 'header' ? read.name : null)));
  const [name = null] = names;
  const said = (): number => at.defects.length + at.doubts.length;
  const before = said();
  if (names.size === 1 && name !== null) {
    assessTaint(at, `header:${name}`, `the header ${name}`, element);
  }
  if (said() > before) return;
  at.doubts.push(doubtOfOrigin(origin, 'token-value', element));
}

function assessPlaces(at: Assessing, element: PolicyElement, computed: Computed<'request'>): void {
  const { places } = computed.origin;
  const known = places.map((place) => ({ place, fits: fitOf(at, place, computed) }));
  if (places.every((place) => place === 'header:authorization')) at.marks.tokenElsewhere = false;
  if (places.length === 0 || known.some(({ fits }) => fits === 'open')) {
    at.doubts.push(doubtOf(computed.value, 'token-value', element));
    return;
  }
  const unexpected = known.filter(({ fits }) => fits === 'no').map(({ place }) => place);
  if (unexpected.length === 0) return;
  const proved =
    unexpected.length === places.length || isProved(at, element, { ...computed, unexpected });
  if (proved) tellPlaces(at, element, unexpected);
}

/** Whether a token is expected there; `open`: a part of it, or one of many. */
function fitOf(
  { expectation }: Assessing,
  place: string,
  { origin }: Computed<'request'>,
): 'yes' | 'no' | 'open' {
  const { tokenSources } = expectation;
  const isExpected = tokenSources.some(
    ({ kind, name }) =>
      place === (kind === 'header' ? `header:${name.toLowerCase()}` : `${kind}:${name}`),
  );
  if (isExpected) return 'yes';
  const cookies = tokenSources.filter(({ kind }) => kind === 'cookie');
  if (place === 'header:cookie' && cookies.length > 0) {
    const { literals } = origin;
    return cookies.some(({ name }) => literals.some((text) => text.includes(name)))
      ? 'yes'
      : 'open';
  }
  return place === 'header:*' || place === 'query:*' ? 'open' : 'no';
}

/** What is sent in an unexpected place, to see whether it becomes the token. */
const MARK = 'unexpected.token.place';

/**
 * Where expected places are read as well, only a request shows that the token is taken from another:
 * one that carries a text there, and nowhere else, that ends up in the value.
 */
function isProved(
  at: Assessing,
  element: PolicyElement,
  { value, origin, unexpected }: Computed<'request'> & { readonly unexpected: readonly string[] },
): boolean {
  const others = origin.places.filter((place) => !unexpected.includes(place));
  const accepts = (text: string, guess: Guess): boolean =>
    text.includes(MARK) && others.every((place) => !sentAt(guess, place).includes(MARK));
  const found = at.values.find(value, { accepts, tries: [MARK, `Bearer ${MARK}`] });
  if (found === null) {
    at.doubts.push(doubtOf(value, 'token-value', element));
    return false;
  }
  if (at.values.guess === null) {
    at.demands.push({ constraint: found.demand, token: {} });
    return true;
  }
  const now = at.values.settle(value);
  return now.kind === 'constant' && accepts(now.text, at.values.guess);
}

function sentAt({ headers, query, parameters, body }: Guess, place: string): string {
  const kind = place.slice(0, place.indexOf(':'));
  const name = place.slice(kind.length + 1);
  switch (kind) {
    case 'header':
      return headers.get(name) ?? '';
    case 'query':
      return query.get(name) ?? '';
    default:
      return [...parameters.values(), body ?? ''].join('\n');
  }
}

function tellPlaces(at: Assessing, element: PolicyElement, places: readonly string[]): void {
  const queries = places.filter((place) => place.startsWith('query:'));
  const [query] = queries;
  if (query !== undefined && queries.length === places.length) {
    tellQuery(at, element, query.slice('query:'.length));
  } else tellUnexpected(at, element, places.map(speak).join(' and '));
}

/** `header:x-token` in words. */
function speak(place: string): string {
  const at = place.indexOf(':');
  const name = place.slice(at + 1);
  const kind = KINDS[place.slice(0, at)] ?? place;
  return name === '*' ? kind : `${kind} ${name}`;
}

const KINDS: Readonly<Record<string, string>> = {
  header: 'the header',
  query: 'the query parameter',
  parameter: 'the path parameter',
  path: 'the path',
  body: 'the body',
  address: 'the address of the caller',
  certificate: 'the certificate of the caller',
};
