import { UsageError } from '../errors.ts';
import type { Api, Inventory, Operation, Space } from '../model/inventory.ts';
import { nearest } from '../nearest.ts';
import { gatewayPath } from './gateway-path.ts';

export interface FoundApi {
  readonly space: Space;
  readonly api: Api;
}

/** More names than this are no help in a sentence. */
const FEW = 8;

/**
 * The API of a name such as `orders`, `orders;rev=2` or `workspaces/team/orders`.
 *
 * @throws {UsageError} with the nearest name.
 */
export function findApi({ spaces }: Inventory, wanted: string): FoundApi {
  const all = spaces.flatMap((space) => space.apis.map((api): FoundApi => ({ space, api })));
  // A leftover copy of the current revision is what its name means only if nothing else has it.
  const found = [...all]
    .sort((a, b) => Number(a.api.stale) - Number(b.api.stale))
    .find((one) => namesOf(one).includes(wanted));
  if (found !== undefined) return found;
  const names = all.map((one) => namesOf(one)[0] ?? '');
  throw new UsageError(`There is no API '${wanted}'; ${suggestion(wanted, names, 'APIs')}`);
}

/** The one that is shown first. The current revision is also found by its number. */
function namesOf({ space, api }: FoundApi): readonly string[] {
  const name = qualified(space, api.id);
  const numbered = `${name};rev=${api.revision}`;
  return api.current ? [name, numbered] : [numbered];
}

/** `[workspaces/W/]NAME` */
export function qualified({ workspace }: Space, name: string): string {
  return workspace === null ? name : `workspaces/${workspace}/${name}`;
}

/**
 * The operation of an id, or of a method and template as in `GET /{id}`. The path below the gateway,
 * as reports show it, will do as well.
 *
 * @throws {UsageError} with the nearest id, or request line.
 */
export function findOperation({ space, api }: FoundApi, wanted: string): Operation {
  const listed = api.operations.state === 'present' ? api.operations.value : [];
  const all = [...listed, ...api.unlistedOperations];
  const [, method = null, path = ''] = /^([A-Za-z]+)\s+(\S.*)$/u.exec(wanted) ?? [];
  const line = `${method?.toUpperCase() ?? ''} /${path.replace(/^\//u, '')}`;
  const lines = (operation: Operation): readonly string[] => {
    const shown = gatewayPath({ space, api, operation, unmatched: null });
    return operation.method === null || operation.template === null
      ? []
      : [shown, operation.template].map((one) => `${operation.method?.toUpperCase() ?? ''} ${one}`);
  };
  const found = all.find(({ id }) => id === wanted) ?? all.find((one) => lines(one).includes(line));
  if (found !== undefined) return found;
  const names =
    method === null ? all.map(({ id }) => id) : all.flatMap((one) => lines(one)[0] ?? []);
  const hint = suggestion(wanted, names, 'operations');
  throw new UsageError(`The API '${api.id}' has no operation '${wanted}'; ${hint}`);
}

/** A thing of one space that policies refer to by name. */
export interface FoundThing<T> {
  readonly space: Space;
  readonly thing: T;
}

/**
 * The fragment or named value of a name such as `okta-jwt` or `workspaces/team/okta-jwt`.
 *
 * @param names What a thing is called; `folder` may stand before the name, as in scope ids.
 */
export function findThing<T>(
  all: readonly FoundThing<T>[],
  wanted: string,
  { what, folder, names }: { what: string; folder: string; names: (thing: T) => readonly string[] },
): FoundThing<T> {
  const known = all.map((one) => names(one.thing).map((name) => qualified(one.space, name)));
  const bare = wanted.replace(new RegExp(`^(workspaces/[^/]+/)?${folder}/`, 'u'), '$1');
  const found = all.find((_, index) => known[index]?.includes(bare));
  if (found !== undefined) return found;
  const firsts = known.flatMap(([first]) => first ?? []);
  throw new UsageError(`There is no ${what} '${wanted}'; ${suggestion(bare, firsts, `${what}s`)}`);
}

function suggestion(wanted: string, names: readonly string[], what: string): string {
  const inWorkspace = names.find((name) => name.endsWith(`/${wanted}`));
  const near = inWorkspace ?? nearest(wanted, names) ?? startsAlike(wanted, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  if (names.length === 0) return `there are no ${what} at all.`;
  const few = names.slice(0, FEW).map((name) => `'${name}'`);
  return names.length > FEW
    ? `there are ${names.length} ${what}, for example ${few.slice(0, 3).join(', ')}.`
    : `the ${what} are ${few.join(', ')}.`;
}

/** Another revision, or the end of a long name left out. */
function startsAlike(wanted: string, names: readonly string[]): string | undefined {
  const [start = ''] = wanted.toLowerCase().split(';');
  return start === '' ? undefined : names.find((name) => name.toLowerCase().startsWith(start));
}
