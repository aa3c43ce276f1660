import { defineRule, FOREIGN_ISSUER, listed, quoted } from '../src/rule-kit/index.ts';

// Several metadata documents and <issuers> add up: a token of any of them is accepted.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'issuer-extra',
    title: 'The validator trusts an issuer too many',
    group: 'Issuer',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['issuer', 'metadata'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seen, kind }) =>
    `Besides the expected issuer the validator trusts ${listed(seen.map((one) => quoted(one)))}${FOREIGN_ISSUER[kind]}.`,
  fix: ({ seen, expected }) =>
    `Remove ${listed(seen.map((one) => quoted(one)))} and keep ${listed(expected.map((one) => quoted(one)))}.`,
});
