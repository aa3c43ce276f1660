import { matcherOf } from '../../config/match.ts';
import type { Match } from '../../model/configuration.ts';
import { matchFactsOf } from '../match-facts.ts';
import type { AcceptedOf } from './accepted.ts';
import { fewPatterns } from './few-patterns.ts';
import { apiMatch, grouped, type Named, type Targets, type Wish } from './targets.ts';
import { apiKey, isSame, USUAL, type WishedApi, type Wishes } from './wishes.ts';

/** An entry of `expectations`. */
export interface Entry {
  readonly match: Match;
  readonly accept: readonly string[];
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Names of subjects that no pattern can tell from others. */
  readonly left: readonly string[];
}

/**
 * Entries that give subjects what is sure: one for all APIs that follow the same profile, then what
 * differs from these. Later ones win, so workspaces come behind the service, whose entries mean the
 * APIs of the same id everywhere.
 */
export function sureEntries(targets: Targets, { apis, sure }: Wishes): Entries {
  const entries = [...wholeApis(targets, apis)];
  const left: string[] = [];
  const workspaceOf = ({ subject }: Named): string => JSON.stringify(subject.space.workspace);
  const seen = new Set<string>();
  for (const subjects of grouped(targets.all, workspaceOf).values()) {
    subjects.forEach(({ name }) => seen.add(name));
    const holds = lastWins(entries);
    const wrong = new Map(
      subjects.flatMap((one) => {
        const accept = sure.get(one.name);
        return accept === undefined || isSame(holds(one), accept) ? [] : [[one.name, accept]];
      }),
    );
    const harmless = ({ name }: Named): boolean => !seen.has(name) || !sure.has(name);
    const added = entriesFor(targets, wrong, harmless);
    entries.push(...added.entries);
    left.push(...added.left);
  }
  return { entries, left };
}

/** Entries that mean just these subjects: each by its API, and as narrow as it has to be. */
export function entriesFor(
  targets: Targets,
  accepted: AcceptedOf,
  harmless: (one: Named) => boolean,
): Entries {
  const wanted = targets.all.filter(({ name }) => accepted.has(name));
  const key = (one: Named): string => JSON.stringify([apiKey(one), accepted.get(one.name)]);
  const entries: Entry[] = [];
  const left: string[] = [];
  for (const group of grouped(wanted, key).values()) {
    const matches = matchesOf(targets, { wanted: group, harmless, by: 'api' });
    const accept = accepted.get(group[0]?.name ?? '') ?? USUAL;
    if (matches === null) left.push(...group.map(({ name }) => name));
    else entries.push(...matches.map((match) => ({ match, accept })));
  }
  return { entries, left };
}

/** One entry for all APIs of a space that follow the same. */
function wholeApis({ all }: Targets, apis: readonly WishedApi[]): readonly Entry[] {
  const ids = [...new Set(all.map(({ subject }) => subject.api.id))];
  const named = apis.flatMap(({ subjects: [first], accept }) => {
    if (first === undefined || isSame(accept, USUAL)) return [];
    const { api, space } = first.subject;
    const match = apiMatch(space.workspace, api.id);
    return match === null ? [] : [{ id: api.id, match, accept }];
  });
  const groups = grouped(named, ({ match, accept }) => JSON.stringify([match.workspace, accept]));
  return [...groups.values()].flatMap((group): readonly Entry[] => {
    const own = group.map(({ id }) => id);
    const [pattern, ...others] = fewPatterns(own, ids);
    const [first] = group;
    if (first === undefined || pattern === undefined) return [];
    const { match, accept } = first;
    return [{ match: { ...match, api: [pattern, ...others] }, accept }];
  });
}

/** Revisions of one API by themselves, where they cannot be meant together. */
function matchesOf({ matchOf }: Targets, wish: Wish): readonly Match[] | null {
  const together = matchOf(wish);
  if (together !== null) return [together];
  const parts = [...grouped(wish.wanted, ({ subject }) => subject.api.revision).values()];
  const matches = parts.map((wanted) => matchOf({ ...wish, wanted }));
  const known = matches.filter((match) => match !== null);
  return known.length === parts.length ? known : null;
}

function lastWins(entries: readonly Entry[]): (one: Named) => readonly string[] {
  const all = entries.map(({ match, accept }) => ({ matches: matcherOf(match), accept })).reverse();
  return ({ subject }) => {
    const facts = matchFactsOf(subject, null);
    return all.find(({ matches }) => matches(facts) === 'yes')?.accept ?? USUAL;
  };
}
