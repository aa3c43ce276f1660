import type { InspectedFile, Report } from '../model/report.ts';

/** How a reporter may lay out its text. A file is never coloured. */
export interface View {
  readonly color: boolean;
  readonly columns: number;
}

/** Turns a report into text. Decides nothing, reads nothing, prints nothing. */
export interface Reporter {
  /** The value of `--report` that selects it; equals the file name. */
  readonly id: string;
  /** In pieces, so that a large report is never one string. */
  readonly service: (report: Report, view: View) => Iterable<string>;
  readonly inspection: (files: readonly InspectedFile[], view: View) => Iterable<string>;
}
