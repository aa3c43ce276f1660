import { defineRule } from '../src/rule-kit/index.ts';

const WHAT_IT_DOES: Readonly<Record<string, string>> = {
  '<validate-client-certificate>': 'checks a certificate, not a token',
  '<check-header>': 'compares a header, and whoever knows the value can send it',
  '<ip-filter>': 'looks at the network address only',
  '<authentication-basic>': 'signs the gateway in at the backend, not the caller',
  '<authentication-certificate>': 'signs the gateway in at the backend, not the caller',
  '<authentication-managed-identity>': 'signs the gateway in at the backend, not the caller',
  '<get-authorization-context>': 'fetches a token for the backend, and checks none',
};

/** Why not even the policy itself keeps anybody out. */
const WHAT_IT_LEAVES: Readonly<Record<string, string>> = {
  'any-value': 'lets every value of a header pass, so that anybody can send one',
  'errors-ignored': 'goes on without a valid certificate, because it ignores errors',
};

// These policies are taken for authentication of the caller; none of them looks at a token.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'jwt-substitute',
    title: 'Another policy stands where a token validation should',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['authentication'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://learn.microsoft.com/azure/api-management/validate-client-certificate-policy',
      'https://learn.microsoft.com/azure/api-management/check-header-policy',
      'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
      'https://cwe.mitre.org/data/definitions/287.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ policy, gap }) =>
    `${policy} stands where a <validate-jwt> is needed; it ${WHAT_IT_LEAVES[gap ?? ''] ?? WHAT_IT_DOES[policy] ?? 'checks no token'}.`,
  fix: ({ policy }) =>
    `Add a <validate-jwt> to <inbound>; the ${policy} can stay if it is needed for itself.`,
});
