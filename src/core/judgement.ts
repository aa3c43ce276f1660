import { RULES } from '../../rules/index.ts';
import type { Cause } from '../model/cause.ts';
import { SEVERITIES, type FindingKind, type Severity } from '../model/finding.ts';
import type { Proof } from '../model/proof.ts';
import type { Reach } from '../model/verdict.ts';

/** One rule's word on one route of one subject; findings are made of these (design 4.3). */
export interface Judgement {
  readonly cause: Cause;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Null for matters of the service or the configuration. */
  readonly subject: string | null;
  /** Product of the route; null for the route without one. */
  readonly route: string | null;
  readonly tags: readonly string[];
}

/**
 * Critical where somebody without a token, or with one that anybody can make, gets in without a
 * key. A near miss of the issuer never is: it lets in nobody but tokens nobody issues.
 */
export function severityOfVerdict(cause: Cause, proof: Proof, reach: Reach): Severity {
  if (cause.told.rule === 'issuer-near-miss') return 'high';
  return proof.selfMade && reach === 'anyone' ? 'critical' : 'high';
}

/** An unknown weighs as much as a violation unless the configuration says otherwise. */
export function severityOfUndecided(failOnUnknown: boolean): Severity {
  return failOnUnknown ? 'high' : 'info';
}

/** What decides nothing is medium at most, however much its rule weighs where it decides. */
export function severityOfWeakness({ told }: Cause): Severity {
  const { severity } = RULES[told.rule].meta;
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf('medium') ? 'medium' : severity;
}

/**
 * Leaves out weaknesses that a verdict tells already, for whatever subject: a finding is all
 * judgements with equal rule and cause, and no subject that is closed may stand in one that refutes
 * (design 4.1, 4.3).
 */
export function toldOnce(judgements: readonly Judgement[]): (judgement: Judgement) => boolean {
  const key = ({ cause: { told, document, anchor } }: Judgement): string =>
    JSON.stringify([told.rule, document, anchor]);
  const decided = new Set(judgements.filter(({ kind }) => kind !== 'weakness').map(key));
  return (judgement) => judgement.kind !== 'weakness' || !decided.has(key(judgement));
}
