import type { JudgedSubject } from '../../model/report.ts';
import type { SubjectVerdict } from '../../model/verdict.ts';
import { displayWidth, padEnd, padStart, shorten } from '../width.ts';
import { count, heading, paragraph, sayId, type Sheet, type Style } from './sheet.ts';

/** Columns in the order of print; a column of zeros is left out unless `always`. */
const COLUMNS = [
  { verdict: 'conforming', title: 'conforming', always: true, style: null },
  { verdict: 'other-control', title: 'other control', always: false, style: null },
  { verdict: 'violating', title: 'violating', always: true, style: 'bad' },
  { verdict: 'unknown', title: 'unknown', always: true, style: 'warn' },
  { verdict: 'public', title: 'public', always: false, style: null },
  { verdict: 'exempt', title: 'exempt', always: false, style: 'warn' },
] as const satisfies readonly {
  readonly verdict: SubjectVerdict;
  readonly title: string;
  readonly always: boolean;
  readonly style: Style | null;
}[];

type Column = (typeof COLUMNS)[number];

interface Row {
  readonly name: string;
  readonly subjects: number;
  readonly counts: ReadonlyMap<SubjectVerdict, number>;
}

/** Rows that are shown; the rest is told in one line. */
const SHOWN = 25;

/** A narrower column of names says nothing; then each API gets a sentence instead of a row. */
const LEAST_NAME = 14;

/** One row for each API (a revision beside the current one is a row of its own), worst first. */
export function apiTable(subjects: readonly JudgedSubject[], sheet: Sheet): string[] {
  const rows = rowsOf(subjects);
  if (rows.length === 0) return [];
  const shown = rows.length > SHOWN + 1 ? rows.slice(0, SHOWN) : rows;
  const rest = rows.slice(shown.length);
  const columns = COLUMNS.filter(
    ({ verdict, always }) => always || rows.some((row) => countOf(row, verdict) > 0),
  );
  const numbers = columns.reduce(
    (sum, { title }) => sum + title.length + 2,
    'operations'.length + 2,
  );
  const room = sheet.columns - 2 - numbers;
  const body =
    room < LEAST_NAME ? sentences(shown, sheet) : table({ rows: shown, columns, room, sheet });
  return [...heading(sheet, 'APIs'), ...body, ...restLine(rest, sheet)];
}

function rowsOf(subjects: readonly JudgedSubject[]): Row[] {
  const byName = new Map<string, Map<SubjectVerdict, number>>();
  for (const subject of subjects) {
    const name = apiName(subject);
    const counts = byName.get(name) ?? new Map<SubjectVerdict, number>();
    counts.set(subject.verdict, (counts.get(subject.verdict) ?? 0) + 1);
    byName.set(name, counts);
  }
  const rows = [...byName].map(([name, counts]) => ({
    name,
    subjects: [...counts.values()].reduce((sum, one) => sum + one, 0),
    counts,
  }));
  return rows.sort(
    (one, other) =>
      countOf(other, 'violating') - countOf(one, 'violating') ||
      countOf(other, 'unknown') - countOf(one, 'unknown'),
  );
}

function apiName({ workspace, api, revision, current }: JudgedSubject): string {
  const space = workspace === null ? '' : `workspaces/${workspace}/`;
  return sayId(`${space}${api}${current ? '' : `;rev=${revision}`}`);
}

function countOf(row: Row, verdict: SubjectVerdict): number {
  return row.counts.get(verdict) ?? 0;
}

interface Table {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly room: number;
  readonly sheet: Sheet;
}

function table({ rows, columns, room, sheet }: Table): string[] {
  const widest = Math.max('API'.length, ...rows.map(({ name }) => displayWidth(name)));
  const width = Math.min(room, widest);
  const titles = columns.map(({ title }) => `  ${title}`).join('');
  const head = `  ${padEnd('API', width)}  operations${titles}`;
  const lines = rows.map((row) => {
    const cells = columns.map((column) => cell(row, column, sheet)).join('');
    const subjects = padStart(String(row.subjects), 'operations'.length);
    return `  ${padEnd(shorten(row.name, width), width)}  ${subjects}${cells}`;
  });
  return [sheet.paint('faint', head), ...lines];
}

function cell(row: Row, { verdict, title, style }: Column, sheet: Sheet): string {
  const number = countOf(row, verdict);
  const text = padStart(number === 0 ? '-' : String(number), title.length);
  return `  ${style === null || number === 0 ? text : sheet.paint(style, text)}`;
}

function sentences(rows: readonly Row[], sheet: Sheet): string[] {
  return rows.flatMap((row) => {
    const counts = COLUMNS.filter(({ verdict }) => countOf(row, verdict) > 0).map(
      ({ verdict, title }) => `${countOf(row, verdict)} ${title}`,
    );
    const text = `${count(row.subjects, 'operation')}: ${counts.join(', ')}`;
    return [`  ${shorten(row.name, sheet.columns - 2)}`, ...paragraph(sheet, text, 4)];
  });
}

function restLine(rows: readonly Row[], sheet: Sheet): string[] {
  if (rows.length === 0) return [];
  const open = rows.filter(
    (row) => countOf(row, 'violating') > 0 || countOf(row, 'unknown') > 0,
  ).length;
  const tail = open === 0 ? 'nothing violating or unknown' : `${open} with violating or unknown`;
  return paragraph(sheet, `and ${count(rows.length, 'more API')}: ${tail}`, 2);
}
