import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveTyped } from '../policy/values.ts';
import { withDefinition, type Definition } from './definitions.ts';
import { definitionOf, unknownDefinition } from './definition-of.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { livenessOf } from './liveness.ts';
import { forgetChange, noteChange } from './request-changes.ts';
import { attributeOf } from './step.ts';

/** Policies whose children may run, or be stopped, or be left out. */
const ASIDE = new Set(['wait', 'cache-value']);

/** Notes what a policy writes, as far as some expression of the chain looks at it. */
export function noteWritten(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const own = noteVariables(flow, step, noteChange(flow, step, states));
  if (!ASIDE.has(step.element.name)) return own;
  return descendantsOf(step.element).reduce<readonly State[]>((now, element) => {
    const inner = { element, frame: step.frame };
    return forgetVariables(flow, inner, forgetChange(flow, inner, now));
  }, own);
}

function descendantsOf(element: PolicyElement): readonly PolicyElement[] {
  return elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

function noteVariables(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const names = variablesOf(flow, step);
  if (names.length === 0) return states;
  const { element, frame } = step;
  const written = element.name === 'set-variable' ? attribute(element, 'value') : null;
  const value = written === null ? null : resolveTyped(written, frame.surroundings.names);
  return states.map((state) =>
    defined(state, names, () =>
      value === null
        ? unknownDefinition(flow, element)
        : definitionOf(flow, step, { value, text: written?.text ?? '', state }),
    ),
  );
}

/** Whether the policy ran is not known, and so neither is what stands there now. */
function forgetVariables(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const names = variablesOf(flow, step);
  if (names.length === 0) return states;
  return states.map((state) => defined(state, names, () => unknownDefinition(flow, step.element)));
}

function defined(state: State, names: readonly string[], make: () => Definition): State {
  const definitions = names.reduce(
    (all, name) => withDefinition(all, `variable:${name}`, make()),
    state.definitions,
  );
  return { ...state, definitions };
}

/** Variables that the policy writes and somebody reads; all of these where a name is computed. */
function variablesOf({ chain }: Flow, { element, frame }: Step): readonly string[] {
  const read = [...livenessOf(chain).counts.keys()].flatMap((key) =>
    key.startsWith('variable:') ? [key.slice('variable:'.length)] : [],
  );
  const folded = new Set(read.map((name) => name.toLowerCase()));
  const attributes =
    element.name === 'set-variable'
      ? ['name']
      : element.attributes.map(({ name }) => name).filter((name) => name.endsWith('variable-name'));
  return attributes.flatMap((attribute) => {
    const name = attributeOf(element, attribute, frame);
    if (name?.kind !== 'constant') return read;
    // Names that differ in case may be one variable or two.
    return folded.has(name.text.toLowerCase()) || folded.has('*') ? [name.text] : [];
  });
}
