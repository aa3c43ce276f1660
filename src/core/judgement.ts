import type { Cause } from '../model/cause.ts';
import type { FindingKind, Severity } from '../model/finding.ts';
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
