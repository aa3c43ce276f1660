import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// One of several audiences is enough, so the list is as weak as its widest entry.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'audience-extra',
    title: 'The validator accepts an audience too many',
    group: 'Audience',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['audience'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seen }) =>
    `Besides the expected audience the validator accepts ${listed(seen.map((one) => quoted(one)))}.`,
  fix: ({ seen, expected }) =>
    `Remove ${listed(seen.map((one) => quoted(one)))} and keep ${listed(expected.map((one) => quoted(one)))}.`,
});
