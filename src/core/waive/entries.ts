import { patternFault } from '../../config/pattern-fault.ts';
import { UsageError } from '../../errors.ts';
import type { ItemLines } from '../../formats/yaml-append.ts';
import type { MatchField } from '../../model/configuration.ts';
import type { Operation } from '../../model/inventory.ts';
import type { Subject } from '../../policy/subjects.ts';
import { flowList, flowMap, oneOrList, scalar } from '../init/yaml-text.ts';
import { stateOf } from '../waivers.ts';
import type { Target } from './find.ts';

/** Who accepts something, why, and for how long. */
export interface Acceptance {
  readonly owner: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Longer lines are hard to review. */
const WIDEST = 100;

type Field = readonly [MatchField, readonly string[]];

/**
 * Waivers for exactly these judgements, as YAML: one for each API with the operations as a list, or
 * one for the file of what belongs to no subject.
 *
 * @throws {UsageError} when a name cannot stand in a match.
 */
export function waiverEntries(
  targets: readonly [Target, ...Target[]],
  accepted: Acceptance,
): readonly ItemLines[] {
  const groups = new Map<string, [Target, ...Target[]]>();
  for (const target of targets) {
    const key = groupKey(target);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [target]);
    else group.push(target);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => entry(group, accepted));
}

function groupKey({ subject, judgement }: Target): string {
  if (subject === null) return JSON.stringify([judgement.cause.place.file]);
  const { api, space } = subject;
  return JSON.stringify([space.workspace, api.id, api.current ? null : api.revision]);
}

function entry(
  group: readonly [Target, ...Target[]],
  { owner, reason, expires }: Acceptance,
): ItemLines {
  const [{ judgement }] = group;
  const states = new Set(group.map((target) => stateOf(target.judgement)));
  return [
    `rule: ${scalar(judgement.cause.told.rule)}`,
    ...matchLines(matchOf(group)),
    `owner: ${scalar(owner)}`,
    `reason: ${scalar(reason)}`,
    `expires: ${expires}`,
    `state: ${scalar([...states].sort().join(' '))}`,
  ];
}

function matchLines(fields: readonly Field[]): readonly string[] {
  const line = `match: ${flowMap(fields.map(([field, names]) => [field, oneOrList(names)]))}`;
  if (line.length <= WIDEST) return [line];
  return [
    'match:',
    ...fields.flatMap(([field, names]) => {
      const short = `  ${field}: ${names.length === 1 ? oneOrList(names) : flowList(names)}`;
      if (short.length <= WIDEST) return [short];
      return [`  ${field}:`, ...names.map((name) => `    - ${scalar(name)}`)];
    }),
  ];
}

function matchOf(group: readonly [Target, ...Target[]]): readonly Field[] {
  const [{ subject, judgement }] = group;
  if (subject === null) return [['file', [fileOf(judgement.cause.place.file)]]];
  const { api, space } = subject;
  const operations = group.map((target) => target.subject?.operation ?? null);
  // What is about the API as a whole is about each of its operations.
  const listed = operations.includes(null) ? [] : operations.flatMap((one) => one ?? []);
  const names = [...new Set(listed.map((one) => operationName(one, subject)))].sort();
  return [
    ...(space.workspace === null ? [] : [named('workspace', space.workspace)]),
    named('api', api.id),
    ...(api.current ? [] : [named('revision', api.revision)]),
    ...(names.length === 0 ? [] : [['operation', names] as const]),
  ];
}

function named(field: MatchField, name: string): Field {
  if (!isName(field, name)) throw unnamable(field, name);
  return [field, [name]];
}

function operationName(operation: Operation, { api }: Subject): string {
  const { id, method, template } = operation;
  if (isName('operation', id) && !id.includes(' ')) return id;
  const line = `${method?.toUpperCase() ?? ''} ${template ?? ''}`;
  if (method !== null && template !== null && isName('operation', line)) return line;
  throw unnamable('operation', `${api.id}/${id}`);
}

/** A pattern that holds for this name and for no other one. */
function isName(field: MatchField, name: string): boolean {
  return !name.includes('*') && patternFault(field, name) === null;
}

function fileOf(file: string | null): string {
  if (file === null) {
    throw new UsageError(
      'The finding stands in no file, so that no match can name it; change what it speaks of.',
    );
  }
  if (!isName('file', file)) throw unnamable('file', file);
  return file;
}

function unnamable(field: MatchField, name: string): UsageError {
  return new UsageError(
    `The ${field} '${name}' has a name that no match can stand for; write the waiver by hand, with a pattern of your own.`,
  );
}
