import type { InspectedFile, Report } from '../model/report.ts';
import { inspectedShape } from './json/inspection-shape.ts';
import { print, printItems } from './json/print.ts';
import { findingShape, headShape, subjectShape } from './json/shape.ts';
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
};
export default json;
