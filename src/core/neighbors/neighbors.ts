import type { Configuration } from '../../model/configuration.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Subject } from '../../policy/subjects.ts';
import type { SubjectResult } from '../judge-subject.ts';
import type { Judgement } from '../judgement.ts';
import { expectedTrustJudgements } from './expectation.ts';
import { corsJudgements } from './flow.ts';
import { baseJudgements } from './inheritance.ts';
import {
  protocolJudgements,
  specificationJudgements,
  subscriptionJudgements,
  type Declared,
} from './surface.ts';

export interface Judged {
  readonly inventory: Inventory;
  readonly configuration: Configuration;
  readonly results: readonly SubjectResult[];
  /** What specifications ask of callers, as far as the source holds it. */
  readonly declared: (subject: Subject) => Declared;
}

/**
 * What is to be said beside the proofs: of what is expected, and of what stands around the
 * guarantee. What the configuration says of the rules is not applied yet.
 */
export function neighborJudgements({
  inventory,
  configuration,
  results,
  declared,
}: Judged): readonly Judgement[] {
  return [
    ...expectedTrustJudgements(configuration),
    ...subscriptionJudgements(inventory),
    ...protocolJudgements(results),
    ...corsJudgements(results),
    ...baseJudgements(results),
    ...specificationJudgements(results, declared),
  ];
}

/** Results that hold the judgements about their subject too, and the matters of no subject. */
export interface WithNeighbors {
  readonly results: readonly SubjectResult[];
  readonly matters: readonly Judgement[];
}

/** Gives every judgement to the subject that it is about, behind what was proved of it. */
export function withNeighbors(
  results: readonly SubjectResult[],
  judgements: readonly Judgement[],
): WithNeighbors {
  const bySubject = new Map<string | null, Judgement[]>();
  for (const judgement of judgements) {
    const own = bySubject.get(judgement.subject);
    if (own === undefined) bySubject.set(judgement.subject, [judgement]);
    else own.push(judgement);
  }
  return {
    results: results.map((result) => {
      const own = bySubject.get(result.name) ?? [];
      return own.length === 0 ? result : { ...result, judgements: [...result.judgements, ...own] };
    }),
    matters: bySubject.get(null) ?? [],
  };
}
