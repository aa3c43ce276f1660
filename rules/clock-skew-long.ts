import { defineRule } from '../src/rule-kit/index.ts';

// A few minutes make up for clocks that differ; more only makes tokens live longer than they say.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'clock-skew-long',
    title: 'Expired tokens are accepted for too long',
    group: 'Strength',
    kinds: ['weakness'],
    severity: 'medium',
    options: {
      maxSeconds: {
        minimum: 0,
        maximum: 86_400,
        default: 300,
        meaning: 'The longest clock-skew that is nothing to speak of',
      },
    },
    since: '0.1.0',
    tags: ['expiry'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://www.rfc-editor.org/rfc/rfc7519',
      'https://www.rfc-editor.org/rfc/rfc8725',
      'https://cwe.mitre.org/data/definitions/613.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/',
    ],
  },
  message: ({ seconds }) =>
    `A token passes for ${seconds} seconds after it expired, and as long before it becomes valid.`,
  fix: () => 'Remove clock-skew, or set it to at most 300 seconds.',
});
