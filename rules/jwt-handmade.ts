import { defineRule, quoted } from '../src/rule-kit/index.ts';

// AsJwt and TryParseJwt decode a token; anybody can write one that decodes.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-handmade',
    title: 'The token is read but its signature is not verified',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication', 'expression', 'signature'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/347.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ call }) =>
    `${quoted(call)} reads the token without verifying its signature, and no <validate-jwt> does.`,
  fix: () =>
    'Put a <validate-jwt> before the expression, and read the token from its output-token-variable-name.',
});
