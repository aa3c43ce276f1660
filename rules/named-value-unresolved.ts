import { defineRule, quoted } from '../src/rule-kit/index.ts';

// Issuers, audiences and switches often stand in named values; without the value the policy is only half read.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'named-value-unresolved',
    title: 'A named value that decides is secret or missing',
    group: 'Inheritance',
    kinds: ['undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['named value'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-properties',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ name, why }) => {
    if (why === 'secret') {
      return `The named value ${quoted(name)} is secret, so what the policy says with it cannot be read.`;
    }
    return why === 'ambiguous'
      ? `Several named values share the name ${quoted(name)} and differ, so nobody knows which one is used.`
      : `The named value ${quoted(name)} was not found.`;
  },
  fix: ({ name, why, similar }) => {
    if (why === 'secret') {
      return 'Use a plain named value or a constant: an issuer or an audience is no secret.';
    }
    if (why === 'ambiguous') {
      return `Keep one named value of the display name ${quoted(name)}.`;
    }
    return similar === null
      ? `Add the named value ${quoted(name)} to what is checked, or correct its name.`
      : `Write the name as ${quoted(similar)}, the named value that exists.`;
  },
});
