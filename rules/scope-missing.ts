import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// A valid token says who it is; only its scopes and claims say what it may do.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'scope-missing',
    title: 'A demanded scope or claim is not required',
    group: 'Strength',
    kinds: ['verdict', 'weakness'],
    severity: 'high',
    since: '0.1.0',
    tags: ['scope', 'claim'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://developer.okta.com/docs/guides/validate-access-tokens/',
      'https://www.rfc-editor.org/rfc/rfc9068',
      'https://cwe.mitre.org/data/definitions/285.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    ],
  },
  message: ({ wanted, required }) => {
    const asked =
      required.length === 0
        ? ''
        : `: what is required is ${listed(required.map((one) => quoted(one)))}`;
    return `Tokens without ${wanted} are accepted${asked}.`;
  },
  fix: ({ wanted }) => `Require ${wanted} by a <claim> of its own in <required-claims>.`,
});
