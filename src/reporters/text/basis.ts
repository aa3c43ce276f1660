import type { JudgedSubject, Report, ReportedBecause } from '../../model/report.ts';
import { sayPlace } from './place.ts';
import { count, fewOf, labelled, say, sayId, type Sheet } from './sheet.ts';

/** What was read, and on which validators everything green rests. */
export function basis(report: Report, sheet: Sheet): string[] {
  const { summary, source } = report;
  const read = `${count(summary.apis, 'API')}, ${count(summary.subjects, 'operation')} from ${source.kind} at ${say(source.location)}`;
  const environment = report.environment === null ? '' : `, environment ${say(report.environment)}`;
  const line = (label: string, text: string): string[] =>
    text === '' ? [] : labelled(sheet, { label, texts: [text], indent: 2 });
  const { guards, issuers, audiences } = guardsOf(report);
  const trusted = [
    ...issuers.map((issuer) => `issuer ${issuer}`),
    ...audiences.map((audience) => `audience ${audience}`),
  ];
  return [
    ...line('read', `${read}${environment}, on ${say(report.evaluatedOn)}`),
    ...line('proof', fewOf(guards, { shown: 3, what: 'place' })),
    ...line('trusts', fewOf(trusted, { shown: 4, what: 'value' })),
  ];
}

interface Guards {
  /** `validate-jwt at policy.xml:6:9 (12 operations)`, most used first. */
  readonly guards: readonly string[];
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
}

function guardsOf(report: Report): Guards {
  const subjectsOf = new Map<string, number>();
  const issuers = new Set<string>();
  const audiences = new Set<string>();
  for (const subject of report.operations) {
    const found = closingSteps(subject);
    for (const guard of new Set(found.map(({ guard }) => guard))) {
      subjectsOf.set(guard, (subjectsOf.get(guard) ?? 0) + 1);
    }
    for (const issuer of found.flatMap(({ step }) => step.issuers)) issuers.add(sayId(issuer));
    for (const one of found.flatMap(({ step }) => step.audiences)) audiences.add(sayId(one));
  }
  const mostUsed = [...subjectsOf].sort(([, one], [, other]) => other - one);
  return {
    guards: mostUsed.map(([guard, subjects]) => `${guard} (${count(subjects, 'operation')})`),
    issuers: [...issuers],
    audiences: [...audiences],
  };
}

interface ClosingStep {
  /** What closes and where, as it is printed. */
  readonly guard: string;
  readonly step: ReportedBecause;
}

/** What closes the counted routes of a subject that is closed. */
function closingSteps({ verdict, routes }: JudgedSubject): ClosingStep[] {
  if (verdict !== 'conforming' && verdict !== 'other-control') return [];
  return routes
    .filter(({ counted }) => counted)
    .flatMap(({ by, because }) =>
      because
        .filter(({ kind }) => kind === 'validator' || kind === 'control')
        .map((step) => ({ guard: `${say(by ?? step.kind)} at ${sayPlace(step)}`, step })),
    );
}
