import { PLACEHOLDER } from '../expression/hidden-text.ts';
import type { Place } from '../model/place.ts';
import type { PolicyElement, PolicyValue } from '../model/policy-text.ts';
import { foldCode, type Folded } from './constant-folding.ts';
import { isElement } from './document.ts';
import { NAMED_VALUE, type NamedValueAnswer, type NamedValues } from './named-values.ts';

/** A named value that took part in a constant. */
export interface NamedValueUse {
  readonly name: string;
  readonly place: Place;
}

/** Why a value cannot be told: what stands in it that only the running service knows. */
export type Hole =
  | { readonly reason: 'named-value-secret'; readonly name: string; readonly document: string }
  | {
      readonly reason: 'named-value-missing';
      readonly name: string;
      readonly document: string;
      readonly similar: string | null;
      /** Several share the name and differ. */
      readonly ambiguous: boolean;
    }
  | { readonly reason: 'placeholder'; readonly name: string }
  | { readonly reason: 'expression-unsupported'; readonly name: string };

/** C# with `@(…)` or `@{…}` around it. */
export interface ResolvedExpression {
  readonly kind: 'expression';
  readonly code: string;
  readonly uses: readonly NamedValueUse[];
  /** Named values that nobody can read; they still stand in the code as `{{name}}`. */
  readonly holes: readonly Hole[];
}

export interface ResolvedConstant {
  readonly kind: 'constant';
  readonly text: string;
  readonly uses: readonly NamedValueUse[];
  /** Where it is what an expression gives: that expression. */
  readonly computed?: { readonly code: string; readonly type: Folded['type'] };
}

/** What a value is once named values are filled in. */
export type Resolved =
  ResolvedConstant | ResolvedExpression | { readonly kind: 'unresolved'; readonly hole: Hole };

/**
 * Fills named values in and tells what remains. An expression that looks at nothing is the constant
 * that it gives.
 *
 * The service substitutes first and evaluates then, so a named value may hold a whole expression;
 * `{{…}}` inside a named value stays plain text (policy facts 1.6).
 */
export function resolveValue(value: PolicyValue, names: NamedValues): Resolved {
  return fold(resolveTyped(value, names), names);
}

/** The same for text that is no attribute or element text any more. */
export function resolveText(source: string, names: NamedValues): Resolved {
  return fold(fillText(source, names), names);
}

/** The same, every expression kept: for whom a number or a truth value is more than its text. */
export function resolveTyped(value: PolicyValue, names: NamedValues): Resolved {
  const ambiguous = value.expressions.find(({ encoding }) => encoding === 'ambiguous');
  if (ambiguous !== undefined) {
    const hole = { reason: 'expression-unsupported', name: ambiguous.code } as const;
    return { kind: 'unresolved', hole };
  }
  return fillText(value.text, names);
}

function fold(value: Resolved, names: NamedValues): Resolved {
  if (value.kind !== 'expression' || value.holes.length > 0) return value;
  const { code, uses } = value;
  const result = foldCode(code, names);
  if (result === null) return value;
  const { text, type } = result;
  return { kind: 'constant', text, uses, computed: { code, type } };
}

/** The value as somebody wrote it, named values filled in. */
export function writtenText(value: ResolvedConstant): string {
  return value.computed?.code ?? value.text;
}

function fillText(written: string, names: NamedValues): Resolved {
  const source = names.replaced(written);
  const trimmed = source.trim();
  if (startsExpression(trimmed)) return resolveExpression(trimmed, names);
  const filled = fill(source, names);
  // Pipelines replace placeholders in files of named values as well.
  const placeholder = PLACEHOLDER.exec(source)?.[0] ?? PLACEHOLDER.exec(filled.text)?.[0];
  if (placeholder !== undefined) {
    return { kind: 'unresolved', hole: { reason: 'placeholder', name: placeholder } };
  }
  const [hole] = filled.holes;
  if (hole !== undefined) return { kind: 'unresolved', hole };
  const text = filled.text.trim();
  if (startsExpression(text)) {
    return { kind: 'expression', code: text, uses: filled.uses, holes: [] };
  }
  if (/@[({]/u.test(text)) {
    return { kind: 'unresolved', hole: { reason: 'expression-unsupported', name: text } };
  }
  return { kind: 'constant', text: filled.text, uses: filled.uses };
}

function startsExpression(text: string): boolean {
  return text.startsWith('@(') || text.startsWith('@{');
}

function resolveExpression(code: string, names: NamedValues): Resolved {
  const { text, uses, holes } = fill(code, names);
  return { kind: 'expression', code: text, uses, holes };
}

interface Filled {
  /** What cannot be filled in stays as it is written. */
  readonly text: string;
  readonly uses: readonly NamedValueUse[];
  readonly holes: readonly Hole[];
}

function fill(source: string, names: NamedValues): Filled {
  const uses: NamedValueUse[] = [];
  const holes: Hole[] = [];
  const text = source.replaceAll(NAMED_VALUE, (written: string, name: string) => {
    const answer = names.lookup(name);
    if (answer.state === 'known') {
      uses.push({ name, place: answer.place });
      return names.replaced(answer.text);
    }
    holes.push(holeOf(name, names.document(name), answer));
    return written;
  });
  return { text, uses, holes };
}

function holeOf(
  name: string,
  document: string,
  answer: Exclude<NamedValueAnswer, { state: 'known' }>,
): Hole {
  if (answer.state === 'secret') return { reason: 'named-value-secret', name, document };
  const ambiguous = answer.state === 'ambiguous';
  const similar = ambiguous ? null : answer.similar;
  return { reason: 'named-value-missing', name, document, similar, ambiguous };
}

/** The text of an element without child elements, comments left out; null where it has any. */
export function textOf(element: PolicyElement, names: NamedValues): Resolved | null {
  if (element.children.some(isElement)) return null;
  const runs = element.children.filter((node) => node.kind === 'text');
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return resolveValue(only.value, names);
  return resolveText(runs.map(({ value }) => value.text).join(''), names);
}

export function attribute(element: PolicyElement, name: string): PolicyValue | null {
  return element.attributes.find((candidate) => candidate.name === name)?.value ?? null;
}
