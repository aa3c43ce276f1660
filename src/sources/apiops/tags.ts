import { readAssociation } from './associations.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { sameId } from './reading.ts';

/** In the folder of an API: toolkit up to v6 and apiops-cli. */
const TAGS_OF_API = {
  file: 'tags.json',
  folder: 'tags',
  link: 'apiTagInformation.json',
  linkKey: 'tagId',
} as const;

/** In the folder of a tag: toolkit v7. */
const APIS_OF_TAG = {
  file: 'apis.json',
  folder: 'apis',
  link: 'tagApiInformation.json',
  linkKey: 'apiId',
} as const;

/** Tag ids by id of the API, folded case. */
export type TagsByApi = ReadonlyMap<string, readonly string[]>;

export function readTagsByApi(reading: Reading, kind: Kind): TagsByApi {
  const tags = new Map<string, string[]>();
  for (const item of kind.items) {
    for (const api of readAssociation(reading, item, APIS_OF_TAG).names) {
      const known = tags.get(sameId(api)) ?? [];
      tags.set(sameId(api), [...known, item.name]);
    }
  }
  return tags;
}

/** Tags of one API over all styles. */
export function tagsOf(
  reading: Reading,
  item: ItemFolder,
  { id, byApi }: { id: string; byApi: TagsByApi },
): readonly string[] {
  const own = readAssociation(reading, item, TAGS_OF_API).names;
  return [...new Set([...own, ...(byApi.get(sameId(id)) ?? [])])].toSorted();
}
