import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A named value is edited without a review of any policy, and this one turns the check off.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'validation-switchable',
    title: 'A named value can switch validation off',
    group: 'Flow',
    kinds: ['weakness'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['named value', 'condition'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
      'https://learn.microsoft.com/azure/api-management/choose-policy',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/15.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ name, value, condition }) =>
    `Whether the token is checked hangs on the named value ${quoted(name)}, now ${quoted(value)}, in the condition ${quoted(condition)}.`,
  fix: () => 'Take the <validate-jwt> out of the <choose>, so that it runs on every path.',
});
