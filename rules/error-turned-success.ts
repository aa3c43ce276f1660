import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A failed validation jumps to on-error, so whatever is answered there is the answer to every caller without a token.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'error-turned-success',
    title: 'The error section turns a refusal into a success',
    group: 'Flow',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['on-error', 'status'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies',
      'https://learn.microsoft.com/azure/api-management/set-status-policy',
      'https://learn.microsoft.com/azure/api-management/return-response-policy',
      'https://cwe.mitre.org/data/definitions/636.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ policy, status }) =>
    `${policy} turns a refused request into ${quoted(status)}, which is not surely a 4xx or 5xx status.`,
  fix: () =>
    'Answer with an error status in <on-error>, such as <set-status code="401" reason="Unauthorized" />.',
});
