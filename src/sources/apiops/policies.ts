import { MAX_POLICY_BYTES } from '../../formats/file-limits.ts';
import { stringAt } from '../../formats/shape.ts';
import type { Held, PolicySource } from '../../model/inventory.ts';
import { readEntry } from './json-file.ts';
import type { Override } from './overrides.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { lose, remark } from './reading.ts';
import type { Entry } from './safe-folder.ts';

export interface PolicyScope {
  /** Scope id of the document. */
  readonly document: string;
  readonly item: ItemFolder;
  /** Override of the thing that has the policy, not of the policy itself. */
  readonly override: Override | null;
}

/**
 * The policy of one scope. The file may have any name that ends in `.xml`; the service knows one
 * policy a scope, named `policy`, so `policy.xml` wins over others, and several others without it
 * are unreadable: nothing tells which one is published.
 */
export function readPolicy(reading: Reading, scope: PolicyScope): Held<PolicySource> {
  const { item, document } = scope;
  if (item.refusal !== null) {
    return { state: 'unreadable', why: item.refusal.what, place: item.refusal.place };
  }
  const files = item.entries.filter(isPolicyFile);
  const [file] = files;
  if (file === undefined) return withOverride({ state: 'absent' }, scope);
  const chosen = files.length === 1 ? file : choose(reading, files);
  if (chosen === null) return severalPolicies(reading, item);
  const read = readEntry(reading, chosen, MAX_POLICY_BYTES);
  const place = reading.folder.place(chosen.path);
  if (!read.ok) return { state: 'unreadable', why: lose(reading, read.refusal), place };
  return withOverride({ state: 'present', value: { document, text: read.text, place } }, scope);
}

/** A text that an environment file gives in place of the one in the folder. */
export function withOverride(held: Held<PolicySource>, scope: PolicyScope): Held<PolicySource> {
  const override = scope.override?.find('policies', 'policy') ?? null;
  if (override === null) return held;
  const text = stringAt(override.properties, 'value');
  const format = stringAt(override.properties, 'format') ?? '';
  const where = override.place.file ?? 'the environment file';
  if (/-link$/i.test(format)) {
    return { state: 'not-extracted', why: `${where} replaces this policy by a link` };
  }
  if (text === null) return held;
  if (held.state !== 'present') {
    const why = `${where} gives a policy to a scope that has no policy file in the folder`;
    return { state: 'not-extracted', why };
  }
  const { document } = scope;
  return { state: 'present', value: { document, text, place: override.place, embedded: true } };
}

function isPolicyFile(entry: Entry): boolean {
  return /\.xml$/i.test(entry.name) && !/^specification\./i.test(entry.name);
}

function choose(reading: Reading, files: readonly Entry[]): Entry | null {
  const named = files.filter((entry) => entry.name.toLowerCase() === 'policy.xml');
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  const others = files.filter((entry) => entry !== only).map((entry) => entry.name);
  const where = reading.folder.place(only.path);
  const what = `beside ${where.file ?? only.name} stands ${others.join(', ')}, which was not read`;
  remark(reading, 'conflicting-association', { what, where });
  return only;
}

function severalPolicies(reading: Reading, item: ItemFolder): Held<PolicySource> {
  const place = reading.folder.folderPlace(item.path);
  const names = item.entries.filter(isPolicyFile).map((entry) => entry.name);
  const what = `${place.file ?? item.name} holds several policies: ${names.join(', ')}`;
  return {
    state: 'unreadable',
    why: lose(reading, { code: 'unreadable-file', what, place }),
    place,
  };
}
