import type { ParsedExpression } from '../../src/expression/ast.ts';
import type { ConcreteContext, ConcreteUrl, Pairs } from '../../src/expression/concrete/context.ts';
import { evaluate, type Evaluation } from '../../src/expression/concrete/evaluate.ts';
import type { Value } from '../../src/expression/concrete/values.ts';
import { parseExpression } from '../../src/expression/parser/parse.ts';
import { NO_DEFINITIONS, withDefinition, type Definition } from '../../src/proof/definitions.ts';
import type { Ground } from '../../src/proof/evaluate-seen.ts';
import type { Facts } from '../../src/proof/facts.ts';
import { PLAIN_GUESS, type Guess } from '../../src/proof/guess.ts';

/**
 * One request to one service with everything about it: what the inventory tells, what the caller
 * sends, and what nobody outside can see.
 */
export interface World {
  readonly operation: { readonly id: string; readonly method: string; readonly template: string };
  readonly api: { readonly id: string; readonly revision: string; readonly current: boolean };
  readonly version: string | null;
  readonly product: { readonly id: string; readonly subscriptionRequired: boolean } | null;
  readonly workspace: string | null;
  readonly gateway: string;
  readonly region: string;
  /** What stands for `{id}` in the template. */
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly address: string;
  readonly groups: readonly string[] | null;
  readonly thumbprint: string | null;
  readonly chance: number;
  /** Reading `url-path`. */
  readonly urlHoldsApiPath: boolean;
}

export const WORLD: World = {
  operation: { id: 'list', method: 'GET', template: '/list' },
  api: { id: 'orders', revision: '1', current: true },
  version: null,
  product: { id: 'gold', subscriptionRequired: true },
  workspace: null,
  gateway: 'managed',
  region: 'West Europe',
  id: '42',
  headers: {},
  query: {},
  body: null,
  address: '203.0.113.7',
  groups: null,
  thumbprint: null,
  chance: 0.5,
  urlHoldsApiPath: true,
};

/** What of a service the inventory holds. */
export interface Held {
  readonly operation: boolean;
  readonly names: boolean;
  readonly method: boolean;
  readonly template: boolean;
  readonly subscriptionRequired: boolean;
  readonly gateway: boolean;
}

export const ALL_HELD: Held = {
  operation: true,
  names: true,
  method: true,
  template: true,
  subscriptionRequired: true,
  gateway: true,
};

const nameOf = (id: string): string => `The ${id}`;
const basePath = ({ api }: World): string => `/${api.id}`;

/** The facts of a world, as far as they are held. */
export function factsOf(world: World, held: Held): Facts {
  const { operation, api, product, version, workspace, gateway } = world;
  const when = <T>(isHeld: boolean, value: T): T | null => (isHeld ? value : null);
  return {
    operation: when(held.operation, {
      id: operation.id,
      name: when(held.names, nameOf(operation.id)),
      method: when(held.method, operation.method),
      template: when(held.template, operation.template),
    }),
    api: { ...api, name: when(held.names, nameOf(api.id)), path: api.id, version },
    product: product && {
      id: product.id,
      name: when(held.names, nameOf(product.id)),
      subscriptionRequired: when(held.subscriptionRequired, product.subscriptionRequired),
    },
    workspace,
    gateway: when(held.gateway, gateway),
    base: basePath(world),
  };
}

/** The request of a world, as far as it can be guessed. */
export function guessOf(world: World): Guess {
  return {
    ...PLAIN_GUESS,
    method: world.operation.method,
    parameters: new Map(Object.entries(parametersOf(world))),
    headers: new Map(Object.entries(world.headers)),
    query: new Map(Object.entries(world.query)),
    body: world.body,
    address: world.address,
    groups: world.groups,
    chance: world.chance,
  };
}

function parametersOf({ operation, id }: World): Readonly<Record<string, string>> {
  return operation.template.includes('{id}') ? { id } : {};
}

/** The context that the gateway would build, written without a look at how the proof builds its own. */
export function contextOf(world: World): ConcreteContext {
  const { operation, api, product, workspace, groups, thumbprint } = world;
  const path = operation.template.replace('{id}', world.id);
  const named = (id: string) => ({ id, name: nameOf(id) });
  return {
    operation: {
      ...named(operation.id),
      method: operation.method,
      urlTemplate: operation.template,
    },
    api: {
      ...named(api.id),
      id: api.current ? api.id : `${api.id};rev=${api.revision}`,
      path: api.id,
      revision: api.revision,
      version: world.version,
      isCurrentRevision: api.current,
    },
    product: product && { ...product, ...named(product.id) },
    subscription: groups && { id: 'subscription', name: 'subscription' },
    user: groups && {
      id: 'user',
      name: 'user',
      groups: groups.map((name) => ({ id: name, name })),
    },
    deployment: { gatewayId: world.gateway, region: world.region },
    workspace: workspace === null ? null : { id: workspace, name: workspace },
    request: {
      method: operation.method,
      url: urlOf(world, world.urlHoldsApiPath ? `${basePath(world)}${path}` : path),
      originalUrl: urlOf(world, `${basePath(world)}${path}`),
      headers: Object.entries(world.headers),
      matchedParameters: new Map(Object.entries(parametersOf(world))),
      ipAddress: world.address,
      body: world.body,
      certificate: thumbprint === null ? null : { thumbprint, subject: 'CN=somebody' },
    },
    response: null,
    variables: new Map(),
    lastError: null,
    requestId: '00000000-0000-4000-8000-000000000001',
    timestampMs: 1_800_000_000_000,
    random: () => world.chance,
  };
}

function urlOf({ query }: World, path: string): ConcreteUrl {
  const pairs: Pairs = Object.entries(query);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return {
    ...{ scheme: 'https', host: 'api.example.com', port: 443, path },
    ...{ query: pairs, queryString: text === '' ? '' : `?${text}` },
  };
}

/** What a policy writes: a variable, a header, or the method. */
export interface Write {
  /** `variable:a`, `header:x`, `method:*`. */
  readonly place: string;
  readonly how:
    | { readonly kind: 'constant' | 'unknown'; readonly text: string }
    | { readonly kind: 'code'; readonly code: string }
    | { readonly kind: 'removed' };
}

/** An expression of a policy, what it sees, and what the gateway gives it. */
export interface Moment {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly context: ConcreteContext;
}

/** The moment after these policies; null where one of them fails, or nobody knows what it writes. */
export function after(world: World, writes: readonly Write[]): Moment | null {
  let moment: Moment = { definitions: NO_DEFINITIONS, context: contextOf(world) };
  for (const [index, { place, how }] of writes.entries()) {
    const parsed = how.kind === 'code' ? parse(how.code) : null;
    const value = valueOf(how, parsed, moment.context);
    const context = value === undefined ? null : written(moment.context, place, value);
    if (context === null) return null;
    const definition = definitionOf(how, { key: `#${index}`, parsed, ...moment });
    moment = { definitions: withDefinition(moment.definitions, place, definition), context };
  }
  return moment;
}

function valueOf(
  how: Write['how'],
  parsed: ParsedExpression | null,
  context: ConcreteContext,
): Value | undefined {
  if (how.kind === 'removed') return null;
  if (parsed === null) return 'text' in how ? how.text : undefined;
  const result = evaluate(parsed, context);
  return result.ok ? result.value : undefined;
}

function definitionOf(
  how: Write['how'],
  from: Moment & { readonly key: string; readonly parsed: ParsedExpression | null },
): Definition {
  const { key, parsed, definitions } = from;
  if (parsed !== null) return { kind: 'expression', key, parsed, definitions };
  if (how.kind === 'constant') return { kind: 'constant', key, text: how.text };
  if (how.kind === 'removed') return { kind: 'removed', key: '-' };
  return { kind: 'unknown', key, reason: 'call-out', what: 'another service' };
}

/** Null where what becomes of the value is not documented. */
function written(context: ConcreteContext, place: string, value: Value): ConcreteContext | null {
  const [kind = '', name = ''] = place.split(':');
  if (kind === 'variable') {
    return { ...context, variables: new Map([...context.variables, [name, value]]) };
  }
  const { request } = context;
  if (kind === 'method') {
    return typeof value === 'string'
      ? { ...context, request: { ...request, method: value } }
      : null;
  }
  const others = request.headers.filter(([header]) => header !== name);
  if (typeof value !== 'string' && value !== null) return null;
  const headers: Pairs = value === null ? others : [...others, [name, value]];
  return { ...context, request: { ...request, headers } };
}

/** Code as it stands behind the `@`, single expressions without their brackets. */
export function parse(code: string): ParsedExpression {
  const block = /^\{(.*)\}$/su.exec(code)?.[1];
  const parsed = parseExpression(block ?? code, block === undefined ? 'single' : 'block');
  if ('problem' in parsed) throw new Error(`${code}: ${parsed.problem}`);
  return parsed;
}

export function groundOf(world: World, held: Held, guess: Guess | null): Ground {
  const facts = factsOf(world, held);
  return { facts, guess, error: null, urlHoldsApiPath: () => world.urlHoldsApiPath };
}

/** What an evaluation came to, without the reason: a value, `throws`, or `unknown`. */
export function outcomeOf(result: Evaluation): unknown {
  if (result.ok) return { value: result.value };
  return result.error === 'throws' ? 'throws' : 'unknown';
}
