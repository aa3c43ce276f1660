import { defineRule, quoted } from '../src/rule-kit/index.ts';

// validate-azure-ad-token cannot point at Okta: whoever has an account in that tenant gets in.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-other-provider',
    title: 'Only tokens of another identity provider are validated',
    group: 'Coverage',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication', 'entra'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy',
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/345.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ tenant }) => {
    const whose = tenant === null ? 'a Microsoft tenant' : `the Microsoft tenant ${quoted(tenant)}`;
    return `<validate-azure-ad-token> accepts tokens of ${whose}, not of the expected issuer.`;
  },
  fix: () =>
    'Replace the <validate-azure-ad-token> by a <validate-jwt> with the metadata of the expected issuer.',
});
