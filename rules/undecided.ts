import { defineRule, quoted } from '../src/rule-kit/index.ts';

interface Words {
  readonly lead: string;
  readonly fix: string | null;
}

const VALIDATE_FIRST = 'Put the <validate-jwt> before it, directly in <inbound>.';

const WORDS: Readonly<Record<string, Words>> = {
  'document-unreadable': { lead: 'A document could not be read', fix: null },
  'scope-not-extracted': {
    lead: 'The source does not hold every policy that applies',
    fix: 'Extract this scope as well.',
  },
  'fragment-missing': { lead: 'A fragment was not found', fix: null },
  'named-value-secret': { lead: 'A secret named value decides', fix: null },
  'named-value-missing': { lead: 'A missing named value decides', fix: null },
  placeholder: {
    lead: 'A placeholder of the deployment decides',
    fix: 'Check the text after its placeholders have been replaced.',
  },
  'expression-unsupported': {
    lead: 'An expression decides that was not evaluated',
    fix: 'Write a constant, or validate the token on every path.',
  },
  'hidden-condition': {
    lead: 'Something hangs on what only the running service knows',
    fix: 'Validate the token on every path.',
  },
  'call-out': { lead: 'A call to another service decides', fix: VALIDATE_FIRST },
  cache: { lead: 'The contents of a cache decide', fix: VALIDATE_FIRST },
  concurrent: { lead: 'Policies that run side by side decide', fix: VALIDATE_FIRST },
  'unmodelled-element': {
    lead: 'This analysis does not model it',
    fix: 'Leave it out, or let a plain <validate-jwt> run before it.',
  },
  'api-type': { lead: 'The type of the API is not known', fix: null },
  'operation-unmatched': {
    lead: 'A policy belongs to an operation that the API does not list',
    fix: 'Correct the name of the operation, or remove its policy.',
  },
  'subscriptions-not-read': {
    lead: 'The subscriptions were not read',
    fix: 'Validate the token in the API instead of its products.',
  },
  'gateway-unknown': { lead: 'A gateway decides that the source does not hold', fix: null },
  'token-from-call-out': {
    lead: 'The token may not be the one of the caller',
    fix: 'Put the <validate-jwt> before the policy that writes there.',
  },
  'witness-unconfirmed': { lead: 'A way in was found but not confirmed', fix: null },
  limit: { lead: 'This is more than the analysis follows', fix: null },
  'parsers-disagree': { lead: 'Two readers understand the text differently', fix: null },
};

/** Codes that are no row of the table are open questions about the gateway: `reading:…`. */
function wordsFor(code: string): Words {
  const known = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return (
    known ?? {
      lead: 'The verdict hangs on a question that the documentation leaves open',
      fix: 'Write the policy so that the question does not arise.',
    }
  );
}

// A guess in either direction would be worth nothing, so what cannot be told is said to be unknown.
export default defineRule({
  subject: 'proof',
  meta: {
    id: 'undecided',
    title: 'The verdict hangs on something that cannot be told',
    group: 'Inheritance',
    kinds: ['undecided'],
    severity: 'high',
    since: '0.1.0',
    tags: ['reading'],
    references: [
      'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
      'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions',
      'https://cwe.mitre.org/data/definitions/693.html',
      'https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/',
    ],
  },
  message: ({ code, what }) => `${wordsFor(code).lead}: ${quoted(what, 160)}.`,
  fix: ({ code }) => wordsFor(code).fix,
});
