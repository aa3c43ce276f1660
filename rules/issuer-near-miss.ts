import { defineRule, quoted } from '../src/rule-kit/index.ts';

const DIFFERENCE = {
  slash: 'only one of them ends in a slash',
  case: 'upper and lower case differ',
  port: 'host and port are written in another way',
  http: 'it says http, not https',
} as const;

// Issuers are compared character by character, so two spellings are two issuers.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'issuer-near-miss',
    title: 'The issuer is almost the expected one',
    group: 'Issuer',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['issuer', 'spelling'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://www.rfc-editor.org/rfc/rfc7519',
      'https://www.rfc-editor.org/rfc/rfc8414',
      'https://cwe.mitre.org/data/definitions/697.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seen, expected, difference }) =>
    `${quoted(seen)} is not the issuer ${quoted(expected)} that Okta writes into its tokens: ${DIFFERENCE[difference]}.`,
  fix: ({ expected }) => `Write the issuer as ${quoted(expected)}.`,
});
