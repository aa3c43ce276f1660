import { defineRule } from '../src/rule-kit/index.ts';

// A key proves who signed, not for whom: without an issuer every token of that key is as good as any other.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'issuer-unchecked',
    title: 'The issuer of the token is not checked',
    group: 'Issuer',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['issuer', 'keys'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ keys }) =>
    keys === 'none'
      ? 'The validator names neither metadata nor a key nor an issuer, so nothing says whose token it must be.'
      : 'The validator checks a key but no issuer, so every token signed with that key passes.',
  fix: ({ keys }) =>
    keys === 'none'
      ? 'Add the <openid-config> of the expected issuer.'
      : 'Add the <openid-config> of the expected issuer, or list that issuer in <issuers>.',
});
