import { defineRule, listed, quoted } from '../src/rule-kit/index.ts';

// The page asks for exactly one source; which of several is read is written nowhere.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'token-source-ambiguous',
    title: 'The validator names more than one token source',
    group: 'Strength',
    kinds: ['undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['token source', 'undocumented'],
    references: [
      'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
      'https://cwe.mitre.org/data/definitions/436.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ sources }) => {
    const names = sources.length === 0 ? '' : ` (${listed(sources.map((one) => quoted(one)))})`;
    return `The validator names more than one token source${names}, and which one is read is not documented.`;
  },
  fix: () => 'Keep exactly one of header-name, query-parameter-name and token-value.',
});
