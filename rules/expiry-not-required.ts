import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A token without an expiry time stays valid for whoever finds it, as long as its key is published.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'expiry-not-required',
    title: 'Tokens that never expire are accepted',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['expiry'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://www.rfc-editor.org/rfc/rfc7519',
      'https://cwe.mitre.org/data/definitions/613.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ attribute }) =>
    `${quoted(attribute)} is switched off, so a token without an expiry time passes.`,
  fix: () => 'Remove require-expiration-time, or write require-expiration-time="true".',
});
