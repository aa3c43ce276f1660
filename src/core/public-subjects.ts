import { matcherOf, type Matcher } from '../config/match.ts';
import type { PublicEntry } from '../model/configuration.ts';
import type { Subject } from '../policy/subjects.ts';
import { matchFactsOf } from './match-facts.ts';

/** The first entry that surely declares a subject public, or null. */
export type PublicEntryOf = (subject: Subject) => PublicEntry | null;

/**
 * Finds what the configuration declares public. Where the source does not show what decides a match,
 * the subject may be another one and stays what it is.
 */
export function publicEntries(entries: readonly PublicEntry[]): PublicEntryOf {
  const all = entries.map((entry): readonly [PublicEntry, Matcher] => [
    entry,
    matcherOf(entry.match),
  ]);
  return (subject) => {
    const facts = matchFactsOf(subject, null);
    return all.find(([, matches]) => matches(facts) === 'yes')?.[0] ?? null;
  };
}
