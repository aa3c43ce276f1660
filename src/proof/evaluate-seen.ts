import { isAnyOf, readsOf } from '../expression/abstract/reads.ts';
import { evaluate, type Evaluation } from '../expression/concrete/evaluate.ts';
import { isTagged, type Tagged, type Value } from '../expression/concrete/values.ts';
import { readBy, type Definition, type Seen } from './definitions.ts';
import { contextOf, type Known, type Overrides } from './expression-context.ts';

/** What is known of a request and its subject, before what policies wrote. */
export type Ground = Omit<Known, 'variables' | 'overrides'>;

type Values = Map<Definition, Value | undefined>;

const NOT_KNOWN: Evaluation = { ok: false, error: 'unsupported', message: 'what a policy wrote' };

/** Evaluates an expression with what is known; what policies wrote is computed as it was written. */
export function evaluateSeen(seen: Seen, ground: Ground, values: Values = new Map()): Evaluation {
  const reads = readsOf(seen.parsed);
  // Which of the variables is meant, nobody can tell.
  if (
    reads.some((read) => read.kind === 'variable' && isAnyOf(read)) &&
    seen.definitions.size > 0
  ) {
    return NOT_KNOWN;
  }
  const written = new Written();
  for (const [key, definition] of readBy(seen)) {
    if (!values.has(definition)) values.set(definition, valueOf(definition, ground, values));
    const value = values.get(definition);
    // What becomes of a header that is set to null is not documented.
    const isNull = value === null && definition.kind === 'expression' && key.startsWith('header:');
    if (isNull || !written.put(key, value)) return NOT_KNOWN;
  }
  const { variables, headers, method } = written;
  const sent = reads.filter((read) => read.kind === 'header' && !headers.has(read.name ?? '*'));
  const overrides: Overrides = { headers, method, noOthers: sent.length === 0 };
  return evaluate(seen.parsed, contextOf({ ...ground, variables, overrides }));
}

/** Values of what policies wrote, where an expression finds them. */
class Written {
  readonly variables = new Map<string, Value>();
  readonly headers = new Map<string, string | null>();
  method: string | null = null;

  /** @returns False where what the expression finds cannot be told. */
  put(key: string, value: Value | undefined): boolean {
    const at = key.indexOf(':');
    const name = key.slice(at + 1);
    if (value === undefined) return false;
    switch (key.slice(0, at)) {
      case 'variable':
        this.variables.set(name, value);
        return true;
      case 'header':
        if (typeof value === 'string' || value === null) this.headers.set(name, value);
        return this.headers.has(name);
      case 'method':
        this.method = typeof value === 'string' ? value : null;
        return this.method !== null;
      default:
        return false;
    }
  }
}

function valueOf(definition: Definition, ground: Ground, values: Values): Value | undefined {
  switch (definition.kind) {
    case 'constant':
      return definition.text;
    case 'removed':
      return null;
    case 'unknown':
      return undefined;
    case 'expression': {
      const result = evaluateSeen(definition, ground, values);
      return result.ok && !isMutable(result.value) ? result.value : undefined;
    }
  }
}

const MUTABLE = new Set<Tagged['type']>(['array', 'list', 'dictionary', 'set', 'bytes']);

/**
 * A list in a variable is the same list for every expression: one may have put something into it, and
 * no policy wrote that.
 */
function isMutable(value: Value): boolean {
  if (!isTagged(value)) return false;
  return value.type === 'json' ? value.node.kind !== 'value' : MUTABLE.has(value.type);
}
