import { RULES } from '../../rules/index.ts';
import type { Cause } from '../model/cause.ts';
import type { Waiver } from '../model/configuration.ts';
import { SEVERITIES, type FindingKind, type Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
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
  /** What else in the document of the cause leaves the same route open for the same reason. */
  readonly more?: readonly Cause[];
  /** The waiver that accepts it; absent or null: it is open. */
  readonly waiver?: Waiver | null;
}

export const isOpen = ({ waiver }: Judgement): boolean => (waiver ?? null) === null;

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

/**
 * Makes one judgement of all that a document leaves open on a route for the same reason: forty
 * conditions on one way are one matter to look into, and its cause is the first of them.
 */
export function joinDoubts(judgements: readonly Judgement[]): readonly Judgement[] {
  const groups = new Map<string, [Judgement, ...Judgement[]]>();
  for (const [index, judgement] of judgements.entries()) {
    const key = doubtKey(judgement) ?? String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return [...groups.values()].map(joined);
}

/** Null for what stands by itself: other rules name their cause in each message. */
function doubtKey({ kind, subject, route, cause: { told, document } }: Judgement): string | null {
  const joins = kind === 'undecided' && told.rule === 'undecided';
  return joins ? JSON.stringify([subject, route, document, told.facts.code]) : null;
}

function joined(group: readonly [Judgement, ...Judgement[]]): Judgement {
  const [first] = group;
  if (group.length === 1) return first;
  const [cause = first.cause, ...more] = group
    .map((judgement) => judgement.cause)
    .sort((a, b) => byPlace(a.place, b.place));
  return { ...first, cause, more };
}

/** In the order of the text, which is the same from every source. */
function byPlace(a: Place, b: Place): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
