import { defineRule, quoted } from '../src/rule-kit/index.ts';

// The admin console issues nothing, and a preview org has other users, rules and keys than production.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'okta-domain-unfit',
    title: 'The expected issuer is an admin or preview address',
    group: 'Expectation',
    kinds: ['setup'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['issuer', 'Okta'],
    references: [
      'https://developer.okta.com/docs/concepts/okta-organizations/',
      'https://developer.okta.com/docs/concepts/auth-servers/',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ host, domain }) =>
    domain === 'admin'
      ? `${quoted(host)} is the address of the admin console, which issues no tokens.`
      : `${quoted(host)} is a preview org, and the configuration says that this is production.`,
  fix: ({ host, domain }) =>
    domain === 'admin'
      ? `Expect the issuer of the org itself, on ${quoted(host.replace('-admin.', '.'))}.`
      : 'Expect the issuer of the production org, or remove production from the configuration.',
});
