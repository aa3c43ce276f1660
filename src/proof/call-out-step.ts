import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveText, textOf, type Resolved } from '../policy/values.ts';
import type { Frame } from './flow.ts';
import { attributeOf, type StepInput, type StepRunner } from './step.ts';
import { readsRequest } from './request-reading.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

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
  const target = isPlainCall(element) ? 'elsewhere' : targetOf(element, frame);
  const at = flow.locate(step);
  if (target === 'backend') {
    const policy = `<${element.name}>`;
    const status = 'a copy of the request sent to a backend';
    const what = { policy, status, at, goesOn: true } as const;
    return [...flow.answer(states, what, frame), ...real(states)];
  }
  noteCall(input);
  if (target !== 'elsewhere') flow.doubt(target, at, states);
  return states;
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

type States = Parameters<StepRunner>[0]['states'];

/** The policy goes on after the call. */
const real = (states: States): States => states.filter(({ ghost }) => ghost === null);

type Target = 'backend' | 'elsewhere' | Doubt;

function targetOf(element: PolicyElement, frame: Frame): Target {
  const mode = attributeOf(element, 'mode', frame);
  if (mode === null) return 'elsewhere';
  if (mode.kind !== 'constant') return doubtOf(mode, 'mode', element);
  if (mode.text === 'new') return 'elsewhere';
  if (mode.text !== 'copy') return undecided('call-out', `the mode ${mode.text}`, element);
  const written = elementsOf(element).find(({ name }) => name === 'set-url');
  // A copy without an address of its own goes where the request goes.
  if (written === undefined) return 'backend';
  const url = textOf(written, frame.surroundings.names);
  return url === null
    ? undecided('call-out', 'where the copy of the request goes', element)
    : targetAt(url, literalIn(written), element, frame);
}

function targetAt(url: Resolved, literal: string, element: PolicyElement, frame: Frame): Target {
  // Whatever follows, the host stands there already.
  const start = HOST_FIRST.exec(literal)?.[1];
  if (url.kind !== 'constant' && start === undefined) {
    const steered = url.kind === 'expression' && readsRequest(url.code);
    return steered ? 'backend' : doubtOf(url, 'the address of the call-out', element);
  }
  const address = url.kind === 'constant' ? url.text : (start ?? '');
  const host = hostOf(address);
  return host === null
    ? undecided('call-out', `the address ${address}`, element)
    : isBackend(host, element, frame);
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
  if (hosts.includes(host)) return 'backend';
  return hosts.includes(null)
    ? undecided('call-out', `whether ${host} is one of the backends`, element)
    : 'elsewhere';
}

function hostOf(url: string): string | null {
  try {
    return new URL(url.trim()).host;
  } catch {
    return null;
  }
}
