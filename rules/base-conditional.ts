import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A <base /> inside of a branch makes the whole inheritance hang on the condition of that branch.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'base-conditional',
    title: 'The validation is inherited under a condition only',
    group: 'Inheritance',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['inheritance', 'base', 'condition'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://learn.microsoft.com/azure/api-management/choose-policy',
      'https://cwe.mitre.org/data/definitions/288.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ lost, lostAt, condition }) => {
    const when = condition === '' ? 'on some paths only' : `only under ${quoted(condition)}`;
    return `The ${lost} of ${quoted(lostAt)} is inherited ${when}.`;
  },
  fix: () => 'Move <base /> out of the condition, to the start of <inbound>.',
});
