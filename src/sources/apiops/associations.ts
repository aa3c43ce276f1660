import { EMPTY_SHAPE, isList, isRecord, recordAt, stringAt } from '../../formats/shape.ts';
import { invalidJson, placeText, readJsonFile } from './json-file.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { entryNamed, itemsOf, remark, sameId } from './reading.ts';

/** How one kind of membership is written, in both styles. */
export interface AssociationStyle {
  /** List of `{ "name": … }`: toolkit up to v5, and apiops-cli. */
  readonly file: string;
  /** One folder a member: toolkit from v6 on. */
  readonly folder: string;
  /** The file in such a folder. In workspaces it names the member, and the folder is only a link. */
  readonly link: string;
  /** Key in that file with the id of the member. */
  readonly linkKey: string;
}

export interface Association {
  /** Sorted, without duplicates (any case). */
  readonly names: readonly string[];
  /** Whether either style is there at all. */
  readonly held: boolean;
  readonly unreadable: string | null;
}

interface Members {
  readonly names: readonly string[];
  readonly unreadable: string | null;
}

/**
 * Members of one thing. A folder that lived through several generations holds both styles: the
 * result is their union, so that no route is missed, and a difference is noted.
 */
export function readAssociation(
  reading: Reading,
  item: ItemFolder,
  style: AssociationStyle,
): Association {
  const listed = readList(reading, item, style);
  const linked = readLinks(reading, item, style);
  if (listed !== null && linked !== null) noteDifference(reading, item, [listed, linked]);
  const found = [listed, linked].filter((members) => members !== null);
  const reasons = [item.refusal?.what ?? null, ...found.map((members) => members.unreadable)];
  return {
    names: withoutDuplicates(found.flatMap((members) => members.names)),
    held: found.length > 0,
    unreadable: reasons.find((reason) => reason !== null) ?? null,
  };
}

function readList(reading: Reading, item: ItemFolder, style: AssociationStyle): Members | null {
  const entry = entryNamed(item.entries, style.file);
  if (entry === null) return null;
  const file = readJsonFile(reading, entry);
  if (!file.ok) return { names: [], unreadable: file.why };
  const items = isList(file.value) ? file.value : [];
  const names = items.flatMap((member) => (isRecord(member) ? (nameIn(member) ?? []) : []));
  const whole = isList(file.value) && names.length === items.length;
  const unreadable = whole
    ? null
    : invalidJson(reading, file.place, 'expected a list of objects with "name"').why;
  return { names, unreadable };
}

function readLinks(reading: Reading, item: ItemFolder, style: AssociationStyle): Members | null {
  const kind = itemsOf(reading, item.entries, style.folder);
  if (!kind.held) return null;
  const links = kind.items.map((link) => readLink(reading, link, style));
  const reasons = [kind.unreadable, ...links.map((link) => link.unreadable)];
  return {
    names: links.flatMap((link) => link.names),
    unreadable: reasons.find((reason) => reason !== null) ?? null,
  };
}

/** One member. Without a file, or with an empty one, the folder name is the member. */
function readLink(reading: Reading, link: ItemFolder, style: AssociationStyle): Members {
  const names = [withoutRevision(link.name)];
  const entry = entryNamed(link.entries, style.link);
  if (entry === null) return { names, unreadable: link.refusal?.what ?? null };
  const file = readJsonFile(reading, entry);
  if (!file.ok) return { names, unreadable: file.why };
  const properties = isRecord(file.value) ? recordAt(file.value, 'properties') : EMPTY_SHAPE;
  const target = lastSegment(stringAt(properties, style.linkKey));
  return { names: target === null ? names : [withoutRevision(target)], unreadable: null };
}

function noteDifference(
  reading: Reading,
  item: ItemFolder,
  [listed, linked]: readonly [Members, Members],
): void {
  const keys = (members: Members): string => members.names.map(sameId).toSorted().join('\n');
  if (keys(listed) === keys(linked)) return;
  const where = reading.folder.folderPlace(item.path);
  const what =
    `${placeText(where)} lists its members in two styles that ` + 'differ; both were taken';
  remark(reading, 'conflicting-association', { what, where });
}

function nameIn(member: Readonly<Record<string, unknown>>): string | null {
  const name = stringAt(member, 'name');
  return name === null || name === '' ? null : withoutRevision(name);
}

/** Membership is of an API, not of one revision. */
function withoutRevision(name: string): string {
  return name.replace(/;rev=[^;]*$/i, '');
}

/** Last segment of a resource id, absolute or relative. */
export function lastSegment(id: string | null): string | null {
  return id?.split('/').findLast((segment) => segment !== '') ?? null;
}

function withoutDuplicates(names: readonly string[]): readonly string[] {
  const byId = new Map<string, string>();
  for (const name of names) if (!byId.has(sameId(name))) byId.set(sameId(name), name);
  return [...byId.values()].toSorted();
}
