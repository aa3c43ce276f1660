import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Clients, caches and monitors go by the status: a refusal that looks like a success is one to none of them.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'failure-code-unusual',
    title: 'A refused request gets no error status',
    group: 'Strength',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['status', 'on-error'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies',
      'https://www.rfc-editor.org/rfc/rfc9110',
      'https://cwe.mitre.org/data/definitions/393.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ code }) =>
    `A refused request is answered with ${quoted(code)}, which is not surely a 4xx or 5xx status.`,
  fix: () =>
    'Answer with 401: write failed-validation-httpcode="401" (in <check-header> failed-check-httpcode), or leave it out.',
});
