import { stepAnswer, stepMock, stepSetStatus } from './answer-steps.ts';
import { stepCacheLookup, stepCacheValue, stepSemanticLookup, stepWait } from './cache-steps.ts';
import { noteCall, stepCallOut, stepRedispatch } from './call-out-step.ts';
import { stepChoose } from './choose-step.ts';
import { stepFragment } from './fragment-step.ts';
import { stepGuard, stepValidator } from './guard-steps.ts';
import type { PolicyClass } from './policy-classes.ts';
import type { StepRunner } from './step.ts';
import { stepGatewayCredentials, stepRewrite, stepSetHeader, stepSetQuery } from './taint-steps.ts';

/** Goes on; some of them call something on the way. */
const neutral: StepRunner = (input) => {
  noteCall(input);
  return input.states;
};

const guard: StepRunner = (input) => {
  noteCall(input);
  return stepGuard(input);
};

/** Its children run where it stands; whether it repeats them or turns some callers away is no way in. */
const inline: StepRunner = ({ step, states, run }) =>
  run(step.element.children, { frame: { container: 'other' }, states });

export const STEPS: Readonly<Record<Exclude<PolicyClass, 'base'>, StepRunner>> = {
  neutral,
  inline,
  guard,
  validator: stepValidator,
  choose: stepChoose,
  concurrent: stepWait,
  'cache-value': stepCacheValue,
  answer: stepAnswer,
  mock: stepMock,
  'cache-lookup': stepCacheLookup,
  'semantic-cache-lookup': stepSemanticLookup,
  'call-out': stepCallOut,
  redispatch: stepRedispatch,
  'set-header': stepSetHeader,
  'set-query': stepSetQuery,
  rewrite: stepRewrite,
  'gateway-credentials': stepGatewayCredentials,
  'set-status': stepSetStatus,
  fragment: stepFragment,
};
