import type { Report } from '../../model/report.ts';
import { count, say, type Sheet, type Style, wrap } from './sheet.ts';

/** The one line that a person in a hurry reads: what was proved, or what gets past. */
export function headline(report: Report, sheet: Sheet): string[] {
  const { tone, word, text } = verdictOf(report);
  const lines = wrap(sheet, `${word}: ${text}`, { first: '', rest: '  ' });
  return lines.map((line) => sheet.paint(tone, line));
}

interface Verdict {
  readonly tone: Style;
  readonly word: string;
  readonly text: string;
}

function verdictOf(report: Report): Verdict {
  const { subjects, violating, unknown } = report.summary;
  const partly = report.source.complete ? '' : ' Not everything was read.';
  if (subjects === 0) {
    const where = `${report.source.kind} at ${say(report.source.location)}`;
    return { tone: 'bad', word: 'NOTHING CHECKED', text: `no operation was found in ${where}.` };
  }
  if (violating > 0) {
    const undecided = unknown > 0 ? `; ${unknown} more could not be decided` : '';
    const text = `${violating} of ${count(subjects, 'operation')} can be reached without a valid token${undecided}.${partly}`;
    return { tone: 'bad', word: 'VIOLATING', text };
  }
  if (unknown > 0) {
    const text = `${unknown} of ${count(subjects, 'operation')} could not be decided; no way past was found.${partly}`;
    return { tone: 'warn', word: 'NOT PROVEN', text };
  }
  if (!report.source.complete) {
    const text = 'all that was read is closed, but not everything could be read.';
    return { tone: 'warn', word: 'INCOMPLETE', text };
  }
  return proven(report);
}

function proven({ summary }: Report): Verdict {
  const { conforming, otherControl, exempt } = summary;
  const except = exceptions(summary);
  const closed = conforming + otherControl;
  if (closed === 0) return { tone: 'warn', word: 'NOTHING PROVEN', text: `${except}.` };
  const all = closed === 1 ? 'the only operation' : `all ${closed} operations`;
  const demand =
    otherControl === 0
      ? `${all} that must demand a valid token ${closed === 1 ? 'does' : 'do'}`
      : `${all} that must be closed ${closed === 1 ? 'is' : 'are'}, ${otherControl} of them by another control than a token`;
  const text = `${demand}${except === '' ? '' : `; ${except}`}.`;
  return { tone: exempt > 0 ? 'warn' : 'good', word: 'PROVEN', text };
}

function exceptions(summary: Report['summary']): string {
  const declared = summary.public === 0 ? [] : [`${summary.public} declared public`];
  const waived = summary.exempt === 0 ? [] : [`${summary.exempt} exempt by a waiver`];
  return [...declared, ...waived].join(', ');
}
