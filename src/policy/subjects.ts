import type { Api, Inventory, Operation, Space } from '../model/inventory.ts';

/** What gets a verdict: an operation of an API revision that may answer, or a whole API. */
export interface Subject {
  readonly space: Space;
  readonly api: Api;
  /** Null: the whole API. */
  readonly operation: Operation | null;
  /** An operation document of this API matches nothing in its list, and this subject has none. */
  readonly unmatched: Operation | null;
}

/** Types whose policies act on the API as a whole, whatever operations are listed (design 3.1). */
const WHOLE_API_TYPES = new Set(['mcp', 'a2a', 'graphql', 'odata', 'grpc', 'websocket']);

/** `[workspaces/W/]API[;rev=N][/OPERATION]` */
export function subjectName({ space, api, operation }: Subject): string {
  const workspace = space.workspace === null ? '' : `workspaces/${space.workspace}/`;
  const revision = api.current ? '' : `;rev=${api.revision}`;
  const tail = operation === null ? '' : `/${operation.id}`;
  return `${workspace}${api.id}${revision}${tail}`;
}

/** Revisions that certainly do not answer, and leftover copies, are listed but never judged. */
export function isJudged(api: Api): boolean {
  return !api.stale && (api.current || api.online !== false);
}

export function subjectsOf(inventory: Inventory): readonly Subject[] {
  return inventory.spaces.flatMap((space) =>
    space.apis.filter(isJudged).flatMap((api) => subjectsOfApi(space, api)),
  );
}

function subjectsOfApi(space: Space, api: Api): readonly Subject[] {
  const list = api.operations.state === 'present' ? api.operations.value : null;
  const known = api.unlistedOperations.map((operation) => subject(space, api, operation));
  if (WHOLE_API_TYPES.has(api.type) || list === null) {
    const listed = (list ?? [])
      .filter((operation) => operation.policy.state !== 'absent' || isHandshake(api, operation))
      .map((operation) => subject(space, api, operation));
    const all = [...listed, ...known];
    const entered = all.some(({ operation }) => operation !== null && isHandshake(api, operation));
    return entered ? all : [subject(space, api, null), ...all];
  }
  const [unmatched = null] = api.unlistedOperations;
  const listed = list.map((operation) => ({
    ...subject(space, api, operation),
    unmatched: operation.policy.state === 'absent' ? unmatched : null,
  }));
  return [...listed, ...known];
}

/** The system operation through which alone a WebSocket API is entered (policy facts 7.3). */
function isHandshake({ type }: Api, { id }: Operation): boolean {
  return type === 'websocket' && id.toLowerCase() === 'onhandshake';
}

function subject(space: Space, api: Api, operation: Operation | null): Subject {
  return { space, api, operation, unmatched: null };
}
