import answerBeforeValidation from '../../rules/answer-before-validation.ts';
import cacheBeforeValidation from '../../rules/cache-before-validation.ts';
import errorTurnedSuccess from '../../rules/error-turned-success.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(answerBeforeValidation, [
  {
    name: 'the answer and its status',
    facts: { policy: '<return-response>', status: '200' },
    message: '<return-response> answers with “200” before any token is checked.',
    fix: 'Put the <validate-jwt>, or the <base /> that brings it, before the <return-response>.',
  },
  {
    name: 'a stored response',
    facts: { policy: '<return-response>', status: 'the stored response orders' },
    message:
      '<return-response> answers with “the stored response orders” before any token is checked.',
    fix: 'Put the <validate-jwt>, or the <base /> that brings it, before the <return-response>.',
  },
]);

testRule(cacheBeforeValidation, [
  {
    name: 'the lookup',
    facts: { policy: '<cache-lookup>' },
    message: '<cache-lookup> can answer from the cache before any token is checked.',
    fix: 'Put the <validate-jwt>, or the <base /> that brings it, before the <cache-lookup>.',
  },
]);

testRule(errorTurnedSuccess, [
  {
    name: 'the answer and its status',
    facts: { policy: '<return-response>', status: '200' },
    message:
      '<return-response> turns a refused request into “200”, which is not surely a 4xx or 5xx status.',
    fix: 'Answer with an error status in <on-error>, such as <set-status code="401" reason="Unauthorized" />.',
  },
  {
    name: 'a changed status',
    facts: { policy: '<set-status>', status: '302' },
    message:
      '<set-status> turns a refused request into “302”, which is not surely a 4xx or 5xx status.',
    fix: 'Answer with an error status in <on-error>, such as <set-status code="401" reason="Unauthorized" />.',
  },
]);
