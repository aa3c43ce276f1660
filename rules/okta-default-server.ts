import { defineRule, quoted } from '../src/rule-kit/index.ts';

// One server has one audience, so the tokens of everything that uses it are interchangeable.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'okta-default-server',
    title: 'The expected issuer is the authorization server named default',
    group: 'Expectation',
    kinds: ['setup'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['issuer', 'Okta'],
    references: [
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/1188.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ issuer }) =>
    `${quoted(issuer)} is the server that comes with the org, and everything that uses it shares one issuer and one audience.`,
  fix: () => 'Expect the issuer of an authorization server that was made for these APIs.',
});
