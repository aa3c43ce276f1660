import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import type { JudgedRoute, JudgedSubject, Report } from './report.ts';
import type { ShownSection } from './request.ts';
import type { SubjectVerdict } from './verdict.ts';

/** What every answer of `explain` and `trust` begins with. */
export interface AnswerHead {
  readonly schemaVersion: '1';
  readonly tool: Report['tool'];
  readonly environment: string | null;
  readonly pathBase: Report['pathBase'];
  readonly source: Report['source'];
}

/** Whether a policy runs for requests that come as far as it stands. */
export const LINE_RUNS = ['always', 'perhaps', 'never'] as const;
export type LineRuns = (typeof LINE_RUNS)[number];

/** One policy of the composed document, in the order in which the gateway runs them. */
export interface ExplainedLine extends Place {
  /** `global`, `workspace`, `product`, `api`, `operation` or `fragment`. */
  readonly scope: string;
  /** Scope id of the document it stands in. */
  readonly document: string;
  /** How many conditions, loops and fragments are around it. */
  readonly depth: number;
  /** Start tag, or a remark in words where something could not be composed. */
  readonly text: string;
  readonly runs: LineRuns;
  /** Why it does not surely run; null where it does. */
  readonly why: string | null;
  /** What the gateway does here that the start tag does not show. */
  readonly notes: readonly string[];
  /** Rules of the findings that stand at this place. */
  readonly rules: readonly string[];
  readonly validator: ExplainedValidator | null;
}

export const STANDINGS = ['counts', 'does-not-count', 'undecided', 'refuses-all'] as const;
/** What a validator is worth by itself, wherever it stands. */
export type Standing = (typeof STANDINGS)[number];

export interface ExplainedValidator {
  readonly standing: Standing;
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  /** Why it does not count, or what keeps it from being decided. */
  readonly defects: readonly { readonly rule: string; readonly message: string }[];
}

export interface ExplainedSection {
  readonly name: string;
  readonly lines: readonly ExplainedLine[];
}

/** One document that applies on a route, narrowest first. */
export interface ExplainedScope extends Place {
  readonly scope: string;
  readonly id: string;
  readonly state: 'document' | 'absent' | 'unknown';
  /** Why nothing is known of it; null otherwise. */
  readonly why: string | null;
}

export interface ExplainedRoute extends JudgedRoute {
  readonly scopes: readonly ExplainedScope[];
  readonly sections: readonly ExplainedSection[];
}

/** One row of the table of operations. */
export interface ExplainedOperation {
  readonly subject: string;
  readonly operation: string | null;
  readonly method: string | null;
  readonly path: string;
  readonly verdict: SubjectVerdict;
  readonly rules: readonly string[];
  readonly ownPolicy: boolean;
}

/** Answer of `explain --api`. */
export interface Explanation extends AnswerHead {
  readonly kind: 'explanation';
  /** `[workspaces/W/]API[;rev=N]` */
  readonly api: string;
  readonly type: string;
  /** What is explained: one operation, or the API itself. Its routes stand in `routes`. */
  readonly subject: Omit<JudgedSubject, 'routes'>;
  /** Null where `subject` gets this verdict; else why it is only told what would hold. */
  readonly remark: string | null;
  /** Sections that were asked for; empty where nothing was said. */
  readonly asked: readonly ShownSection[];
  readonly routes: readonly ExplainedRoute[];
  /** Findings of the subject; for an API without `--operation`, of all its operations. */
  readonly findings: readonly Finding[];
  /** Every subject of the API; empty with `--operation`. */
  readonly operations: readonly ExplainedOperation[];
  readonly exitCode: 0 | 3;
}

/** A subject that is worse off without the thing that was taken away. */
export interface LostSubject {
  readonly subject: string;
  /** `[workspaces/W/]API[;rev=N]` */
  readonly api: string;
  readonly method: string | null;
  readonly path: string;
  readonly before: SubjectVerdict;
  readonly after: SubjectVerdict;
}

/** Answer of `explain --fragment` and `explain --named-value`. */
export interface Loss extends AnswerHead {
  readonly kind: 'loss';
  readonly what: 'fragment' | 'named-value';
  /** `[workspaces/W/]NAME` */
  readonly name: string;
  readonly place: Place;
  /** Where policies refer to it. */
  readonly uses: readonly (Place & { readonly document: string })[];
  /** All subjects of the service, and how many subjects each API has. */
  readonly subjects: number;
  readonly apis: readonly { readonly api: string; readonly subjects: number }[];
  readonly weaker: readonly LostSubject[];
  readonly exitCode: 0 | 3;
}
