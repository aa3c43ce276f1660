import { elementsOf } from '../policy/document.ts';
import { textOf } from '../policy/values.ts';
import { constantDefinition, definitionOf, unknownDefinition } from './definition-of.ts';
import { withDefinition, type Definition } from './definitions.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { livenessOf } from './liveness.ts';
import { attributeOf } from './step.ts';

/** Parts of the request that policies write, as expressions read them: `kind:name`. */
const PLACES: ReadonlyMap<string, (step: Step) => readonly string[]> = new Map([
  ['set-header', (step: Step) => [`header:${headerName(step)}`]],
  ['authentication-basic', () => ['header:authorization']],
  ['authentication-managed-identity', () => ['header:authorization']],
  ['authentication-token', () => ['header:authorization']],
  ['authentication-token-store', () => ['header:authorization']],
  ['set-query-parameter', (step: Step) => [`query:${constantName(step) ?? '*'}`]],
  ['set-method', () => ['method:*']],
  ['rewrite-uri', () => ['path:*', 'query:*', 'parameter:*']],
  ['set-body', () => ['body:*']],
  ['find-and-replace', () => ['body:*']],
  ['json-to-xml', () => ['body:*']],
  ['xml-to-json', () => ['body:*']],
  ['xsl-transform', () => ['body:*']],
]);

/** Whether `Request.Method` and `Request.Url` follow these is an open reading (design 3.6). */
const MAY_FOLLOW = new Set(['set-method', 'rewrite-uri']);

/** Notes what a policy writes into the request, as far as some expression looks there. */
export function noteChange(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  return change(flow, step, states, (state) => changeOf(flow, step, state));
}

/** Whether the policy ran is not known, and so neither is what stands there now. */
export function forgetChange(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  return change(flow, step, states, () => unknownDefinition(flow, step.element));
}

function change(
  flow: Flow,
  step: Step,
  states: readonly State[],
  make: (state: State) => Definition,
): readonly State[] {
  const places = (PLACES.get(step.element.name)?.(step) ?? []).filter((place) =>
    isLookedAt(flow, place),
  );
  if (places.length === 0 || !follows(flow, step)) return states;
  return states.map((state) => ({
    ...state,
    definitions: places.reduce(
      (all, place) => withDefinition(all, place, make(state)),
      state.definitions,
    ),
  }));
}

function isLookedAt({ chain }: Flow, place: string): boolean {
  const { counts } = livenessOf(chain);
  const kind = place.slice(0, place.indexOf(':') + 1);
  if (place === `${kind}*`) return [...counts.keys()].some((key) => key.startsWith(kind));
  return counts.has(place) || counts.has(`${kind}*`);
}

function follows({ readings }: Flow, { element }: Step): boolean {
  return !MAY_FOLLOW.has(element.name) || readings.take('changed-request') === 'changed';
}

function changeOf(flow: Flow, step: Step, state: State): Definition {
  switch (step.element.name) {
    case 'set-header':
      return headerDefinition(flow, step, state);
    case 'set-method': {
      const text = textOf(step.element, step.frame.surroundings.names);
      return text?.kind === 'constant'
        ? constantDefinition(text.text.trim())
        : unknownDefinition(flow, step.element);
    }
    default:
      return unknownDefinition(flow, step.element);
  }
}

/** One value in the place of whatever was there, or nothing; anything else is a list or a choice. */
function headerDefinition(flow: Flow, step: Step, state: State): Definition {
  const { element, frame } = step;
  const action = attributeOf(element, 'exists-action', frame);
  const word = action === null ? 'override' : action.kind === 'constant' ? action.text : '';
  if (word === 'delete') return { kind: 'removed', key: '-' };
  const [only, ...others] = elementsOf(element).filter(({ name }) => name === 'value');
  const value = only === undefined ? null : textOf(only, frame.surroundings.names);
  if (word !== 'override' || only === undefined || value === null || others.length > 0) {
    return unknownDefinition(flow, element);
  }
  const text = only.children.map((node) => (node.kind === 'text' ? node.value.text : '')).join('');
  return definitionOf(flow, step, { value, text, state });
}

function headerName(step: Step): string {
  return constantName(step)?.toLowerCase() ?? '*';
}

function constantName({ element, frame }: Step): string | null {
  const name = attributeOf(element, 'name', frame);
  return name?.kind === 'constant' ? name.text.trim() : null;
}
