import type { Match } from '../../model/configuration.ts';
import { contentOf } from './kept.ts';
import { EVERYTHING, matchCovers, matchesDisjoint, meetCovered } from './match-covers.ts';

/** A value for the subjects that match. */
export interface Layer<V> {
  readonly match: Match;
  readonly value: V;
  /** Index of the entry that it is a part of; -1: what holds where none matches. */
  readonly entry: number;
}

/** Of two layers that match, the later one holds. */
export type Layers<V> = readonly Layer<V>[];

/** Subjects may be held to the value of `child` that were held to a stricter one in `base`. */
export interface Wider<V> {
  readonly base: Layer<V>;
  readonly child: Layer<V>;
}

/** More comparisons than a file that a person wrote asks for. */
const MOST_CHECKS = 2_000_000;

/** What holds where no entry matches. */
export function usualLayer<V>(value: V): Layer<V> {
  return { match: EVERYTHING, value, entry: -1 };
}

/**
 * Finds where subjects may be held to less. A pair of layers is left out only where it is proved
 * that no subject has both: a later layer of its own stands over what the two have in common.
 *
 * @param atMost Whether the value of the child is as strict as that of the base.
 */
export function widerRegions<V>(
  base: Layers<V>,
  child: Layers<V>,
  atMost: (child: V, base: V) => boolean,
): readonly Wider<V>[] {
  const { start, end } = inCommon(base, child);
  const budget = { left: MOST_CHECKS };
  const found: Wider<V>[] = [];
  // Whatever matches a common layer at the end holds alike; of common ones at the start, only those
  // that are overlaid in one of the two can differ.
  for (const [at, layer] of child.slice(0, child.length - end).entries()) {
    for (const [index, other] of base.slice(0, base.length - end).entries()) {
      if (at < start && index < start) continue;
      if (atMost(layer.value, other.value)) continue;
      budget.left -= child.length - at + base.length - index;
      // What takes too long to prove is not proved.
      if (budget.left < 0) return [...found, { base: other, child: layer }];
      const over = [...child.slice(at + 1), ...base.slice(index + 1)];
      if (isEmpty(layer.match, other.match, over)) continue;
      found.push({ base: other, child: layer });
      // One place where it is wider is enough to tell of an entry.
      if (layer.entry >= 0) break;
    }
  }
  return found;
}

/** Lengths of the equal starts and ends. */
function inCommon<V>(base: Layers<V>, child: Layers<V>) {
  const text = ({ match, value }: Layer<V>): string => contentOf([match, value]);
  const [wases, ises] = [base.map(text), child.map(text)];
  const most = Math.min(wases.length, ises.length);
  const equal = (at: number, other: number): boolean => wases[at] === ises[other];
  let start = 0;
  while (start < most && equal(start, start)) start += 1;
  let end = 0;
  while (end < most - start && equal(wases.length - 1 - end, ises.length - 1 - end)) end += 1;
  return { start, end };
}

function isEmpty<V>(one: Match, other: Match, over: Layers<V>): boolean {
  if (matchesDisjoint(one, other)) return true;
  const both = matchCovers(one, other) ? [other] : [one, other];
  return over.some(({ match }) => meetCovered(match, both));
}
