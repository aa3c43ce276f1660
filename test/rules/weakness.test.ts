import callBeforeValidation from '../../rules/call-before-validation.ts';
import clockSkewLong from '../../rules/clock-skew-long.ts';
import schemeNotRequired from '../../rules/scheme-not-required.ts';
import validationSwitchable from '../../rules/validation-switchable.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(clockSkewLong, [
  {
    name: 'how long',
    facts: { seconds: 86400 },
    message:
      'A token passes for 86400 seconds after it expired, and as long before it becomes valid.',
    fix: 'Remove clock-skew, or set it to at most 300 seconds.',
  },
]);

testRule(schemeNotRequired, [
  {
    name: 'the header',
    facts: { header: 'Authorization' },
    message: 'The header “Authorization” passes with the bare token or with any scheme before it.',
    fix: 'Add require-scheme="Bearer" to the <validate-jwt>.',
  },
]);

testRule(callBeforeValidation, [
  {
    name: 'the call',
    facts: { policy: '<log-to-eventhub>' },
    message: '<log-to-eventhub> calls another service before the token is checked.',
    fix: 'Put the <validate-jwt>, or the <base /> that brings it, before the <log-to-eventhub>.',
  },
]);

testRule(validationSwitchable, [
  {
    name: 'the named value, what it is now, and where it decides',
    facts: { name: 'jwt-enabled', value: 'true', condition: '@({{jwt-enabled}})' },
    message:
      'Whether the token is checked hangs on the named value “jwt-enabled”, now “true”, in the condition “@({{jwt-enabled}})”.',
    fix: 'Take the <validate-jwt> out of the <choose>, so that it runs on every path.',
  },
]);
