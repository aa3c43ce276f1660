import { defineRule, listed, matching, quoted } from '../src/rule-kit/index.ts';

// A name with a typing mistake falls back to what holds for everything, and nobody sees a difference.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'expectation-unused',
    title: 'An expectation matches nothing',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'medium',
    since: '0.1.0',
    tags: ['expectation'],
    references: [
      'https://cwe.mitre.org/data/definitions/863.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/',
    ],
  },
  message: ({ match, sets }) =>
    `Nothing matches the expectation for ${matching(match)}, so what it says of ${listed(sets)} holds nowhere.`,
  fix: ({ similar }) =>
    similar === null
      ? 'Correct its match, or remove it.'
      : `Correct its match, for which ${quoted(similar)} comes near, or remove it.`,
});
