import type { Loosened } from '../../model/configuration.ts';
import type { Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { RuleWords } from '../rule-words.ts';

/** One thing that a child loosens, without its key. */
export type Found = Omit<Loosened, 'key'>;

/** What holds of a key: the base with those changes of the child that tighten. */
export interface Kept<T> {
  readonly holds: T;
  readonly loosened: readonly Found[];
}

/** A key with the value of the base, that of the child, and where the child sets it. */
export interface Change<T> {
  readonly base: T;
  readonly child: T;
  readonly place: Place;
}

/** What a rule does where nobody sets it; what is left out is not known here. */
export interface RuleWeight extends RuleWords {
  readonly severity?: Severity;
  /** False: it is off. */
  readonly enabled?: boolean;
}

export const asBefore = <T>(holds: T): Kept<T> => ({ holds, loosened: [] });

/** What a value says, wherever it stands. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));
}

/** A few of many, for a message. */
export function some(items: readonly string[]): string {
  const shown = items.slice(0, 3);
  const rest = items.length - shown.length;
  return rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
}
