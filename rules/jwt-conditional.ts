import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A condition around the validator is a second way in: whoever meets it otherwise needs no token.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-conditional',
    title: 'The token is validated under a condition only',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication', 'condition'],
    references: [
      'https://learn.microsoft.com/azure/api-management/choose-policy',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/288.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ condition }) => {
    const when = condition === '' ? 'on some paths only' : `only under ${quoted(condition)}`;
    return `The token is validated ${when}.`;
  },
  fix: () =>
    'Move the <validate-jwt> out of the condition, or give the <choose> an <otherwise> that refuses the request.',
});
