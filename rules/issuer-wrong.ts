import { defineRule, FOREIGN_ISSUER, listed, quoted } from '../src/rule-kit/index.ts';

// Whoever issues the tokens decides who gets in, so the issuer is the first thing to get right.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'issuer-wrong',
    title: 'The validator trusts another issuer than the expected one',
    group: 'Issuer',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['issuer', 'metadata'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seen, kind }) =>
    `The validator trusts ${listed(seen.map((one) => quoted(one)))}${FOREIGN_ISSUER[kind]}, not the expected issuer.`,
  fix: ({ expected: [issuer] }) =>
    issuer === undefined
      ? null
      : `Use <openid-config url="${issuer}/.well-known/openid-configuration" />.`,
});
