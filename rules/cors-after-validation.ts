import { defineRule } from '../src/rule-kit/index.ts';

// Browsers call from other origins only as far as cors lets them, and it is documented to come first.
export default defineRule({
  subject: 'document',
  meta: {
    id: 'cors-after-validation',
    title: 'The cors policy stands behind the validation',
    group: 'Flow',
    kinds: ['hygiene'],
    severity: 'low',
    since: '0.1.0',
    tags: ['cors', 'order'],
    references: [
      'https://learn.microsoft.com/azure/api-management/cors-policy',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/696.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ validator }) =>
    `<cors> stands behind the ${validator}, although it should be the first policy in <inbound>.`,
  fix: ({ validator }) =>
    `Put <cors> before the ${validator}, or before the <base /> that brings it.`,
});
