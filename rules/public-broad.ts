import { defineRule, matching, quoted } from '../src/rule-kit/index.ts';

// Nobody decides anew when an operation is added, so one that needs a token is public from its first day.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'public-broad',
    title: 'An entry of public takes in whatever comes later',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'info',
    since: '0.1.0',
    tags: ['public'],
    references: [
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
    ],
  },
  message: ({ owner, match, subjects }) =>
    `The entry of ${quoted(owner)} in public (${matching(match)}) leaves open which operations it means, so every one is public: ${subjects} now, and each that is added.`,
  fix: () => 'Name the operations, as in operation: "GET /healthz".',
});
