import { canonicalOf } from '../expression/abstract/canonical.ts';
import { isAnyOf, readKey, readsOf, type Read } from '../expression/abstract/reads.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { ReasonCode } from '../model/verdict.ts';

/** What a policy wrote into a variable, or into a part of the request that expressions look at. */
export type Definition =
  | { readonly kind: 'constant'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'expression';
      readonly key: string;
      readonly parsed: ParsedExpression;
      /** What policies had written when it was evaluated. */
      readonly definitions: Definitions;
    }
  /** A header that is not there any more. */
  | { readonly kind: 'removed'; readonly key: '-' }
  | {
      readonly kind: 'unknown';
      /** Unlike that of any other. */
      readonly key: string;
      readonly reason: ReasonCode;
      readonly what: string;
    };

/** By what reads it (`readKey`): `variable:x`, `header:x-key`; with `*` any of the kind. */
export type Definitions = ReadonlyMap<string, Definition>;

export const NO_DEFINITIONS: Definitions = new Map();

/** An expression, and what policies wrote before it. */
export interface Seen {
  readonly parsed: ParsedExpression;
  readonly definitions: Definitions;
}

/** A key that is equal where expression and everything written that it reads are equal. */
export function seenKey(seen: Seen): string {
  return `${canonicalOf(seen.parsed)}|${definitionsKey(readBy(seen))}`;
}

export function definitionsKey(definitions: Definitions): string {
  return [...definitions]
    .map(([name, { key }]) => `${name}=${key}`)
    .sort()
    .join(';');
}

/** Adds what a policy writes; what may be any of a kind takes the place of all of them. */
export function withDefinition(
  definitions: Definitions,
  name: string,
  definition: Definition,
): Definitions {
  const kind = name.slice(0, name.indexOf(':') + 1);
  const kept = name.endsWith(':*')
    ? [...definitions].filter(([other]) => !other.startsWith(kind))
    : definitions;
  return new Map([...kept, [name, definition]]);
}

/** Of what policies wrote, what an expression can come upon. */
export function readBy({ parsed, definitions }: Seen): Definitions {
  if (definitions.size === 0) return definitions;
  const found = new Map<string, Definition>();
  for (const read of readsOf(parsed)) {
    for (const [name, definition] of writtenOver(read, definitions)) found.set(name, definition);
  }
  return found;
}

/** What stands where an expression looks: one thing by its name, or all of its kind. */
function writtenOver(
  read: Read,
  definitions: Definitions,
): readonly (readonly [string, Definition])[] {
  if (isAnyOf(read)) {
    return [...definitions].filter(([name]) => name.startsWith(`${read.kind}:`));
  }
  const key = readKey(read);
  if (read.kind === 'variable') return writtenVariable(key, definitions);
  for (const name of [key, `${read.kind}:*`]) {
    const definition = definitions.get(name);
    if (definition !== undefined) return [[name, definition]];
  }
  return [];
}

/** Whether the names of variables ignore case is not documented. */
function writtenVariable(
  key: string,
  definitions: Definitions,
): readonly (readonly [string, Definition])[] {
  const folded = key.toLowerCase();
  const alike = [...definitions].filter(([name]) => name.toLowerCase() === folded);
  const any = definitions.get('variable:*');
  if (alike.length === 0) return any === undefined ? [] : [['variable:*', any]];
  if (alike.every(([name]) => name === key)) return alike;
  const what = 'a variable whose name was written in another case as well';
  const keys = alike.map(([, definition]) => definition.key).sort();
  const unknown = { kind: 'unknown', key: `~${keys.join('~')}`, reason: READ, what } as const;
  return [[key, unknown]];
}

const READ = 'expression-unsupported';

const sources = new WeakMap<Definitions, WeakMap<ParsedExpression, readonly Source[]>>();

/**
 * Everything the value hangs on, through what policies wrote. Kept for each definition: variables
 * that read variables could otherwise be followed over and over.
 */
export function sourcesOf({ parsed, definitions }: Seen): readonly Source[] {
  const near = sources.get(definitions) ?? new WeakMap<ParsedExpression, readonly Source[]>();
  sources.set(definitions, near);
  const before = near.get(parsed);
  if (before !== undefined) return before;
  const found = readsOf(parsed).flatMap((read) => sourcesOfRead(read, definitions));
  const distinct = [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
  near.set(parsed, distinct);
  return distinct;
}

function sourcesOfRead(read: Read, definitions: Definitions): readonly Source[] {
  const written = writtenOver(read, definitions);
  const through = written.flatMap(([, definition]) => sourcesOfDefinition(definition));
  // A variable is there only if a policy wrote it; of the rest the caller's may still be there.
  if (read.kind === 'variable') return through;
  return written.length === 0 || isAnyOf(read) ? [...through, { read }] : through;
}

export type Source =
  | { readonly read: Exclude<Read, { readonly kind: 'variable' }> }
  | { readonly unknown: Definition & { readonly kind: 'unknown' } };

function sourcesOfDefinition(definition: Definition): readonly Source[] {
  switch (definition.kind) {
    case 'constant':
    case 'removed':
      return [];
    case 'expression':
      return sourcesOf(definition);
    case 'unknown':
      return [{ unknown: definition }];
  }
}
