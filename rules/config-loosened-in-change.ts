import { defineRule, quoted, shortened } from '../src/rule-kit/index.ts';

// Whoever changes the policies and the rules by which they are judged in one go is judged by nobody.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'config-loosened-in-change',
    title: 'A change loosens the configuration',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['configuration', 'pull request'],
    references: [
      'https://cwe.mitre.org/data/definitions/15.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
      'https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-01-Insufficient-Flow-Control-Mechanisms',
    ],
  },
  message: ({ key, what, mode }) => {
    const until = mode === 'deny' ? ', which takes effect after the merge' : '';
    return `This change loosens ${quoted(key)}${until}: ${shortened(what, 400)}.`;
  },
  fix: ({ mode }) =>
    mode === 'deny'
      ? 'Take it back, or have it approved and merged by itself.'
      : 'Take it back, or have it approved by those who answer for these APIs.',
});
