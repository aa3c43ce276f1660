import type { Explanation, Loss } from '../model/explanation.ts';
import type { InspectedFile, Report } from '../model/report.ts';
import type { RuleEntry, RulePage } from '../model/rule-page.ts';
import type { TrustMap } from '../model/trust-map.ts';
import { explanationShape, lossShape } from './json/explain-shape.ts';
import { inspectedShape } from './json/inspection-shape.ts';
import { print, printItems } from './json/print.ts';
import { ruleShape } from './json/rules-shape.ts';
import { findingShape, headShape, subjectShape } from './json/shape.ts';
import { trustShape } from './json/trust-shape.ts';
import type { Reporter } from './reporter.ts';

/**
 * The contract with other programs (design 9). Operations and findings stand one on a line: a large
 * report stays greppable, and the difference of two reports is a list of operations.
 */
const json: Reporter = {
  id: 'json',
  *service(report: Report) {
    const head = print(headShape(report), 'indented');
    yield head.slice(0, -'\n}'.length); // the object goes on
    yield ',\n  "operations": ';
    yield* printItems(report.operations, subjectShape, '  ');
    yield ',\n  "findings": ';
    yield* printItems(report.findings, findingShape, '  ');
    yield `,\n  "probes": ${print(report.probes, 'line')}`;
    yield `,\n  "exitCode": ${report.exitCode}\n}\n`;
  },
  *inspection(files: readonly InspectedFile[]) {
    yield* printItems(files, inspectedShape, '');
    yield '\n';
  },
  *explanation(explanation: Explanation) {
    yield `${print(explanationShape(explanation), 'indented')}\n`;
  },
  *loss(loss: Loss) {
    yield `${print(lossShape(loss), 'indented')}\n`;
  },
  *trust(map: TrustMap) {
    yield `${print(trustShape(map), 'indented')}\n`;
  },
  *rules(rules: readonly RuleEntry[]) {
    yield* printItems(rules, ruleShape, '');
    yield '\n';
  },
  /** The page itself is Markdown already; programs want what can be counted and linked. */
  *rulePage({ rule }: RulePage) {
    yield `${print(ruleShape(rule), 'indented')}\n`;
  },
};
export default json;
