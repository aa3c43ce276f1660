import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// With a foreign audience the API takes tokens meant for somebody else, and refuses its own.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'audience-wrong',
    title: 'The validator accepts another audience than the expected one',
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
    `The validator accepts the audience ${listed(seen.map((one) => quoted(one)))}, not the expected one.`,
  fix: ({ expected }) => {
    const items = expected.map((one) => `<audience>${one}</audience>`);
    return items.length === 0 ? null : `Accept ${listed(items)} and nothing else.`;
  },
});
