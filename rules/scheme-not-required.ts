import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A token is the same token without the word before it, but whoever reads on may think otherwise.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'scheme-not-required',
    title: 'The token needs no scheme before it',
    group: 'Strength',
    kinds: ['weakness'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['token source'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc6750',
      'https://www.rfc-editor.org/rfc/rfc9110',
      'https://cwe.mitre.org/data/definitions/436.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ header }) =>
    `The header ${quoted(header)} passes with the bare token or with any scheme before it.`,
  fix: () => 'Add require-scheme="Bearer" to the <validate-jwt>.',
});
