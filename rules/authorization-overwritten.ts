import { defineRule, quoted } from '../src/rule-kit/index.ts';

// A validator behind it checks the credentials of the gateway, which are good, whoever calls.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'authorization-overwritten',
    title: 'The gateway writes its own token before the validation',
    group: 'Strength',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['token source', 'order'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/set-header-policy',
      'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
      'https://cwe.mitre.org/data/definitions/441.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ by, header }) =>
    `<${by}> puts a value of the gateway into ${quoted(header)} before the validator reads it.`,
  fix: ({ by }) => `Move the <${by}> behind the <validate-jwt>.`,
});
