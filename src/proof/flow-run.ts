import type { PolicyNode } from '../model/policy-text.ts';
import { elementsOf, isElement, placeIn, type SectionName } from '../policy/document.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Link } from '../policy/chain.ts';
import { STEPS } from './flow-steps.ts';
import type { Flow, Frame, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { note } from './step.ts';
import { classOf } from './policy-classes.ts';
import { noteWritten } from './variable-step.ts';
import { undecided } from './verdict-draft.ts';

/** Runs one section of a chain from its narrowest scope on. */
export function runSection(
  flow: Flow,
  section: SectionName,
  states: readonly State[],
): readonly State[] {
  return runLink(flow, 0, section, states);
}

/** Runs the section of one scope; scopes without a document are transparent. */
export function runLink(
  flow: Flow,
  index: number,
  section: SectionName,
  states: readonly State[],
): readonly State[] {
  const link = flow.chain.links[index];
  // In the global document <base/> has no effect.
  if (link === undefined || states.length === 0) return states;
  switch (link.state) {
    case 'absent':
      return runLink(flow, index + 1, section, reach(flow, states, index + 1));
    case 'unknown':
      return flow.unknown(doubtOfLink(link), atLink(link), states);
    case 'document':
      return runDocument(flow, index, section, states);
  }
}

function runDocument(
  flow: Flow,
  index: number,
  section: SectionName,
  states: readonly State[],
): readonly State[] {
  const link = flow.chain.links[index];
  if (link?.state !== 'document') return states;
  const { document, surroundings } = link;
  const body = document.sections.get(section);
  const here = { document, surroundings, section, link: index, fragments: [] } as const;
  const frame: Frame = { ...here, container: 'section' };
  if (body === undefined) {
    flow.enter({ element: document.root, frame });
    return flow.readings.take('missing-section') === 'empty'
      ? note({ element: document.root, frame }, states, `no <${section}> section`)
      : runLink(flow, index + 1, section, reach(flow, states, index + 1));
  }
  const entered = note({ element: body, frame }, states, `<${section}> of ${document.id}`);
  const done = runNodes(flow, body.children, frame, entered);
  return noteCut(flow, { element: body, frame }, done);
}

/** On paths that never came to <base/>, says so: what the wider scopes hold did not run. */
function noteCut(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const { link, section } = step.frame;
  if (section !== 'inbound' || link >= flow.chain.links.length - 1) return states;
  return states.flatMap((state) =>
    state.reached > link ? [state] : note(step, [state], 'no <base />: wider scopes do not run'),
  );
}

/** Notes on every path that the section of a wider scope was come to. */
export function reach(flow: Flow, states: readonly State[], index: number): readonly State[] {
  const widest = Math.min(index, flow.chain.links.length - 1);
  return states.map((state) => ({ ...state, reached: Math.max(state.reached, widest) }));
}

/** Runs policies one after another. */
export function runNodes(
  flow: Flow,
  nodes: readonly PolicyNode[],
  frame: Frame,
  states: readonly State[],
): readonly State[] {
  let now = states;
  let bases = 0;
  for (const node of nodes) {
    if (now.length === 0) return now;
    if (node.kind === 'text' && node.value.text.trim() !== '')
      return runText(flow, node, frame, now);
    if (!isElement(node)) continue;
    if (node.name === 'base') {
      bases += 1;
      if (bases > 1) {
        flow.enter({ element: node, frame });
        if (flow.readings.take('base-twice') === 'once') continue;
      }
    }
    now = runElement(flow, { element: node, frame }, now);
  }
  return now;
}

/** Text between policies is a template directive or a mistake: nobody knows what the service makes of it. */
function runText(
  flow: Flow,
  node: PolicyNode & { readonly kind: 'text' },
  frame: Frame,
  states: readonly State[],
): readonly State[] {
  const { document } = frame;
  const text = node.value.text.trim();
  const isToken = /^(?:[$#%]\{|\{#|\$\(|\{\{)/u.test(text);
  const code = isToken ? 'placeholder' : 'unmodelled-element';
  const body = document.sections.get(frame.section) ?? document.root;
  const place = placeIn(document, node.value.span);
  const at = { ...causeAt(document, body), place };
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return flow.unknown(undecided(code, `the text “${shown}” between policies`, body), at, states);
}

function runElement(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  flow.enter(step);
  const { element, frame } = step;
  const policyClass = classOf(element.name, flow.chain.api.type);
  if (policyClass === undefined) {
    const doubt = undecided('unmodelled-element', `<${element.name}>`, element);
    return flow.unknown(doubt, flow.locate(step), states);
  }
  if (policyClass === 'base') return runBase(flow, step, states);
  const after = STEPS[policyClass]({
    flow,
    step,
    states,
    run: (nodes, inner) => runNodes(flow, nodes, { ...frame, ...inner.frame }, inner.states),
  });
  return flow.merge(noteWritten(flow, step, after));
}

function runBase(flow: Flow, step: Step, states: readonly State[]): readonly State[] {
  const { element, frame } = step;
  if (frame.container === 'other' || frame.fragments.length > 0 || elementsOf(element).length > 0) {
    const doubt = undecided(
      'unmodelled-element',
      '<base/> at a place that nothing documents',
      element,
    );
    return flow.unknown(doubt, flow.locate(step), states);
  }
  return runLink(flow, frame.link + 1, frame.section, reach(flow, states, frame.link + 1));
}

function doubtOfLink(link: Link & { readonly state: 'unknown' }) {
  const element = NO_ELEMENT;
  return link.reason === 'document-unreadable'
    ? ({
        reason: link.reason,
        draft: { rule: 'policy-unreadable', facts: { why: link.why }, element },
      } as const)
    : undecided(link.reason, `the policy of ${link.id}: ${link.why}`, element);
}

const NO_ELEMENT = {
  kind: 'element',
  name: 'policies',
  attributes: [],
  children: [],
  span: { start: 0, end: 0 },
  startTag: { start: 0, end: 0 },
} as const;

function atLink({ id, place }: Link) {
  return { document: id, anchor: '<policies>', place };
}
