import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Addresses end up in logs, histories and referrers, and a token in one of them is a token given away.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'token-in-query',
    title: 'The token is read from the query',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['token source', 'query'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc6750',
      'https://www.rfc-editor.org/rfc/rfc9700',
      'https://cwe.mitre.org/data/definitions/598.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ parameter }) =>
    `The token is read from the query parameter ${quoted(parameter)}, and addresses are kept in logs.`,
  fix: () => 'Replace query-parameter-name by header-name="Authorization".',
});
