import { readsOf } from '../expression/abstract/reads.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Resolved } from '../policy/values.ts';
import { seenKey, sourcesOf, type Definition, type Definitions, type Seen } from './definitions.ts';
import type { Flow, Frame, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { readExpression } from './read-expression.ts';

interface Written {
  readonly value: Resolved;
  /** As it stands in the document. */
  readonly text: string;
  /** The requests for which it is evaluated. */
  readonly state: State;
}

/** What a policy writes with this value: known as far as later expressions can be told from it. */
export function definitionOf(
  flow: Flow,
  { element, frame }: Step,
  { value, text, state }: Written,
): Definition {
  if (value.kind === 'constant') return constantDefinition(value.text);
  const parsed = parsedOf(value, text, frame);
  if (parsed === null || isUnstable(parsed, state)) return unknownDefinition(flow, element);
  const { definitions } = state;
  const key = flow.formulas.nameOf(seenKey({ parsed, definitions }));
  return { kind: 'expression', key, parsed, definitions };
}

export const constantDefinition = (text: string): Definition => ({
  kind: 'constant',
  key: `=${text}`,
  text,
});

/** A text with a named value that nobody can read is a literal that is filled in later. */
function parsedOf(value: Resolved, text: string, frame: Frame): ParsedExpression | null {
  if (value.kind === 'expression') return readExpression(value, frame);
  const isText = value.kind === 'unresolved' && value.hole.reason !== 'expression-unsupported';
  if (!isText) return null;
  return { form: 'single', expression: { kind: 'string', value: text, start: 0, end: 0 } };
}

/**
 * Read again, chance and bodies may give something else. There is neither a failure nor its answer
 * before on-error; from there on the failure stays the same, and its status until a policy sets it.
 */
function isUnstable(parsed: ParsedExpression, { failed }: State): boolean {
  const unstable = failed === null ? [...UNSTABLE, 'error', 'response'] : UNSTABLE;
  return readsOf(parsed).some(({ kind }) => unstable.includes(kind));
}

const UNSTABLE: readonly string[] = ['random', 'body'];

/** What was kept of the answer to a failure is not what its status is once a policy sets it. */
export function beforeStatus({ formulas }: Flow, definitions: Definitions): Definitions {
  const what = 'a status that was kept before it was set';
  const kept = (definition: Definition): Definition => {
    if (definition.kind !== 'expression' || !readsResponse(definition)) return definition;
    const key = `?${formulas.choice()}`;
    return { kind: 'unknown', key, reason: 'expression-unsupported', what };
  };
  return new Map([...definitions].map(([name, definition]) => [name, kept(definition)]));
}

export const readsResponse = (seen: Seen): boolean =>
  sourcesOf(seen).some((source) => 'read' in source && source.read.kind === 'response');

/** What nobody can tell; no two of them are known to be equal. */
export function unknownDefinition({ formulas }: Flow, { name }: PolicyElement): Definition {
  const key = `?${formulas.choice()}`;
  const what = `what <${name}> writes`;
  if (name.startsWith('cache-')) return { kind: 'unknown', key, reason: 'cache', what };
  const reason = CALLS.test(name) ? 'call-out' : 'expression-unsupported';
  return { kind: 'unknown', key, reason, what };
}

/** Policies that only write what they compute themselves. */
const CALLS =
  /^(?!set-|authentication-basic|rewrite-uri|find-and-replace|json-to-xml|xml-to-json|xsl-transform)/u;
