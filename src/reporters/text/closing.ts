import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { count, type Sheet, wrap } from './sheet.ts';

/** How much is proved, what the exit code means, and what to do next. */
export function closing(report: Report, open: readonly Finding[], sheet: Sheet): string[] {
  const { text, next } = meaning(report, open);
  const exit = `Exit code ${report.exitCode}: ${text}`;
  const say = (line: string): string[] => wrap(sheet, line, { first: '', rest: '' });
  return [
    ...coverage(report).flatMap(say),
    ...exceptions(report).flatMap(say),
    ...comparison(report).flatMap(say),
    ...say(exit),
    ...(next === null ? [] : say(`Next: ${next}`)),
  ];
}

function coverage({ summary }: Report): string[] {
  if (summary.coverage === null) return [];
  const closed = summary.conforming + summary.otherControl;
  const all = summary.subjects - summary.public;
  return [
    `Coverage ${summary.coverage.toFixed(2)} %: ${closed} of ${all} operations that are not public are proved closed.`,
  ];
}

/** What the configuration takes out, so that nobody reads the coverage without it. */
function exceptions({ summary }: Report): string[] {
  const parts = [
    ...(summary.public === 0
      ? []
      : [`${count(summary.public, 'operation')} declared public, which the coverage leaves out`]),
    ...(summary.exempt === 0
      ? []
      : [`${count(summary.exempt, 'operation')} exempt by waivers, which count as not closed`]),
  ];
  return parts.length === 0 ? [] : [`Exceptions: ${parts.join('; ')}.`];
}

/** Only where there is something to compare with. */
function comparison({ findings }: Report): string[] {
  const compared = findings.filter((finding) => finding.new !== null && !finding.waived);
  if (compared.length === 0) return [];
  const fresh = compared.filter((finding) => finding.new === true).length;
  return [`Compared: ${count(fresh, 'finding')} new, ${compared.length - fresh} known before.`];
}

interface Meaning {
  readonly text: string;
  readonly next: string | null;
}

function meaning(report: Report, open: readonly Finding[]): Meaning {
  if (report.exitCode === 0) return passed(report, open);
  if (report.exitCode === 1) return failed(open);
  if (report.exitCode === 3) return incomplete(report);
  return { text: 'the run did not end as it should; its messages say why.', next: null };
}

function passed({ summary }: Report, open: readonly Finding[]): Meaning {
  if (summary.violating + summary.unknown > 0) {
    return {
      text: 'the gate passed, because it is set to let what stands above through.',
      next: nextStep(open),
    };
  }
  const text =
    open.length === 0
      ? 'the gate passed; there are no findings.'
      : 'the gate passed; no finding reaches its threshold.';
  return { text, next: null };
}

function failed(open: readonly Finding[]): Meaning {
  const text =
    open.length === 0
      ? 'the gate failed, because the coverage is below what the configuration demands.'
      : 'the gate failed because of the findings above.';
  return { text, next: nextStep(open) };
}

function nextStep(open: readonly Finding[]): string {
  const [first] = open;
  if (first === undefined) return 'raise the coverage that the configuration demands.';
  if (first.kind !== 'undecided') {
    return 'fix finding 1 at the place it names, then run the same command again.';
  }
  return 'give what finding 1 could not see, then run the same command again.';
}

function incomplete({ summary, source }: Report): Meaning {
  if (summary.subjects === 0 && source.gaps.length === 0) {
    return {
      text: 'there was nothing to judge, and nothing judged is nothing proved.',
      next: 'point --path at the folder that holds apis/ and policy.xml.',
    };
  }
  return {
    text: 'not everything was read, so this run cannot pass; what it found still holds.',
    next: "make what stands under 'Not read' readable, then run the same command again.",
  };
}
