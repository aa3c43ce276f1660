import type { GATE_CHOICES, ROUTE_CHOICES } from './configuration.ts';
import type { Severity } from './finding.ts';

/** What a host asks the core to do, translated from flags or inputs. Hosts decide nothing. */

export const REPORT_FORMATS = ['text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** `file: null` is standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/**
 * What every command is told that reads a service. What the user fixed on the command line or in
 * inputs; null where nothing was said.
 */
export interface ServiceRequest {
  readonly source: string;
  /** As given. */
  readonly path: string;
  readonly issuer: string | null;
  readonly audiences: readonly string[];
  readonly config: string | null;
  readonly environment: string | null;
  readonly reports: readonly ReportTarget[];
}

export type RouteChoice = (typeof ROUTE_CHOICES)[number];
export type GateChoice = (typeof GATE_CHOICES)[number];

export interface CheckRequest extends ServiceRequest {
  readonly failOn: Severity | 'never' | null;
  readonly routes: RouteChoice | null;
  readonly gate: GateChoice | null;
  /** A run without a configuration file is a mistake. */
  readonly requireConfig: boolean;
  /** A file of findings that are known already, as given. */
  readonly baseline: string | null;
  readonly writeBaseline: string | null;
  /** The base of a change, as git names it. */
  readonly changedSince: string | null;
  /** What becomes of a configuration that a change loosens. */
  readonly configChanges: 'tell' | 'deny';
  /** UTC date `YYYY-MM-DD`. */
  readonly today: string | null;
}

/** Sections of a policy document that `explain` can show. */
export const SHOWN_SECTIONS = ['inbound', 'backend', 'outbound', 'on-error'] as const;
export type ShownSection = (typeof SHOWN_SECTIONS)[number];

/** What `explain` is asked about; names as given. */
export type ExplainTopic =
  | {
      readonly kind: 'api';
      readonly api: string;
      /** An id, or method and template. */
      readonly operation: string | null;
      /** Empty: inbound and on-error. */
      readonly sections: readonly ShownSection[];
    }
  | { readonly kind: 'fragment'; readonly name: string }
  | { readonly kind: 'named-value'; readonly name: string };

export interface ExplainRequest extends ServiceRequest {
  readonly topic: ExplainTopic;
}

export type TrustRequest = ServiceRequest;

export interface InitRequest extends ServiceRequest {
  /** The file to write, as given; `-` is standard output, null the place where a check finds it. */
  readonly output: string | null;
  /** Replaces the file where it is there already. */
  readonly force: boolean;
}

export interface WaiveRequest extends ServiceRequest {
  /** Of a finding of this run, or the beginning of one. */
  readonly fingerprint: string;
  readonly owner: string;
  readonly reason: string;
  /** The last day, as given. */
  readonly expires: string;
  /** Narrow it to one API, as reports name it, or to operations of this id or method and template. */
  readonly api: string | null;
  readonly operation: string | null;
  /** UTC date `YYYY-MM-DD`. */
  readonly today: string | null;
}

export interface RulesRequest {
  /** Id of the rule whose page is wanted; null: the list. */
  readonly rule: string | null;
  /** At most one; text on standard output where empty. */
  readonly reports: readonly ReportTarget[];
}

export interface InspectRequest {
  readonly files: readonly string[];
  /** At most one; text on standard output where empty. */
  readonly reports: readonly ReportTarget[];
}

/** The machine around one run, handed in so that nothing below reads the process by itself. */
export interface World {
  readonly cwd: string;
  /** Text is printed as it is: whoever makes it escapes what it does not trust. */
  readonly out: (text: string) => void;
  /** Log lines and progress; never part of a report. */
  readonly log: (line: string) => void;
  /** How text on standard output may look. */
  readonly terminal: { readonly color: boolean; readonly columns: number };
  /** UTC date `YYYY-MM-DD` where `--today` does not say: SOURCE_DATE_EPOCH or the clock. */
  readonly today: () => string;
  readonly signal: AbortSignal;
}
