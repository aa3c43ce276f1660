import type { ExpectationEntry } from '../../model/configuration.ts';
import type { Place } from '../../model/place.ts';
import { type Field, type Usual, widerFields } from './expectation-fields.ts';
import { asBefore, contentOf, type Found, type Kept } from './kept.ts';
import { matchText, mayBeHidden } from './match-covers.ts';

export interface ExpectationsChange {
  readonly base: readonly ExpectationEntry[];
  /** Profiles and controls that the base does not know are left out of what its entries accept. */
  readonly child: readonly ExpectationEntry[];
  /** What holds where no entry says it; that of the child is known to be as strict. */
  readonly usual: { readonly base: Usual; readonly child: Usual };
  /** Why unknown would pass, as a clause; null where it fails. */
  readonly unknownPasses: string | null;
  /** For what the child leaves out. */
  readonly place: Place;
}

/** Of more changes in one go none is taken over, since each has to be proved by itself. */
const MOST_CHANGES = 100;

/** Keeps expectations that hold every subject to as much as the base does. */
export function keepExpectations(change: ExpectationsChange): Kept<readonly ExpectationEntry[]> {
  const { base, child } = change;
  const loosened = widenings(change, child);
  if (contentOf(base) === contentOf(child)) return asBefore(child);
  if (loosened.length === 0 && child.every(isClosable)) return asBefore(child);
  return { holds: baseWithStricter(change), loosened };
}

/** Something is left that can close a subject. */
const isClosable = ({ accept }: ExpectationEntry): boolean =>
  accept === null || accept.profiles.length + accept.controls.length > 0;

function widenings(
  change: ExpectationsChange,
  entries: readonly ExpectationEntry[],
): readonly Found[] {
  const { base, usual, place } = change;
  const wider = widerFields(
    { entries: base, usual: usual.base },
    { entries, usual: usual.child },
  ).map(({ entry, what }) => ({
    what,
    place: (entry === null ? undefined : entries[entry]?.place) ?? place,
  }));
  return [...wider, ...blurred(change, entries)];
}

/** Entries that leave undecided what was refuted, where that is enough to pass. */
function blurred(
  { base, unknownPasses }: ExpectationsChange,
  entries: readonly ExpectationEntry[],
): readonly Found[] {
  if (unknownPasses === null) return [];
  const known = new Set(base.flatMap(sayings));
  return entries
    .filter((entry) => mayBeHidden(entry.match) && sayings(entry).some((one) => !known.has(one)))
    .map(({ match, place }) => {
      const what = `For ${matchText(match)}, no expectation of its own was there and now there is one, so that subjects whose operation is hidden become unknown and pass (${unknownPasses})`;
      return { what, place };
    });
}

const FIELDS: readonly Field[] = ['accept', 'scopes', 'scopeClaims', 'claims', 'tokenSources'];

/** Profiles by name: whether an entry changes an expectation is a matter of whom it names. */
function sayings({ match, accept, ...said }: ExpectationEntry): readonly string[] {
  const names = accept === null ? null : [...accept.profiles, ...accept.controls].map(nameOf);
  const values = { ...said, accept: names?.sort() ?? null };
  return FIELDS.flatMap((field) =>
    values[field] === null ? [] : [contentOf([match, field, values[field]])],
  );
}

const nameOf = ({ name }: { readonly name: string }): string => name;

/** The entries of the base, without those and with those of which that is proved to be stricter. */
function baseWithStricter(change: ExpectationsChange): readonly ExpectationEntry[] {
  const gone = without(change.base, change.child);
  const added = without(change.child, change.base);
  if (gone.length + added.length > MOST_CHANGES) return change.base;
  let holds = change.base;
  const take = (next: readonly ExpectationEntry[]): boolean => {
    const isStricter = next.every(isClosable) && widenings(change, next).length === 0;
    if (isStricter) holds = next;
    return isStricter;
  };
  for (const entry of gone) take(holds.filter((one) => one !== entry));
  for (const entry of added) {
    if (take([...holds, entry])) continue;
    for (const field of FIELDS) {
      if (entry[field] !== null) take([...holds, onlySaying(entry, field)]);
    }
  }
  return holds;
}

function without(
  entries: readonly ExpectationEntry[],
  others: readonly ExpectationEntry[],
): readonly ExpectationEntry[] {
  const known = new Set(others.map(contentOf));
  return entries.filter((entry) => !known.has(contentOf(entry)));
}

function onlySaying(entry: ExpectationEntry, field: Field): ExpectationEntry {
  const { match, place } = entry;
  return {
    match,
    place,
    accept: null,
    scopes: null,
    scopeClaims: null,
    claims: null,
    tokenSources: null,
    [field]: entry[field],
  };
}
