import { defineRule, quoted } from '../src/rule-kit/index.ts';

// What a missing fragment holds decides what runs: it may bring the validator, or an answer without one.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'fragment-missing',
    title: 'An included fragment was not found',
    group: 'Inheritance',
    kinds: ['undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['fragment'],
    references: [
      'https://learn.microsoft.com/azure/api-management/include-fragment-policy',
      'https://learn.microsoft.com/azure/api-management/policy-fragments',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ fragment }) => `The included fragment ${quoted(fragment)} was not found.`,
  fix: ({ fragment, similar }) =>
    similar === null
      ? `Add the fragment ${quoted(fragment)} to what is checked, or correct fragment-id.`
      : `Write fragment-id as ${quoted(similar)}, the fragment that exists.`,
});
