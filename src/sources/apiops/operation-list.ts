import { MAX_SPECIFICATION_BYTES } from '../../formats/file-limits.ts';
import type { Held } from '../../model/inventory.ts';
import type { SpecifiedOperation } from '../specification/specified-operation.ts';
import { readSpecification } from '../specification/specification.ts';
import { placeText, readEntry } from './json-file.ts';
import type { ListedOperation } from './operation-files.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { lose, remark, sameId } from './reading.ts';
import type { Entry } from './safe-folder.ts';

export type OperationList = Held<readonly ListedOperation[]>;

/**
 * The operations that an API lists: those of its specification and those of its operation files.
 * Where both exist and differ, both are taken and the difference is noted; a method or a template
 * that they tell differently is hidden.
 */
export function listOperations(
  reading: Reading,
  item: ItemFolder,
  filed: readonly ListedOperation[],
): OperationList {
  const files = item.entries.filter((entry) => /^specification\.[^.]+$/i.test(entry.name));
  const specified = files.map((entry) => readOne(reading, entry));
  const broken = specified.find((list) => list.state === 'unreadable');
  if (broken !== undefined) return broken;
  const lists = specified.flatMap((list) => (list.state === 'present' ? [list.value] : []));
  if (filed.length > 0) lists.push(filed);
  const [only] = lists;
  if (only === undefined) return specified[0] ?? withoutSpecification(reading, item);
  const value = lists.length === 1 ? only : lists.reduce((a, b) => united(reading, item, [a, b]));
  return { state: 'present', value };
}

function withoutSpecification(reading: Reading, item: ItemFolder): OperationList {
  const where = reading.folder.folderPlace(item.path);
  return { state: 'not-extracted', why: `${where.file ?? item.name} holds no specification` };
}

function readOne(reading: Reading, entry: Entry): OperationList {
  const place = reading.folder.place(entry.path);
  const file = readEntry(reading, entry, MAX_SPECIFICATION_BYTES);
  if (!file.ok) return { state: 'unreadable', why: lose(reading, file.refusal), place };
  const specification = readSpecification(file.text, entry.name);
  if (specification.state === 'no-list') {
    return { state: 'not-extracted', why: specification.why };
  }
  if (specification.state === 'invalid') {
    const { line, column, message } = specification;
    const at = { ...place, line, column };
    const what = `${placeText(at)} is not a specification that lists operations: ${message}`;
    const why = lose(reading, { code: 'invalid-specification', what, place: at });
    return { state: 'unreadable', why, place: at };
  }
  noteDerivedIds(reading, entry, specification.operations);
  const value = specification.operations.map((operation) => {
    const { id, method, template, displayName, security } = operation;
    return { id, method, template, displayName, security, place };
  });
  return { state: 'present', value };
}

function noteDerivedIds(
  reading: Reading,
  entry: Entry,
  operations: readonly SpecifiedOperation[],
): void {
  const derived = operations.filter((operation) => operation.derivedId);
  const [first] = derived;
  if (first === undefined) return;
  const where = reading.folder.place(entry.path);
  const what =
    `${where.file ?? entry.name} gives ${derived.length} operations no operationId, ` +
    `so they are named as import would name them (${first.id}, …)`;
  remark(reading, 'not-held', { what, where });
}

type Lists = readonly [readonly ListedOperation[], readonly ListedOperation[]];

function united(reading: Reading, item: ItemFolder, [first, second]: Lists): ListedOperation[] {
  const later = new Map(second.map((operation) => [sameId(operation.id), operation]));
  let differs = first.length !== second.length;
  const shared = first.map((operation) => {
    const twin = later.get(sameId(operation.id));
    later.delete(sameId(operation.id));
    if (twin === undefined) differs = true;
    return twin === undefined ? operation : agreed(operation, twin);
  });
  const all = [...shared, ...later.values()];
  if (differs || all.some((operation) => operation.method === null)) {
    const where = reading.folder.folderPlace(item.path);
    const what = `${where.file ?? item.name} lists its operations twice with a difference; both were taken`;
    remark(reading, 'conflicting-association', { what, where });
  }
  return all;
}

function agreed(first: ListedOperation, second: ListedOperation): ListedOperation {
  const sameMethod = first.method?.toUpperCase() === second.method?.toUpperCase();
  const sameTemplate = withoutQuery(first.template) === withoutQuery(second.template);
  return {
    id: first.id,
    method: sameMethod ? second.method : null,
    // An exported specification moves the query of a template to the parameters.
    template: sameTemplate ? second.template : null,
    displayName: second.displayName ?? first.displayName,
    security: agreedSecurity(first.security, second.security),
    place: first.place,
  };
}

type Security = ListedOperation['security'];

/** A list that does not say leaves it to the other one; where both say something else, nobody knows. */
function agreedSecurity(first: Security, second: Security): Security {
  if (first === null || second === null) return first ?? second;
  return first === second ? first : null;
}

function withoutQuery(template: string | null): string | null {
  return template?.replace(/\?.*$/s, '').replace(/\/$/, '') ?? null;
}
