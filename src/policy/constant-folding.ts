import type { ParsedExpression } from '../expression/ast.ts';
import type { ConcreteContext } from '../expression/concrete/context.ts';
import { evaluate } from '../expression/concrete/evaluate.ts';
import { unsupported } from '../expression/concrete/failures.ts';
import type { Value } from '../expression/concrete/values.ts';
import { PLACEHOLDER } from '../expression/hidden-text.ts';
import { parseExpression } from '../expression/parser/parse.ts';

/** What an expression surely gives, as the text of an attribute. */
export interface Folded {
  readonly text: string;
  readonly type: 'bool' | 'int' | 'string';
}

const folded = new WeakMap<object, Map<string, Folded | null>>();

/**
 * What an expression gives that looks at nothing: `@(false)`, `@{ return 401; }`. Null for all others,
 * and where .NET does not surely give that.
 *
 * @param code With `@(…)` or `@{…}` around it, named values filled in.
 * @param near Each code is computed once for it.
 */
export function foldCode(code: string, near: object): Folded | null {
  if (/\bcontext\b/u.test(code)) return null;
  const known = folded.get(near) ?? new Map<string, Folded | null>();
  folded.set(near, known);
  let result = known.get(code);
  if (result === undefined) {
    result = compute(code);
    known.set(code, result);
  }
  return result;
}

interface Brackets {
  readonly end: string;
  readonly form: 'single' | 'block';
}

const NO_CODE: Brackets = { end: '', form: 'single' };

const ENDS: ReadonlyMap<string, Brackets> = new Map<string, Brackets>([
  ['@(', { end: ')', form: 'single' }],
  ['@{', { end: '}', form: 'block' }],
]);

/** The tree of `@(…)` or `@{…}`; null for everything else. */
export function parseCode(code: string): ParsedExpression | null {
  const { end, form } = ENDS.get(code.slice(0, 2)) ?? NO_CODE;
  if (end === '' || !code.endsWith(end)) return null;
  const parsed = parseExpression(code.slice(2, -1), form);
  return 'problem' in parsed ? null : parsed;
}

function compute(code: string): Folded | null {
  // What a pipeline fills in may be anything, even code.
  const parsed = PLACEHOLDER.test(code) ? null : parseCode(code);
  if (parsed === null) return null;
  const result = evaluate(parsed, NOTHING_KNOWN);
  return result.ok ? textOfResult(result.value) : null;
}

/**
 * A result as the text of an attribute. The sign of a negative number hangs on the culture of the
 * machine, and how other types are written is not sure.
 */
export function textOfResult(value: Value): Folded | null {
  if (typeof value === 'string') return { text: value, type: 'string' };
  if (typeof value === 'boolean') return { text: value ? 'True' : 'False', type: 'bool' };
  const isPlain = value?.type === 'int' && value.value >= 0;
  return isPlain ? { text: String(value.value), type: 'int' } : null;
}

/** Whatever an expression gets hold of by another way than the word `context` ends the evaluation. */
const NOTHING_KNOWN: ConcreteContext = {
  get operation() {
    return unsupported('the operation');
  },
  get api() {
    return unsupported('the API');
  },
  get product() {
    return unsupported('the product');
  },
  get subscription() {
    return unsupported('the subscription');
  },
  get user() {
    return unsupported('the user');
  },
  deployment: {},
  get workspace() {
    return unsupported('the workspace');
  },
  get request() {
    return unsupported('the request');
  },
  get response() {
    return unsupported('the response');
  },
  get variables() {
    return unsupported('the variables');
  },
  get lastError() {
    return unsupported('the last error');
  },
  get requestId() {
    return unsupported('the id of the request');
  },
  get timestampMs() {
    return unsupported('the clock');
  },
  random: () => unsupported('chance'),
};
