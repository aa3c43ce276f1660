import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Of a text that is not read whole nothing may be believed: the part that was lost may be the part that matters.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'policy-unreadable',
    title: 'A policy document could not be read',
    group: 'Inheritance',
    kinds: ['undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['reading'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://www.w3.org/TR/xml/',
      'https://cwe.mitre.org/data/definitions/703.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ why }) => `The policy could not be read: ${quoted(why.replace(/\.$/u, ''), 200)}.`,
  fix: () => 'Correct the policy text at this place.',
});
