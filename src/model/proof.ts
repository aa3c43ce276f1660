import type { Cause, CauseAt } from './cause.ts';
import type { Guess } from './guess.ts';
import type { Place } from './place.ts';
import type { ReasonCode, RouteVerdict } from './verdict.ts';

/** One step of a path through the effective policy. */
export interface WitnessStep {
  /** `global`, `workspace`, `product`, `api`, `operation` or `fragment`. */
  readonly scope: string;
  readonly place: Place;
  readonly text: string;
}

/** What the token sent with a request must be; null fields are free. */
export interface WitnessToken {
  readonly issuer: string | null;
  readonly audiences: readonly string[];
  readonly signed: boolean;
  readonly expires: boolean;
  readonly claims: Readonly<Record<string, string>>;
}

/** A subscription key whose user is in all of these groups. */
export interface WitnessKey {
  readonly groups: readonly string[];
}

/** The request that takes the path of the witness. `{{name}}` stands for a hidden constant. */
export interface WitnessRequest {
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly token: WitnessToken | null;
  /** Where it has to come from; null: it does not matter. */
  readonly address: string | null;
  /** Claims of the client certificate, empty for any that the gateway trusts; null: none is needed. */
  readonly certificate: Readonly<Record<string, string>> | null;
  /** What the path asks of the subscription key; null: what the route asks for is enough. */
  readonly key: WitnessKey | null;
}

export const BECAUSE_KINDS = [
  'validator',
  'control',
  'condition',
  'reading',
  'assumption',
] as const;

/** One thing a green verdict rests on (design 3.7). */
export interface Because {
  readonly kind: (typeof BECAUSE_KINDS)[number];
  readonly text: string;
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly place: Place;
}

/** What was proved about one chain of documents; shared by all routes that have that chain. */
export interface Proof {
  readonly verdict: RouteVerdict;
  /** First in the order of `REASON_CODES`; null unless the verdict is `unknown`. */
  readonly reasonCode: ReasonCode | null;
  /** Verdict causes of a violating proof, undecided causes of an unknown one; never empty for these. */
  readonly causes: readonly Cause[];
  /**
   * Of a violating proof: the causes only say what is absent here, so where another route of the
   * same subject is closed, that difference is the better cause (design 4.5).
   */
  readonly byAbsence: boolean;
  /** The counting validators that stand on the paths. */
  readonly counting: readonly CauseAt[];
  /** Causes of kind weakness: they decide nothing. */
  readonly weaknesses: readonly Cause[];
  /** Some counting validator accepts tokens that are not sent in `Authorization`. */
  readonly tokenElsewhere: boolean;
  /**
   * What holds instead if a cache before validation can hold answers that were given to a token, as
   * it can once some route of the subject reads tokens elsewhere; null where nothing hangs on that.
   */
  readonly ifCacheOpen: Proof | null;
  readonly because: readonly Because[];
  readonly witness: readonly WitnessStep[];
  /** Of a violating proof: the request that was seen to take the path. */
  readonly guess: Guess | null;
  /**
   * True: a request without any token, or with one that anybody can make, takes the witness path, and
   * nothing else in it is what only some callers have or know.
   */
  readonly selfMade: boolean;
  readonly token: WitnessToken | null;
}
