import { type Finding, FINDING_KINDS, SEVERITIES, type Severity } from '../../model/finding.ts';
import type { JudgedSubject } from '../../model/report.ts';
import { circumstances } from './circumstances.ts';
import { type Example, exampleOf, type SubjectsByName } from './example.ts';
import { pathLines } from './path.ts';
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
import { requestLines } from './witness.ts';

/** Findings with all they have; the next ones get their first lines only, the rest a number. */
const DETAILED = 25;
const BRIEF = 75;

const INDENT = 5;

const TONE: Readonly<Record<Severity, Style>> = {
  critical: 'bad',
  high: 'bad',
  medium: 'warn',
  low: 'strong',
  info: 'strong',
};

/** Open findings in the order of reading: most severe first, what decides before what does not. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  const rank = ({ severity, kind }: Finding): number =>
    (SEVERITIES.length - SEVERITIES.indexOf(severity)) * FINDING_KINDS.length +
    FINDING_KINDS.indexOf(kind);
  return findings.filter(({ waived }) => !waived).sort((one, other) => rank(one) - rank(other));
}

/** The section of findings, finding by finding. */
export function* findingSections(
  findings: readonly Finding[],
  subjects: readonly JudgedSubject[],
  sheet: Sheet,
): Generator<readonly string[]> {
  if (findings.length === 0) return;
  const byName: SubjectsByName = new Map(subjects.map((one) => [one.subject, one]));
  yield heading(sheet, findings.length === 1 ? 'Finding' : 'Findings, most severe first');
  for (const [index, finding] of findings.slice(0, DETAILED + BRIEF).entries()) {
    const title = titleOf(finding, { number: index + 1, sheet });
    const example = exampleOf(finding, byName);
    yield index < DETAILED ? [...title, ...detail(finding, example, sheet)] : title;
  }
  const more = findings.length - DETAILED - BRIEF;
  if (more > 0) {
    const where = 'the JSON report (--report json=FILE) has them all';
    yield paragraph(sheet, `and ${count(more, 'more finding')}: ${where}.`, 2);
  }
}

function titleOf(
  { severity, ruleId, message, known, new: fresh }: Finding,
  { number, sheet }: { readonly number: number; readonly sheet: Sheet },
): string[] {
  const marks = [...(known ? ['known'] : []), ...(fresh === true ? ['new'] : [])];
  const mark = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
  const tone = sheet.paint(TONE[severity], severity.toUpperCase());
  const name = `${tone} ${sheet.paint('strong', sayId(ruleId))}${mark}`;
  const first = `${String(number).padStart(3)}. `;
  return [
    ...wrap(sheet, name, { first, rest: ' '.repeat(INDENT) }),
    ...paragraph(sheet, say(message), INDENT),
  ];
}

function detail(finding: Finding, example: Example | null, sheet: Sheet): string[] {
  const { locations, affected, fix, help } = finding;
  const part = (label: string, texts: readonly string[]): string[] =>
    labelled(sheet, { label, texts, indent: INDENT });
  const places = fewOf(locations.map(sayPlace), { shown: 3, what: 'place' });
  const names = fewOf(affected.slice().map(sayId), { shown: 3, what: 'operation' });
  return [
    ...part('where', [places]),
    ...(affected.length === 0 ? [] : part('affects', [names])),
    ...part('note', circumstances(finding)),
    ...(example === null ? [] : evidence(example, sheet)),
    ...(fix === null ? [] : part('fix', [say(fix)])),
    ...part('help', [say(help, 300)]),
  ];
}

/** The path that was found and, where there is one, the request that takes it. */
function evidence({ subject, route }: Example, sheet: Sheet): string[] {
  const spot = { indent: INDENT };
  const request =
    route.request === null
      ? []
      : labelled(sheet, { ...spot, label: 'request', texts: requestLines(route.request, route) });
  const path =
    route.witness.length === 0 ? [] : pathLines(sheet, route.witness, { ...spot, label: 'path' });
  const code =
    route.verdict === 'unknown' && subject.reasonCode !== null
      ? labelled(sheet, { ...spot, label: 'unclear', texts: [say(subject.reasonCode)] })
      : [];
  return [...code, ...request, ...path];
}
