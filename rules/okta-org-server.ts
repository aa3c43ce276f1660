import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Okta may change these tokens at any time, and their audience is Okta, whoever they are sent to.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'okta-org-server',
    title: 'The expected issuer is the org authorization server',
    group: 'Expectation',
    kinds: ['setup'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['issuer', 'Okta'],
    references: [
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ issuer }) =>
    `${quoted(issuer)} is the org authorization server, whose tokens are meant for Okta itself.`,
  fix: ({ issuer }) =>
    `Expect the issuer of a custom authorization server, which begins with ${quoted(`${issuer.replace(/\/$/u, '')}/oauth2/`)}.`,
});
