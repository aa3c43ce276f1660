import type { Cause, Told } from '../../model/cause.ts';
import type { Match } from '../../model/configuration.ts';
import type { Severity } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Judgement } from '../judgement.ts';

/** An entry of the configuration: where it stands, and words that tell it from the others. */
export interface Entry {
  readonly place: Place;
  /** `waivers`, `public`, … */
  readonly key: string;
  /** What the entry says; equal entries are one. */
  readonly says: readonly unknown[];
}

/** A matter of the configuration itself, told at one of its entries. */
export function governance(entry: Entry, told: Told, severity: Severity): Judgement {
  return {
    cause: { ...causeAtEntry(entry), told },
    kind: 'governance',
    severity,
    subject: null,
    route: null,
    tags: [],
  };
}

function causeAtEntry({ place, key, says }: Entry): Omit<Cause, 'told'> {
  const anchor = `${key} ${says.map((part) => JSON.stringify(part)).join(' ')}`;
  return { document: place.file ?? 'the command line', anchor, place };
}

/** Fields in one order, so that the same match is the same text. */
export function sortedMatch(match: Match): readonly unknown[] {
  return Object.entries(match).sort(([a], [b]) => (a < b ? -1 : 1));
}
