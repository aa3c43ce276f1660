import undecided from '../../rules/undecided.ts';
import { REASON_CODES, type PlainReasonCode } from '../../src/model/verdict.ts';
import { testRule, type Row } from '../support/rule-tester.ts';

/** Every reason code has words of its own: one without a row does not compile. */
const SAID: Readonly<
  Record<PlainReasonCode, { what: string; message: string; fix: string | null }>
> = {
  'document-unreadable': {
    what: 'the policy of global',
    message: 'A document could not be read: “the policy of global”.',
    fix: null,
  },
  'scope-not-extracted': {
    what: 'the policy of workspaces/team: the folder holds none',
    message:
      'The source does not hold every policy that applies: “the policy of workspaces/team: the folder holds none”.',
    fix: 'Extract this scope as well.',
  },
  'fragment-missing': { what: 'jwt', message: 'A fragment was not found: “jwt”.', fix: null },
  'named-value-secret': {
    what: 'api-audience',
    message: 'A secret named value decides: “api-audience”.',
    fix: null,
  },
  'named-value-missing': {
    what: 'api-audience',
    message: 'A missing named value decides: “api-audience”.',
    fix: null,
  },
  placeholder: {
    what: 'The audience holds the placeholder ${AUDIENCE}',
    message:
      'A placeholder of the deployment decides: “The audience holds the placeholder ${AUDIENCE}”.',
    fix: 'Check the text after its placeholders have been replaced.',
  },
  'expression-unsupported': {
    what: 'the condition is computed: @(context.Request.Method == "GET")',
    message:
      'An expression decides that was not evaluated: “the condition is computed: @(context.Request.Method == "GET")”.',
    fix: 'Write a constant, or validate the token on every path.',
  },
  'hidden-condition': {
    what: 'the condition is computed: @(context.Deployment.Region == "West Europe")',
    message:
      'Something hangs on what only the running service knows: “the condition is computed: @(context.Deployment.Region == "West Europe")”.',
    fix: 'Validate the token on every path.',
  },
  'call-out': {
    what: '<send-request> hands the request on',
    message: 'A call to another service decides: “<send-request> hands the request on”.',
    fix: 'Put the <validate-jwt> before it, directly in <inbound>.',
  },
  cache: {
    what: 'what <cache-lookup> answers',
    message: 'The contents of a cache decide: “what <cache-lookup> answers”.',
    fix: 'Put the <validate-jwt> before it, directly in <inbound>.',
  },
  concurrent: {
    what: 'what runs inside <wait>',
    message: 'Policies that run side by side decide: “what runs inside <wait>”.',
    fix: 'Put the <validate-jwt> before it, directly in <inbound>.',
  },
  'unmodelled-element': {
    what: '<quantum-guard>',
    message: 'This analysis does not model it: “<quantum-guard>”.',
    fix: 'Leave it out, or let a plain <validate-jwt> run before it.',
  },
  'api-type': {
    what: 'telepathy',
    message: 'The type of the API is not known: “telepathy”.',
    fix: null,
  },
  'operation-unmatched': {
    what: 'apis/orders/operations/gone',
    message:
      'A policy belongs to an operation that the API does not list: “apis/orders/operations/gone”.',
    fix: 'Correct the name of the operation, or remove its policy.',
  },
  'subscriptions-not-read': {
    what: 'the folder holds no subscriptions',
    message: 'The subscriptions were not read: “the folder holds no subscriptions”.',
    fix: 'Validate the token in the API instead of its products.',
  },
  'gateway-unknown': {
    what: 'edge-berlin',
    message: 'A gateway decides that the source does not hold: “edge-berlin”.',
    fix: null,
  },
  'token-from-call-out': {
    what: 'what <set-header> puts into the header Authorization before it',
    message:
      'The token may not be the one of the caller: “what <set-header> puts into the header Authorization before it”.',
    fix: 'Put the <validate-jwt> before the policy that writes there.',
  },
  'witness-unconfirmed': {
    what: 'whether one token can pass all validators of this path',
    message:
      'A way in was found but not confirmed: “whether one token can pass all validators of this path”.',
    fix: null,
  },
  limit: {
    what: 'the policy has more paths than this analysis follows',
    message:
      'This is more than the analysis follows: “the policy has more paths than this analysis follows”.',
    fix: null,
  },
  'parsers-disagree': {
    what: 'an attribute of <set-header>',
    message: 'Two readers understand the text differently: “an attribute of <set-header>”.',
    fix: null,
  },
};

const OPEN_READING: Row<'undecided'> = {
  name: 'an open question about the gateway',
  facts: {
    code: 'reading:audience-slash',
    what: 'Is an audience that differs by one final slash the same audience?',
  },
  message:
    'The verdict hangs on a question that the documentation leaves open: “Is an audience that differs by one final slash the same audience?”.',
  fix: 'Write the policy so that the question does not arise.',
};

testRule(undecided, [
  OPEN_READING,
  ...REASON_CODES.map((code): Row<'undecided'> => {
    const { what, message, fix } = SAID[code];
    return { name: code, facts: { code, what }, message, fix };
  }),
]);
