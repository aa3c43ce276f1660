import type { Cause } from '../model/cause.ts';
import { REASON_CODES, type ReasonCode } from '../model/verdict.ts';

/** Something that keeps a verdict from being certain, and where it stands. */
export interface DoubtAt {
  readonly reason: ReasonCode;
  readonly cause: Cause;
}

const rank = (code: ReasonCode): number => {
  const index = REASON_CODES.findIndex((known) => known === code);
  return index === -1 ? REASON_CODES.length : index;
};

/** The reason that is told where several hold: the first in the order of the table. */
export function firstReason(reasons: readonly ReasonCode[]): ReasonCode {
  return reasons.reduce((first, next) => (rank(next) < rank(first) ? next : first));
}

export function distinctCauses(causes: readonly Cause[]): readonly Cause[] {
  const byKey = new Map<string, Cause>();
  for (const cause of causes) {
    const key = JSON.stringify([cause.told.rule, cause.document, cause.anchor]);
    if (!byKey.has(key)) byKey.set(key, cause);
  }
  return [...byKey.values()];
}
