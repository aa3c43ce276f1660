import type { Severity } from './finding.ts';

/** What a host asks the core to do, translated from flags or inputs. Hosts decide nothing. */

export const REPORT_FORMATS = ['text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** `file: null` is standard output. */
export interface ReportTarget {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/** What the user fixed on the command line or in inputs; null where nothing was said. */
export interface CheckRequest {
  readonly source: string;
  /** As given. */
  readonly path: string;
  readonly issuer: string | null;
  readonly audiences: readonly string[];
  readonly config: string | null;
  readonly environment: string | null;
  readonly failOn: Severity | 'never' | null;
  readonly reports: readonly ReportTarget[];
  /** UTC date `YYYY-MM-DD`. */
  readonly today: string | null;
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
