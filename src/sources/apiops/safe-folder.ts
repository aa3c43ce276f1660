import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { decodeText } from '../../formats/decode-text.ts';
import { isRecord, stringAt } from '../../formats/shape.ts';
import type { GapCode } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';

/** Why something that exists was not read. */
export interface Refusal {
  readonly code: GapCode;
  /** One sentence with the file, without full stop. */
  readonly what: string;
  readonly place: Place;
}

export interface Entry {
  readonly name: string;
  /** Absolute, as reached: links are not resolved in it. */
  readonly path: string;
  /** `other`: a link that leaves the root or leads nowhere, a pipe, a socket, a device. */
  readonly kind: 'file' | 'folder' | 'other';
  /** Set where `kind` is `other`. */
  readonly refusal: Refusal | null;
}

export type Listing =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly refusal: Refusal };

export type FileText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal };

/** Read access to a tree that others wrote. Nothing it gives lies outside the root. */
export interface SafeFolder {
  /** Sorted by name in code-unit order; names with a leading dot are left out. */
  list(path: string): Listing;
  read(path: string, maxBytes: number): FileText;
  /** Of a file: its first character. */
  place(path: string): Place;
  folderPlace(path: string): Place;
  /** Whether the path, links resolved, lies in the root. */
  holds(path: string): boolean;
}

interface Bounds {
  /** Resolved. */
  readonly root: string;
  readonly pathBase: string;
  readonly maxEntries: number;
  entries: number;
}

/**
 * @param root Absolute folder that nothing may leave.
 * @param pathBase Absolute folder that places are relative to.
 * @param maxEntries Files and folders that may be seen in all, before every listing is refused.
 */
export function openFolder(root: string, pathBase: string, maxEntries: number): SafeFolder {
  const bounds: Bounds = { root: realpathSync(root), pathBase, maxEntries, entries: 0 };
  return {
    list: (path) => list(path, bounds),
    read: (path, maxBytes) => read(path, maxBytes, bounds),
    place: (path) => placeOf(path, bounds),
    folderPlace: (path) => ({ ...placeOf(path, bounds), line: null, column: null }),
    holds: (path) => isInside(path, bounds),
  };
}

function list(path: string, bounds: Bounds): Listing {
  let found: readonly Dirent[];
  try {
    found = readdirSync(path, { withFileTypes: true });
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error, bounds) };
  }
  const visible = found.filter((entry) => !entry.name.startsWith('.'));
  bounds.entries += visible.length;
  if (bounds.entries > bounds.maxEntries) {
    const what = `more than ${bounds.maxEntries} files and folders, stopped at ${shown(path, bounds)}`;
    return { ok: false, refusal: { code: 'too-many', what, place: placeOf(path, bounds) } };
  }
  const names = visible.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { ok: true, entries: names.map((entry) => entryOf(entry, path, bounds)) };
}

function entryOf(found: Dirent, folder: string, bounds: Bounds): Entry {
  const path = join(folder, found.name);
  const { name } = found;
  if (found.isFile()) return { name, path, kind: 'file', refusal: null };
  if (found.isDirectory()) return { name, path, kind: 'folder', refusal: null };
  if (!found.isSymbolicLink()) return other(name, path, notRegular(path, bounds));
  try {
    if (!isInside(path, bounds)) return other(name, path, outside(path, bounds));
    const target = statSync(path);
    if (target.isFile()) return { name, path, kind: 'file', refusal: null };
    if (target.isDirectory()) return { name, path, kind: 'folder', refusal: null };
    return other(name, path, notRegular(path, bounds));
  } catch (error) {
    return other(name, path, unreadable(path, error, bounds));
  }
}

function other(name: string, path: string, refusal: Refusal): Entry {
  return { name, path, kind: 'other', refusal };
}

function isInside(path: string, bounds: Bounds): boolean {
  const way = relative(bounds.root, realpathSync(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function read(path: string, maxBytes: number, bounds: Bounds): FileText {
  try {
    const size = statSync(path).size;
    if (size > maxBytes) {
      const what = `${shown(path, bounds)} has ${size} bytes, more than the limit of ${maxBytes}`;
      return { ok: false, refusal: { code: 'too-large', what, place: placeOf(path, bounds) } };
    }
    const decoded = decodeText(readFileSync(path));
    if (decoded.readable) return { ok: true, text: decoded.text };
    const { line, column } = decoded;
    const what = `${shown(path, bounds)}:${line} could not be read (not valid text)`;
    const place = { ...placeOf(path, bounds), line, column };
    return { ok: false, refusal: { code: 'unreadable-file', what, place } };
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error, bounds) };
  }
}

function unreadable(path: string, error: unknown, bounds: Bounds): Refusal {
  // Errors of the file system are told by their code; the message repeats the absolute path.
  const reason = (isRecord(error) ? stringAt(error, 'code') : null) ?? 'unknown reason';
  const what = `${shown(path, bounds)} could not be read (${reason})`;
  return { code: 'unreadable-file', what, place: placeOf(path, bounds) };
}

function outside(path: string, bounds: Bounds): Refusal {
  const what = `${shown(path, bounds)} is a link that leaves the root, so it was not followed`;
  return { code: 'outside-root', what, place: placeOf(path, bounds) };
}

function notRegular(path: string, bounds: Bounds): Refusal {
  const what = `${shown(path, bounds)} is neither a file nor a folder`;
  return { code: 'unreadable-file', what, place: placeOf(path, bounds) };
}

function shown(path: string, bounds: Bounds): string {
  const way = relative(bounds.pathBase, path).split(sep).join('/');
  return way === '' ? '.' : way;
}

function placeOf(path: string, bounds: Bounds): Place {
  return { file: shown(path, bounds), line: 1, column: 1, resourceId: null };
}
