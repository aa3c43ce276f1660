import { defineRule, matching, quoted } from '../src/rule-kit/index.ts';

// A waiver for nothing waits for the day on which somebody makes the mistake that it accepts.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'waiver-unused',
    title: 'A waiver covers nothing',
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
  message: ({ rule, owner, match }) =>
    `The waiver of ${quoted(owner)} for ${quoted(rule)} (${matching(match)}) covers nothing that was found.`,
  fix: () => 'Remove it, or correct its match.',
});
