import { defineRule } from '../src/rule-kit/index.ts';

// What the gateway calls above the validator, it calls for everybody who knows the address.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'call-before-validation',
    title: 'Something is called before the token is checked',
    group: 'Flow',
    kinds: ['weakness'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['order', 'call-out'],
    references: [
      'https://learn.microsoft.com/azure/api-management/send-request-policy',
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://cwe.mitre.org/data/definitions/696.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
    ],
  },
  message: ({ policy }) => `${policy} calls another service before the token is checked.`,
  fix: ({ policy }) =>
    `Put the <validate-jwt>, or the <base /> that brings it, before the ${policy}.`,
});
