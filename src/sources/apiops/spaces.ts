import type { Held, PolicySource, Space } from '../../model/inventory.ts';
import { readApis } from './apis.ts';
import { readBackends } from './backends.ts';
import { readFragments } from './fragments.ts';
import { readNamedValues } from './named-values.ts';
import type { Override } from './overrides.ts';
import { readPolicy } from './policies.ts';
import { readProducts } from './products.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { itemsOf, remark, sameId } from './reading.ts';
import { readSubscriptions } from './subscriptions.ts';
import { readTagsByApi } from './tags.ts';
import { readVersionSets } from './version-sets.ts';

export interface SpaceScope {
  readonly workspace: string | null;
  /** Root of the environment file, or its entry for the workspace. */
  readonly override: Override | null;
}

interface Kinds {
  readonly apis: Kind;
  readonly products: Kind;
  readonly namedValues: Kind;
  readonly fragments: Kind;
  readonly versionSets: Kind;
  readonly backends: Kind;
  readonly subscriptions: Kind;
  readonly tags: Kind;
}

/** Reads the service, or one workspace: both hold the same tree. */
export function readSpace(reading: Reading, item: ItemFolder, scope: SpaceScope): Space {
  const { workspace, override } = scope;
  const kinds = kindsIn(reading, item);
  const prefix = workspace === null ? '' : `workspaces/${workspace}/`;
  const versionSets = readVersionSets(reading, kinds.versionSets, override);
  const tags = readTagsByApi(reading, kinds.tags);
  const apis = readApis(reading, kinds.apis, { prefix, override, versionSets, tags });
  const products = readProducts(reading, kinds.products, { prefix, override, apis: idsOf(apis) });
  const subscriptions = readSubscriptions(reading, kinds.subscriptions, {
    workspace,
    override,
    path: item.path,
    apis: idsOf(apis),
    products: idsOf(products),
  });
  const space: Space = {
    workspace,
    policy: policyOf(reading, item, scope),
    apis,
    products,
    subscriptions,
    fragments: readFragments(reading, kinds.fragments, { prefix, override }),
    namedValues: readNamedValues(reading, kinds.namedValues, override),
    backends: readBackends(reading, kinds.backends, override),
    unreadable: item.refusal?.what ?? unreadableOf(kinds),
    place: reading.folder.folderPlace(item.path),
  };
  noteNotHeld(reading, space);
  return space;
}

function kindsIn(reading: Reading, item: ItemFolder): Kinds {
  const kind = (name: string): Kind => itemsOf(reading, item.entries, name);
  return {
    apis: kind('apis'),
    products: kind('products'),
    namedValues: kind('namedValues'),
    fragments: kind('policyFragments'),
    versionSets: kind('versionSets'),
    backends: kind('backends'),
    subscriptions: kind('subscriptions'),
    tags: kind('tags'),
  };
}

/** Subscriptions say so themselves; the others here decide no verdict by their absence. */
function unreadableOf(kinds: Kinds): string | null {
  const { apis, products, fragments, namedValues } = kinds;
  return (
    [apis, products, fragments, namedValues].find((kind) => kind.unreadable !== null)?.unreadable ??
    null
  );
}

/**
 * The global policy, or the policy of a workspace. Toolkit v7 and apiops-cli do not extract the
 * latter, so that a missing file tells nothing.
 */
function policyOf(reading: Reading, item: ItemFolder, scope: SpaceScope): Held<PolicySource> {
  const { workspace, override } = scope;
  const document = workspace === null ? 'global' : `workspaces/${workspace}`;
  const held = readPolicy(reading, { document, item, override });
  if (workspace === null || held.state !== 'absent') return held;
  return {
    state: 'not-extracted',
    why: `the folder holds no policy of workspace ${workspace}, and not every extractor writes it`,
  };
}

function noteNotHeld(reading: Reading, space: Space): void {
  const where = space.place;
  const of = space.workspace === null ? 'the service' : `workspace ${space.workspace}`;
  const note = (what: string): void => remark(reading, 'not-held', { what, where });
  if (space.policy.state === 'not-extracted') note(`the policy of ${of}: ${space.policy.why}`);
  if (space.subscriptions.state === 'not-extracted') {
    note(`the subscriptions of ${of}: ${space.subscriptions.why}`);
  }
  const hidden = space.namedValues.filter((named) => named.value === null);
  if (hidden.length > 0) {
    const ids = hidden.map((named) => named.id).join(', ');
    note(`the values of ${hidden.length} named values of ${of} (secret or left out): ${ids}`);
  }
}

function idsOf(things: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(things.map(({ id }) => [sameId(id), id]));
}
