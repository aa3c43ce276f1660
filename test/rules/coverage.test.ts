import jwtCommentedOut from '../../rules/jwt-commented-out.ts';
import jwtConditional from '../../rules/jwt-conditional.ts';
import jwtHandmade from '../../rules/jwt-handmade.ts';
import jwtMissing from '../../rules/jwt-missing.ts';
import jwtOtherProvider from '../../rules/jwt-other-provider.ts';
import jwtOutsideInbound from '../../rules/jwt-outside-inbound.ts';
import jwtSubstitute from '../../rules/jwt-substitute.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(jwtMissing, [
  {
    name: 'every scope that was searched',
    facts: {
      searched: ['apis/orders/operations/get-order', 'apis/orders', 'products/gold', 'global'],
    },
    message:
      'No <validate-jwt> runs before the backend is reached (searched: “apis/orders/operations/get-order”, “apis/orders”, “products/gold” and “global”).',
    fix: 'Put a <validate-jwt> with the expected metadata and audience into <inbound> of the API, or of a wider scope that it inherits with <base />.',
  },
  {
    name: 'a single scope',
    facts: { searched: ['global'] },
    message: 'No <validate-jwt> runs before the backend is reached (searched: “global”).',
    fix: 'Put a <validate-jwt> with the expected metadata and audience into <inbound> of the API, or of a wider scope that it inherits with <base />.',
  },
  {
    name: 'no scope where none is known',
    facts: { searched: [] },
    message: 'No <validate-jwt> runs before the backend is reached.',
    fix: 'Put a <validate-jwt> with the expected metadata and audience into <inbound> of the API, or of a wider scope that it inherits with <base />.',
  },
]);

testRule(jwtCommentedOut, [
  {
    name: 'a validator in a comment',
    facts: { policy: '<validate-jwt>' },
    message: 'The only <validate-jwt> stands in a comment, so nothing checks the token.',
    fix: 'Take the <validate-jwt> out of the comment.',
  },
  {
    name: 'a validator of Entra tokens in a comment',
    facts: { policy: '<validate-azure-ad-token>' },
    message: 'The only <validate-azure-ad-token> stands in a comment, so nothing checks the token.',
    fix: 'Put a <validate-jwt> in the place of the comment.',
  },
]);

testRule(jwtOutsideInbound, [
  {
    name: 'the section',
    facts: { policy: '<validate-jwt>', section: 'outbound' },
    message:
      'The only <validate-jwt> stands in <outbound>, where it comes too late to stop a request.',
    fix: 'Move the <validate-jwt> into <inbound>.',
  },
  {
    name: 'a place outside of all sections',
    facts: { policy: '<validate-jwt>', section: '' },
    message:
      'The only <validate-jwt> stands outside of every section, where it comes too late to stop a request.',
    fix: 'Move the <validate-jwt> into <inbound>.',
  },
]);

testRule(jwtOtherProvider, [
  {
    name: 'the tenant',
    facts: { tenant: 'contoso.onmicrosoft.com' },
    message:
      '<validate-azure-ad-token> accepts tokens of the Microsoft tenant “contoso.onmicrosoft.com”, not of the expected issuer.',
    fix: 'Replace the <validate-azure-ad-token> by a <validate-jwt> with the metadata of the expected issuer.',
  },
  {
    name: 'a tenant that is not known',
    facts: { tenant: null },
    message:
      '<validate-azure-ad-token> accepts tokens of a Microsoft tenant, not of the expected issuer.',
    fix: 'Replace the <validate-azure-ad-token> by a <validate-jwt> with the metadata of the expected issuer.',
  },
]);

testRule(jwtConditional, [
  {
    name: 'the condition',
    facts: { condition: '@(context.Request.Headers.ContainsKey("Authorization"))' },
    message:
      'The token is validated only under “@(context.Request.Headers.ContainsKey("Authorization"))”.',
    fix: 'Move the <validate-jwt> out of the condition, or give the <choose> an <otherwise> that refuses the request.',
  },
  {
    name: 'the other branch',
    facts: { condition: 'otherwise' },
    message: 'The token is validated only under “otherwise”.',
    fix: 'Move the <validate-jwt> out of the condition, or give the <choose> an <otherwise> that refuses the request.',
  },
  {
    name: 'a path without a condition',
    facts: { condition: '' },
    message: 'The token is validated on some paths only.',
    fix: 'Move the <validate-jwt> out of the condition, or give the <choose> an <otherwise> that refuses the request.',
  },
]);

testRule(jwtSubstitute, [
  {
    name: 'a client certificate',
    facts: { policy: '<validate-client-certificate>', gap: null },
    message:
      '<validate-client-certificate> stands where a <validate-jwt> is needed; it checks a certificate, not a token.',
    fix: 'Add a <validate-jwt> to <inbound>; the <validate-client-certificate> can stay if it is needed for itself.',
  },
  {
    name: 'a header',
    facts: { policy: '<check-header>', gap: null },
    message:
      '<check-header> stands where a <validate-jwt> is needed; it compares a header, and whoever knows the value can send it.',
    fix: 'Add a <validate-jwt> to <inbound>; the <check-header> can stay if it is needed for itself.',
  },
  {
    name: 'an address filter',
    facts: { policy: '<ip-filter>', gap: null },
    message:
      '<ip-filter> stands where a <validate-jwt> is needed; it looks at the network address only.',
    fix: 'Add a <validate-jwt> to <inbound>; the <ip-filter> can stay if it is needed for itself.',
  },
  {
    name: 'the password of the gateway',
    facts: { policy: '<authentication-basic>', gap: null },
    message:
      '<authentication-basic> stands where a <validate-jwt> is needed; it signs the gateway in at the backend, not the caller.',
    fix: 'Add a <validate-jwt> to <inbound>; the <authentication-basic> can stay if it is needed for itself.',
  },
  {
    name: 'the certificate of the gateway',
    facts: { policy: '<authentication-certificate>', gap: null },
    message:
      '<authentication-certificate> stands where a <validate-jwt> is needed; it signs the gateway in at the backend, not the caller.',
    fix: 'Add a <validate-jwt> to <inbound>; the <authentication-certificate> can stay if it is needed for itself.',
  },
  {
    name: 'the identity of the gateway',
    facts: { policy: '<authentication-managed-identity>', gap: null },
    message:
      '<authentication-managed-identity> stands where a <validate-jwt> is needed; it signs the gateway in at the backend, not the caller.',
    fix: 'Add a <validate-jwt> to <inbound>; the <authentication-managed-identity> can stay if it is needed for itself.',
  },
  {
    name: 'a stored token',
    facts: { policy: '<get-authorization-context>', gap: null },
    message:
      '<get-authorization-context> stands where a <validate-jwt> is needed; it fetches a token for the backend, and checks none.',
    fix: 'Add a <validate-jwt> to <inbound>; the <get-authorization-context> can stay if it is needed for itself.',
  },
  {
    name: 'a policy that it has no words for',
    facts: { policy: '<rate-limit>', gap: null },
    message: '<rate-limit> stands where a <validate-jwt> is needed; it checks no token.',
    fix: 'Add a <validate-jwt> to <inbound>; the <rate-limit> can stay if it is needed for itself.',
  },
  {
    name: 'a header of which only the presence is asked',
    facts: { policy: '<check-header>', gap: 'any-value' },
    message:
      '<check-header> stands where a <validate-jwt> is needed; it lets every value of a header pass, so that anybody can send one.',
    fix: 'Add a <validate-jwt> to <inbound>; the <check-header> can stay if it is needed for itself.',
  },
  {
    name: 'a client certificate that need not be valid',
    facts: { policy: '<validate-client-certificate>', gap: 'errors-ignored' },
    message:
      '<validate-client-certificate> stands where a <validate-jwt> is needed; it goes on without a valid certificate, because it ignores errors.',
    fix: 'Add a <validate-jwt> to <inbound>; the <validate-client-certificate> can stay if it is needed for itself.',
  },
]);

testRule(jwtHandmade, [
  {
    name: 'the call that decodes',
    facts: { call: 'AsJwt()' },
    message:
      '“AsJwt()” reads the token without verifying its signature, and no <validate-jwt> does.',
    fix: 'Put a <validate-jwt> before the expression, and read the token from its output-token-variable-name.',
  },
  {
    name: 'the call that tries to decode',
    facts: { call: 'TryParseJwt()' },
    message:
      '“TryParseJwt()” reads the token without verifying its signature, and no <validate-jwt> does.',
    fix: 'Put a <validate-jwt> before the expression, and read the token from its output-token-variable-name.',
  },
]);
