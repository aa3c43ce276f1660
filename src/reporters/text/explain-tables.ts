import type { ExplainedOperation } from '../../model/explanation.ts';
import type { Finding } from '../../model/finding.ts';
import type { SubjectVerdict } from '../../model/verdict.ts';
import { padEnd } from '../width.ts';
import { sayPlace } from './place.ts';
import {
  count,
  fewOf,
  heading,
  labelled,
  paragraph,
  say,
  sayId,
  type Sheet,
  type Style,
  wrap,
} from './sheet.ts';

export const VERDICT_TONES: Readonly<Record<SubjectVerdict, Style>> = {
  violating: 'bad',
  unknown: 'warn',
  'other-control': 'good',
  conforming: 'good',
  public: 'strong',
  exempt: 'warn',
};

/** Weakest first. */
export const VERDICT_ORDER: readonly SubjectVerdict[] = [
  'violating',
  'unknown',
  'exempt',
  'public',
  'other-control',
  'conforming',
];

/** Operations that are shown; the JSON answer has all. */
const SHOWN_OPERATIONS = 100;

/** The findings of what is explained, with place and remedy. */
export function findingLines(findings: readonly Finding[], sheet: Sheet): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding) => {
    const { severity, ruleId, message, locations, fix, affected } = finding;
    const part = (label: string, text: string): string[] =>
      labelled(sheet, { label, texts: [text], indent: 4 });
    const names = fewOf(affected.map(sayId), { shown: 3, what: 'operation' });
    return [
      `  ${severity.toUpperCase()} ${sheet.paint('strong', sayId(ruleId))}`,
      ...paragraph(sheet, say(message), 4),
      ...part('where', sayPlace(locations[0])),
      ...(affected.length === 0 ? [] : part('affects', names)),
      ...(fix === null ? [] : part('fix', say(fix))),
    ];
  });
  return [...heading(sheet, 'Findings'), ...lines];
}

/** One row for each operation, weakest first. */
export function operationTable(operations: readonly ExplainedOperation[], sheet: Sheet): string[] {
  if (operations.length === 0) return [];
  const sorted = [...operations].sort(
    (one, other) => VERDICT_ORDER.indexOf(one.verdict) - VERDICT_ORDER.indexOf(other.verdict),
  );
  const shown = sorted.slice(0, SHOWN_OPERATIONS);
  const more = operations.length - shown.length;
  const width = Math.max(...shown.map(({ verdict }) => verdict.length));
  const rows = shown.flatMap((one) => {
    const verdict = sheet.paint(VERDICT_TONES[one.verdict], padEnd(one.verdict, width));
    const method = one.method === null ? '' : `${say(one.method)} `;
    const id = one.operation === null ? 'the API as a whole' : sayId(one.operation);
    const own = one.ownPolicy ? ', policy of its own' : '';
    const rules = one.rules.length === 0 ? '' : `: ${one.rules.map(sayId).join(', ')}`;
    return wrap(sheet, `${method}${say(one.path)} (${id}${own})${rules}`, {
      first: `  ${verdict}  `,
      rest: ' '.repeat(width + 6),
    });
  });
  const rest = more > 0 ? paragraph(sheet, `and ${count(more, 'more operation')}`, 2) : [];
  return [...heading(sheet, 'Operations, weakest first'), ...rows, ...rest];
}
