import { ReadError } from '../../errors.ts';
import type { Gap, GapCode } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import type { Entry, Refusal, SafeFolder } from './safe-folder.ts';

/** What every part of the reader needs while one artifact folder is read. */
export interface Reading {
  readonly folder: SafeFolder;
  readonly note: (gap: Gap) => void;
  readonly signal: AbortSignal;
}

/** One thing of a kind: `apis/orders`, `products/starter`, … */
export interface ItemFolder {
  /** Folder name, as written. */
  readonly name: string;
  readonly path: string;
  readonly entries: readonly Entry[];
  /** Set when the folder is there and could not be read; it then has no entries. */
  readonly refusal: Refusal | null;
}

export interface Kind {
  /** Whether there is a folder of this kind at all. */
  readonly held: boolean;
  readonly items: readonly ItemFolder[];
  /** Why the folder of the kind could not be read, else null. */
  readonly unreadable: string | null;
}

/** Something known to exist was not read. Returns the reason, to be kept where it matters. */
export function lose(reading: Reading, refusal: Refusal): string {
  const { code, what, place } = refusal;
  reading.note({ code, what, where: place, lost: true });
  return what;
}

/** Something the reader should know that costs nothing that was there. */
export function remark(
  reading: Reading,
  code: GapCode,
  subject: { what: string; where: Place },
): void {
  reading.note({ code, what: subject.what, where: subject.where, lost: false });
}

/**
 * The things below `kind` in a listing. Generations spell folders differently (`named values`,
 * `namedValues`), and a folder that lived through both has both: all that match are read.
 */
export function itemsOf(reading: Reading, entries: readonly Entry[], kind: string): Kind {
  const items: ItemFolder[] = [];
  let held = false;
  let unreadable: string | null = null;
  for (const entry of entries) {
    if (spelling(entry.name) !== spelling(kind) || entry.kind === 'file') continue;
    held = true;
    const listing = listEntry(reading, entry);
    if (listing.refusal !== null) unreadable = lose(reading, listing.refusal);
    for (const child of listing.entries) {
      if (child.kind !== 'file') items.push(openItem(reading, child));
    }
  }
  return { held, items, unreadable };
}

/** The entry of that name, any case. Repositories move between file systems that fold case. */
export function entryNamed(entries: readonly Entry[], name: string): Entry | null {
  const exact = entries.find((entry) => entry.name === name);
  const wanted = name.toLowerCase();
  return exact ?? entries.find((entry) => entry.name.toLowerCase() === wanted) ?? null;
}

/** Folds case: ids of Azure resources are compared without regard to it. */
export function sameId(id: string): string {
  return id.toLowerCase();
}

function spelling(name: string): string {
  return name.toLowerCase().replaceAll(/[ _-]/g, '');
}

function openItem(reading: Reading, entry: Entry): ItemFolder {
  const { entries, refusal } = listEntry(reading, entry);
  if (refusal !== null) lose(reading, refusal);
  return { name: entry.name, path: entry.path, entries, refusal };
}

/** @throws {ReadError} when the bound on entries is reached: everything after it would be a gap. */
function tolerated(refusal: Refusal): Refusal {
  if (refusal.code === 'too-many') throw new ReadError(refusal.what);
  return refusal;
}

function listEntry(
  reading: Reading,
  entry: Entry,
): { entries: readonly Entry[]; refusal: Refusal | null } {
  if (entry.kind === 'other') return { entries: [], refusal: entry.refusal };
  const listing = reading.folder.list(entry.path);
  return listing.ok
    ? { entries: listing.entries, refusal: null }
    : { entries: [], refusal: tolerated(listing.refusal) };
}
