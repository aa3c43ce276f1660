import type { Place } from '../model/place.ts';
import type { PolicyElement, PolicyValue } from '../model/policy-text.ts';
import { isElement } from './document.ts';
import { NAMED_VALUE, type NamedValues } from './named-values.ts';

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

/** What a value is once named values are filled in. */
export type Resolved =
  | { readonly kind: 'constant'; readonly text: string; readonly uses: readonly NamedValueUse[] }
  | { readonly kind: 'expression'; readonly code: string; readonly uses: readonly NamedValueUse[] }
  | { readonly kind: 'unresolved'; readonly hole: Hole };

/**
 * Tokens that a pipeline replaces before the text reaches the service: `${X}`, `#{X}#`, `{#X#}`,
 * `$(X)`, `%X%`, and Terraform's `%{ … }` directives.
 */
const PLACEHOLDER =
  /\$\{[^{}\n]*\}|#\{[^{}\n]*\}#?|\{#[^{}\n]*#\}|\$\([\w.-]+\)|%[A-Za-z_][\w.-]*%|%\{[^{}\n]*\}/u;

/**
 * Fills named values in and tells what remains.
 *
 * The service substitutes first and evaluates then, so a named value may hold a whole expression;
 * `{{…}}` inside a named value stays plain text (policy facts 1.6).
 */
export function resolveValue(value: PolicyValue, names: NamedValues): Resolved {
  const [whole] = value.expressions;
  const written = whole?.encoding === 'decoded' ? value.text : value.raw;
  const source = whole === undefined ? value.text : written;
  return resolveText(source, names);
}

/** The same for text that is no attribute or element text any more. */
export function resolveText(source: string, names: NamedValues): Resolved {
  const trimmed = source.trim();
  if (startsExpression(trimmed)) return resolveExpression(trimmed, names);
  const placeholder = PLACEHOLDER.exec(source)?.[0];
  if (placeholder !== undefined) {
    return { kind: 'unresolved', hole: { reason: 'placeholder', name: placeholder } };
  }
  const filled = fill(source, names);
  if ('hole' in filled) return { kind: 'unresolved', hole: filled.hole };
  const text = filled.text.trim();
  if (startsExpression(text)) return { kind: 'expression', code: text, uses: filled.uses };
  if (/@[({]/u.test(text)) {
    return { kind: 'unresolved', hole: { reason: 'expression-unsupported', name: text } };
  }
  return { kind: 'constant', text: filled.text, uses: filled.uses };
}

function startsExpression(text: string): boolean {
  return text.startsWith('@(') || text.startsWith('@{');
}

function resolveExpression(code: string, names: NamedValues): Resolved {
  const filled = fill(code, names);
  return 'hole' in filled
    ? { kind: 'unresolved', hole: filled.hole }
    : { kind: 'expression', code: filled.text, uses: filled.uses };
}

type Filled =
  { readonly text: string; readonly uses: readonly NamedValueUse[] } | { readonly hole: Hole };

function fill(source: string, names: NamedValues): Filled {
  const uses: NamedValueUse[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const match of source.matchAll(NAMED_VALUE)) {
    const name = match[1] ?? '';
    const answer = names.lookup(name);
    if (answer.state === 'secret') {
      return { hole: { reason: 'named-value-secret', name, document: names.document(name) } };
    }
    if (answer.state !== 'known') {
      const document = names.document(name);
      const ambiguous = answer.state === 'ambiguous';
      const similar = ambiguous ? null : answer.similar;
      return { hole: { reason: 'named-value-missing', name, document, similar, ambiguous } };
    }
    parts.push(source.slice(from, match.index), answer.text);
    uses.push({ name, place: answer.place });
    from = match.index + match[0].length;
  }
  parts.push(source.slice(from));
  return { text: parts.join(''), uses };
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
