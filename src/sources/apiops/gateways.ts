import type { Gateway, Held } from '../../model/inventory.ts';
import { readAssociation } from './associations.ts';
import { readInformation } from './information.ts';
import type { Kind, Reading } from './reading.ts';

const APIS = {
  file: 'apis.json',
  folder: 'apis',
  link: 'gatewayApiInformation.json',
  linkKey: 'apiId',
} as const;

/**
 * The self-hosted gateways. Without a list of APIs a gateway may serve none or may not have been
 * asked, so that stays open.
 */
export function readGateways(
  reading: Reading,
  kind: Kind,
  folder: string,
): Held<readonly Gateway[]> {
  if (kind.unreadable !== null) {
    return { state: 'unreadable', why: kind.unreadable, place: reading.folder.folderPlace(folder) };
  }
  if (!kind.held) return { state: 'not-extracted', why: 'the folder holds no gateways' };
  const gateways = kind.items.map((item): Gateway => {
    // Only noted when broken: the id is the folder name, and nothing else of it is needed.
    readInformation(reading, item, ['gatewayInformation.json']);
    const apis = readAssociation(reading, item, APIS);
    return { id: item.name, apis: apis.held && apis.unreadable === null ? apis.names : null };
  });
  return { state: 'present', value: gateways };
}
