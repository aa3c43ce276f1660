import type { AnswerHead, Standing } from './explanation.ts';
import type { Place } from './place.ts';

/** An issuer or audience that a validator accepts. */
export interface TrustValue {
  /** Named values filled in; as written where they cannot be. */
  readonly text: string;
  /** Why it cannot be told what it is; null where it can. */
  readonly unresolved: string | null;
}

/** One validator of a policy or fragment, whatever it trusts. */
export interface TrustedValidator extends Place {
  /** Scope id of the document it stands in. */
  readonly document: string;
  readonly policy: string;
  /** `inbound`, …; `fragment` in a fragment. Outside of inbound nothing stands on it. */
  readonly section: string;
  /** Empty: any issuer. */
  readonly issuers: readonly TrustValue[];
  /** Empty: any audience. */
  readonly audiences: readonly TrustValue[];
  /** What it is worth for the expectation; null without one. */
  readonly standing: Standing | null;
  /** APIs with a route on which it runs, or may run, in inbound. */
  readonly apis: readonly string[];
  /** How many subjects these routes have. */
  readonly subjects: number;
}

/** One issuer with one audience, and who trusts it. */
export interface TrustPair {
  /** Null: any. */
  readonly issuer: TrustValue | null;
  readonly audience: TrustValue | null;
  /** Whether one trust profile has both; null without an expectation, or where a value is open. */
  readonly expected: boolean | null;
  /** Positions in `validators`. */
  readonly validators: readonly number[];
  readonly apis: readonly string[];
  readonly subjects: number;
}

/** An API that some callers reach without passing any validator. */
export interface UnguardedApi {
  readonly api: string;
  /** Products whose route has none; null is the route without a product. */
  readonly routes: readonly (string | null)[];
  readonly subjects: number;
  /** Something on such a route could not be read: there may be one after all. */
  readonly unclear: boolean;
}

/** Answer of `trust`. */
export interface TrustMap extends AnswerHead {
  readonly kind: 'trust';
  readonly apis: number;
  readonly subjects: number;
  /** Trust profiles; null where nothing is expected yet. */
  readonly expectation:
    | readonly {
        readonly name: string;
        readonly issuers: readonly string[];
        readonly audiences: readonly string[];
      }[]
    | null;
  readonly validators: readonly TrustedValidator[];
  readonly pairs: readonly TrustPair[];
  readonly unguarded: readonly UnguardedApi[];
  readonly exitCode: 0 | 3;
}
