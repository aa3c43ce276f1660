import { stepAnswer, stepMock, stepSetStatus } from './answer-steps.ts';
import { stepCacheLookup, stepCacheValue, stepSemanticLookup, stepWait } from './cache-steps.ts';
import { noteCall, stepCallOut, stepForward, stepRedispatch } from './call-out-step.ts';
import { stepCheckHeader } from './check-header-step.ts';
import { stepChoose } from './choose-step.ts';
import { stepClientCertificate } from './client-certificate-step.ts';
import { stepFragment } from './fragment-step.ts';
import { stepLimit, stepValidator } from './guard-steps.ts';
import { stepIpFilter } from './ip-filter-step.ts';
import type { PolicyClass } from './policy-classes.ts';
import { stepShapeCheck } from './shape-check-step.ts';
import type { StepRunner } from './step.ts';
import { stepGatewayCredentials, stepRewrite, stepSetHeader, stepSetQuery } from './taint-steps.ts';

/** Goes on; some of them call something on the way. */
const neutral: StepRunner = (input) => {
  noteCall(input);
  return input.states;
};

const shapeCheck: StepRunner = (input) => {
  noteCall(input);
  return stepShapeCheck(input);
};

/** Its children run where it stands; whether it repeats them or turns some callers away is no way in. */
const inline: StepRunner = ({ step, states, run }) =>
  run(step.element.children, { frame: { container: 'other' }, states });

export const STEPS: Readonly<Record<Exclude<PolicyClass, 'base'>, StepRunner>> = {
  neutral,
  inline,
  limit: stepLimit,
  'check-header': stepCheckHeader,
  'ip-filter': stepIpFilter,
  'client-certificate': stepClientCertificate,
  'shape-check': shapeCheck,
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
  forward: stepForward,
  'set-header': stepSetHeader,
  'set-query': stepSetQuery,
  rewrite: stepRewrite,
  'gateway-credentials': stepGatewayCredentials,
  'set-status': stepSetStatus,
  fragment: stepFragment,
};
