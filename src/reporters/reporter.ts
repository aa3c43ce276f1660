import type { Explanation, Loss } from '../model/explanation.ts';
import type { InspectedFile, Report } from '../model/report.ts';
import type { RuleEntry, RulePage } from '../model/rule-page.ts';
import type { TrustMap } from '../model/trust-map.ts';

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
  readonly explanation: (explanation: Explanation, view: View) => Iterable<string>;
  readonly loss: (loss: Loss, view: View) => Iterable<string>;
  readonly trust: (map: TrustMap, view: View) => Iterable<string>;
  readonly rules: (rules: readonly RuleEntry[], view: View) => Iterable<string>;
  readonly rulePage: (page: RulePage, view: View) => Iterable<string>;
}
