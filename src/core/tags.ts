import type { Reach } from '../model/verdict.ts';
import type { Api, Operation } from '../model/inventory.ts';
import type { Subject } from '../policy/subjects.ts';

/** Circumstances of a subject that a reader of a finding should know (design 4.6). */
export function tagsOf({ api, operation }: Subject, reach: Reach | null): readonly string[] {
  const keyless = reach === 'anyone' ? ['keyless'] : [];
  return [...tagsOfApi(api), ...tagsOfOperation(operation), ...keyless];
}

function tagsOfApi({ type, current, online, version }: Api): readonly string[] {
  const tags = ['http', 'soap'].includes(type) ? [] : [type];
  if (!current) tags.push('revision');
  if (!current && online === null) tags.push('if still online');
  if (version !== null) tags.push('version');
  return tags;
}

function tagsOfOperation(operation: Operation | null): readonly string[] {
  const tags: string[] = [];
  if (operation?.method?.toUpperCase() === 'OPTIONS') tags.push('OPTIONS');
  if (operation?.template?.includes('*') === true) tags.push('wildcard');
  return tags;
}
