import { defineRule, quoted } from '../src/rule-kit/index.ts';

// The policy of a product runs for its own keys only: other keys, or none, skip it.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'productless-route-open',
    title: 'The API is reached without the product that validates',
    group: 'Surface',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['product', 'subscription'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-add-products',
      'https://cwe.mitre.org/data/definitions/288.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
      'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    ],
  },
  message: ({ product }) =>
    `Only the product ${quoted(product)} validates the token, and callers who come without it are not checked.`,
  fix: () => 'Move the <validate-jwt> from the product to the API, where it runs for every caller.',
});
