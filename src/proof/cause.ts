import type { Cause, CauseAt } from '../model/cause.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Link } from '../policy/chain.ts';
import { causeAt } from '../policy/anchor.ts';
import { absenceCause } from './absence-cause.ts';
import { elementsIn, splitAt, type Found } from './chain-search.ts';
import { distinctCauses } from './doubts.ts';
import type { BadEvent, Flow } from './flow.ts';
import { readingsUnder } from './readings.ts';
import { assessValidator, isValidator } from './validator.ts';
import { valuesByFacts } from './values-here.ts';

export interface Causes {
  readonly causes: readonly Cause[];
  /** The cause only says what is absent on this route (design 4.5, after the first four). */
  readonly byAbsence: boolean;
}

/**
 * Names what made a route violating: the first that fits of the list in design 4.5. What the
 * comparison with other routes of the subject adds is done where these are known.
 */
export function causesOf(flow: Flow, event: BadEvent): Causes {
  const cause =
    onlyOnError(event) ?? cutOff(flow, event) ?? laterOnThisPath(event) ?? defects(flow, event);
  if (cause !== null) return { causes: distinctCauses(cause), byAbsence: false };
  return { causes: [onOtherPaths(flow, event) ?? absenceCause(flow, event)], byAbsence: true };
}

export function onlyOnError(event: BadEvent): readonly Cause[] | null {
  if (event.kind !== 'error' || event.at === null) return null;
  const { status, changed, at } = event;
  const policy = event.policy ?? 'on-error';
  return changed
    ? [{ ...at, told: { rule: 'error-turned-success', facts: { policy, status } } }]
    : [{ ...at, told: { rule: 'failure-code-unusual', facts: { code: status } } }];
}

/** A counting validator of a wider scope that this path never came to. */
function cutOff(flow: Flow, event: BadEvent): readonly Cause[] | null {
  const [entered, lost] = splitAt(flow.chain, event.ghostReached);
  const validator = countingIn(flow, lost);
  const cutting = entered.at(-1);
  if (validator === null || cutting?.state !== 'document') return null;
  const body = cutting.document.sections.get('inbound');
  const facts = { lost: `<${validator.node.name}>`, lostAt: validator.link.id };
  if (body === undefined) {
    const at = causeAt(cutting.document, cutting.document.root);
    return [{ ...at, told: { rule: 'inbound-missing', facts } }];
  }
  const base = elementsIn({ links: [cutting], sections: ['inbound'] }).find(
    ({ node }) => node.name === 'base',
  );
  if (base === undefined) {
    const at = causeAt(cutting.document, body);
    return [{ ...at, told: { rule: 'base-missing', facts } }];
  }
  // Not cut off at all: the answer stands before <base/>, and the validator behind it.
  if (base.inside.length === 0) return answeredBefore(event);
  const condition = conditionOf(base);
  return [{ ...base.at, told: { rule: 'base-conditional', facts: { ...facts, condition } } }];
}

function laterOnThisPath(event: BadEvent): readonly Cause[] | null {
  return event.later === null ? null : answeredBefore(event);
}

export function answeredBefore(event: BadEvent): readonly Cause[] | null {
  const { policy, status, at, cache } = event;
  if (at === null || policy === null) return null;
  if (cache !== undefined) {
    return [{ ...at, told: { rule: 'cache-before-validation', facts: { policy } } }];
  }
  return [{ ...at, told: { rule: 'answer-before-validation', facts: { policy, status } } }];
}

/** One cause for each defect of the validator that comes nearest to counting. */
function defects({ expectation }: Flow, { state }: BadEvent): readonly Cause[] | null {
  const [first, ...rest] = state.passed;
  if (first === undefined) return null;
  const passed = [first, ...rest];
  // Without a tenant, one for Entra tokens never comes near.
  const byTenant = expectation.accepted.some(({ tenant }) => tenant !== null);
  const near = byTenant ? passed : passed.filter(({ assessment }) => !isEntra(assessment.element));
  const candidates = near.length > 0 ? near : [first];
  const best = candidates.reduce((a, b) =>
    b.assessment.defects.length < a.assessment.defects.length ? b : a,
  );
  return best.assessment.defects.map((draft) => ({ ...best.at, ...draft.at, told: draft }));
}

const isEntra = ({ name }: PolicyElement): boolean => name === 'validate-azure-ad-token';

function onOtherPaths(flow: Flow, event: BadEvent): Cause | null {
  const [entered] = splitAt(flow.chain, event.ghostReached);
  const validator = countingIn(flow, entered);
  if (validator === null) return null;
  const condition = conditionOf(validator);
  return { ...validator.at, told: { rule: 'jwt-conditional', facts: { condition } } };
}

/** Policies that stop or skip what is in them: a validator there guarantees nothing. */
const NO_GUARANTEE = new Set(['wait', 'cache-value']);

/** The first validator of these scopes' inbound that counts as it stands, whoever gets there. */
function countingIn(flow: Flow, links: readonly Link[]): Found<PolicyElement> | null {
  const found = elementsIn({ links, sections: ['inbound'] }).find(
    ({ node, link, at, inside }) =>
      isValidator(node) &&
      !inside.some(({ name }) => NO_GUARANTEE.has(name)) &&
      counts(flow, node, { link, at }),
  );
  return found ?? null;
}

function counts(
  flow: Flow,
  element: PolicyElement,
  { link, at }: { readonly link: Link; readonly at: CauseAt },
): boolean {
  const { outcome } = assessValidator({
    element,
    names: link.surroundings.names,
    expectation: flow.expectation,
    // Only to choose the words for a verdict that stands already: one reading is enough.
    readings: readingsUnder({}, () => at),
    values: valuesByFacts(flow, link.surroundings),
  });
  return outcome === 'counts';
}

/** The conditions around something, or what else surrounds it. */
function conditionOf({ inside }: Found<PolicyElement>): string {
  const conditions = inside
    .filter(({ name }) => name === 'when' || name === 'otherwise')
    .map(({ name, attributes }) =>
      name === 'when'
        ? (attributes.find((attribute) => attribute.name === 'condition')?.value.raw ?? '')
        : 'otherwise',
    );
  return conditions.join(' and ') || inside.map(({ name }) => `<${name}>`).join(' in ');
}
