import { defineRule, quoted } from '../src/rule-kit/index.ts';

// ID tokens tell an application who signed in; an API that takes them trusts every application's users.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'audience-is-client-id',
    title: 'The expected audience is the id of an application',
    group: 'Expectation',
    kinds: ['setup'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['audience', 'Okta'],
    references: [
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ audience }) =>
    `The audience ${quoted(audience)} looks like the id of an Okta application, which ID tokens carry and access tokens do not.`,
  fix: () => 'Expect the audience of the authorization server instead.',
});
