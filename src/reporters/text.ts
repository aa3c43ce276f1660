import type { Explanation, Loss } from '../model/explanation.ts';
import type { InspectedFile, Report } from '../model/report.ts';
import type { RuleEntry, RulePage } from '../model/rule-page.ts';
import type { TrustMap } from '../model/trust-map.ts';
import type { Reporter, View } from './reporter.ts';
import { apiTable } from './text/apis.ts';
import { basis } from './text/basis.ts';
import { closing } from './text/closing.ts';
import { explanationSections } from './text/explain.ts';
import { lossSections } from './text/explain-loss.ts';
import { findingSections, openFindings } from './text/findings.ts';
import { headline } from './text/headline.ts';
import { inspectedFile, inspectionClosing, inspectionHeadline } from './text/inspection.ts';
import { assumptionSection, gapSections, unknownExplained, waiverSection } from './text/remarks.ts';
import { ruleListSections } from './text/rules.ts';
import { rulePageSections } from './text/rules-page.ts';
import { sheetOf } from './text/sheet.ts';
import { trustSections } from './text/trust.ts';

/** For a person at a terminal or in a job's log: the verdict first, then why, then what to do. */
const text: Reporter = {
  id: 'text',
  *service(report: Report, view: View) {
    yield* print(serviceSections(report, view));
  },
  *inspection(files: readonly InspectedFile[], view: View) {
    yield* print(inspectionSections(files, view));
  },
  *explanation(explanation: Explanation, view: View) {
    yield* print(explanationSections(explanation, sheetOf(view)));
  },
  *loss(loss: Loss, view: View) {
    yield* print(lossSections(loss, sheetOf(view)));
  },
  *trust(map: TrustMap, view: View) {
    yield* print(trustSections(map, sheetOf(view)));
  },
  *rules(rules: readonly RuleEntry[], view: View) {
    yield* print(ruleListSections(rules, sheetOf(view)));
  },
  *rulePage(page: RulePage, view: View) {
    yield* print(rulePageSections(page, sheetOf(view)));
  },
};
export default text;

function* serviceSections(report: Report, view: View): Generator<readonly string[]> {
  const sheet = sheetOf(view);
  const open = openFindings(report.findings);
  yield headline(report, sheet);
  yield basis(report, sheet);
  yield apiTable(report.operations, sheet);
  yield* findingSections(open, report.operations, sheet);
  yield unknownExplained(report, sheet);
  yield* gapSections(report, sheet);
  yield assumptionSection(report, sheet);
  yield waiverSection(report.findings, sheet);
  yield closing(report, open, sheet);
}

function* inspectionSections(
  files: readonly InspectedFile[],
  view: View,
): Generator<readonly string[]> {
  const sheet = sheetOf(view);
  yield inspectionHeadline(files, sheet);
  for (const file of files) yield inspectedFile(file, sheet);
  yield inspectionClosing(files, sheet);
}

/** Sections with a blank line between them. */
function* print(sections: Iterable<readonly string[]>): Generator<string> {
  let first = true;
  for (const lines of sections) {
    if (lines.length === 0) continue;
    yield `${first ? '' : '\n'}${lines.join('\n')}\n`;
    first = false;
  }
}
