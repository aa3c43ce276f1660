import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Whoever has that key makes tokens at will; Okta can neither revoke nor rotate it.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'key-inline',
    title: 'A key is trusted that the issuer does not publish',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['signature', 'keys'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/321.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ key }) =>
    `A key is trusted that the expected issuer does not publish: ${quoted(key)}.`,
  fix: () => 'Remove the key; <openid-config> brings the keys that the issuer publishes.',
});
