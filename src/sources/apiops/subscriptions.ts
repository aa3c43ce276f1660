import { stringAt } from '../../formats/shape.ts';
import type { Held, Subscription, SubscriptionScope } from '../../model/inventory.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { overridden } from './overrides.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { lose, remark, sameId } from './reading.ts';

export interface SubscriptionContext {
  readonly workspace: string | null;
  readonly override: Override | null;
  /** Absolute folder of the service or workspace, for the place of a list that cannot be read. */
  readonly path: string;
  /** Ids as written, by id in folded case. */
  readonly apis: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
}

/** The built-in key of the service: it opens everything and belongs to no caller. */
const BUILT_IN = 'master';

/**
 * The subscriptions. One that cannot be read makes the list unreadable: it may be the key that
 * opens an API without its product.
 */
export function readSubscriptions(
  reading: Reading,
  kind: Kind,
  context: SubscriptionContext,
): Held<readonly Subscription[]> {
  const place = reading.folder.folderPlace(context.path);
  if (kind.unreadable !== null) return { state: 'unreadable', why: kind.unreadable, place };
  if (!kind.held) return { state: 'not-extracted', why: 'the folder holds no subscriptions' };
  const items = kind.items.filter((item) => sameId(item.name) !== BUILT_IN);
  const read = items.map((item) => readSubscription(reading, item, context));
  const broken = read.find((one) => one.state === 'unreadable');
  if (broken !== undefined) return broken;
  const value = read.flatMap((one) => (one.state === 'present' ? [one.value] : []));
  return { state: 'present', value };
}

function readSubscription(
  reading: Reading,
  item: ItemFolder,
  context: SubscriptionContext,
): Held<Subscription> & { state: 'present' | 'unreadable' } {
  const information = readInformation(reading, item, ['subscriptionInformation.json']);
  const { place } = information;
  if (information.state !== 'read') {
    const { why, state } = information;
    if (state === 'missing') lose(reading, { code: 'unreadable-file', what: why, place });
    return { state: 'unreadable', why, place };
  }
  const over = context.override?.find('subscriptions', item.name) ?? null;
  const properties = overridden(information.properties, over);
  const written = scopeOf(stringAt(properties, 'scope'), context.workspace);
  const scope = resolved(reading, written, { item, context });
  const state = stringAt(properties, 'state')?.toLowerCase() ?? null;
  const active = state === null ? null : state === 'active';
  return { state: 'present', value: { id: item.name, scope, active, place } };
}

/**
 * Reads a scope: `/products/{id}`, `/apis`, `/apis/{id}`, each also as an absolute id of Azure, in
 * a workspace also below `workspaces/{id}`. The service itself is every API.
 *
 * @see SubscriptionContract of the management API
 */
export function scopeOf(text: string | null, workspace: string | null): SubscriptionScope {
  const unresolved = { kind: 'unresolved', text: text ?? '' } as const;
  const segments = segmentsInSpace(text ?? '', workspace);
  if (segments === null) return unresolved;
  const [kind = '', id = null, ...rest] = segments;
  if (rest.length > 0 || hasPlaceholder(id ?? '')) return unresolved;
  return scopeNamed(kind.toLowerCase(), id) ?? unresolved;
}

function scopeNamed(kind: string, id: string | null): SubscriptionScope | null {
  if (id === null) return kind === '' || kind === 'apis' ? { kind: 'all-apis' } : null;
  if (kind === 'apis') return { kind: 'api', api: withoutRevision(id) };
  return kind === 'products' ? { kind: 'product', product: id } : null;
}

/** What stands behind the service and the workspace; null when the scope is of another space. */
function segmentsInSpace(text: string, workspace: string | null): readonly string[] | null {
  const segments = text.split('/').filter((segment) => segment !== '');
  const service = segments.findIndex((segment) => segment.toLowerCase() === 'service');
  if (segments.length === 0 && text !== '/') return null;
  const inService = service === -1 ? segments : segments.slice(service + 2);
  if (inService[0]?.toLowerCase() !== 'workspaces') return inService;
  return sameId(inService[1] ?? '') === sameId(workspace ?? '') ? inService.slice(2) : null;
}

/** A token that a pipeline replaces: `{#x#}`, `#{x}#`, `${x}`, `$(x)`, `%x%`. */
function hasPlaceholder(id: string): boolean {
  return /[{}#$%[\]()]/.test(id);
}

function withoutRevision(id: string): string {
  return id.replace(/;rev=[^;]*$/i, '');
}

function resolved(
  reading: Reading,
  scope: SubscriptionScope,
  { item, context }: { item: ItemFolder; context: SubscriptionContext },
): SubscriptionScope {
  if (scope.kind !== 'api' && scope.kind !== 'product') return scope;
  const name = scope.kind === 'api' ? scope.api : scope.product;
  const id = (scope.kind === 'api' ? context.apis : context.products).get(sameId(name));
  if (id === undefined) {
    const what = `subscription ${item.name} is for ${scope.kind} ${name}, which the folder does not hold`;
    remark(reading, 'unknown-reference', { what, where: reading.folder.folderPlace(item.path) });
    return scope;
  }
  return scope.kind === 'api' ? { kind: 'api', api: id } : { kind: 'product', product: id };
}
