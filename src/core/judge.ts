import { expectationFor } from '../config/expectation-for.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Inventory } from '../model/inventory.ts';
import { chainBuilder } from '../policy/chain.ts';
import { subjectsOf } from '../policy/subjects.ts';
import { withAssumed } from './assumed.ts';
import { judgeSubject, type JudgeOptions, type SubjectResult } from './judge-subject.ts';
import { joinDoubts, toldOnce } from './judgement.ts';
import { matchFactsOf } from './match-facts.ts';
import { publicEntries } from './public-subjects.ts';
import { prover } from './route-proofs.ts';
import { optionOf } from './rule-settings.ts';

/**
 * Judges everything an inventory holds by what the configuration expects of each subject on each
 * route. Pure: the same facts give the same results.
 */
export function judge(given: Inventory, configuration: Configuration): readonly SubjectResult[] {
  const inventory = withAssumed(given, configuration);
  const options = optionsFor(inventory, configuration);
  const entryOf = publicEntries(configuration.public);
  const results = subjectsOf(inventory)
    .map((subject) => judgeSubject(options, subject))
    .map((result) => (entryOf(result.subject) === null ? result : madePublic(result)));
  const isNews = toldOnce(results.flatMap(({ judgements }) => judgements));
  return results.map((result) => ({
    ...result,
    judgements: joinDoubts(result.judgements.filter(isNews)),
  }));
}

function optionsFor(inventory: Inventory, configuration: Configuration): JudgeOptions {
  const { failOnUnknown, readings, routes, placeholders } = configuration;
  const { 'subscription-required-absent': absent, ...pinned } = readings;
  const replaced = new Map(placeholders.map(({ name, value }) => [name, value]));
  return {
    inventory,
    failOnUnknown,
    strictRoutes: routes === 'strict',
    requiredWhenAbsent: absent === undefined ? null : absent === 'needed',
    prover: prover({
      chains: chainBuilder(inventory, replaced),
      gateways: inventory.gateways,
      expected: (subject, { product }) =>
        expectationFor(configuration, matchFactsOf(subject, product?.id ?? null)),
      pinned,
      maxClockSkew: optionOf(configuration.rules, 'clock-skew-long', 'maxSeconds'),
    }),
  };
}

/** Meant for everybody, so that nothing about its tokens is worth saying. */
function madePublic(result: SubjectResult): SubjectResult {
  return { ...result, verdict: 'public', reasonCode: null, judgements: [] };
}
