import type { Held, Operation, PolicySource } from '../../model/inventory.ts';
import { normalizedOperationId } from '../specification/operation-ids.ts';
import type { ListedOperation, OperationFolder, OperationScope } from './operation-files.ts';
import { readOperationFolder } from './operation-files.ts';
import { listOperations } from './operation-list.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { itemsOf, lose, sameId } from './reading.ts';

export interface Operations {
  readonly operations: Held<readonly Operation[]>;
  readonly unlistedOperations: readonly Operation[];
}

/** The operations of one API, each with its policy. */
export function readOperations(
  reading: Reading,
  item: ItemFolder,
  scope: OperationScope,
): Operations {
  const place = reading.folder.folderPlace(item.path);
  const kind = itemsOf(reading, item.entries, 'operations');
  const folders = kind.items.map((folder) => readOperationFolder(reading, folder, scope));
  const filed = folders.flatMap((folder) => folder.listed ?? []);
  const unreadable = item.refusal?.what ?? kind.unreadable;
  const list = listOperations(reading, item, filed);
  // Policies of operations hang on this folder, and so no operation can be judged without it.
  if (unreadable !== null) {
    return { operations: { state: 'unreadable', why: unreadable, place }, unlistedOperations: [] };
  }
  const policies = folders.filter((folder) => folder.policy.state !== 'absent');
  if (list.state !== 'present') {
    return { operations: list, unlistedOperations: policies.map(unlisted) };
  }
  return joined(reading, list.value, policies);
}

function joined(
  reading: Reading,
  list: readonly ListedOperation[],
  policies: readonly OperationFolder[],
): Operations {
  const find = matcher(list);
  const byOperation = new Map<ListedOperation, OperationFolder[]>();
  const unmatched: OperationFolder[] = [];
  for (const folder of policies) {
    const operation = find(folder.id);
    if (operation === null) unmatched.push(folder);
    else byOperation.set(operation, [...(byOperation.get(operation) ?? []), folder]);
  }
  const value = list.map((operation) => ({
    id: operation.id,
    method: operation.method,
    template: operation.template,
    displayName: operation.displayName,
    security: operation.security,
    listed: true,
    policy: policyOf(reading, byOperation.get(operation) ?? []),
    place: operation.place,
  }));
  return {
    operations: { state: 'present', value },
    unlistedOperations: unmatched.map(unlisted),
  };
}

/**
 * Finds the operation that a policy folder is for: by its id, else without regard to case (ids of
 * Azure resources), else by the id that import makes of the one in the specification. A looser way
 * counts only where exactly one operation fits.
 */
function matcher(list: readonly ListedOperation[]): (folder: string) => ListedOperation | null {
  const exact = new Map(list.map((operation) => [operation.id, operation]));
  const folded = groupedBy(list, sameId);
  const normalized = groupedBy(list, normalizedOperationId);
  return (folder) =>
    exact.get(folder) ??
    onlyOne(folded.get(sameId(folder))) ??
    onlyOne(normalized.get(folder)) ??
    null;
}

function groupedBy(
  list: readonly ListedOperation[],
  key: (id: string) => string,
): ReadonlyMap<string, readonly ListedOperation[]> {
  const groups = new Map<string, ListedOperation[]>();
  for (const operation of list) {
    const group = groups.get(key(operation.id));
    if (group === undefined) groups.set(key(operation.id), [operation]);
    else group.push(operation);
  }
  return groups;
}

function onlyOne(group: readonly ListedOperation[] | undefined): ListedOperation | null {
  return group?.length === 1 ? (group[0] ?? null) : null;
}

function policyOf(reading: Reading, folders: readonly OperationFolder[]): Held<PolicySource> {
  const [only, second] = folders;
  if (only === undefined) return { state: 'absent' };
  if (second === undefined) return only.policy;
  const { place } = second;
  const what = `${only.place.file ?? only.id} and ${place.file ?? second.id} are for one operation`;
  const why = lose(reading, { code: 'conflicting-association', what, place });
  return { state: 'unreadable', why, place };
}

function unlisted(folder: OperationFolder): Operation {
  return {
    id: folder.id,
    method: null,
    template: null,
    displayName: null,
    security: null,
    listed: false,
    policy: folder.policy,
    place: folder.place,
  };
}
