import { readKey, type Read } from '../expression/abstract/reads.ts';
import { childrenOf, type AnyNode } from '../expression/abstract/walk.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { ReasonCode } from '../model/verdict.ts';
import type { Hole, Resolved, ResolvedExpression } from '../policy/values.ts';
import { readBy, sourcesOf, type Definition, type Seen, type Source } from './definitions.ts';
import type { ValuesHere } from './values-here.ts';
import { doubtOfHole, undecided, type Doubt } from './verdict-draft.ts';

/** Where a value comes from that a validator may take for a token. */
export type Origin =
  /** Fixed, whoever calls. */
  | { readonly kind: 'gateway' }
  /** Computed from the request, and from nothing that could be a token besides. */
  | {
      readonly kind: 'request';
      /** Parts of the request that can hold a token, as `kind:name`. */
      readonly places: readonly string[];
      /** The texts that the computation names. */
      readonly literals: readonly string[];
    }
  | OpenOrigin;

export interface OpenOrigin {
  readonly kind: 'open';
  readonly reason: ReasonCode;
  readonly what: string;
  readonly hole?: Hole;
}

const GATEWAY: Origin = { kind: 'gateway' };

/** Parts of a request that a token can stand in. */
const TOKEN_PLACES = new Set<Read['kind']>([
  ...(['header', 'query', 'parameter', 'path', 'body', 'certificate', 'address'] as const),
]);

/** Chosen by the caller besides, but by choosing among what the gateway has. */
const CHOICES = new Set<Read['kind']>(['method', 'key', 'random']);

/** Known to be no token: what the gateway calls itself and its parts. */
const FACTS = new Set<Read['kind']>(['fact', 'gateway']);

/**
 * Characters of the shortest token that a validator can accept: a header of at least 20, a payload
 * that names issuer and audience, at least 40, the signature of the shortest algorithm, 43, and two
 * dots. The texts of an expression that are shorter all together cannot be such a token, however
 * they are put together; a signature is not made of repetitions.
 */
const SHORTEST_TOKEN = 100;

/** Where a value comes from, through everything that policies wrote before (design 3.5). */
export function originOf(value: Resolved, values: ValuesHere): Origin {
  if (value.kind === 'constant') return GATEWAY;
  if (value.kind === 'expression') return originOfExpression(value, values);
  const { hole } = value;
  return hole.reason === 'expression-unsupported' ? openByHole(hole) : GATEWAY;
}

const openByHole = (hole: Hole): OpenOrigin => ({
  kind: 'open',
  reason: hole.reason,
  what: hole.name,
  hole,
});

function originOfExpression(value: ResolvedExpression, { seen }: ValuesHere): Origin {
  const asked = seen(value);
  const [hole] = value.holes;
  if (asked === null) {
    const what = 'an expression that was not read';
    return hole === undefined
      ? { kind: 'open', reason: 'expression-unsupported', what }
      : openByHole(hole);
  }
  const sources = sourcesOf(asked);
  const open = sources.map(openBy).find((found) => found !== null);
  if (open !== undefined) return open;
  const reads = sources.flatMap((source) => ('read' in source ? [source.read] : []));
  const isFixed = reads.every(({ kind }) => FACTS.has(kind) || kind === 'secret');
  if (isFixed) return GATEWAY;
  const literals = textsIn(asked);
  const length = literals.reduce((sum, text) => sum + text.length, 0);
  if (hole !== undefined) return openByHole(hole);
  if (length >= SHORTEST_TOKEN || reads.some(({ kind }) => kind === 'secret')) {
    const what = 'texts that may be a token of the gateway';
    return { kind: 'open', reason: 'expression-unsupported', what };
  }
  const places = reads.filter(({ kind }) => TOKEN_PLACES.has(kind)).map(readKey);
  return { kind: 'request', places: [...new Set(places)], literals };
}

/** Why nobody can tell what a source holds. */
function openBy(source: Source): OpenOrigin | null {
  if ('unknown' in source) {
    const { reason, what } = source.unknown;
    const isCalled = reason === 'call-out' || reason === 'cache';
    return { kind: 'open', reason: isCalled ? 'token-from-call-out' : reason, what };
  }
  const { read } = source;
  if (TOKEN_PLACES.has(read.kind) || CHOICES.has(read.kind)) return null;
  if (FACTS.has(read.kind) || read.kind === 'secret') return null;
  const what = read.kind === 'hidden' ? read.what : `the ${read.kind}`;
  return { kind: 'open', reason: 'hidden-condition', what };
}

/** Everything that an expression, and what it reads of what policies wrote, names as a text. */
function textsIn(seen: Seen): readonly string[] {
  const found: string[] = [];
  const done = new Set<Definition>();
  const collect = (one: Seen): void => {
    found.push(...textsOfTree(one.parsed));
    for (const definition of readBy(one).values()) {
      if (done.has(definition)) continue;
      done.add(definition);
      if (definition.kind === 'constant') found.push(definition.text);
      if (definition.kind === 'expression') collect(definition);
    }
  };
  collect(seen);
  return found;
}

/** Texts, characters, the texts between the holes of `$"…"`, and numbers by their digits. */
function textsOfTree(parsed: ParsedExpression): readonly string[] {
  const found: string[] = [];
  const visit = (node: AnyNode & { readonly value?: unknown; readonly digits?: unknown }): void => {
    const literal = node.value ?? node.digits;
    if (typeof literal === 'string') found.push(literal);
    if (typeof literal === 'number' || typeof literal === 'bigint') found.push(String(literal));
    childrenOf(node).forEach(visit);
  };
  visit(parsed.form === 'single' ? parsed.expression : parsed.body);
  return found;
}

/** The doubt that a value of open origin leaves. `what` names the value. */
export function doubtOfOrigin(origin: OpenOrigin, what: string, element: PolicyElement): Doubt {
  if (origin.hole !== undefined) return doubtOfHole(origin.hole, what, element);
  return undecided(origin.reason, `${what} hangs on ${origin.what}`, element);
}
