import type { InspectedFile, InspectedValidator } from '../../model/report.ts';
import { pathLines } from './path.ts';
import { count, labelled, paragraph, say, type Sheet, type Style, wrap } from './sheet.ts';

const INDENT = 2;

/** One line on all files together. */
export function inspectionHeadline(files: readonly InspectedFile[], sheet: Sheet): string[] {
  const { tone, text } = overall(files);
  return wrap(sheet, text, { first: '', rest: '  ' }).map((line) => sheet.paint(tone, line));
}

function overall(files: readonly InspectedFile[]): { readonly tone: Style; readonly text: string } {
  const unreadable = files.filter(({ readable }) => !readable).length;
  const open = files.filter(({ readable, guaranteed }) => readable && guaranteed === 'no').length;
  const unknown = files.filter((one) => one.readable && one.guaranteed === 'unknown').length;
  if (unreadable + open + unknown === 0) {
    const all =
      files.length === 1 ? 'the file validates' : `each of ${files.length} files validates`;
    return {
      tone: 'good',
      text: `GUARANTEED: ${all} a token on every path to the end of inbound.`,
    };
  }
  const parts = [
    ...(open === 0 ? [] : [`${open} with a path around every validator`]),
    ...(unknown === 0 ? [] : [`${unknown} undecided`]),
    ...(unreadable === 0 ? [] : [`${unreadable} not readable`]),
  ];
  const word = open > 0 || unreadable > 0 ? 'NOT GUARANTEED' : 'UNDECIDED';
  return {
    tone: word === 'UNDECIDED' ? 'warn' : 'bad',
    text: `${word}: of ${count(files.length, 'file')}, ${parts.join(', ')}.`,
  };
}

const ANSWERS = {
  yes: 'every path to the end of inbound passes a validator of this file',
  no: 'there is a path to the end of inbound that passes no validator of this file',
  unknown: 'not decided whether every path passes a validator of this file',
} as const;

/** What one file does by itself. */
export function inspectedFile(file: InspectedFile, sheet: Sheet): string[] {
  const title = wrap(sheet, sheet.paint('strong', `File ${say(file.file, 300)}`), {
    first: '',
    rest: '  ',
  });
  if (!file.readable) {
    const why = file.error === null ? '' : `: ${say(file.error)}`;
    return [...title, ...paragraph(sheet, `not readable${why}`, INDENT)];
  }
  const before = file.answersBefore
    ? ['something may answer the caller before any validator of this file has run']
    : [];
  const base = file.baseInInbound
    ? []
    : ['no <base /> in inbound: right in a global policy; elsewhere the wider scopes do not run'];
  const notes = [...before, ...base];
  return [
    ...title,
    ...paragraph(sheet, ANSWERS[file.guaranteed], INDENT),
    ...file.validators.flatMap((validator) => validatorLines(validator, sheet)),
    ...(notes.length === 0 ? [] : labelled(sheet, { label: 'note', texts: notes, indent: INDENT })),
    ...(file.witness.length === 0
      ? []
      : pathLines(sheet, file.witness, { label: 'path', indent: INDENT })),
  ];
}

function validatorLines(validator: InspectedValidator, sheet: Sheet): string[] {
  const { policy, section, line, column, insideChoose } = validator;
  const where = `${say(policy)} in ${say(section)}${insideChoose ? ', inside choose' : ''}`;
  const claims = validator.requiredClaims.map(
    ({ name, match, values }) => `${say(name)} (${say(match)}): ${list(values)}`,
  );
  const part = (label: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : labelled(sheet, { label, texts, indent: INDENT + 2 });
  return [
    ...labelled(sheet, { label: `${line}:${column}`, texts: [where], indent: INDENT }),
    ...part(
      'metadata',
      validator.openidConfigs.map((url) => say(url, 300)),
    ),
    ...part(
      'issuers',
      validator.issuers.map((issuer) => say(issuer, 300)),
    ),
    ...part(
      'audience',
      validator.audiences.map((audience) => say(audience, 300)),
    ),
    ...part('claims', claims),
    ...part('weak', validator.weaknesses.length === 0 ? [] : [list(validator.weaknesses)]),
  ];
}

function list(values: readonly string[]): string {
  return values.length === 0 ? '(none)' : values.map((value) => say(value, 300)).join(', ');
}

/** What the exit code of `inspect` tells. */
export function inspectionClosing(files: readonly InspectedFile[], sheet: Sheet): string[] {
  const lost = files.some(({ readable }) => !readable);
  const text = lost
    ? 'Exit code 3: not every file could be read.'
    : 'Exit code 0: all files were read. Whether an operation is closed hangs on all its scopes: check tells.';
  return wrap(sheet, text, { first: '', rest: '' });
}
