import type { FragmentAnswer } from '../policy/chain.ts';
import { elementsOf, looseText, placeIn } from '../policy/document.ts';
import type { Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { attributeOf, note, type StepInput, type StepRunner } from './step.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/** The fragment's policies run where it is included, with the scope and section of the includer. */
export const stepFragment: StepRunner = (input) => {
  const { flow, step, states } = input;
  const { element, frame } = step;
  const at = flow.locate(step);
  const id = attributeOf(element, 'fragment-id', frame);
  if (elementsOf(element).length > 0 || looseText(element) !== '') {
    const what = 'what stands inside <include-fragment>';
    return flow.unknown(undecided('unmodelled-element', what, element), at, states);
  }
  if (id === null) {
    const what = '<include-fragment> without fragment-id';
    return flow.unknown(undecided('unmodelled-element', what, element), at, states);
  }
  return id.kind === 'constant'
    ? include(input, id.text)
    : flow.unknown(doubtOf(id, 'fragment-id', element), at, states);
};

function include({ flow, step, states, run }: StepInput, id: string): readonly State[] {
  const { element, frame } = step;
  const found = frame.surroundings.fragment(id);
  if (found.state !== 'document') {
    return flow.unknown(doubtOfFragment(step, id, found), flow.locate(step), states);
  }
  if (frame.fragments.includes(id)) {
    const what = `the fragment ${id}, which includes itself`;
    const doubt = undecided('unmodelled-element', what, element);
    return flow.unknown(doubt, flow.locate(step), states);
  }
  const entered = note(step, states, `include-fragment ${id}`);
  const { document } = found;
  const fragments = [...frame.fragments, id];
  return run(document.root.children, { frame: { document, fragments }, states: entered });
}

function doubtOfFragment(
  { element, frame }: Step,
  id: string,
  found: Exclude<FragmentAnswer, { state: 'document' }>,
): Doubt {
  if (found.state === 'unread') {
    const { reason, why, id: document, place } = found;
    const at = { document, anchor: '<fragment>', place };
    const draft = { rule: 'policy-unreadable', facts: { why }, element, at } as const;
    return reason === 'document-unreadable'
      ? { reason, draft }
      : { reason, draft: { ...undecided(reason, `${document}: ${why}`, element).draft, at } };
  }
  const place = placeIn(frame.document, element.startTag);
  const at = { document: found.id, anchor: id, place };
  const facts = { fragment: id, similar: found.similar };
  return { reason: 'fragment-missing', draft: { rule: 'fragment-missing', facts, element, at } };
}
