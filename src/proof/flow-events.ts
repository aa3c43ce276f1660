import type { Cause, CauseAt } from '../model/cause.ts';
import type { ControlProfile } from '../model/expectation.ts';
import type { ReasonCode } from '../model/verdict.ts';
import type { Step } from './flow.ts';
import type { Passed, State } from './flow-state.ts';
import type { Formula } from './hidden.ts';

export const BAD_KINDS = ['end', 'answer', 'error'] as const;

/** A bad point that unvalidated requests reach (design 3.4). */
export interface BadEvent {
  /** The end of inbound, an answer before it, or anything in on-error. */
  readonly kind: (typeof BAD_KINDS)[number];
  readonly state: State;
  /** The policy that answers; for `end`, null. */
  readonly policy: string | null;
  /** What the caller gets, in words. */
  readonly status: string;
  readonly at: CauseAt | null;
  /** Scope of the document it stands in; null for `end`. */
  readonly scope: string | null;
  /** In on-error: whether a policy changed the status, or the failure came with it. */
  readonly changed: boolean;
  /** A cache answers; `guarded`: never with what was stored for a token in `Authorization`. */
  readonly cache?: 'open' | 'guarded';
  /** Requests can also go on from here. */
  readonly goesOn?: true;
  /** Filled by the ghost: a counting validator that stands later on this path. */
  later: Passed | null;
  /** Filled by the ghost: the widest scope that the path would have come to. */
  ghostReached: number;
}

export interface UnknownEvent {
  readonly hidden: Formula;
  readonly reason: ReasonCode;
  readonly cause: Cause;
}

/** A condition of choose that is the same for every request that comes to it. */
export interface Decision {
  readonly step: Step;
  readonly held: boolean;
}

/** A guard in the place of a token, and why that is accepted. */
export interface Control {
  readonly at: CauseAt;
  readonly profile: ControlProfile;
}
