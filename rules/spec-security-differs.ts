import { defineRule } from '../src/rule-kit/index.ts';

const SAYS = { nothing: 'nothing', key: 'a key alone', token: 'a token' } as const;
const FOUND = { protected: 'asks for a token', open: 'lets them in without one' } as const;

// The specification is what callers build on and what other tools test, so it should say what holds.
export default defineRule({
  subject: 'api',
  meta: {
    id: 'spec-security-differs',
    title: 'The specification says something else about security',
    group: 'Surface',
    kinds: ['hygiene'],
    severity: 'low',
    enabled: false,
    since: '0.1.0',
    tags: ['specification'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-api-import-restrictions',
      'https://spec.openapis.org/oas/latest.html',
      'https://cwe.mitre.org/data/definitions/1059.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/',
    ],
  },
  message: ({ says, found }) =>
    `The specification asks callers for ${SAYS[says]}, and the gateway ${FOUND[found]}.`,
  fix: ({ found }) =>
    found === 'open'
      ? 'Validate the token, or take the requirement out of the specification.'
      : 'Add a security requirement for the token to the specification.',
});
