import { defineRule, quoted } from '../src/rule-kit/index.ts';

// The claims of an unsigned token are whatever the caller wrote into it.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'unsigned-accepted',
    title: 'Tokens without a signature are accepted',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['signature'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://www.rfc-editor.org/rfc/rfc7519',
      'https://cwe.mitre.org/data/definitions/347.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ attribute }) =>
    `${quoted(attribute)} is switched off, so a token without a signature passes.`,
  fix: () => 'Remove require-signed-tokens, or write require-signed-tokens="true".',
});
