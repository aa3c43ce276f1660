import { matcherOf } from '../../config/match.ts';
import { patternFault } from '../../config/pattern-fault.ts';
import type { Match, MatchField } from '../../model/configuration.ts';
import type { Operation } from '../../model/inventory.ts';
import { subjectName, type Subject } from '../../policy/subjects.ts';
import { matchFactsOf } from '../match-facts.ts';

/** A subject with its name. */
export interface Named {
  readonly subject: Subject;
  readonly name: string;
}

export interface Targets {
  readonly all: readonly Named[];
  readonly matchOf: (wish: Wish) => Match | null;
}

/** Subjects that a match has to mean. */
export interface Wish {
  /** Of one API of one space. */
  readonly wanted: readonly Named[];
  /** Others that it may mean as well. */
  readonly harmless: (one: Named) => boolean;
  /**
   * `api`: all of an API by its id, operations that will come included; else operations by theirs.
   * `operation`: only what is there now, by method and template where both are known.
   */
  readonly by: 'api' | 'operation';
}

/** Finds matches that mean some subjects and no others; null where no pattern tells them apart. */
export function targetsIn(subjects: readonly Subject[]): Targets {
  const all = subjects.map((subject) => ({ subject, name: subjectName(subject) }));
  // An API of a workspace may have the id of one of the service.
  const byId = grouped(all, ({ subject }) => subject.api.id);
  return {
    all,
    matchOf: ({ wanted, harmless, by }) => {
      const [first] = wanted;
      if (first === undefined) return null;
      const names = new Set(wanted.map(({ name }) => name));
      const namesakes = byId.get(first.subject.api.id) ?? [];
      const others = namesakes.filter((one) => !names.has(one.name) && !harmless(one));
      const fits = (match: Match): boolean => {
        const matches = matcherOf(match);
        const answer = ({ subject }: Named): string => matches(matchFactsOf(subject, null));
        return (
          wanted.every((one) => answer(one) === 'yes') &&
          others.every((one) => answer(one) === 'no')
        );
      };
      return candidates(wanted, first.subject, by).find(fits) ?? null;
    },
  };
}

/** The same key in the order in which it came first. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** From wide to narrow. */
function candidates(
  wanted: readonly Named[],
  { space, api }: Subject,
  by: Wish['by'],
): readonly Match[] {
  const base = apiMatch(space.workspace, api.id);
  if (base === null) return [];
  const [revision, second] = new Set(wanted.map(({ subject }) => subject.api.revision));
  const isOne = revision !== undefined && second === undefined && isExact('revision', revision);
  const wide: readonly Match[] = isOne ? [base, { ...base, revision: [revision] }] : [base];
  const operation = operationPatterns(wanted, by);
  const narrow = operation === null ? [] : wide.map((match) => ({ ...match, operation }));
  return by === 'api' ? [...wide, ...narrow] : narrow;
}

/** An API of a space; null where its id cannot be written. */
export function apiMatch(workspace: string | null, api: string): Match | null {
  if (!isExact('api', api)) return null;
  if (workspace === null) return { api: [api] };
  return isExact('workspace', workspace) ? { api: [api], workspace: [workspace] } : null;
}

function operationPatterns(
  wanted: readonly Named[],
  by: Wish['by'],
): readonly [string, ...string[]] | null {
  const patterns = wanted.map(({ subject }) => operationPattern(subject.operation, by));
  const known = patterns.filter((pattern) => pattern !== null);
  const [first, ...others] = new Set(known);
  return first === undefined || known.length < patterns.length ? null : [first, ...others];
}

function operationPattern(operation: Operation | null, by: Wish['by']): string | null {
  if (operation === null) return null;
  const { id, method, template } = operation;
  const long = method === null ? null : `${method.toUpperCase()} ${template ?? ''}`;
  const short = id.includes(' ') ? null : id;
  const ways = by === 'api' ? [short, long] : [long, short];
  return ways.find((way) => way !== null && isExact('operation', way)) ?? null;
}

/** Nothing takes the meaning from a star, so that what holds one cannot be named by itself. */
function isExact(field: MatchField, text: string): boolean {
  return !text.includes('*') && patternFault(field, text) === null;
}
