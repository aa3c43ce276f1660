import { defineRule, quoted } from '../src/rule-kit/index.ts';

// An API in two products runs under the policy of one of them, and the caller picks which.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'product-route-open',
    title: 'A product leads past the validation',
    group: 'Surface',
    kinds: ['verdict'],
    severity: 'high',
    since: '0.1.0',
    tags: ['product', 'subscription'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-add-products',
      'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
      'https://cwe.mitre.org/data/definitions/288.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
      'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    ],
  },
  message: ({ product, open }) =>
    open
      ? `The product ${quoted(product)} needs no key and brings no validation, so callers get in through it without a token.`
      : `The product ${quoted(product)} brings no validation, so holders of its keys get in without a token.`,
  fix: ({ product }) =>
    `Validate the token in the API instead of its products, or in the product ${quoted(product)} too.`,
});
