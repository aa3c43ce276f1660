import { prefixOf } from '../expression/abstract/prefix.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveText, textOf, writtenText, type Resolved } from '../policy/values.ts';
import type { Frame, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import type { Constraint } from './solve.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import { demanding, doubtAbout, valuesHere, type ValuesHere } from './values-here.ts';
import { undecided, type Doubt } from './verdict-draft.ts';

/** A call-out that makes a request of its own; the caller's is not handed on. */
export const isPlainCall = (element: PolicyElement): boolean => {
  const mode = attribute(element, 'mode');
  return mode === null || mode.text === 'new';
};

/**
 * Policies that make the gateway call something: it costs, leaves traces or fetches what is meant
 * for accepted callers (policy facts 4.1 class X, 8 #54, #62). The gateway's own identity is fetched
 * once and kept, whoever calls, so authentication-managed-identity is none of them.
 */
const CALLS = new Set([
  'send-request',
  'send-one-way-request',
  'log-to-eventhub',
  'publish-to-dapr',
  'invoke-dapr-binding',
  'send-service-bus-message',
  'get-authorization-context',
  'llm-content-safety',
]);

/** A call that anybody can cause: a weakness in inbound. In on-error the refusal is over. */
export function noteCall({ flow, step, states }: Omit<StepInput, 'run'>): void {
  const { name } = step.element;
  if (!CALLS.has(name) || step.frame.section !== 'inbound') return;
  if (states.every(({ ghost }) => ghost !== null)) return;
  const told = { rule: 'call-before-validation', facts: { policy: `<${name}>` } } as const;
  flow.weaknesses.push({ ...flow.locate(step), told });
}

/**
 * A request of the gateway's own shows nothing to the caller. A copy of the caller's request lets it
 * in when it goes to a backend, or where the caller says (design 3.4 d).
 */
export const stepCallOut: StepRunner = (input) => {
  const { flow, step, states } = input;
  const { element, frame } = step;
  const at = flow.locate(step);
  const policy = `<${element.name}>`;
  const what = { policy, status: 'a copy of the request sent to a backend', at } as const;
  const targets = isPlainCall(element)
    ? states.map((state) => ({ state, target: ELSEWHERE }))
    : states.map((state) => ({ state, target: targetOf(input, state) }));
  const copied = targets.flatMap(({ state, target }) =>
    target.kind === 'backend' ? [demanding(state, target.demand)] : [],
  );
  const others = targets.flatMap(({ state, target }) => (target.kind === 'backend' ? [] : [state]));
  if (others.length > 0) noteCall({ flow, step, states: others });
  for (const { state, target } of targets) {
    if (target.kind === 'doubt') flow.doubt(target.doubt, at, [state]);
  }
  return [
    ...flow.answer(copied, { ...what, goesOn: true }, frame),
    ...others,
    ...real(targets.flatMap(({ state, target }) => (target.kind === 'backend' ? [state] : []))),
  ];
};

/**
 * Sends the request itself to another address of the gateway or behind it. Without a variable for
 * the response, the response is the answer and the section ends (policy facts 4.1).
 */
export const stepRedispatch: StepRunner = ({ flow, step, states }) => {
  const { element, frame } = step;
  const policy = `<${element.name}>`;
  const status = 'the response of the address it hands the request to';
  const at = flow.locate(step);
  if (attribute(element, 'response-variable-name') === null) {
    return flow.answer(states, { policy, status, at }, frame);
  }
  const what = { policy, status, at, goesOn: true } as const;
  return [...flow.answer(states, what, frame), ...real(states)];
};

/**
 * Hands the request to the backend where it stands, in sections whose policies run before the token is
 * accepted or after it was refused (reading `section-not-listed`). The policies behind it run as well.
 */
export const stepForward: StepRunner = ({ flow, step, states }) => {
  const policy = `<${step.element.name}>`;
  const status = 'the response of the backend';
  const what = { policy, status, at: flow.locate(step), goesOn: true } as const;
  return [...flow.answer(states, what, step.frame), ...real(states)];
};

type States = Parameters<StepRunner>[0]['states'];

/** The policy goes on after the call. */
const real = (states: States): States => states.filter(({ ghost }) => ghost === null);

/** Where a copy of the request goes. */
type Target =
  /** `demand`: what a request has to be to send it there. */
  | { readonly kind: 'backend'; readonly demand: Constraint | null }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'doubt'; readonly doubt: Doubt };

const ELSEWHERE: Target = { kind: 'elsewhere' };
const BACKEND: Target = { kind: 'backend', demand: null };

const doubted = (doubt: Doubt): Target => ({ kind: 'doubt', doubt });

function targetOf({ flow, step }: StepInput, state: State): Target {
  const { element, frame } = step;
  const values = valuesHere(flow, step, state);
  const written = attributeOf(element, 'mode', frame);
  const mode = written === null ? null : values.settle(written);
  if (mode === null) return ELSEWHERE;
  if (mode.kind !== 'constant') return doubted(doubtAbout(mode, 'mode', element, values));
  if (mode.text === 'new') return ELSEWHERE;
  if (mode.text !== 'copy') {
    return doubted(undecided('call-out', `the mode ${writtenText(mode)}`, element));
  }
  const address = elementsOf(element).find(({ name }) => name === 'set-url');
  // A copy without an address of its own goes where the request goes.
  if (address === undefined) return BACKEND;
  const url = textOf(address, frame.surroundings.names);
  return url === null
    ? doubted(undecided('call-out', 'where the copy of the request goes', element))
    : targetAt(step, { url, literal: literalIn(address) }, values);
}

interface Address {
  readonly url: Resolved;
  /** As it stands in the document. */
  readonly literal: string;
}

/** Whose host the caller chooses is the host of no constant, whichever one request names. */
const STEERED = 'unexpected.example';

function targetAt({ element, frame }: Step, { url, literal }: Address, values: ValuesHere): Target {
  const known = values.fixed(url);
  if (known.kind === 'constant') return targetOfText(known.text, element, frame);
  const start = hostFirst(known, literal, values);
  if (start !== null) return targetOfText(start, element, frame);
  const found = values.find(url, {
    accepts: (address) => hostOf(address) === STEERED,
    tries: [STEERED, `https://${STEERED}/`, `https://${STEERED}`, `@${STEERED}/`],
  });
  if (found !== null) {
    return { kind: 'backend', demand: values.guess === null ? found.demand : null };
  }
  return doubted(doubtAbout(known, 'the address of the call-out', element, values));
}

function targetOfText(address: string, element: PolicyElement, frame: Frame): Target {
  const host = hostOf(address);
  return host === null
    ? doubted(undecided('call-out', `the address ${address}`, element))
    : isBackend(host, element, frame);
}

/** Of an address that is not known as a whole: scheme and host, where they stand there already. */
function hostFirst(url: Resolved, literal: string, { seen }: ValuesHere): string | null {
  const parsed = url.kind === 'expression' ? seen(url)?.parsed : undefined;
  const start = parsed === undefined ? literal : prefixOf(parsed);
  return HOST_FIRST.exec(start)?.[1] ?? null;
}

/** A literal address up to the end of its host. */
const HOST_FIRST = /^\s*(https?:\/\/[A-Za-z0-9.:-]+\/)/u;

function literalIn({ children }: PolicyElement): string {
  const [only, ...others] = children.filter(({ kind }) => kind !== 'comment');
  return only?.kind === 'text' && others.length === 0 ? only.value.text : '';
}

function isBackend(host: string, element: PolicyElement, { surroundings }: Frame): Target {
  const { names, backendUrls } = surroundings;
  const hosts = backendUrls.map((backend) => {
    const resolved = backend === null ? null : resolveText(backend, names);
    return resolved?.kind === 'constant' ? hostOf(resolved.text) : null;
  });
  if (hosts.includes(host)) return BACKEND;
  return hosts.includes(null)
    ? doubted(undecided('call-out', `whether ${host} is one of the backends`, element))
    : ELSEWHERE;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url.trim()).host;
  } catch {
    return null;
  }
}
