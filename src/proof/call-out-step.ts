import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, resolveText, textOf } from '../policy/values.ts';
import type { Frame } from './flow.ts';
import { attributeOf, type StepRunner } from './step.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/** A call-out that makes a request of its own; the caller's is not handed on. */
export const isPlainCall = (element: PolicyElement): boolean => {
  const mode = attribute(element, 'mode');
  return mode === null || mode.text === 'new';
};

/**
 * A request of the gateway's own shows nothing to the caller. A copy of the caller's request lets it
 * in when it goes to a backend (design 3.4 d).
 */
export const stepCallOut: StepRunner = ({ flow, step, states }) => {
  const { element, frame } = step;
  if (isPlainCall(element)) return states;
  const mode = attributeOf(element, 'mode', frame);
  const isCopy = mode?.kind === 'constant' && mode.text === 'copy';
  const target = isCopy ? targetOf(element, frame) : openMode(element, frame);
  const at = flow.locate(step);
  if (target === 'backend') {
    const policy = `<${element.name}>`;
    const status = 'a copy of the request sent to a backend';
    return [...flow.answer(states, { policy, status, at }, frame), ...real(states)];
  }
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
  const ghosts = flow.answer(states, { policy, status, at }, frame);
  const goesOn = attribute(element, 'response-variable-name') !== null;
  return goesOn ? [...ghosts, ...real(states)] : ghosts;
};

type States = Parameters<StepRunner>[0]['states'];

/** The policy goes on after the call. */
const real = (states: States): States => states.filter(({ ghost }) => ghost === null);

function openMode(element: PolicyElement, frame: Frame): Doubt {
  const mode = attributeOf(element, 'mode', frame);
  return mode === null || mode.kind === 'constant'
    ? undecided('call-out', `the mode ${mode?.text ?? ''}`, element)
    : doubtOf(mode, 'mode', element);
}

function targetOf(element: PolicyElement, frame: Frame): 'backend' | 'elsewhere' | Doubt {
  const { names, backendUrls } = frame.surroundings;
  const written = elementsOf(element).find(({ name }) => name === 'set-url');
  const url = written === undefined ? null : textOf(written, names);
  if (url === null) return undecided('call-out', 'where the copy of the request goes', element);
  if (url.kind !== 'constant') return doubtOf(url, 'the address of the call-out', element);
  const host = hostOf(url.text);
  if (host === null) return undecided('call-out', `the address ${url.text}`, element);
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
