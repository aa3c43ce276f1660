import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A caller who names the audience can present a token that was made for any other API.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'audience-from-request',
    title: 'The request decides which audience is accepted',
    group: 'Audience',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['audience', 'expression'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/807.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ expression }) =>
    `The accepted audience is taken from the request: ${quoted(expression)}.`,
  fix: () => 'Write the expected audience as a constant or as a plain named value.',
});
