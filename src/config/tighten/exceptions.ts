import type { Match, PublicEntry, Waiver } from '../../model/configuration.ts';
import type { Place } from '../../model/place.ts';
import { type Change, contentOf, type Kept } from './kept.ts';
import { matchCovers, matchesDisjoint, matchText, partsOfMatch } from './match-covers.ts';

/**
 * Entries that let something pass. Each one of the child has to lie within entries of the base;
 * fewer of them are stricter.
 */
interface Exception {
  readonly match: Match;
  readonly place: Place;
}

type Entries<T> = Pick<Change<readonly T[]>, 'base' | 'child'>;

interface Words<T extends Exception> {
  /** Whether an entry of the base allows, where both match, what the other one does. */
  readonly allows: (base: T, child: T) => boolean;
  /** Whether two entries speak of the same matter. */
  readonly isAlike: (base: T, child: T) => boolean;
  readonly told: (child: T, before: T | null) => string;
}

function keepExceptions<T extends Exception>(
  { base, child }: Entries<T>,
  { allows, isAlike, told }: Words<T>,
): Kept<readonly T[]> {
  const isWithin = (entry: T): boolean => {
    const allowing = base.filter((one) => allows(one, entry));
    return partsOfMatch(entry.match).every((part) =>
      allowing.some(({ match }) => matchCovers(match, part)),
    );
  };
  const wider = child.filter((entry) => !isWithin(entry));
  const overlapped = (one: T): boolean =>
    wider.some((entry) => isAlike(one, entry) && !matchesDisjoint(one.match, entry.match));
  const within = child.filter((entry) => !wider.includes(entry));
  const known = new Set(within.map(contentOf));
  return {
    // What a wider entry replaced still holds: nobody asked for it to go.
    holds: [...within, ...base.filter((one) => overlapped(one) && !known.has(contentOf(one)))],
    loosened: wider.map((entry) => {
      const before = base.find(
        (one) => isAlike(one, entry) && !matchesDisjoint(one.match, entry.match),
      );
      return { what: told(entry, before ?? null), place: entry.place };
    }),
  };
}

export const keepPublic = (change: Entries<PublicEntry>): Kept<readonly PublicEntry[]> =>
  keepExceptions(change, {
    allows: () => true,
    isAlike: () => true,
    told: ({ match }, before) => {
      const is = `public is ${matchText(match)}`;
      return before === null
        ? `New: ${is}, so that no token is asked for there`
        : `Now ${is}, where before it was ${matchText(before.match)}, so that more asks for no token`;
    },
  });

/** A waiver is as strict as another one if it ends no later and holds for no more states. */
export const keepWaivers = (change: Entries<Waiver>): Kept<readonly Waiver[]> =>
  keepExceptions(change, {
    allows: (base, child) =>
      base.rule === child.rule &&
      child.expires <= base.expires &&
      statesWithin(child.state, base.state),
    isAlike: (base, child) => base.rule === child.rule,
    told: waiverText,
  });

/** Null: any state. */
function statesWithin(child: string | null, base: string | null): boolean {
  if (base === null) return true;
  const allowed = statesOf(base);
  return child !== null && statesOf(child).every((state) => allowed.includes(state));
}

const statesOf = (states: string): readonly string[] => states.split(/\s+/u);

function waiverText(child: Waiver, before: Waiver | null): string {
  const is = `${child.rule} is waived for ${matchText(child.match)} until ${child.expires}`;
  if (before === null) return `New: ${is}, so that its findings no longer count`;
  const was = `${matchText(before.match)} until ${before.expires}`;
  const states = statesWithin(child.state, before.state)
    ? ''
    : ', and for another state than was accepted';
  return `Now ${is}${states}, where before it was for ${was}, so that more findings no longer count`;
}
