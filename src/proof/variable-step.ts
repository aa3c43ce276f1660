import { readsOf } from '../expression/abstract/reads.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveValue } from '../policy/values.ts';
import { seenKey, type Definition } from './definitions.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { livenessOf } from './liveness.ts';
import { readExpression } from './read-expression.ts';
import { attributeOf } from './step.ts';

/** Of the request, what policies can change, and what expressions then see (design 3.8). */
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['set-header', 'header'],
  ['set-query-parameter', 'query'],
  ['set-method', 'method'],
  ['set-body', 'body'],
  ['rewrite-uri', 'path'],
]);

/** Policies whose children may run, or be stopped, or be left out. */
const ASIDE = new Set(['wait', 'cache-value']);

/** Notes what a policy writes, as far as some expression of the chain looks at it. */
export function noteWritten(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const own = noteVariables(flow, step, noteChange(flow, step, states));
  if (!ASIDE.has(step.element.name)) return own;
  return descendantsOf(step.element).reduce<readonly State[]>((now, element) => {
    const inner = { element, frame: step.frame };
    return forgetVariables(flow, inner, noteChange(flow, inner, now));
  }, own);
}

function descendantsOf(element: PolicyElement): readonly PolicyElement[] {
  return elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

function noteChange(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const { element, frame } = step;
  const kind = CHANGES.get(element.name);
  if (kind === undefined) return states;
  const { counts } = livenessOf(flow.chain);
  if (![...counts.keys()].some((key) => key.startsWith(`${kind}:`))) return states;
  const name = attributeOf(element, 'name', frame);
  const known = kind === 'header' || kind === 'query' ? nameOf(kind, name) : '*';
  const keys = kind === 'path' ? ['path:*', 'query:*', 'parameter:*'] : [`${kind}:${known}`];
  return states.map((state) => ({ ...state, written: new Set([...state.written, ...keys]) }));
}

function nameOf(kind: 'header' | 'query', name: ReturnType<typeof attributeOf>): string {
  if (name?.kind !== 'constant') return '*';
  return kind === 'header' ? name.text.trim().toLowerCase() : name.text;
}

function noteVariables(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const names = variablesOf(flow, step);
  if (names.length === 0) return states;
  return states.map((state) => defined(state, names, () => definitionOf(flow, step, state)));
}

/** Whether the policy ran is not known, and so neither is what stands there now. */
function forgetVariables(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const names = variablesOf(flow, step);
  if (names.length === 0) return states;
  return states.map((state) => defined(state, names, () => unknownDefinition(flow, step.element)));
}

function defined(state: State, names: readonly string[], make: () => Definition): State {
  const added = names.map((name) => [name, make()] as const);
  return { ...state, definitions: new Map([...state.definitions, ...added]) };
}

/** Variables that the policy writes and somebody reads; all of these where a name is computed. */
function variablesOf({ chain }: Flow, { element, frame }: Step): readonly string[] {
  const read = [...livenessOf(chain).counts.keys()].flatMap((key) =>
    key.startsWith('variable:') ? [key.slice('variable:'.length)] : [],
  );
  const attributes =
    element.name === 'set-variable'
      ? ['name']
      : element.attributes.map(({ name }) => name).filter((name) => name.endsWith('variable-name'));
  return attributes.flatMap((attribute) => {
    const name = attributeOf(element, attribute, frame);
    if (name?.kind !== 'constant') return read;
    return read.includes(name.text) || read.includes('*') ? [name.text] : [];
  });
}

function definitionOf(flow: Flow, { element, frame }: Step, state: State): Definition {
  const written = element.name === 'set-variable' ? attribute(element, 'value') : null;
  const value = written === null ? null : resolveValue(written, frame.surroundings.names);
  if (value?.kind === 'constant') {
    return { kind: 'constant', key: `=${value.text}`, text: value.text };
  }
  const parsed = value?.kind === 'expression' ? readExpression(value, frame) : null;
  // What was read of the request before a policy changed it is not what it is now.
  if (parsed !== null && state.written.size === 0 && !isUnstable(parsed)) {
    const { definitions } = state;
    const key = flow.formulas.nameOf(seenKey({ parsed, definitions }));
    return { kind: 'expression', key, parsed, definitions };
  }
  return unknownDefinition(flow, element);
}

/** Read again, chance and bodies may give something else. */
function isUnstable(parsed: Parameters<typeof readsOf>[0]): boolean {
  return readsOf(parsed).some(({ kind }) => kind === 'random' || kind === 'body');
}

function unknownDefinition({ formulas }: Flow, { name }: PolicyElement): Definition {
  const key = `?${formulas.choice()}`;
  const what = `what <${name}> writes into a variable`;
  if (name.startsWith('cache-')) return { kind: 'unknown', key, reason: 'cache', what };
  const reason = name === 'set-variable' ? 'expression-unsupported' : 'call-out';
  return { kind: 'unknown', key, reason, what };
}
