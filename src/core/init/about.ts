import { count, prose } from './prose.ts';
import type { Starter } from './starter.ts';
import type { Origin } from './starter-file.ts';
import { spelled } from './yaml-text.ts';

/** The head of the file: where it comes from, how far it goes, and what to do with it. */
export function about(starter: Starter, origin: Origin): readonly string[] {
  const { location, environment, lost } = origin;
  const { subjects } = starter;
  const apis = new Set(subjects.map(({ subject }) => subject.api)).size;
  const where = environment === null ? '' : `, environment ${spelled(environment)}`;
  return [
    ...prose(
      `Written by apim-jwt init from ${spelled(location)}${where}: ${count(apis, 'API')}, ${count(subjects.length, 'operation')}.`,
    ),
    ...prose(
      'It says what is there, not what is right: look at every issuer and audience before you rely on it.',
    ),
    ...missing(lost),
    '##',
    ...prose('Lines behind ## explain. Lines behind a single # are proposals without any effect.'),
    ...prose(
      'To accept one, remove the # (and that of the key above it), and fill in who answers for it: owner and reason must not be empty.',
    ),
    '##',
    ...prose(standingNow(starter)),
    ...prose(
      'Next: run apim-jwt check, repair what is open or accept it here, and commit this file.',
    ),
  ];
}

function missing(lost: readonly string[]): readonly string[] {
  if (lost.length === 0) return [];
  return [
    ...prose('Not everything was read, so something may be missing here:'),
    ...lost.slice(0, 20).flatMap((what) => prose(spelled(what), '  ')),
  ];
}

function standingNow({ results, profiles, proposals, entries, outliers }: Starter): string {
  if (profiles.length === 0) return 'As nothing is expected yet, nothing can be judged.';
  const number = (verdict: string): number =>
    results.filter((result) => result.verdict === verdict).length;
  const closed = `${count(number('conforming'), 'operation')} proved to ask for a token`;
  const open = `${number('violating')} open`;
  const unknown = `${number('unknown')} not decided`;
  const decisions =
    proposals.open.length +
    entries.length +
    outliers.length +
    proposals.controls.reduce((sum, control) => sum + control.entries.length, 0);
  return `With this file as it is: ${closed}, ${open}, ${unknown}. ${count(decisions, 'proposal')} to decide below.`;
}
