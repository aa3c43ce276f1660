import { defineRule, matching, quoted } from '../src/rule-kit/index.ts';

// An entry for nothing makes public whatever gets that name one day.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'public-unused',
    title: 'An entry of public matches nothing',
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
  message: ({ owner, match }) =>
    `The entry of ${quoted(owner)} in public (${matching(match)}) matches nothing.`,
  fix: () => 'Remove it, or correct its match.',
});
