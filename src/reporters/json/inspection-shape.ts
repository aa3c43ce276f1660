import type { InspectedFile, InspectedValidator } from '../../model/report.ts';
import { redact, redactValue } from '../redact.ts';
import { stepShape } from './shape.ts';

/** One entry of `inspect --report json`: the keys of the schema, in its order, without secrets. */
export function inspectedShape(file: InspectedFile): InspectedFile {
  return {
    file: file.file,
    readable: file.readable,
    error: file.error === null ? null : redact(file.error),
    root: file.root,
    validators: file.validators.map(validatorShape),
    guaranteed: file.guaranteed,
    answersBefore: file.answersBefore,
    baseInInbound: file.baseInInbound,
    witness: file.witness.map(stepShape),
  };
}

function validatorShape(validator: InspectedValidator): InspectedValidator {
  return {
    policy: validator.policy,
    section: validator.section,
    line: validator.line,
    column: validator.column,
    insideChoose: validator.insideChoose,
    openidConfigs: validator.openidConfigs.map(redact),
    issuers: validator.issuers.map(redact),
    audiences: validator.audiences.map(redact),
    requiredClaims: validator.requiredClaims.map(({ name, match, values }) => ({
      name,
      match,
      values: values.map((value) => redactValue(name, value)),
    })),
    weaknesses: validator.weaknesses,
  };
}
