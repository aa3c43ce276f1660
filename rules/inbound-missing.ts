import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Whether a missing section inherits or drops the wider scopes is written nowhere, so nobody should rely on it.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'inbound-missing',
    title: 'A policy document leaves its inbound section out',
    group: 'Inheritance',
    kinds: ['verdict', 'undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['inheritance', 'base', 'undocumented'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://learn.microsoft.com/azure/api-management/set-edit-policies',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.PolicyBase/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/BasePolicy_Audit.json',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ lost, lostAt }) => {
    if (lost === null || lostAt === null) {
      return 'The document has no <inbound>, and whether it then inherits the wider scopes is not documented.';
    }
    return `The document has no <inbound>, so the ${lost} of ${quoted(lostAt)} does not run.`;
  },
  fix: () => 'Write the section out: <inbound><base /></inbound>.',
});
