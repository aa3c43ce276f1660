import type { RuleEntry } from '../../model/rule-page.ts';
import { displayWidth, padEnd } from '../width.ts';
import { count, heading, say, sayId, type Sheet, type Style, wrap } from './sheet.ts';

const TONES = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: 'strong',
  info: 'strong',
} as const satisfies Readonly<Record<RuleEntry['severity'], Style>>;

/** In the order of weight; a group that is not listed comes behind these. */
const GROUPS = [
  ...['Coverage', 'Issuer', 'Audience', 'Strength', 'Flow', 'Inheritance', 'Surface'],
  ...['Expectation', 'Governance'],
];

/** A narrower column of titles is not readable; then each title gets a line of its own. */
const LEAST_TITLE = 30;

/** The list of rules, group by group. */
export function* ruleListSections(
  rules: readonly RuleEntry[],
  sheet: Sheet,
): Generator<readonly string[]> {
  const rows = rules.map(rowOf);
  const widest = (column: 'id' | 'severity' | 'kinds'): number =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column])));
  const widths = { id: widest('id'), severity: widest('severity'), kinds: widest('kinds') };
  const groups = new Set([...GROUPS, ...rows.map(({ group }) => group)]);
  for (const group of groups) {
    const own = rows.filter((row) => row.group === group);
    if (own.length > 0) {
      yield [...heading(sheet, group), ...own.flatMap((row) => draw(row, widths, sheet))];
    }
  }
  const end = `${count(rules.length, 'rule')}. 'apim-jwt rules ID' shows the page of one.`;
  yield wrap(sheet, end, { first: '', rest: '' });
}

interface Row {
  readonly id: string;
  readonly group: string;
  readonly severity: string;
  readonly kinds: string;
  readonly title: string;
  readonly tone: Style;
}

const rowOf = ({ id, group, severity, enabled, kinds, title }: RuleEntry): Row => ({
  id: sayId(id),
  group: sayId(group),
  severity,
  kinds: sayId(kinds.join(', ')),
  title: say(enabled ? title : `${title} (off)`),
  tone: TONES[severity],
});

function draw(
  { id, severity, kinds, title, tone }: Row,
  widths: { readonly id: number; readonly severity: number; readonly kinds: number },
  sheet: Sheet,
): string[] {
  const level = sheet.paint(tone, padEnd(severity, widths.severity));
  const head = `  ${padEnd(id, widths.id)}  ${level}  ${padEnd(kinds, widths.kinds)}`;
  const used = 8 + widths.id + widths.severity + widths.kinds;
  return sheet.columns - used >= LEAST_TITLE
    ? wrap(sheet, title, { first: `${head}  `, rest: ' '.repeat(used) })
    : [head.trimEnd(), ...wrap(sheet, title, { first: '      ', rest: '      ' })];
}
