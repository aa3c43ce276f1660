import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A validator that is handed its token by the policy lets everybody in if that token is good.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'token-source-unsafe',
    title: 'The validated token is not the one of the caller',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['token source', 'expression'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
      'https://cwe.mitre.org/data/definitions/287.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ expression }) =>
    `token-value does not hold what the caller sent: ${quoted(expression)}.`,
  fix: () => 'Replace token-value by header-name="Authorization".',
});
