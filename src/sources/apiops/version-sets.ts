import type { Shape } from '../../formats/shape.ts';
import { isRecord, stringAt, valueAt } from '../../formats/shape.ts';
import type { Versioning } from '../../model/inventory.ts';
import { lastSegment } from './associations.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { overridden } from './overrides.ts';
import type { Kind, Reading } from './reading.ts';
import { sameId } from './reading.ts';

const FILES = ['versionSetInformation.json', 'apiVersionSetInformation.json'];

/** Versioning by id of the version set, folded case. A set that cannot be read is left out. */
export type VersionSets = ReadonlyMap<string, Versioning>;

export function readVersionSets(
  reading: Reading,
  kind: Kind,
  override: Override | null,
): VersionSets {
  const sets = new Map<string, Versioning>();
  for (const item of kind.items) {
    const information = readInformation(reading, item, FILES);
    if (information.state !== 'read') continue;
    const over = override?.find('versionSets', item.name) ?? null;
    const versioning = versioningIn(overridden(information.properties, over));
    if (versioning !== null) sets.set(sameId(item.name), versioning);
  }
  return sets;
}

/**
 * How an API is versioned: by the set it names (absolute or relative id), else by the copy of the
 * set that the management API puts into an API on request.
 */
export function versioningOf(properties: Shape, sets: VersionSets): Versioning | null {
  const id = lastSegment(stringAt(properties, 'apiVersionSetId'));
  const inline = valueAt(properties, 'apiVersionSet');
  const named = id === null ? undefined : sets.get(sameId(id));
  return named ?? (isRecord(inline) ? versioningIn(inline) : null);
}

function versioningIn(properties: Shape): Versioning | null {
  switch (stringAt(properties, 'versioningScheme')?.toLowerCase()) {
    case 'segment':
      return { scheme: 'segment', name: null };
    case 'query':
      return { scheme: 'query', name: stringAt(properties, 'versionQueryName') };
    case 'header':
      return { scheme: 'header', name: stringAt(properties, 'versionHeaderName') };
    case undefined:
    default:
      return null;
  }
}
