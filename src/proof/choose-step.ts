import type { ParsedExpression } from '../expression/ast.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { attribute, writtenText } from '../policy/values.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { branchOn, type Branches } from './condition.ts';
import { readExpression } from './read-expression.ts';
import { attributeOf, note, type StepInput, type StepRunner } from './step.ts';
import { noteDecision } from './switchable.ts';
import { booleanOf } from './validator.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/** The first `when` that holds runs, `otherwise` if none does, nothing if there is none. */
export const stepChoose: StepRunner = (input) => {
  const { flow, step } = input;
  const branches = elementsOf(step.element);
  const odd = branches.find(({ name }) => name !== 'when' && name !== 'otherwise');
  const misplaced = branches.findIndex(({ name }) => name === 'otherwise');
  if (
    odd !== undefined ||
    looseText(step.element) !== '' ||
    (misplaced !== -1 && misplaced !== branches.length - 1)
  ) {
    const doubt = undecided('unmodelled-element', `what stands in <choose>`, step.element);
    return flow.unknown(doubt, flow.locate(step), input.states);
  }
  return flow.merge(runBranches(input, branches));
};

function runBranches(input: StepInput, branches: readonly PolicyElement[]): readonly State[] {
  const { flow, step, run } = input;
  const done: State[] = [];
  let waiting = input.states;
  for (const branch of branches) {
    const at: Step = { element: branch, frame: step.frame };
    const into = (states: readonly State[]): void => {
      const container = step.frame.container === 'other' ? 'other' : 'choose';
      done.push(...run(branch.children, { frame: { container }, states }));
    };
    const decided = branch.name === 'otherwise' ? true : decide(at);
    if (typeof decided === 'boolean') {
      noteDecision(flow, at, decided, waiting);
      const told = noteDecided(at, decided, waiting);
      into(decided ? told : []);
      waiting = decided ? [] : told;
    } else {
      const { yes, no, held } = split(flow, at, decided, waiting);
      if (held !== null) noteDecision(flow, at, held, waiting);
      into(note(at, flow.merge(yes), `when ${decided.condition} holds`));
      waiting = note(at, flow.merge(no), `when ${decided.condition} does not hold`);
    }
  }
  return [...done, ...waiting];
}

/** A condition that constants decide, in the words of the document. */
function noteDecided(at: Step, held: boolean, states: readonly State[]): readonly State[] {
  const condition = attribute(at.element, 'condition');
  if (at.element.name !== 'when' || condition === null) return states;
  const outcome = held ? 'holds' : 'does not hold';
  return note(at, states, `when ${condition.text.trim()} ${outcome}`);
}

function split(flow: Flow, at: Step, open: Open, states: readonly State[]): Branches {
  return open.parsed === null
    ? { ...flow.split(open.doubt, flow.locate(at), states), held: null }
    : branchOn(flow, at, open.parsed, states);
}

interface Open {
  readonly condition: string;
  readonly doubt: Doubt;
  /** Null where it cannot be evaluated at all. */
  readonly parsed: ParsedExpression | null;
}

/** What is the same for every request; expressions are for whoever knows the states. */
function decide({ element, frame }: Step): boolean | Open {
  const value = attributeOf(element, 'condition', frame);
  if (value === null) {
    const doubt = undecided('unmodelled-element', '<when> without a condition', element);
    return { condition: '(no condition)', doubt, parsed: null };
  }
  // An expression that gives a text is no condition, whatever the text says.
  const isText = value.kind === 'constant' && value.computed?.type === 'string';
  const constant = isText ? null : booleanOf(value);
  if (constant !== null) return constant;
  if (value.kind === 'constant') {
    const condition = writtenText(value);
    const doubt = undecided('unmodelled-element', `the condition ${condition}`, element);
    return { condition, doubt, parsed: null };
  }
  const doubt = doubtOf(value, 'the condition', element);
  const condition = value.kind === 'expression' ? value.code : value.hole.name;
  const parsed = value.kind === 'expression' ? readExpression(value, frame) : null;
  return { condition, doubt, parsed };
}
