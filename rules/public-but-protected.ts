import { defineRule, listed, matching, quoted } from '../src/rule-kit/index.ts';

// What is declared public is not watched, so nobody is told when it loses the protection that it has.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'public-but-protected',
    title: 'What is declared public is protected',
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
    `The entry of ${quoted(owner)} in public (${matching(match)}) takes in ${listed(subjects.map((one) => quoted(one)))}, although no request gets in there unchecked.`,
  fix: () => 'Narrow the entry to what is meant for everybody, or remove it.',
});
