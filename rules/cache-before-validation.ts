import { defineRule } from '../src/rule-kit/index.ts';

// A hit answers at once: what one caller was allowed to see, the next one gets without a token.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'cache-before-validation',
    title: 'A cached answer is given before the token is checked',
    group: 'Flow',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['order', 'cache'],
    references: [
      'https://learn.microsoft.com/azure/api-management/cache-lookup-policy',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc9111',
      'https://cwe.mitre.org/data/definitions/524.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ policy }) => `${policy} can answer from the cache before any token is checked.`,
  fix: ({ policy }) =>
    `Put the <validate-jwt>, or the <base /> that brings it, before the ${policy}.`,
});
