import { defineRule, quoted } from '../src/rule-kit/index.ts';

function again(matched: number): string {
  if (matched === 0) return '';
  return matched === 1
    ? ', so one matter that it accepted counts again'
    : `, so ${matched} matters that it accepted count again`;
}

// A waiver ends by itself, so that an exception does not become the rule because nobody looked.
export default defineRule({
  subject: 'service',
  meta: {
    id: 'waiver-expired',
    title: 'A waiver is past its last day',
    group: 'Governance',
    kinds: ['governance'],
    severity: 'info',
    since: '0.1.0',
    tags: ['waiver'],
    references: [
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ rule, owner, expires, matched }) =>
    `The waiver of ${quoted(owner)} for ${quoted(rule)} ended on ${expires}${again(matched)}.`,
  fix: ({ owner }) =>
    `Mend what it accepted and remove it, or agree with ${quoted(owner)} on a new last day.`,
});
