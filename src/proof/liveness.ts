import { readKey, readsOf, type Read } from '../expression/abstract/reads.ts';
import type { Chain, Link } from '../policy/chain.ts';
import { elementsOf } from '../policy/document.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { attribute, resolveValue, textOf } from '../policy/values.ts';
import { guardReads } from './guard-reads.ts';

/**
 * What the expressions of a chain look at, and how often: a condition that nothing asks for again,
 * and a variable that nobody reads, need not be remembered.
 */
export interface Liveness {
  /** Occurrences of `kind:name` in the expressions of the chain. */
  readonly counts: ReadonlyMap<string, number>;
  /** Some expression looks up a variable by a name that is computed. */
  readonly anyVariable: boolean;
}

const known = new WeakMap<Chain, Liveness>();

export function livenessOf(chain: Chain): Liveness {
  const before = known.get(chain);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const link of chain.links) {
    if (link.state === 'document') {
      count(link.document.root, { link, counts, seen: new Map() });
    }
  }
  const found = { counts, anyVariable: counts.has('variable:*') };
  known.set(chain, found);
  return found;
}

/** Whether an expression of the chain asks on which gateway it runs. */
export function asksForGateway(chain: Chain): boolean {
  return livenessOf(chain).counts.has('gateway:*');
}

interface Counting {
  readonly link: Link;
  readonly counts: Map<string, number>;
  /** Times that a fragment was counted; more than twice makes no difference. */
  readonly seen: Map<string, number>;
}

function count(element: PolicyElement, into: Counting): void {
  countReads(element, into);
  const { fragment } = into.link.surroundings;
  const id = includedBy(element, into.link);
  const times = id === null ? 0 : (into.seen.get(id) ?? 0);
  if (id !== null && times < 2) {
    into.seen.set(id, times + 1);
    const answer = fragment(id);
    if (answer.state === 'document') count(answer.document.root, into);
  }
  for (const child of elementsOf(element)) count(child, into);
}

/** The id may come from a named value. */
function includedBy(element: PolicyElement, { surroundings }: Link): string | null {
  const written = element.name === 'include-fragment' ? attribute(element, 'fragment-id') : null;
  const id = written === null ? null : resolveValue(written, surroundings.names);
  return id?.kind === 'constant' ? id.text : null;
}

function countReads(element: PolicyElement, { link, counts }: Counting): void {
  const { names, parse } = link.surroundings;
  const values = element.attributes.map(({ value }) => resolveValue(value, names));
  const text = textOf(element, names);
  const note = (read: Read): void => {
    const key = readKey(read);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  guardReads(element, names).forEach(note);
  for (const value of text === null ? values : [...values, text]) {
    const parsed = value.kind === 'expression' ? parse(value.code) : { problem: '' };
    if ('problem' in parsed) continue;
    readsOf(parsed).forEach(note);
  }
}
