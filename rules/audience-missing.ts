import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// A token for another API of the same server has the same issuer and the same keys.
// Only the audience tells the two apart.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'audience-missing',
    title: 'The audience of the token is not checked',
    group: 'Audience',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['audience'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ expected }) => {
    const names = listed(expected.map((one) => quoted(one)));
    return `The validator does not check the audience${names === '' ? '' : `; expected is ${names}`}.`;
  },
  fix: ({ expected }) => {
    const items = expected.map((one) => `<audience>${one}</audience>`);
    return items.length === 0 ? null : `Add <audiences>${items.join('')}</audiences>.`;
  },
});
