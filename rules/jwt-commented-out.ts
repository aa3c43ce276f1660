import { defineRule } from '../src/rule-kit/index.ts';

// A validator in a comment looks the same to a text search and does nothing at run time.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-commented-out',
    title: 'The token validation stands in a comment',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication', 'comment'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/Security%20Center/ASC_APIMApiEndpointsShouldbeAuthenticated_AINE.json',
    ],
  },
  message: ({ policy }) => `The only ${policy} stands in a comment, so nothing checks the token.`,
  fix: ({ policy }) =>
    policy === '<validate-jwt>'
      ? 'Take the <validate-jwt> out of the comment.'
      : 'Put a <validate-jwt> in the place of the comment.',
});
