import { defineRule, quoted } from '../src/rule-kit/index.ts';

// What stands in front of the gateway, and its logs, protect the usual place; another one is protected by nobody.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'token-source-unexpected',
    title: 'The token is read from an unexpected place',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['token source'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc6750',
      'https://cwe.mitre.org/data/definitions/287.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seen, expected }) =>
    `The token is read from an unexpected place: ${quoted(seen)} instead of ${quoted(expected)}.`,
  fix: ({ expected }) => {
    const header = /^the header (\S+)$/u.exec(expected)?.[1];
    return header === undefined
      ? `Read the token from ${quoted(expected)}.`
      : `Write header-name="${header}".`;
  },
});
