import type { Shape } from '../../formats/shape.ts';
import { EMPTY_SHAPE, isRecord, valueAt } from '../../formats/shape.ts';
import type { Place } from '../../model/place.ts';
import { invalidJson, readJsonFile } from './json-file.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { entryNamed, remark } from './reading.ts';

export type Information =
  | {
      readonly state: 'read';
      readonly properties: Shape;
      /** The whole file: apiops-cli keeps `id`, `name` and `type` of the resource. */
      readonly raw: Shape;
      readonly text: string;
      readonly place: Place;
    }
  | { readonly state: 'missing'; readonly why: string; readonly place: Place }
  | { readonly state: 'unreadable'; readonly why: string; readonly place: Place };

/**
 * Reads the information file of one thing: what it has lies under `properties`.
 *
 * A missing file is noted, for nothing that is published goes without one.
 *
 * @param names Names the file has had over the generations, newest first.
 */
export function readInformation(
  reading: Reading,
  item: ItemFolder,
  names: readonly string[],
): Information {
  if (item.refusal !== null) {
    return { state: 'unreadable', why: item.refusal.what, place: item.refusal.place };
  }
  const entry = names.flatMap((name) => entryNamed(item.entries, name) ?? []).at(0);
  if (entry === undefined) return missing(reading, item, names[0] ?? 'information file');
  const file = readJsonFile(reading, entry);
  if (!file.ok) return { state: 'unreadable', why: file.why, place: file.place };
  const { value: raw, text, place } = file;
  const properties = isRecord(raw) ? (valueAt(raw, 'properties') ?? EMPTY_SHAPE) : null;
  if (isRecord(raw) && isRecord(properties)) return { state: 'read', properties, raw, text, place };
  const { why } = invalidJson(reading, place, 'expected an object "properties"');
  return { state: 'unreadable', why, place };
}

function missing(reading: Reading, item: ItemFolder, name: string): Information {
  const place = reading.folder.folderPlace(item.path);
  const why = `${place.file ?? item.name} holds no ${name}`;
  remark(reading, 'not-held', { what: why, where: place });
  return { state: 'missing', why, place };
}
