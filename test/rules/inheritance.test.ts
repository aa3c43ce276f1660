import baseConditional from '../../rules/base-conditional.ts';
import baseMissing from '../../rules/base-missing.ts';
import fragmentMissing from '../../rules/fragment-missing.ts';
import inboundMissing from '../../rules/inbound-missing.ts';
import namedValueUnresolved from '../../rules/named-value-unresolved.ts';
import policyUnreadable from '../../rules/policy-unreadable.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(baseMissing, [
  {
    name: 'what is lost and where it stands',
    facts: { lost: '<validate-jwt>', lostAt: 'global' },
    message: '<inbound> has no <base />, so the <validate-jwt> of “global” never runs.',
    fix: 'Put <base /> at the start of <inbound>.',
  },
]);

testRule(baseConditional, [
  {
    name: 'the condition',
    facts: { lost: '<validate-jwt>', lostAt: 'global', condition: '@(context.Api.Id != "orders")' },
    message:
      'The <validate-jwt> of “global” is inherited only under “@(context.Api.Id != "orders")”.',
    fix: 'Move <base /> out of the condition, to the start of <inbound>.',
  },
  {
    name: 'a condition that is not written',
    facts: { lost: '<validate-jwt>', lostAt: 'products/gold', condition: '' },
    message: 'The <validate-jwt> of “products/gold” is inherited on some paths only.',
    fix: 'Move <base /> out of the condition, to the start of <inbound>.',
  },
]);

testRule(inboundMissing, [
  {
    name: 'that the meaning is open',
    facts: { lost: null, lostAt: null },
    message:
      'The document has no <inbound>, and whether it then inherits the wider scopes is not documented.',
    fix: 'Write the section out: <inbound><base /></inbound>.',
  },
  {
    name: 'what is lost where the meaning is pinned',
    facts: { lost: '<validate-jwt>', lostAt: 'global' },
    message: 'The document has no <inbound>, so the <validate-jwt> of “global” does not run.',
    fix: 'Write the section out: <inbound><base /></inbound>.',
  },
]);

testRule(fragmentMissing, [
  {
    name: 'the fragment',
    facts: { fragment: 'jwt-okta', similar: null },
    message: 'The included fragment “jwt-okta” was not found.',
    fix: 'Add the fragment “jwt-okta” to what is checked, or correct fragment-id.',
  },
  {
    name: 'one with a similar name',
    facts: { fragment: 'JWT', similar: 'jwt' },
    message: 'The included fragment “JWT” was not found.',
    fix: 'Write fragment-id as “jwt”, the fragment that exists.',
  },
]);

testRule(namedValueUnresolved, [
  {
    name: 'a secret',
    facts: { name: 'api-audience', why: 'secret', similar: null },
    message:
      'The named value “api-audience” is secret, so what the policy says with it cannot be read.',
    fix: 'Use a plain named value or a constant: an issuer or an audience is no secret.',
  },
  {
    name: 'a missing name',
    facts: { name: 'api-audience', why: 'missing', similar: null },
    message: 'The named value “api-audience” was not found.',
    fix: 'Add the named value “api-audience” to what is checked, or correct its name.',
  },
  {
    name: 'one with a similar name',
    facts: { name: 'API-audience', why: 'missing', similar: 'api-audience' },
    message: 'The named value “API-audience” was not found.',
    fix: 'Write the name as “api-audience”, the named value that exists.',
  },
  {
    name: 'one of several that differ',
    facts: { name: 'api-audience', why: 'ambiguous', similar: null },
    message:
      'Several named values share the name “api-audience” and differ, so nobody knows which one is used.',
    fix: 'Keep one named value of the display name “api-audience”.',
  },
]);

testRule(policyUnreadable, [
  {
    name: 'why',
    facts: { why: '`</inbound>` closes `validate-jwt`' },
    message: 'The policy could not be read: “`</inbound>` closes `validate-jwt`”.',
    fix: 'Correct the policy text at this place.',
  },
  {
    name: 'why, with one full stop only',
    facts: { why: 'The text has 9 characters; at most 8 are read.' },
    message: 'The policy could not be read: “The text has 9 characters; at most 8 are read”.',
    fix: 'Correct the policy text at this place.',
  },
]);
