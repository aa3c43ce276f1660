import { defineRule, quoted } from '../src/rule-kit/index.ts';

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

// Whoever hears of it on the last day can only prolong it; a month is time to mend, review and deploy.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'waiver-expiring',
    title: 'A waiver ends soon',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'info',
    since: '0.1.0',
    tags: ['waiver'],
    references: [
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ rule, owner, expires, days }) =>
    `The waiver of ${quoted(owner)} for ${quoted(rule)} ends ${inDays(days)}, on ${expires}.`,
  fix: ({ owner }) => `Mend what it accepts, or agree with ${quoted(owner)} on a new last day.`,
});
