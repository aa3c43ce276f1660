import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { stepAnswer, stepMock, stepSetStatus } from './answer-steps.ts';
import { isPlainCall, stepCallOut, stepRedispatch } from './call-out-step.ts';
import { stepChoose } from './choose-step.ts';
import type { Flow } from './flow.ts';
import { stepFragment } from './fragment-step.ts';
import { stepGuard, stepValidator } from './guard-steps.ts';
import { classOf, type PolicyClass } from './policy-classes.ts';
import type { StepRunner } from './step.ts';
import { stepGatewayCredentials, stepRewrite, stepSetHeader, stepSetQuery } from './taint-steps.ts';
import { undecided } from './verdict-draft.ts';

const neutral: StepRunner = ({ states }) => states;

/** Its children run where it stands; whether it repeats them or turns some callers away is no way in. */
const inline: StepRunner = ({ step, states, run }) =>
  run(step.element.children, { frame: { container: 'other' }, states });

/** Children run side by side and may be stopped: only what cannot let anybody in is left out. */
const sideBySide =
  (reason: 'concurrent' | 'cache'): StepRunner =>
  ({ flow, step, states }) => {
    if (isHarmless(step.element, flow)) return states;
    const doubt = undecided(reason, `what runs inside <${step.element.name}>`, step.element);
    return flow.unknown(doubt, flow.locate(step), states);
  };

const HARMLESS = new Set<PolicyClass | undefined>(['neutral', 'choose']);

function isHarmless(container: PolicyElement, flow: Flow): boolean {
  if (looseText(container) !== '') return false;
  return elementsOf(container).every((child) => {
    if (['when', 'otherwise', 'value'].includes(child.name)) return isHarmless(child, flow);
    const policyClass = classOf(child.name, flow.chain.api.type);
    if (policyClass === 'choose') return isHarmless(child, flow);
    return policyClass === 'call-out' ? isPlainCall(child) : HARMLESS.has(policyClass);
  });
}

/** Only GET is looked up (policy reference); a hit is an answer, a miss goes on. */
const cacheLookup: StepRunner = ({ flow, step, states }) => {
  if (flow.method !== null && flow.method !== 'GET') return states;
  return semanticLookup({ flow, step, states, run: () => states });
};

const semanticLookup: StepRunner = ({ flow, step, states }) => {
  const doubt = undecided('cache', `what <${step.element.name}> answers`, step.element);
  flow.doubt(doubt, flow.locate(step), states);
  return states;
};

export const STEPS: Readonly<Record<Exclude<PolicyClass, 'base'>, StepRunner>> = {
  neutral,
  inline,
  guard: stepGuard,
  validator: stepValidator,
  choose: stepChoose,
  concurrent: sideBySide('concurrent'),
  'cache-value': sideBySide('cache'),
  answer: stepAnswer,
  mock: stepMock,
  'cache-lookup': cacheLookup,
  'semantic-cache-lookup': semanticLookup,
  'call-out': stepCallOut,
  redispatch: stepRedispatch,
  'set-header': stepSetHeader,
  'set-query': stepSetQuery,
  rewrite: stepRewrite,
  'gateway-credentials': stepGatewayCredentials,
  'set-status': stepSetStatus,
  fragment: stepFragment,
};
