import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import type { Step } from './flow.ts';
import type { Guess } from './guess.ts';
import { nameOf, passIfHidden, refuse } from './guard.ts';
import { attributeOf, note, type StepRunner } from './step.ts';
import { undecided } from './verdict-draft.ts';

/**
 * Lets requests pass that have the right form. Schemas are not read: reading `checks-of-shape` says
 * that at least one request passes. That is a plain one; whether one passes that has to send
 * something unusual to take a path is hidden. So is what a check makes of an answer in on-error.
 */
export const stepShapeCheck: StepRunner = (input) => {
  const { flow, step, states } = input;
  if (onlyReports(step.element, step)) return states;
  refuse(input, states);
  const isPlain = flow.guess === null || LOOKS_AT(step.element.name).every(isPlainIn(flow.guess));
  if (step.frame.section === 'on-error' || !isPlain) {
    const what = `whether a request that takes this path fits ${nameOf(input)}`;
    return passIfHidden(input, states, undecided('unmodelled-element', what, step.element));
  }
  return note(step, states, `with a request that fits ${nameOf(input)}`);
};

type Part = 'headers' | 'content-type' | 'query' | 'parameters' | 'body';

const PARTS: ReadonlyMap<string, readonly Part[]> = new Map<string, readonly Part[]>([
  ['validate-content', ['content-type', 'body']],
  ['validate-parameters', ['headers', 'query', 'parameters']],
  ['validate-odata-request', ['query', 'parameters']],
  ['validate-graphql-request', ['query', 'body']],
  ['llm-content-safety', ['body']],
]);

const LOOKS_AT = (name: string): readonly Part[] => PARTS.get(name) ?? [];

/** What a plain request has in each part; its token is no matter of form. */
function isPlainIn(guess: Guess): (part: Part) => boolean {
  const { headers, query, parameters, body } = guess;
  const plain: Readonly<Record<Part, boolean>> = {
    headers: [...headers.keys()].every((name) => name === 'authorization'),
    'content-type': !headers.has('content-type'),
    query: query.size === 0,
    parameters: [...parameters.values()].every((value) => value === '1'),
    body: body === null,
  };
  return (part) => plain[part];
}

/** Whether every action that is written anywhere in it lets the request go on. */
function onlyReports(element: PolicyElement, { frame }: Step): boolean {
  const actions = actionsIn(element);
  return (
    actions.length > 0 &&
    actions.every(([owner, name]) => {
      const action = attributeOf(owner, name, frame);
      return action?.kind === 'constant' && HARMLESS.has(action.text.trim());
    })
  );
}

const HARMLESS = new Set(['ignore', 'detect']);

function actionsIn(element: PolicyElement): readonly (readonly [PolicyElement, string])[] {
  const own = element.attributes
    .map(({ name }) => name)
    .filter((name) => name === 'action' || name.endsWith('-action'))
    .map((name) => [element, name] as const);
  return [...own, ...elementsOf(element).flatMap(actionsIn)];
}
