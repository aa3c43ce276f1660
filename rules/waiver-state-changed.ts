import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// Accepted was what somebody looked at, not whatever the same lines may turn into.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'waiver-state-changed',
    title: 'What a waiver accepted has changed since',
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
  message: ({ rule, owner, subjects }) => {
    const what = subjects.length === 0 ? 'it' : listed(subjects.map((one) => quoted(one)));
    return `What ${quoted(owner)} accepted of ${quoted(rule)} has changed since, so the waiver does not cover ${what}.`;
  },
  fix: () =>
    "Look at it again: accept it as it is now with 'apim-jwt waive', or mend it and remove the waiver.",
});
