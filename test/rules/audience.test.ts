import audienceExtra from '../../rules/audience-extra.ts';
import audienceFromRequest from '../../rules/audience-from-request.ts';
import audienceMissing from '../../rules/audience-missing.ts';
import audienceWrong from '../../rules/audience-wrong.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(audienceMissing, [
  {
    name: 'the expected audience, ready to paste',
    facts: { expected: ['api://acme'] },
    message: 'The validator does not check the audience; expected is “api://acme”.',
    fix: 'Add <audiences><audience>api://acme</audience></audiences>.',
  },
  {
    name: 'several expected audiences',
    facts: { expected: ['api://acme', 'api://orders'] },
    message:
      'The validator does not check the audience; expected is “api://acme” and “api://orders”.',
    fix: 'Add <audiences><audience>api://acme</audience><audience>api://orders</audience></audiences>.',
  },
  {
    name: 'that none fits all issuers',
    facts: { expected: [] },
    message: 'The validator does not check the audience.',
    fix: null,
  },
]);

testRule(audienceWrong, [
  {
    name: 'the audience seen and the one to write',
    facts: { seen: ['api://billing'], expected: ['api://acme'] },
    message: 'The validator accepts the audience “api://billing”, not the expected one.',
    fix: 'Accept <audience>api://acme</audience> and nothing else.',
  },
  {
    name: 'several audiences',
    facts: { seen: ['api://a', 'api://b'], expected: ['api://acme', 'api://orders'] },
    message: 'The validator accepts the audience “api://a” and “api://b”, not the expected one.',
    fix: 'Accept <audience>api://acme</audience> and <audience>api://orders</audience> and nothing else.',
  },
  {
    name: 'no fix where none is expected',
    facts: { seen: ['api://billing'], expected: [] },
    message: 'The validator accepts the audience “api://billing”, not the expected one.',
    fix: null,
  },
]);

testRule(audienceExtra, [
  {
    name: 'the audience to remove',
    facts: { seen: ['api://sandbox'], expected: ['api://acme'] },
    message: 'Besides the expected audience the validator accepts “api://sandbox”.',
    fix: 'Remove “api://sandbox” and keep “api://acme”.',
  },
  {
    name: 'the first few of many',
    facts: {
      seen: ['api://a', 'api://b', 'api://c', 'api://d', 'api://e'],
      expected: ['api://acme'],
    },
    message:
      'Besides the expected audience the validator accepts “api://a”, “api://b”, “api://c” and 2 more.',
    fix: 'Remove “api://a”, “api://b”, “api://c” and 2 more and keep “api://acme”.',
  },
]);

testRule(audienceFromRequest, [
  {
    name: 'the expression',
    facts: { expression: '@(context.Request.Headers.GetValueOrDefault("X-Audience", ""))' },
    message:
      'The accepted audience is taken from the request: “@(context.Request.Headers.GetValueOrDefault("X-Audience", ""))”.',
    fix: 'Write the expected audience as a constant or as a plain named value.',
  },
]);
