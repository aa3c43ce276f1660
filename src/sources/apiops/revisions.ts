import { booleanAt, textAt } from '../../formats/shape.ts';
import type { Information } from './information.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import type { ItemFolder, Reading } from './reading.ts';
import { remark, sameId } from './reading.ts';
import type { TagsByApi } from './tags.ts';
import type { VersionSets } from './version-sets.ts';

export interface ApiScope {
  /** Empty, or `workspaces/W/`. */
  readonly prefix: string;
  readonly override: Override | null;
  readonly versionSets: VersionSets;
  readonly tags: TagsByApi;
}

/** What the folder names and information files tell of one revision. */
export interface Draft {
  readonly item: ItemFolder;
  readonly information: Information;
  readonly id: string;
  /** N of `;rev=N`, or null. */
  readonly suffix: string | null;
  readonly revision: string;
  readonly current: boolean;
  readonly stale: boolean;
  readonly override: Override | null;
}

type Named = Pick<Draft, 'item' | 'information' | 'id' | 'suffix' | 'revision'>;

/**
 * Tells the revisions apart. The folder without `;rev=` is the current one, whatever number it
 * has; `;rev=N` with that number is a copy left from before N became current. Without such a
 * folder, the revision that calls itself current is.
 */
export function draftsOf(
  reading: Reading,
  items: readonly ItemFolder[],
  scope: ApiScope,
): readonly Draft[] {
  const named = items.map((item) => nameOf(reading, item));
  const plain = new Map(
    named.filter((one) => one.suffix === null).map((one) => [sameId(one.id), one]),
  );
  return named.map((one) => {
    const head = plain.get(sameId(one.id));
    const stale = one.suffix !== null && head?.revision === one.suffix;
    const current = one.suffix === null || (head === undefined && callsItselfCurrent(one));
    if (stale) noteStale(reading, one);
    return { ...one, current, stale, override: overrideOf(one, scope, { current, named }) };
  });
}

function nameOf(reading: Reading, item: ItemFolder): Named {
  const information = readInformation(reading, item, ['apiInformation.json']);
  const [, id = item.name, suffix = null] = /^(.+);rev=([^;]+)$/i.exec(item.name) ?? [];
  const told = toldRevision(information);
  noteOtherRevision(reading, { information, told, suffix });
  // The service calls the first revision 1, and a file may leave that out.
  const own = information.state === 'read' ? (told ?? '1') : '';
  return { item, information, id, suffix, revision: suffix ?? own };
}

function toldRevision(information: Information): string | null {
  return information.state === 'read' ? textAt(information.properties, 'apiRevision') : null;
}

function noteOtherRevision(
  reading: Reading,
  {
    information,
    told,
    suffix,
  }: { information: Information; told: string | null; suffix: string | null },
): void {
  if (suffix === null || told === null || told === suffix) return;
  const { place } = information;
  const what = `${place.file ?? 'a file'} says revision ${told}, its folder ${suffix}`;
  remark(reading, 'conflicting-association', { what, where: place });
}

function callsItselfCurrent(one: Named): boolean {
  const { information } = one;
  return information.state === 'read' && booleanAt(information.properties, 'isCurrent') === true;
}

function noteStale(reading: Reading, one: Named): void {
  const where = reading.folder.folderPlace(one.item.path);
  const what = `${where.file ?? one.item.name} is a leftover copy of the current revision`;
  remark(reading, 'stale-copy', { what, where });
}

/** `A;rev=N` is another name of A while N is current, so an override under it holds for A. */
function overrideOf(
  one: Named,
  scope: ApiScope,
  { current, named }: { current: boolean; named: readonly Named[] },
): Override | null {
  const own = scope.override?.find('apis', one.item.name) ?? null;
  if (own !== null || !current) return own;
  const alias = `${one.id};rev=${one.revision}`;
  const taken = named.some(({ item }) => sameId(item.name) === sameId(alias));
  return taken ? null : (scope.override?.find('apis', alias) ?? null);
}
