import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Policies run from top to bottom, and an answer ends the run: what stands below it does not happen.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'answer-before-validation',
    title: 'An answer is given before the token is checked',
    group: 'Flow',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['order', 'answer'],
    references: [
      'https://learn.microsoft.com/azure/api-management/return-response-policy',
      'https://learn.microsoft.com/azure/api-management/mock-response-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://cwe.mitre.org/data/definitions/696.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ policy, status }) =>
    `${policy} answers with ${quoted(status)} before any token is checked.`,
  fix: ({ policy }) =>
    `Put the <validate-jwt>, or the <base /> that brings it, before the ${policy}.`,
});
