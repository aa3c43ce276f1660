import { defineRule } from '../src/rule-kit/index.ts';

// Only inbound runs before the backend is called; a check in another section comes after the fact.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-outside-inbound',
    title: 'The token is validated outside of inbound',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication', 'order'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://cwe.mitre.org/data/definitions/696.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ policy, section }) => {
    const where = section === '' ? 'outside of every section' : `in <${section}>`;
    return `The only ${policy} stands ${where}, where it comes too late to stop a request.`;
  },
  fix: ({ policy }) => `Move the ${policy} into <inbound>.`,
});
