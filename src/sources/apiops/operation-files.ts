import { EMPTY_SHAPE, textAt } from '../../formats/shape.ts';
import type { DeclaredSecurity, Held, PolicySource } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { readPolicy } from './policies.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { entryNamed } from './reading.ts';

const INFORMATION = 'operationInformation.json';

/** One folder below `operations/`: an operation with a policy (toolkit), or any (apiops-cli). */
export interface OperationFolder {
  readonly id: string;
  readonly policy: Held<PolicySource>;
  /** What the information file lists, or null where there is no such file. */
  readonly listed: ListedOperation | null;
  readonly place: Place;
}

/** An operation as a list has it, with where the list stands. */
export interface ListedOperation {
  readonly id: string;
  readonly method: string | null;
  readonly template: string | null;
  readonly displayName: string | null;
  readonly security: DeclaredSecurity | null;
  readonly place: Place;
}

export interface OperationScope {
  /** Document id of the API, to put before `/operations/…`. */
  readonly document: string;
  /** Override of the API. */
  readonly override: Override | null;
}

export function readOperationFolder(
  reading: Reading,
  item: ItemFolder,
  scope: OperationScope,
): OperationFolder {
  const document = `${scope.document}/operations/${item.name}`;
  const override = scope.override?.find('operations', item.name) ?? null;
  const policy = readPolicy(reading, { document, item, override });
  const place =
    policy.state === 'present' ? policy.value.place : reading.folder.folderPlace(item.path);
  return { id: item.name, policy, listed: readListed(reading, item), place };
}

/** A broken file still tells that the operation exists; its method and template stay hidden. */
function readListed(reading: Reading, item: ItemFolder): ListedOperation | null {
  if (entryNamed(item.entries, INFORMATION) === null) return null;
  const information = readInformation(reading, item, [INFORMATION]);
  const properties = information.state === 'read' ? information.properties : EMPTY_SHAPE;
  return {
    id: item.name,
    method: textAt(properties, 'method'),
    template: textAt(properties, 'urlTemplate'),
    displayName: textAt(properties, 'displayName'),
    security: null, // an information file has no such property
    place: information.place,
  };
}
