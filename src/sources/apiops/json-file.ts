import { MAX_INFORMATION_BYTES } from '../../formats/file-limits.ts';
import { parseJson } from '../../formats/json.ts';
import type { Place } from '../../model/place.ts';
import type { Reading } from './reading.ts';
import { lose } from './reading.ts';
import type { Entry, FileText, Refusal } from './safe-folder.ts';

export type JsonFile =
  | { readonly ok: true; readonly value: unknown; readonly text: string; readonly place: Place }
  | { readonly ok: false; readonly why: string; readonly place: Place };

/** Reads one JSON file. What goes wrong is noted as a loss; the rest of the folder is read on. */
export function readJsonFile(reading: Reading, entry: Entry): JsonFile {
  const place = reading.folder.place(entry.path);
  const file = readEntry(reading, entry, MAX_INFORMATION_BYTES);
  if (!file.ok) return { ok: false, why: lose(reading, file.refusal), place };
  const parsed = parseJson(file.text);
  if (parsed.ok) return { ok: true, value: parsed.value, text: file.text, place };
  const { line, column } = parsed;
  return invalidJson(reading, { ...place, line, column }, parsed.message);
}

/** A JSON file that is well formed and yet not what it has to be. */
export function invalidJson(
  reading: Reading,
  place: Place,
  message: string,
): JsonFile & { ok: false } {
  const what = `${placeText(place)} is not readable: ${message}`;
  return { ok: false, why: lose(reading, { code: 'invalid-json', what, place }), place };
}

/** Reads an entry that should be a file; a folder of that name is an answer, not a crash. */
export function readEntry(reading: Reading, entry: Entry, maxBytes: number): FileText {
  if (entry.kind === 'file') return reading.folder.read(entry.path, maxBytes);
  const place = reading.folder.place(entry.path);
  const what = `${place.file ?? entry.name} should be a file and is a folder`;
  const refusal: Refusal = entry.refusal ?? { code: 'unreadable-file', what, place };
  return { ok: false, refusal };
}

/** `file:line:column`, as people and editors read it. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== null).join(':');
}
