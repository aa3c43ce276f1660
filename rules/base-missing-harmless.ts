import { defineRule, quoted } from '../src/rule-kit/index.ts';

// What is added to the wider scopes one day will be missing here, and nobody remembers why.
export default defineRule({
  subject: 'document',
  meta: {
    id: 'base-missing-harmless',
    title: 'A scope inherits nothing but is protected all the same',
    group: 'Inheritance',
    kinds: ['hygiene'],
    severity: 'low',
    enabled: false,
    since: '0.1.0',
    tags: ['inheritance', 'base'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://learn.microsoft.com/azure/api-management/set-edit-policies',
      'https://azure.github.io/PSRule.Rules.Azure/en/rules/Azure.APIM.PolicyBase/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/BasePolicy_Audit.json',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ skipped }) =>
    skipped === null
      ? '<inbound> has no <base />, so nothing that a wider scope gets one day will run here.'
      : `<inbound> has no <base />, so the policy of ${quoted(skipped)} never runs here, though every way in is closed.`,
  fix: () => 'Put <base /> at the start of <inbound>.',
});
