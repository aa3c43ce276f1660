import type { Shape } from '../../formats/shape.ts';
import { EMPTY_SHAPE, booleanAt, listAt, stringAt, textAt } from '../../formats/shape.ts';
import type { Api, Held, PolicySource } from '../../model/inventory.ts';
import { readOperations } from './operations.ts';
import { overridden } from './overrides.ts';
import { readPolicy } from './policies.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { remark } from './reading.ts';
import type { ApiScope, Draft } from './revisions.ts';
import { draftsOf } from './revisions.ts';
import { tagsOf } from './tags.ts';
import { versioningOf } from './version-sets.ts';

/** The API revisions, one for each folder below `apis/`. */
export function readApis(reading: Reading, kind: Kind, scope: ApiScope): readonly Api[] {
  return draftsOf(
    reading,
    kind.items.filter((item) => holdsApi(reading, item)),
    scope,
  ).map((draft) => {
    reading.signal.throwIfAborted();
    return readApi(reading, draft, scope);
  });
}

/** A folder may hold releases or diagnostics of an API alone; that is no API of this folder. */
function holdsApi(reading: Reading, item: ItemFolder): boolean {
  const telling = /^(?:apiInformation\.json|specification\..*|.*\.xml|operations)$/i;
  if (item.refusal !== null || item.entries.some((entry) => telling.test(entry.name))) return true;
  const where = reading.folder.folderPlace(item.path);
  const what = `${where.file ?? item.name} holds no API, policy or operation`;
  remark(reading, 'not-held', { what, where });
  return false;
}

function readApi(reading: Reading, draft: Draft, scope: ApiScope): Api {
  const { item, id, suffix, current, information, stale, override } = draft;
  const own = information.state === 'read' ? information.properties : EMPTY_SHAPE;
  const properties = overridden(own, override);
  const document = `${scope.prefix}apis/${current ? id : `${id};rev=${suffix ?? draft.revision}`}`;
  const { operations, unlistedOperations } = readOperations(reading, item, { document, override });
  noteNotHeld(reading, draft, operations);
  return {
    id,
    revision: draft.revision,
    current,
    online: booleanAt(properties, 'isOnline'),
    stale,
    ...factsIn(properties),
    versioning: versioningOf(properties, scope.versionSets),
    tags: tagsOf(reading, item, { id, byApi: scope.tags }),
    policy: policyOf(reading, draft, document),
    operations,
    unlistedOperations,
    unreadable: information.state === 'read' ? null : information.why,
    place: information.place,
  };
}

type Facts = Pick<
  Api,
  'type' | 'displayName' | 'path' | 'version' | 'protocols' | 'subscriptionRequired'
>;

/** `type` is the name on the wire; the SDK calls it `apiType`, and hand-written files do too. */
function factsIn(properties: Shape): Facts {
  const protocols = listAt(properties, 'protocols');
  const version = textAt(properties, 'apiVersion');
  return {
    type: textAt(properties, 'type') ?? textAt(properties, 'apiType') ?? 'http',
    displayName: stringAt(properties, 'displayName'),
    path: (stringAt(properties, 'path') ?? '').replace(/^\/+/, '').replace(/\/+$/, ''),
    version: version === '' ? null : version,
    protocols: protocols.filter((protocol) => typeof protocol === 'string'),
    subscriptionRequired: booleanAt(properties, 'subscriptionRequired'),
  };
}

/**
 * apiops-cli writes for some revisions nothing but the information file, and then a missing policy
 * says nothing about the service.
 */
function policyOf(reading: Reading, draft: Draft, document: string): Held<PolicySource> {
  const { item, override, information } = draft;
  const held = readPolicy(reading, { document, item, override });
  const raw = information.state === 'read' && stringAt(information.raw, 'id') !== null;
  const bare = !item.entries.some((entry) =>
    /^(?:specification\..*|operations)$/i.test(entry.name),
  );
  if (held.state !== 'absent' || draft.suffix === null || !raw || !bare) return held;
  return { state: 'not-extracted', why: `of ${document} only the information file was extracted` };
}

function noteNotHeld(reading: Reading, draft: Draft, operations: Api['operations']): void {
  if (operations.state !== 'not-extracted') return;
  const where = reading.folder.folderPlace(draft.item.path);
  const what = `the operations of ${where.file ?? draft.id} are not in the folder: ${operations.why}`;
  remark(reading, 'not-held', { what, where });
}
