import type { CauseAt } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { ExplainedValidator } from '../model/explanation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { READINGS, readingsUnder, type Assignment } from '../proof/readings.ts';
import { assessValidator, type Assessment } from '../proof/validator.ts';
import { VALUES_ANYWHERE } from '../proof/values-here.ts';
import { messageOf } from './findings.ts';

/** A validator and what its values mean. */
export interface ValidatorAt {
  readonly element: PolicyElement;
  readonly names: NamedValues;
}

const NOWHERE: CauseAt = {
  document: '',
  anchor: '',
  place: { file: null, line: null, column: null, resourceId: null },
};

/**
 * What a validator is worth by itself: for a token that reaches it as the caller sent it. Whether
 * requests come past it, or with another token, is what the proof of a route tells.
 */
export function explainValidator(at: ValidatorAt, expectation: Expectation): ExplainedValidator {
  const first = assessUnder(at, expectation, {});
  const open = first.asked.filter((id) => {
    const other = assessUnder(at, expectation, { [id]: READINGS[id].options[1] });
    return other.assessment.outcome !== first.assessment.outcome;
  });
  const { assessment } = first;
  const defects = [...assessment.defects, ...assessment.doubts.map(({ draft }) => draft)];
  return {
    standing: open.length > 0 ? 'undecided' : assessment.outcome,
    issuers: [...new Set(assessment.issuers)],
    audiences: [...new Set(assessment.audiences)],
    defects: [
      ...defects.map((told) => ({ rule: told.rule, message: messageOf(told) })),
      ...open.map((id) => ({ rule: 'undecided', message: READINGS[id].question })),
    ],
  };
}

function assessUnder({ element, names }: ValidatorAt, expectation: Expectation, under: Assignment) {
  const readings = readingsUnder(under, () => NOWHERE);
  const values = VALUES_ANYWHERE;
  const assessment: Assessment = assessValidator({ element, names, expectation, readings, values });
  return { assessment, asked: [...readings.asked.keys()] };
}
