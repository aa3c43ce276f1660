import { stringAt } from '../../formats/shape.ts';
import type { Backend } from '../../model/inventory.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { overridden } from './overrides.ts';
import type { Kind, Reading } from './reading.ts';

/** The backends. A pool has no URL of its own. */
export function readBackends(
  reading: Reading,
  kind: Kind,
  override: Override | null,
): readonly Backend[] {
  return kind.items.map((item) => {
    const information = readInformation(reading, item, ['backendInformation.json']);
    if (information.state !== 'read') return { id: item.name, url: null };
    const over = override?.find('backends', item.name) ?? null;
    return { id: item.name, url: stringAt(overridden(information.properties, over), 'url') };
  });
}
