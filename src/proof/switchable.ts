import type { Cause } from '../model/cause.ts';
import type { Because } from '../model/proof.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute, type NamedValueUse } from '../policy/values.ts';
import { factsNamedIn } from './decided-by.ts';
import type { Found } from './chain-search.ts';
import type { Decision, Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { attributeOf } from './step.ts';
import { isRejection } from './validator.ts';

/** Notes how a condition of choose came out where it comes out the same for every request. */
export function noteDecision(
  flow: Flow,
  step: Step,
  held: boolean,
  states: readonly State[],
): void {
  if (step.element.name !== 'when') return;
  if (states.some(({ ghost }) => ghost === null)) flow.decisions.push({ step, held });
}

/** The conditions that a green rests on, and the named values that decided them (design 3.7). */
export function decidedConditions(flow: Flow): readonly Because[] {
  const seen = new Set<string>();
  return flow.decisions.flatMap((decision): readonly Because[] => {
    const at = flow.locate(decision.step);
    const key = JSON.stringify([at.document, at.anchor, decision.held]);
    if (seen.has(key)) return [];
    seen.add(key);
    const outcome = decision.held ? 'holds' : 'does not hold';
    const text = `the condition ${conditionOf(decision.step)} of ${at.document} ${outcome}`;
    const [first, ...others] = usesIn(decision.step);
    const facts = factsNamedIn(conditionOf(decision.step), flow.facts);
    const why = facts.length === 0 ? '' : `, because ${facts.join(' and ')}`;
    if (first === undefined) return [because(`${text}${why}`, at.place)];
    return [first, ...others].map((use) =>
      because(
        `${text}${why === '' ? ', because' : `${why} and`} the named value ${use.name} is “${valueOf(decision, use)}”`,
        use.place,
      ),
    );
  });
}

const because = (text: string, place: Because['place']): Because => ({
  kind: 'condition',
  text,
  issuers: [],
  audiences: [],
  place,
});

function conditionOf({ element }: Step): string {
  return attribute(element, 'condition')?.text.trim().replaceAll(/\s+/gu, ' ') ?? '';
}

function usesIn({ element, frame }: Step): readonly NamedValueUse[] {
  const value = attributeOf(element, 'condition', frame);
  return value === null || value.kind === 'unresolved' ? [] : value.uses;
}

function valueOf({ step }: Decision, { name }: NamedValueUse): string {
  const answer = step.frame.surroundings.names.lookup(name);
  return answer.state === 'known' ? answer.text : '';
}

/** A validator in effect, and whether it counts as it stands, whoever gets there. */
export interface Assessed {
  readonly found: Found<PolicyElement>;
  /** What surrounds the `<base/>` elements by which narrower scopes come to it. */
  readonly around: readonly PolicyElement[];
  readonly counts: boolean;
}

/**
 * Named values that a guarantee hangs on: with another value in a condition around a counting
 * validator, requests would go past it and no other one would stop them. Whoever may write named
 * values may then switch validation off without touching a policy (policy facts 8 #17).
 */
export function switchesOf(flow: Flow, validators: readonly Assessed[]): readonly Cause[] {
  const counting = validators.filter(({ counts }) => counts);
  if (counting.some(({ around, found }) => alwaysRun([...around, ...found.inside]))) return [];
  const elements = counting.map(({ found }) => found.node);
  return counting
    .filter(({ found }) => flow.counting.has(found.node))
    .flatMap(({ around, found }) => [
      ...chooses(around).filter((choose) => !closedAnyhow(choose, elements, true)),
      ...chooses(found.inside).filter((choose) => !closedAnyhow(choose, elements, false)),
    ])
    .flatMap((choose) =>
      flow.decisions.filter(({ step }) => choose.children.includes(step.element)),
    )
    .flatMap((decision) => {
      const [use] = usesIn(decision.step);
      if (use === undefined) return [];
      const condition = conditionOf(decision.step);
      const facts = { name: use.name, value: valueOf(decision, use), condition };
      return [{ ...flow.locate(decision.step), told: { rule: 'validation-switchable', facts } }];
    });
}

const chooses = (elements: readonly PolicyElement[]): readonly PolicyElement[] =>
  elements.filter(({ name }) => name === 'choose');

/** Whether what stands inside of these runs on every path that gets to their section. */
export function alwaysRun(inside: readonly PolicyElement[]): boolean {
  return inside.every(({ name }) => ALWAYS_RUN.has(name));
}

const ALWAYS_RUN = new Set(['include-fragment', 'retry', 'block', 'limit-concurrency']);

/** Whichever branch runs, it asks for a token or turns everybody away. */
function closedAnyhow(
  choose: PolicyElement,
  counting: readonly PolicyElement[],
  byBase: boolean,
): boolean {
  const branches = elementsOf(choose);
  const closes = (child: PolicyElement): boolean =>
    counting.includes(child) || isDenial(child) || (byBase && child.name === 'base');
  return (
    branches.at(-1)?.name === 'otherwise' &&
    branches.every((branch) => elementsOf(branch).some(closes))
  );
}

function isDenial(element: PolicyElement): boolean {
  if (element.name !== 'return-response') return false;
  const status = elementsOf(element).find(({ name }) => name === 'set-status');
  const code = status === undefined ? null : attribute(status, 'code');
  return code !== null && isRejection(code.text);
}
