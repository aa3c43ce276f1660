import { canonicalOf } from '../expression/abstract/canonical.ts';
import { readsOf, type Read } from '../expression/abstract/reads.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { evaluate, type Evaluation } from '../expression/concrete/evaluate.ts';
import type { Value } from '../expression/concrete/values.ts';
import type { ReasonCode } from '../model/verdict.ts';
import { contextOf, type Known } from './expression-context.ts';

/** What a policy wrote into a variable. */
export type Definition =
  | { readonly kind: 'constant'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'expression';
      readonly key: string;
      readonly parsed: ParsedExpression;
      /** The variables as they were when it was written. */
      readonly definitions: Definitions;
    }
  | {
      readonly kind: 'unknown';
      /** Unlike that of any other. */
      readonly key: string;
      readonly reason: ReasonCode;
      readonly what: string;
    };

export type Definitions = ReadonlyMap<string, Definition>;

export const NO_DEFINITIONS: Definitions = new Map();

/** An expression, and the variables it can see. */
export interface Seen {
  readonly parsed: ParsedExpression;
  readonly definitions: Definitions;
}

/** A key that is equal where expression and variables it reads are equal. */
export function seenKey({ parsed, definitions }: Seen): string {
  return `${canonicalOf(parsed)}|${definitionsKey(definitions, variableNames(parsed))}`;
}

/** Of the variables with these names; null stands for all. */
export function definitionsKey(
  definitions: Definitions,
  names: ReadonlySet<string> | null,
): string {
  return [...definitions]
    .filter(([name]) => names === null || names.has(name))
    .map(([name, { key }]) => `${name}=${key}`)
    .sort()
    .join(';');
}

function variableNames(parsed: ParsedExpression): ReadonlySet<string> | null {
  const names = readsOf(parsed).flatMap((read) => (read.kind === 'variable' ? [read.name] : []));
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? new Set(known) : null;
}

const sources = new WeakMap<Seen, readonly Source[]>();

/**
 * Everything the value hangs on, through the variables it reads. Kept for each definition: variables
 * that read variables could otherwise be followed over and over.
 */
export function sourcesOf(seen: Seen): readonly Source[] {
  const before = sources.get(seen);
  if (before !== undefined) return before;
  const found = findSources(seen);
  const distinct = [...new Map(found.map((source) => [JSON.stringify(source), source])).values()];
  sources.set(seen, distinct);
  return distinct;
}

function findSources({ parsed, definitions }: Seen): readonly Source[] {
  return readsOf(parsed).flatMap((read): readonly Source[] => {
    if (read.kind !== 'variable') return [{ read }];
    if (read.name === null) return [...definitions.values()].flatMap(sourcesOfDefinition);
    const definition = definitions.get(read.name);
    return definition === undefined ? [] : sourcesOfDefinition(definition);
  });
}

export type Source =
  | { readonly read: Exclude<Read, { readonly kind: 'variable' }> }
  | { readonly unknown: Definition & { readonly kind: 'unknown' } };

function sourcesOfDefinition(definition: Definition): readonly Source[] {
  switch (definition.kind) {
    case 'constant':
      return [];
    case 'expression':
      return sourcesOf(definition);
    case 'unknown':
      return [{ unknown: definition }];
  }
}

const NOT_KNOWN: Evaluation = { ok: false, error: 'unsupported', message: 'a variable' };

type Values = Map<Definition, Value | undefined>;

/** Evaluates an expression with what is known; variables are computed as they were written. */
export function evaluateSeen(
  seen: Seen,
  known: Omit<Known, 'variables'>,
  values: Values = new Map(),
): Evaluation {
  const variables = new Map<string, Value>();
  const names = variableNames(seen.parsed);
  // Whether one of all variables is meant, nobody can tell.
  if (names === null && seen.definitions.size > 0) return NOT_KNOWN;
  for (const name of names ?? []) {
    const definition = seen.definitions.get(name);
    if (definition === undefined) continue;
    if (!values.has(definition)) values.set(definition, valueOf(definition, known, values));
    const value = values.get(definition);
    if (value === undefined) return NOT_KNOWN;
    variables.set(name, value);
  }
  return evaluate(seen.parsed, contextOf({ ...known, variables }));
}

function valueOf(
  definition: Definition,
  known: Omit<Known, 'variables'>,
  values: Values,
): Value | undefined {
  if (definition.kind === 'constant') return definition.text;
  if (definition.kind === 'unknown') return undefined;
  const result = evaluateSeen(definition, known, values);
  return result.ok ? result.value : undefined;
}
