import { RULES } from '../../../rules/index.ts';
import { matcherOf, type MatchFacts } from '../../config/match.ts';
import type { ExpectationEntry } from '../../model/configuration.ts';
import { nearest } from '../../nearest.ts';
import type { Judgement } from '../judgement.ts';
import { governance, sortedMatch } from './at.ts';

/**
 * Entries of `expectations` that no subject on any route matches: with a typo in its match an entry
 * demands nothing, and the default holds instead.
 */
export function expectationJudgements(
  entries: readonly ExpectationEntry[],
  routes: readonly MatchFacts[],
): readonly Judgement[] {
  return entries.flatMap((entry) => {
    const matches = matcherOf(entry.match);
    if (routes.some((facts) => matches(facts) !== 'no')) return [];
    const { match, place } = entry;
    const facts = { match, sets: setsOf(entry), similar: similarTo(entry, routes) };
    const told = { rule: 'expectation-unused', facts } as const;
    const severity = RULES[told.rule].meta.severity;
    return [governance({ place, key: 'expectations', says: sortedMatch(match) }, told, severity)];
  });
}

function setsOf({ accept, scopes, scopeClaims, claims, tokenSources }: ExpectationEntry): string[] {
  const keys = { accept, scopes, scopeClaims, claims, tokenSource: tokenSources };
  return Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [key]));
}

/** An id that there is, and that comes near to one that the entry names. */
function similarTo({ match }: ExpectationEntry, routes: readonly MatchFacts[]): string | null {
  const ids = {
    api: routes.map(({ api }) => api),
    operation: routes.flatMap(({ operation }) => operation ?? []),
    workspace: routes.flatMap(({ workspace }) => workspace ?? []),
    product: routes.flatMap(({ product }) => product ?? []),
    tag: routes.flatMap(({ tags }) => tags),
  };
  for (const [field, known] of Object.entries(ids)) {
    const patterns = Object.entries(match).find(([name]) => name === field)?.[1] ?? [];
    for (const pattern of patterns) {
      const near = known.includes(pattern) ? null : nearest(pattern, [...new Set(known)]);
      if (near !== null) return near;
    }
  }
  return null;
}
