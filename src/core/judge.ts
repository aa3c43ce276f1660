import type { Configuration } from '../model/configuration.ts';
import type { Inventory } from '../model/inventory.ts';
import { chainBuilder } from '../policy/chain.ts';
import { subjectsOf } from '../policy/subjects.ts';
import { judgeSubject, type SubjectResult } from './judge-subject.ts';
import { toldOnce } from './judgement.ts';
import { prover } from './route-proofs.ts';

/** Judges everything an inventory holds. Pure: the same facts give the same results. */
export function judge(
  inventory: Inventory,
  configuration: Configuration,
): readonly SubjectResult[] {
  const { profiles, tokenSources, failOnUnknown } = configuration;
  const expectation = { accepted: profiles, tokenSources };
  const options = {
    inventory,
    failOnUnknown,
    prover: prover(chainBuilder(inventory), expectation),
  };
  const results = subjectsOf(inventory).map((subject) => judgeSubject(options, subject));
  const isNews = toldOnce(results.flatMap(({ judgements }) => judgements));
  return results.map((result) => ({ ...result, judgements: result.judgements.filter(isNews) }));
}
