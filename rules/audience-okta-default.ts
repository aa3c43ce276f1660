import { defineRule, quoted } from '../src/rule-kit/index.ts';

// An audience that nobody chose says nothing about who a token is for.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'audience-okta-default',
    title: 'The expected audience is the preset one of Okta',
    group: 'Expectation',
    kinds: ['setup'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['audience', 'Okta'],
    references: [
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/1188.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ audience }) =>
    `The audience ${quoted(audience)} is the one that Okta presets, so it tells your APIs from no others.`,
  fix: () => 'Give the authorization server an audience of its own, and expect that.',
});
