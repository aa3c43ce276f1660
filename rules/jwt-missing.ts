import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// The gateway demands nothing on its own: without a validator every request goes on to the backend.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-missing',
    title: 'No policy validates the token',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/306.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
      'https://github.com/Azure/azure-policy/blob/master/built-in-policies/policyDefinitions/Security%20Center/ASC_APIMApiEndpointsShouldbeAuthenticated_AINE.json',
    ],
  },
  message: ({ searched }) => {
    const where = searched.map((id) => quoted(id));
    const names = where.length === 0 ? '' : ` (searched: ${listed(where, 5)})`;
    return `No <validate-jwt> runs before the backend is reached${names}.`;
  },
  fix: () =>
    'Put a <validate-jwt> with the expected metadata and audience into <inbound> of the API, or of a wider scope that it inherits with <base />.',
});
