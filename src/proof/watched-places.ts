import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Chain, Link } from '../policy/chain.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveValue } from '../policy/values.ts';
import { headerKey, queryKey } from './taint.ts';
import { isValidator } from './validator.ts';

const known = new WeakMap<Chain, WeakMap<Expectation, ReadonlySet<string>>>();

/**
 * The places from which some validator of the chain reads its token. Only what is written there can
 * matter; keeping track of every header would make states that differ in nothing.
 */
export function watchedPlaces(chain: Chain, expectation: Expectation): ReadonlySet<string> {
  const ofChain = known.get(chain) ?? new WeakMap<Expectation, ReadonlySet<string>>();
  known.set(chain, ofChain);
  const found = ofChain.get(expectation);
  if (found !== undefined) return found;
  const places = new Set([headerKey('Authorization')]);
  for (const source of expectation.tokenSources) {
    if (source.kind === 'header') places.add(headerKey(source.name));
    if (source.kind === 'query') places.add(queryKey(source.name));
  }
  for (const link of chain.links) {
    if (link.state === 'document') {
      collect(link.document.root, { link, places, seen: new Set() });
    }
  }
  ofChain.set(expectation, places);
  return places;
}

interface Collecting {
  readonly link: Link;
  readonly places: Set<string>;
  readonly seen: Set<string>;
}

function collect(element: PolicyElement, into: Collecting): void {
  const { names, fragment } = into.link.surroundings;
  const constant = (name: string): string | null => {
    const value = attribute(element, name);
    const resolved = value === null ? null : resolveValue(value, names);
    return resolved?.kind === 'constant' ? resolved.text.trim() : null;
  };
  if (isValidator(element)) {
    const header = constant('header-name');
    const query = constant('query-parameter-name');
    if (header !== null) into.places.add(headerKey(header));
    if (query !== null) into.places.add(queryKey(query));
    return;
  }
  const id = element.name === 'include-fragment' ? constant('fragment-id') : null;
  if (id !== null && !into.seen.has(id)) {
    into.seen.add(id);
    const answer = fragment(id);
    if (answer.state === 'document') collect(answer.document.root, into);
  }
  for (const child of elementsOf(element)) collect(child, into);
}
