import type { Finding, Severity } from './finding.ts';
import type { GapCode, SourceKind } from './inventory.ts';
import type { Place } from './place.ts';
import type { Because, WitnessRequest } from './proof.ts';
import type { Reach, ReasonCode, RouteVerdict, SubjectVerdict } from './verdict.ts';

/** The JSON report, schema version 1, key by key (design 9). Keys may be added, never changed. */
export interface Report {
  readonly schemaVersion: '1';
  readonly kind: 'service';
  readonly tool: { readonly name: string; readonly version: string };
  /** UTC date, `YYYY-MM-DD`. */
  readonly evaluatedOn: string;
  readonly environment: string | null;
  /** What relative paths are relative to. */
  readonly pathBase: 'repository' | 'path';
  readonly source: {
    readonly kind: SourceKind;
    readonly location: string;
    readonly apiVersion: string | null;
    /** False: something known to exist was not read, or there is no subject (exit code 3). */
    readonly complete: boolean;
    readonly gaps: readonly ReportedGap[];
  };
  readonly service: {
    readonly name: string | null;
    readonly resourceId: string | null;
    readonly gateways: readonly string[];
  };
  readonly assumptions: readonly Assumption[];
  readonly change: null;
  readonly summary: Summary;
  /** Every subject, sorted. */
  readonly operations: readonly JudgedSubject[];
  readonly findings: readonly Finding[];
  readonly probes: readonly never[];
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
}

export interface ReportedGap {
  readonly code: GapCode;
  readonly what: string;
  readonly where: string;
  /** Something known to exist was not read; false: the source cannot hold it, or it is a remark. */
  readonly lost: boolean;
}

export interface Assumption {
  readonly kind: 'reading' | 'assume' | 'route' | 'named-value' | 'placeholder';
  readonly id: string;
  readonly text: string;
  readonly verified: boolean | null;
}

export interface Summary {
  /** APIs, not counting revisions. */
  readonly apis: number;
  readonly subjects: number;
  readonly conforming: number;
  readonly otherControl: number;
  readonly violating: number;
  readonly unknown: number;
  readonly public: number;
  readonly exempt: number;
  /** Percent, two digits; null over nothing. */
  readonly coverage: number | null;
  /** Open findings. */
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface JudgedSubject {
  /** `[workspaces/W/]API[;rev=N][/OPERATION]` */
  readonly subject: string;
  readonly api: string;
  readonly revision: string;
  readonly current: boolean;
  readonly workspace: string | null;
  /** Null for a whole API. */
  readonly operation: string | null;
  readonly method: string | null;
  /** Gateway path with version and template. */
  readonly path: string;
  readonly verdict: SubjectVerdict;
  /** One sentence. */
  readonly reason: string;
  readonly reasonCode: ReasonCode | null;
  readonly routes: readonly JudgedRoute[];
  /** Fingerprints of the findings in which the subject has a judgement. */
  readonly findings: readonly string[];
}

export interface JudgedRoute {
  readonly product: string | null;
  readonly reach: Reach;
  readonly counted: boolean;
  readonly gateway: string | null;
  readonly verdict: RouteVerdict;
  /** The control or validator policy that closes the route, as far as one does. */
  readonly by: string | null;
  readonly because: readonly ReportedBecause[];
  readonly witness: readonly ReportedStep[];
  readonly request: WitnessRequest | null;
}

export type ReportedBecause = Omit<Because, 'place'> & Place;

export interface ReportedStep extends Place {
  readonly scope: string;
  readonly text: string;
}

/** One entry of `inspect --report json`. */
export interface InspectedFile {
  readonly file: string;
  readonly readable: boolean;
  readonly error: string | null;
  readonly root: 'policies' | 'fragment' | 'other' | null;
  readonly validators: readonly InspectedValidator[];
  readonly guaranteed: 'yes' | 'no' | 'unknown';
  readonly answersBefore: boolean;
  readonly baseInInbound: boolean;
  readonly witness: readonly ReportedStep[];
}

export interface InspectedValidator {
  readonly policy: string;
  readonly section: string;
  readonly line: number;
  readonly column: number;
  readonly insideChoose: boolean;
  readonly openidConfigs: readonly string[];
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly requiredClaims: readonly {
    readonly name: string;
    readonly match: string;
    readonly values: readonly string[];
  }[];
  readonly weaknesses: readonly string[];
}
