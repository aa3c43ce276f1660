import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Such a key grows with the service: it opens what its holder never asked for.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'all-apis-subscription',
    title: 'A subscription opens every API that there is',
    group: 'Surface',
    kinds: ['hygiene'],
    severity: 'low',
    since: '0.1.0',
    tags: ['subscription'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/API%20Management/AllApiSubscription_AuditDeny.json',
      'https://cwe.mitre.org/data/definitions/250.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    ],
  },
  message: ({ subscription, workspace }) => {
    const where = workspace === null ? 'the service' : `the workspace ${quoted(workspace)}`;
    return `The keys of the subscription ${quoted(subscription)} open every API of ${where} and skip the policies of its products.`;
  },
  fix: ({ subscription }) =>
    `Give its holder subscriptions of the products that are needed, and cancel ${quoted(subscription)}.`,
});
