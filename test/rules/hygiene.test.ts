import allApisSubscription from '../../rules/all-apis-subscription.ts';
import apiAllowsHttp from '../../rules/api-allows-http.ts';
import baseMissingHarmless from '../../rules/base-missing-harmless.ts';
import corsAfterValidation from '../../rules/cors-after-validation.ts';
import specSecurityDiffers from '../../rules/spec-security-differs.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(baseMissingHarmless, [
  {
    name: 'what never runs',
    facts: { skipped: 'global' },
    message:
      '<inbound> has no <base />, so the policy of “global” never runs here, though every way in is closed.',
    fix: 'Put <base /> at the start of <inbound>.',
  },
  {
    name: 'what would never run, where there is nothing yet',
    facts: { skipped: null },
    message: '<inbound> has no <base />, so nothing that a wider scope gets one day will run here.',
    fix: 'Put <base /> at the start of <inbound>.',
  },
]);

testRule(corsAfterValidation, [
  {
    name: 'the validator that stands before it',
    facts: { validator: '<validate-jwt>' },
    message:
      '<cors> stands behind the <validate-jwt>, although it should be the first policy in <inbound>.',
    fix: 'Put <cors> before the <validate-jwt>, or before the <base /> that brings it.',
  },
]);

testRule(apiAllowsHttp, [
  {
    name: 'plain HTTP',
    facts: { protocol: 'http' },
    message: 'The API takes calls over http, so a token can be read on its way.',
    fix: 'Remove http from the protocols of the API.',
  },
  {
    name: 'plain WebSocket',
    facts: { protocol: 'ws' },
    message: 'The API takes calls over ws, so a token can be read on its way.',
    fix: 'Remove ws from the protocols of the API.',
  },
]);

testRule(allApisSubscription, [
  {
    name: 'a key for the service',
    facts: { subscription: 'partner', workspace: null },
    message:
      'The keys of the subscription “partner” open every API of the service and skip the policies of its products.',
    fix: 'Give its holder subscriptions of the products that are needed, and cancel “partner”.',
  },
  {
    name: 'a key for a workspace',
    facts: { subscription: 'partner', workspace: 'sales' },
    message:
      'The keys of the subscription “partner” open every API of the workspace “sales” and skip the policies of its products.',
    fix: 'Give its holder subscriptions of the products that are needed, and cancel “partner”.',
  },
]);

const SAY_IT = 'Add a security requirement for the token to the specification.';

testRule(specSecurityDiffers, [
  {
    name: 'a promise of freedom that does not hold',
    facts: { says: 'nothing', found: 'protected' },
    message: 'The specification asks callers for nothing, and the gateway asks for a token.',
    fix: SAY_IT,
  },
  {
    name: 'a key that is not enough',
    facts: { says: 'key', found: 'protected' },
    message: 'The specification asks callers for a key alone, and the gateway asks for a token.',
    fix: SAY_IT,
  },
  {
    name: 'a promise of protection that does not hold',
    facts: { says: 'token', found: 'open' },
    message:
      'The specification asks callers for a token, and the gateway lets them in without one.',
    fix: 'Validate the token, or take the requirement out of the specification.',
  },
]);
