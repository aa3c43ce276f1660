import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

const FIXES = {
  'named-value': 'Correct it under namedValues, or remove it there: the source holds the value.',
  'api-scoped-keys': 'Remove apiScopedKeys from assume, or cancel these subscriptions.',
  'workspace-policy':
    'Remove workspacePolicy from assume, or put <base /> at the start of <inbound> there.',
} as const;

// Verdicts rest on what is assumed, and an assumption that is known to be wrong carries none.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'assumption-contradicted',
    title: 'An assumption of the configuration is not true',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'high',
    since: '0.1.0',
    tags: ['assumption'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
      'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: (facts) => {
    switch (facts.kind) {
      case 'named-value':
        return `The configuration takes the named value ${quoted(facts.name)} to be ${quoted(facts.assumed)}, and the source says ${quoted(facts.seen)}.`;
      case 'api-scoped-keys':
        return `The configuration assumes that no key skips the products, and those of ${listed(facts.subscriptions.map((one) => quoted(one)))} do.`;
      case 'workspace-policy':
        return `The configuration assumes that the policy of the workspace ${quoted(facts.workspace)} runs the wider scopes, and it does not.`;
    }
  },
  fix: ({ kind }) => FIXES[kind],
});
