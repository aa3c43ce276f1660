import type { ParsedExpression } from '../expression/ast.ts';
import { parseExpression } from '../expression/parser/parse.ts';
import type { Problem } from '../expression/parser/problem.ts';
import type {
  Api,
  Held,
  Inventory,
  Operation,
  PolicySource,
  Product,
  Space,
} from '../model/inventory.ts';
import type { Place } from '../model/place.ts';
import type { ReasonCode } from '../model/verdict.ts';
import {
  documentOf,
  type PolicyDocument,
  type Scope,
  type UnreadableDocument,
} from './document.ts';
import { namedValues, type NamedValues, type Placeholders } from './named-values.ts';

/** What stands at one scope of a chain. */
export type Link = LinkBase &
  (
    | { readonly state: 'document'; readonly document: PolicyDocument }
    /** No document: the scope is transparent, as if `<base/>` stood in every section. */
    | { readonly state: 'absent' }
    /** There may be anything. */
    | { readonly state: 'unknown'; readonly reason: ReasonCode; readonly why: string }
  );

interface LinkBase {
  readonly scope: Exclude<Scope, 'fragment'>;
  /** Scope id, also where there is no document. */
  readonly id: string;
  /** The document, or the resource it would belong to. */
  readonly place: Place;
  readonly surroundings: Surroundings;
}

/** What a policy can refer to: the named values and fragments of its own space. */
export interface Surroundings {
  readonly names: NamedValues;
  readonly fragment: (id: string) => FragmentAnswer;
  /** Each expression is read once, however often it is met. */
  readonly parse: (code: string) => ParsedExpression | Problem;
  /** Addresses of backends as written; null where the source leaves one out. */
  readonly backendUrls: readonly (string | null)[];
}

export type FragmentAnswer =
  | { readonly state: 'document'; readonly document: PolicyDocument }
  | {
      readonly state: 'unread';
      readonly reason: 'document-unreadable' | 'scope-not-extracted';
      readonly why: string;
      readonly id: string;
      readonly place: Place;
    }
  | { readonly state: 'missing'; readonly id: string; readonly similar: string | null };

/** The documents that apply on one route, narrowest first (design section 2). */
export interface Chain {
  readonly api: Api;
  readonly links: readonly Link[];
}

/** Builds chains; every document is read once, whoever asks for it. */
export interface ChainBuilder {
  readonly chain: (at: {
    readonly space: Space;
    readonly api: Api;
    readonly operation: Operation | null;
    readonly product: Product | null;
  }) => Chain;
}

/** @param placeholders What the configuration says of placeholders that a pipeline replaces. */
export function chainBuilder(inventory: Inventory, placeholders?: Placeholders): ChainBuilder {
  const around = new Map<Space, Surroundings>(
    inventory.spaces.map((space) => [space, surroundingsOf(space, placeholders)]),
  );
  const [service] = inventory.spaces;

  const link = (
    space: Space,
    at: { scope: Link['scope']; id: string; held: Held<PolicySource>; place: Place },
  ): Link => {
    const surroundings = around.get(space);
    if (surroundings === undefined) throw new Error('A space that is not of this inventory.');
    const base = { scope: at.scope, id: prefix(space, at.id), place: at.place, surroundings };
    return { ...base, ...stateOf(at.held, at.scope) };
  };

  return {
    chain: ({ space, api, operation, product }) => {
      const apiId = documentOfApi(api);
      const links: Link[] = [];
      const add = (scope: Link['scope'], id: string, held: Held<PolicySource>, place: Place) =>
        links.push(link(scope === 'global' ? service : space, { scope, id, held, place }));
      if (operation !== null) {
        const id = `${apiId}/operations/${operation.id}`;
        add('operation', id, operation.policy, operation.place);
      }
      add('api', apiId, api.policy, api.place);
      if (product !== null) add('product', `products/${product.id}`, product.policy, product.place);
      if (space.workspace !== null) add('workspace', '', space.policy, space.place);
      add('global', 'global', service.policy, service.place);
      return { api, links };
    },
  };
}

/** `apis/A`, or `apis/A;rev=N` where N is not the current revision. */
export function documentOfApi(api: Api): string {
  return api.current ? `apis/${api.id}` : `apis/${api.id};rev=${api.revision}`;
}

function prefix(space: Space, id: string): string {
  if (space.workspace === null || id === 'global') return id;
  const workspace = `workspaces/${space.workspace}`;
  return id === '' ? workspace : `${workspace}/${id}`;
}

type StateOf =
  | { readonly state: 'document'; readonly document: PolicyDocument; readonly place: Place }
  | { readonly state: 'absent' }
  | {
      readonly state: 'unknown';
      readonly reason: ReasonCode;
      readonly why: string;
      /** Left out: that of the resource. */
      readonly place?: Place;
    };

function stateOf(held: Held<PolicySource>, scope: Scope): StateOf {
  switch (held.state) {
    case 'absent':
      return { state: 'absent' };
    case 'not-extracted':
      return { state: 'unknown', reason: 'scope-not-extracted', why: held.why };
    case 'unreadable':
      return {
        state: 'unknown',
        reason: 'document-unreadable',
        why: held.why,
        place: held.place,
      };
    case 'present': {
      const document = documentOf(held.value, scope);
      return document.readable
        ? { state: 'document', document, place: document.start }
        : unreadable(document);
    }
  }
}

function unreadable(document: UnreadableDocument): StateOf & { readonly place: Place } {
  return {
    state: 'unknown',
    reason: 'document-unreadable',
    why: document.why,
    place: document.place,
  };
}

function parserOf(): Surroundings['parse'] {
  const known = new Map<string, ParsedExpression | Problem>();
  return (code) => {
    let parsed = known.get(code);
    if (parsed === undefined) {
      parsed = parseExpression(code.slice(2, -1), code.startsWith('@{') ? 'block' : 'single');
      known.set(code, parsed);
    }
    return parsed;
  };
}

function surroundingsOf(space: Space, placeholders?: Placeholders): Surroundings {
  const byId = new Map(space.fragments.map((fragment) => [fragment.id, fragment]));
  const byFolded = new Map(space.fragments.map(({ id }) => [id.toLowerCase(), id]));
  return {
    names: namedValues(space.namedValues, space.workspace, placeholders),
    parse: parserOf(),
    backendUrls: space.backends.map(({ url }) => url),
    fragment: (id) => {
      const fragment = byId.get(id);
      if (fragment === undefined || fragment.policy.state === 'absent') {
        const similar = byFolded.get(id.toLowerCase()) ?? null;
        return { state: 'missing', id: prefix(space, `fragments/${id}`), similar };
      }
      const { policy, place } = fragment;
      const document = prefix(space, `fragments/${fragment.id}`);
      if (policy.state === 'not-extracted') {
        const reason = 'scope-not-extracted';
        return { state: 'unread', reason, why: policy.why, id: document, place };
      }
      const reason = 'document-unreadable';
      if (policy.state === 'unreadable') {
        return { state: 'unread', reason, why: policy.why, id: document, place: policy.place };
      }
      const made = documentOf(policy.value, 'fragment');
      return made.readable
        ? { state: 'document', document: made }
        : { state: 'unread', reason, why: made.why, id: document, place: made.place };
    },
  };
}
