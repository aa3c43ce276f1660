import authorizationOverwritten from '../../rules/authorization-overwritten.ts';
import expiryNotRequired from '../../rules/expiry-not-required.ts';
import failureCodeUnusual from '../../rules/failure-code-unusual.ts';
import keyInline from '../../rules/key-inline.ts';
import scopeMissing from '../../rules/scope-missing.ts';
import tokenInQuery from '../../rules/token-in-query.ts';
import tokenSourceAmbiguous from '../../rules/token-source-ambiguous.ts';
import tokenSourceUnexpected from '../../rules/token-source-unexpected.ts';
import tokenSourceUnsafe from '../../rules/token-source-unsafe.ts';
import unsignedAccepted from '../../rules/unsigned-accepted.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(unsignedAccepted, [
  {
    name: 'the switch',
    facts: { attribute: 'require-signed-tokens' },
    message: '“require-signed-tokens” is switched off, so a token without a signature passes.',
    fix: 'Remove require-signed-tokens, or write require-signed-tokens="true".',
  },
]);

testRule(keyInline, [
  {
    name: 'a key in the policy',
    facts: { key: 'a key in the policy' },
    message: 'A key is trusted that the expected issuer does not publish: “a key in the policy”.',
    fix: 'Remove the key; <openid-config> brings the keys that the issuer publishes.',
  },
  {
    name: 'a certificate',
    facts: { key: 'the certificate orders-signing' },
    message:
      'A key is trusted that the expected issuer does not publish: “the certificate orders-signing”.',
    fix: 'Remove the key; <openid-config> brings the keys that the issuer publishes.',
  },
  {
    name: 'a legacy element',
    facts: { key: 'the legacy <issuer-signing-tokens>' },
    message:
      'A key is trusted that the expected issuer does not publish: “the legacy <issuer-signing-tokens>”.',
    fix: 'Remove the key; <openid-config> brings the keys that the issuer publishes.',
  },
]);

testRule(expiryNotRequired, [
  {
    name: 'the switch',
    facts: { attribute: 'require-expiration-time' },
    message: '“require-expiration-time” is switched off, so a token without an expiry time passes.',
    fix: 'Remove require-expiration-time, or write require-expiration-time="true".',
  },
]);

testRule(tokenInQuery, [
  {
    name: 'the parameter',
    facts: { parameter: 'access_token' },
    message:
      'The token is read from the query parameter “access_token”, and addresses are kept in logs.',
    fix: 'Replace query-parameter-name by header-name="Authorization".',
  },
]);

testRule(tokenSourceUnexpected, [
  {
    name: 'both headers',
    facts: { seen: 'the header X-Id-Token', expected: 'the header Authorization' },
    message:
      'The token is read from an unexpected place: “the header X-Id-Token” instead of “the header Authorization”.',
    fix: 'Write header-name="Authorization".',
  },
  {
    name: 'an expected place that is no header',
    facts: { seen: 'the header X-Id-Token', expected: 'the query parameter access_token' },
    message:
      'The token is read from an unexpected place: “the header X-Id-Token” instead of “the query parameter access_token”.',
    fix: 'Read the token from “the query parameter access_token”.',
  },
]);

testRule(tokenSourceUnsafe, [
  {
    name: 'a constant',
    facts: { expression: 'a constant' },
    message: 'token-value does not hold what the caller sent: “a constant”.',
    fix: 'Replace token-value by header-name="Authorization".',
  },
  {
    name: 'an empty value',
    facts: { expression: 'an empty value' },
    message: 'token-value does not hold what the caller sent: “an empty value”.',
    fix: 'Replace token-value by header-name="Authorization".',
  },
  {
    name: 'the expression',
    facts: { expression: '@((string)context.Variables["token"])' },
    message:
      'token-value does not hold what the caller sent: “@((string)context.Variables["token"])”.',
    fix: 'Replace token-value by header-name="Authorization".',
  },
]);

testRule(tokenSourceAmbiguous, [
  {
    name: 'that two are named',
    facts: { sources: [] },
    message:
      'The validator names more than one token source, and which one is read is not documented.',
    fix: 'Keep exactly one of header-name, query-parameter-name and token-value.',
  },
  {
    name: 'all that are named',
    facts: { sources: ['header-name', 'query-parameter-name', 'token-value'] },
    message:
      'The validator names more than one token source (“header-name”, “query-parameter-name” and “token-value”), and which one is read is not documented.',
    fix: 'Keep exactly one of header-name, query-parameter-name and token-value.',
  },
]);

testRule(authorizationOverwritten, [
  {
    name: 'the policy and the header',
    facts: { by: 'authentication-managed-identity', header: 'the header Authorization' },
    message:
      '<authentication-managed-identity> puts a value of the gateway into “the header Authorization” before the validator reads it.',
    fix: 'Move the <authentication-managed-identity> behind the <validate-jwt>.',
  },
  {
    name: 'a query parameter',
    facts: { by: 'set-query-parameter', header: 'the query parameter access_token' },
    message:
      '<set-query-parameter> puts a value of the gateway into “the query parameter access_token” before the validator reads it.',
    fix: 'Move the <set-query-parameter> behind the <validate-jwt>.',
  },
]);

testRule(failureCodeUnusual, [
  {
    name: 'the code',
    facts: { code: '200' },
    message: 'A refused request is answered with “200”, which is not surely a 4xx or 5xx status.',
    fix: 'Answer with 401: write failed-validation-httpcode="401" (in <check-header> failed-check-httpcode), or leave it out.',
  },
]);

testRule(scopeMissing, [
  {
    name: 'a scope that nothing asks for',
    facts: { wanted: 'the scope orders.write in scp', required: [] },
    message: 'Tokens without the scope orders.write in scp are accepted.',
    fix: 'Require the scope orders.write in scp by a <claim> of its own in <required-claims>.',
  },
  {
    name: 'a claim of which another value is enough',
    facts: {
      wanted: 'the claim groups with admins',
      required: ['groups with any of admins, guests'],
    },
    message:
      'Tokens without the claim groups with admins are accepted: what is required is “groups with any of admins, guests”.',
    fix: 'Require the claim groups with admins by a <claim> of its own in <required-claims>.',
  },
]);
