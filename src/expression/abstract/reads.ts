import type { Argument, Expression, ParsedExpression } from '../ast.ts';
import { isHiddenText } from '../hidden-text.ts';
import { childrenOf, type AnyNode } from './walk.ts';

/**
 * Something that an expression looks at. `name: null` stands for any of the kind.
 *
 * `fact` is fixed by the operation, API or product; `clock` may tell something else each time it is
 * asked; `hidden` and `secret` (a literal that is filled in
 * later) are fixed but not visible; `variable` is what policies before it wrote. Everything else is chosen by the caller (design 3.3).
 */
export type Read =
  | { readonly kind: 'header' | 'query' | 'parameter'; readonly name: string | null }
  | { readonly kind: 'variable'; readonly name: string | null }
  | { readonly kind: 'method' | 'path' | 'body' | 'address' | 'certificate' }
  | { readonly kind: 'key' | 'random' | 'error' | 'response' | 'gateway' | 'fact' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'secret'; readonly text: string }
  | { readonly kind: 'hidden'; readonly what: string };

/** `kind:name`; a star where there is no name, or where any of the kind may be meant. */
export function readKey(read: { readonly kind: string; readonly name?: string | null }): string {
  return `${read.kind}:${read.name ?? '*'}`;
}

/** Whether an expression may look at any header, parameter or variable. */
export const isAnyOf = (read: Read): boolean => 'name' in read && read.name === null;

/** Everything an expression may look at, whichever way it goes. */
export function readsOf(parsed: ParsedExpression | Expression): readonly Read[] {
  const before = known.get(parsed);
  if (before !== undefined) return before;
  const found: Read[] = [];
  visit(treeOf(parsed), found);
  known.set(parsed, found);
  return found;
}

const known = new WeakMap<ParsedExpression | Expression, readonly Read[]>();

function treeOf(parsed: ParsedExpression | Expression): AnyNode {
  if (!('form' in parsed)) return parsed;
  return parsed.form === 'single' ? parsed.expression : parsed.body;
}

function visit(node: AnyNode, found: Read[]): void {
  const access = isExpression(node) ? accessOf(node) : null;
  if (access !== null) {
    found.push(access.read);
    access.others.forEach((other) => {
      visit(other, found);
    });
    return;
  }
  const path = isExpression(node) ? pathOf(node) : null;
  if (path !== null) {
    found.push(...readsOfPath(path));
    return;
  }
  if (isExpression(node)) found.push(...readsOfName(node), ...readsOfText(node));
  childrenOf(node).forEach((child) => {
    visit(child, found);
  });
}

const STATEMENTS = new Set(['block', 'declaration', 'if', 'return', 'foreach', 'for', 'while']);

/** Statements have kinds of their own; only expressions are chains of members. */
function isExpression(node: AnyNode): node is Expression {
  return !STATEMENTS.has(node.kind);
}

interface Access {
  readonly read: Read;
  readonly others: readonly Expression[];
}

/** Collections of `context` whose entries are read one by one. */
const COLLECTIONS: ReadonlyMap<string, 'header' | 'query' | 'parameter' | 'variable'> = new Map([
  ['Request.Headers', 'header'],
  ['Request.Url.Query', 'query'],
  ['Request.OriginalUrl.Query', 'query'],
  ['Request.MatchedParameters', 'parameter'],
  ['Variables', 'variable'],
]);

const ENTRY_CALLS = new Set(['GetValueOrDefault', 'ContainsKey', 'TryGetValue']);

/** `context.Request.Headers["X"]`, `context.Variables.GetValueOrDefault("x", …)` and the like. */
function accessOf(node: Expression): Access | null {
  if (node.kind === 'index') return entryOf(node.target, node.arguments);
  if (node.kind !== 'call' || node.callee.kind !== 'member') return null;
  return ENTRY_CALLS.has(node.callee.name) ? entryOf(node.callee.target, node.arguments) : null;
}

function entryOf(target: Expression, args: readonly Argument[]): Access | null {
  const kind = COLLECTIONS.get(pathOf(target)?.join('.') ?? '');
  if (kind === undefined) return null;
  const all = args.map(({ value }) => value);
  const [first, ...rest] = all;
  // Arguments with names may stand in any order.
  const inOrder = args.every(({ name }) => name === null);
  if (inOrder && first?.kind === 'string' && !isHiddenText(first.value)) {
    return { read: { kind, name: nameOf(kind, first.value) }, others: rest };
  }
  return { read: { kind, name: null }, others: all };
}

/** Names of headers ignore case; those of variables and parameters do not. */
const nameOf = (kind: Read['kind'], name: string): string =>
  kind === 'header' ? name.toLowerCase() : name;

/** `context.A.B.C` as `[A, B, C]`; null for everything that is no such chain. */
function pathOf(node: Expression): readonly string[] | null {
  if (node.kind === 'null-chain') return pathOf(node.body);
  if (node.kind !== 'member') return null;
  if (node.target.kind === 'name' && node.target.name === 'context') return [node.name];
  const before = pathOf(node.target);
  return before === null ? null : [...before, node.name];
}

/** What stands behind each member of `context`, longest match first (policy facts 6). */
const PATHS: readonly (readonly [string, Read])[] = [
  ...['Scheme', 'Host', 'Port'].flatMap((part): readonly (readonly [string, Read])[] => [
    [`Request.Url.${part}`, { kind: 'hidden', what: `context.Request.Url.${part}` }],
    [
      `Request.OriginalUrl.${part}`,
      { kind: 'hidden', what: `context.Request.OriginalUrl.${part}` },
    ],
  ]),
  ['Request.Headers', { kind: 'header', name: null }],
  ['Request.Url.Query', { kind: 'query', name: null }],
  ['Request.Url.QueryString', { kind: 'query', name: null }],
  ['Request.Url.Path', { kind: 'path' }],
  ['Request.OriginalUrl.Query', { kind: 'query', name: null }],
  ['Request.OriginalUrl.QueryString', { kind: 'query', name: null }],
  ['Request.OriginalUrl.Path', { kind: 'path' }],
  ['Request.MatchedParameters', { kind: 'parameter', name: null }],
  ['Request.Method', { kind: 'method' }],
  ['Request.Body', { kind: 'body' }],
  ['Request.IpAddress', { kind: 'address' }],
  ['Request.Certificate', { kind: 'certificate' }],
  ['Operation', { kind: 'fact' }],
  ['Api.ServiceUrl', { kind: 'hidden', what: 'the address of the backend' }],
  ['Api', { kind: 'fact' }],
  ['Product', { kind: 'fact' }],
  ['Workspace', { kind: 'fact' }],
  ['Subscription', { kind: 'key' }],
  ['User', { kind: 'key' }],
  ['RequestId', { kind: 'random' }],
  ['Deployment.GatewayId', { kind: 'gateway' }],
  ['Deployment.Gateway.Id', { kind: 'gateway' }],
  ['Deployment', { kind: 'hidden', what: 'the deployment' }],
  ['Timestamp', { kind: 'clock' }],
  ['Elapsed', { kind: 'clock' }],
  ['Tracing', { kind: 'hidden', what: 'whether the request is traced' }],
  ['Backend', { kind: 'hidden', what: 'the backend' }],
  ['LastError', { kind: 'error' }],
  ['Response', { kind: 'response' }],
  ['Variables', { kind: 'variable', name: null }],
];

/** Methods that only write down what they are given. */
const SILENT = new Set(['Trace']);

function readsOfPath(path: readonly string[]): readonly Read[] {
  const whole = path.join('.');
  if (SILENT.has(whole)) return [];
  const known = PATHS.find(([prefix]) => whole === prefix || whole.startsWith(`${prefix}.`));
  return known === undefined ? handedOn(path) : [known[1]];
}

/**
 * `var r = context.Request;`: whoever has a part of `context` as a whole may look at everything in
 * it. An unknown member may hold what its neighbors hold.
 */
function handedOn(path: readonly string[]): readonly Read[] {
  const what = path.length === 0 ? 'context as a whole' : `context.${path.join('.')}`;
  let inside: readonly (readonly [string, Read])[] = [];
  for (let length = path.length; inside.length === 0; length -= 1) {
    const prefix = path.slice(0, length).map((name) => `${name}.`);
    inside = PATHS.filter(([known]) => known.startsWith(prefix.join('')));
  }
  return [{ kind: 'hidden', what }, ...inside.map(([, read]) => read)];
}

/** The text of a literal that is filled in later. */
function readsOfText(node: Expression): readonly Read[] {
  const isHidden = node.kind === 'string' && isHiddenText(node.value);
  return isHidden ? [{ kind: 'secret', text: node.value }] : [];
}

const CLOCKS = new Set(['DateTime', 'DateTimeOffset', 'Stopwatch', 'Environment']);

/** Types whose members hang on the moment or on chance. */
function readsOfName(node: Expression): readonly Read[] {
  if (node.kind === 'new' && /(?:^|\.)Random$/u.test(node.type.name)) return [{ kind: 'random' }];
  if (node.kind !== 'name') return [];
  if (node.name === 'context') return handedOn([]);
  if (node.name === 'Guid') return [{ kind: 'random' }];
  return CLOCKS.has(node.name) ? [{ kind: 'clock' }] : [];
}
