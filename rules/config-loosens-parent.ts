import { defineRule, quoted, shortened } from '../src/rule-kit/index.ts';

// What an organization demands can be tightened below it and never loosened, or it would demand nothing.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'config-loosens-parent',
    title: 'A file loosens what it extends',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'high',
    since: '0.1.0',
    tags: ['configuration'],
    references: [
      'https://cwe.mitre.org/data/definitions/15.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ key, what }) =>
    `${quoted(key)} loosens what this file extends, and has no effect: ${shortened(what, 400)}.`,
  fix: () => 'Remove it here, or change the file that is extended.',
});
