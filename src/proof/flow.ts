import type { Cause, CauseAt } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Chain, Link } from '../policy/chain.ts';
import type { PolicyDocument, SectionName } from '../policy/document.ts';
import type { BadEvent, Control, Decision, UnknownEvent } from './flow-events.ts';
import { merge, START, type ErrorStatus, type Passed, type State } from './flow-state.ts';
import type { Facts } from './facts.ts';
import type { Guess } from './guess.ts';
import type { Formula, HiddenFormulas } from './hidden.ts';
import { readingsUnder, type Assignment, type ReadingsInUse } from './readings.ts';
import type { Assessment } from './validator.ts';
import { LONG_SKEW } from './validator-weakness.ts';
import type { Doubt } from './verdict-draft.ts';

/** Where the interpreter stands. */
export interface Frame {
  readonly link: number;
  readonly document: PolicyDocument;
  readonly surroundings: Link['surroundings'];
  readonly section: SectionName;
  /** What surrounds the element: `<base/>` is modelled directly in a section and inside choose. */
  readonly container: 'section' | 'choose' | 'other';
  /** Fragments being included, outermost first. */
  readonly fragments: readonly string[];
}

export interface Step {
  readonly element: PolicyElement;
  readonly frame: Frame;
}

export type { BadEvent, Control, Decision, UnknownEvent } from './flow-events.ts';

export class OutOfBudget extends Error {}

/** Elements that one proof may step through; nested fragments could otherwise grow without end. */
const MAX_STEPS = 200_000;

export interface FlowOptions {
  readonly chain: Chain;
  readonly expectation: Expectation;
  readonly assignment: Assignment;
  readonly facts: Facts;
  /** Null: all requests at once. A guess: this one request, as the gateway would treat it. */
  readonly guess: Guess | null;
  /** Shared by the runs whose hidden choices are compared. */
  readonly formulas: HiddenFormulas;
  /** Seconds. */
  readonly maxClockSkew?: number;
}

/**
 * One run through the effective policy of a chain, for all requests without an accepted token at
 * once. It only collects what happens; `prove` draws the conclusion.
 */
export class Flow {
  readonly chain: Chain;
  readonly expectation: Expectation;
  /** Upper case; null where the operation, or its method, is not known. */
  readonly method: string | null;
  readonly facts: Facts;
  readonly assignment: Assignment;
  readonly guess: Guess | null;
  readonly formulas: HiddenFormulas;
  readonly maxClockSkew: number;
  readonly readings: ReadingsInUse;
  readonly bad: BadEvent[] = [];
  readonly unknowns: UnknownEvent[] = [];
  readonly choices = new Map<number, UnknownEvent>();
  readonly counting = new Map<PolicyElement, Passed>();
  /** Guards that close paths because the expectation accepts them in the place of a token. */
  readonly controls = new Map<PolicyElement, Control>();
  /** States that fail into on-error, with the status they come with. */
  readonly failures: State[] = [];
  readonly weaknesses: Cause[] = [];
  readonly decisions: Decision[] = [];
  #steps = 0;
  #current: CauseAt;

  constructor(options: FlowOptions) {
    const { chain, expectation, assignment, facts, guess, formulas } = options;
    this.maxClockSkew = options.maxClockSkew ?? LONG_SKEW;
    this.chain = chain;
    this.expectation = expectation;
    this.facts = facts;
    this.assignment = assignment;
    this.guess = guess;
    this.formulas = formulas;
    this.method = facts.operation?.method ?? null;
    const [narrowest] = chain.links;
    const start = narrowest ?? { id: 'global', place: NOWHERE };
    this.#current = { document: start.id, anchor: '', place: start.place };
    this.readings = readingsUnder(assignment, () => this.#current);
  }

  /** What is being analyzed now. */
  get here(): CauseAt {
    return this.#current;
  }

  /** Where something stands: for an element its own place. */
  locate({ element, frame }: Step): CauseAt {
    return causeAt(frame.document, element);
  }

  /** Marks the step that is being analyzed, and counts it. */
  enter(step: Step): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) throw new OutOfBudget();
    this.#current = this.locate(step);
  }

  /** The element `at` may be anything from now on: whoever comes here is lost from sight. */
  unknown(doubt: Doubt, at: CauseAt, states: readonly State[]): readonly State[] {
    this.doubt(doubt, at, states);
    return [];
  }

  /** Notes a doubt about these states without losing them. */
  doubt({ reason, draft }: Doubt, at: CauseAt, states: readonly State[]): void {
    const real = states.filter(({ ghost }) => ghost === null);
    if (real.length === 0) return;
    const hidden = real.reduce<Formula>((all, state) => this.formulas.or(all, state.hidden), 0);
    this.unknowns.push({ hidden, reason, cause: { ...at, ...draft.at, told: draft } });
  }

  /** Splits states by something that is fixed but hidden: for yes and for no. */
  split(
    { reason, draft }: Doubt,
    at: CauseAt,
    states: readonly State[],
  ): { readonly yes: readonly State[]; readonly no: readonly State[] } {
    const choice = this.formulas.choice();
    this.choices.set(choice, { hidden: 1, reason, cause: { ...at, ...draft.at, told: draft } });
    const given = (value: boolean): readonly State[] => {
      const formula = this.formulas.when(choice, value);
      return states.map((state) => ({
        ...state,
        hidden: this.formulas.and(state.hidden, formula),
      }));
    };
    return { yes: given(true), no: given(false) };
  }

  merge(states: readonly State[]): readonly State[] {
    return merge(this.formulas, states);
  }

  /** These states get an answer; what follows is only imagined, to tell what stands later. */
  answer(
    states: readonly State[],
    what: Pick<BadEvent, 'policy' | 'status' | 'at' | 'cache' | 'goesOn'>,
    frame: Frame,
  ): readonly State[] {
    const kind = frame.section === 'on-error' ? 'error' : 'answer';
    const ghosts: State[] = states.filter(({ ghost }) => ghost !== null);
    for (const state of states) {
      if (state.ghost !== null) continue;
      const { scope } = frame.document;
      const reached = { later: null, ghostReached: state.reached };
      this.bad.push({ ...what, kind, state, scope, changed: true, ...reached });
      ghosts.push({ ...state, ghost: this.bad.length - 1 });
    }
    return ghosts;
  }

  /** These states may fail at a step; the failure is answered by on-error. */
  fail(status: ErrorStatus, frame: Frame, states: readonly State[]): void {
    // A failure inside on-error ends in the gateway's own rejection.
    if (frame.section === 'on-error') return;
    const failed = { source: status.policy.replaceAll(/[<>]/gu, ''), reason: null };
    for (const state of states) {
      if (state.ghost === null) this.failures.push({ ...state, status, failed });
    }
  }

  /** A counting validator: nobody gets past it unvalidated. */
  closes(states: readonly State[], validator: Passed): void {
    for (const { ghost } of states) {
      const event = ghost === null ? undefined : this.bad[ghost];
      if (event !== undefined) event.later ??= validator;
    }
    if (states.some(({ ghost }) => ghost === null)) {
      const { element } = validator.assessment;
      // On one path it may take tokens from elsewhere, and that is what has to be known.
      const before = this.counting.get(element)?.assessment.tokenElsewhere ?? false;
      if (!before) this.counting.set(element, validator);
    }
  }

  /** A guard that the expectation accepts in the place of a token: nobody else gets past it. */
  closesByControl(states: readonly State[], element: PolicyElement, control: Control): void {
    if (states.some(({ ghost }) => ghost === null)) this.controls.set(element, control);
  }

  endInbound(states: readonly State[]): void {
    for (const state of states) {
      const event = state.ghost === null ? undefined : this.bad[state.ghost];
      if (event !== undefined) event.ghostReached = Math.max(event.ghostReached, state.reached);
      else {
        const { reached } = state;
        const end = { policy: null, status: 'the backend', at: null, scope: null, changed: false };
        this.bad.push({ kind: 'end', state, later: null, ghostReached: reached, ...end });
      }
    }
  }

  /** Those who failed somewhere in inbound, once for each status they failed with. */
  errorStates(): readonly State[] {
    return this.merge(this.failures.map((state) => ({ ...state, passed: [], reached: 0 })));
  }

  endError(states: readonly State[]): void {
    for (const state of states) {
      if (state.status === null || state.ghost !== null) continue;
      const { code, policy, at, changed } = state.status;
      if (code.kind === 'open') this.doubt(code.doubt, at, [state]);
      if (code.kind !== 'other') continue;
      const status = code.code;
      const event = { kind: 'error', state, policy, status, at, scope: null, changed } as const;
      this.bad.push({ ...event, later: null, ghostReached: 0 });
    }
  }
}

const NOWHERE = { file: null, line: null, column: null, resourceId: null };

export const startStates = (): readonly State[] => [START];

/** What a validator that does not count leaves behind on a path. */
export function passing(state: State, passed: Passed): State {
  const { demand } = passed.assessment;
  const before = state.constraints;
  const constraints = demand === null ? before : { constraint: demand, before };
  return { ...state, constraints, passed: [...state.passed, passed] };
}

export function describes(assessment: Assessment): string {
  return `<${assessment.element.name}>`;
}
