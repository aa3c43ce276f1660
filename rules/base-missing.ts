import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Without <base /> nothing of any wider scope runs, the token validation included.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'base-missing',
    title: 'A scope drops the validation that it should inherit',
    group: 'Inheritance',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['inheritance', 'base'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://learn.microsoft.com/azure/api-management/set-edit-policies',
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.PolicyBase/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/BasePolicy_Audit.json',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ lost, lostAt }) =>
    `<inbound> has no <base />, so the ${lost} of ${quoted(lostAt)} never runs.`,
  fix: () => 'Put <base /> at the start of <inbound>.',
});
