import type { Place } from './place.ts';

/** Lowest first. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const FINDING_KINDS = [
  'verdict',
  'undecided',
  'weakness',
  'hygiene',
  'setup',
  'governance',
  'probe',
  'drift',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface WaiverUse {
  readonly subject: string | null;
  readonly owner: string;
  readonly expires: string;
}

/** All judgements with equal rule and cause, as reported (design 4.3). */
export interface Finding {
  readonly ruleId: string;
  readonly kind: FindingKind;
  /** The highest of the open judgements; of all of them where none is open. */
  readonly severity: Severity;
  readonly message: string;
  readonly tags: readonly string[];
  readonly cause: { readonly document: string; readonly anchor: string };
  /** Subjects with an open judgement. */
  readonly affected: readonly string[];
  readonly fingerprint: string;
  readonly waived: boolean;
  readonly waivers: readonly WaiverUse[];
  readonly known: boolean;
  readonly new: boolean | null;
  readonly locations: readonly [Place, ...Place[]];
  readonly fix: string | null;
  /** Address of the rule's page. */
  readonly help: string;
}
