import { redact } from '../redact.ts';
import type { View } from '../reporter.ts';
import { visible } from '../terminal.ts';
import { displayWidth, padEnd } from '../width.ts';

/** What sections of a text report draw on: its width and its colours. */
export interface Sheet {
  readonly columns: number;
  readonly paint: (style: Style, text: string) => string;
}

/** SGR codes; bright colours are left out because they vanish on light backgrounds. */
const STYLES = {
  strong: '1',
  faint: '2',
  good: '1;32',
  warn: '1;33',
  bad: '1;31',
} as const;

export type Style = keyof typeof STYLES;

/** Narrower is not readable at all; lines much longer than this are hard to follow. */
const NARROWEST = 40;
const WIDEST = 120;

/** The sheet for a view. */
export function sheetOf({ color, columns }: View): Sheet {
  return {
    columns: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    paint: (style, text) =>
      color && text !== '' ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text,
  };
}

/** Text from outside, without secrets and safe to print. */
export function say(text: string, longest?: number): string {
  return visible(redact(text), longest);
}

/** Ids are cut earlier than sentences: they stand in lists. */
export function sayId(id: string): string {
  return say(id, 120);
}

/**
 * Breaks text at its blanks into lines of the sheet. A word that is wider than the room stays whole,
 * so that ids and addresses can be copied.
 *
 * @param first What the first line begins with.
 * @param rest What every other line begins with.
 */
export function wrap(
  sheet: Sheet,
  text: string,
  { first, rest }: { readonly first: string; readonly rest: string },
): string[] {
  const lines: string[] = [];
  let line = first;
  let width = displayWidth(first);
  let empty = true;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const more = displayWidth(word);
    if (!empty && width + 1 + more > sheet.columns) {
      lines.push(line);
      line = rest;
      width = displayWidth(rest);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += empty ? more : more + 1;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** A sentence, indented. */
export function paragraph(sheet: Sheet, text: string, indent: number): string[] {
  const blanks = ' '.repeat(indent);
  return wrap(sheet, text, { first: blanks, rest: blanks });
}

/** Width of the column of labels, with the blanks behind it. */
export const LABEL_WIDTH = 10;

/** A label with one or more texts beside it, each beginning a line of its own. */
export function labelled(
  sheet: Sheet,
  {
    label,
    texts,
    indent,
  }: { readonly label: string; readonly texts: readonly string[]; readonly indent: number },
): string[] {
  const blanks = ' '.repeat(indent + LABEL_WIDTH);
  const lines = texts.flatMap((text) => wrap(sheet, text, { first: blanks, rest: blanks }));
  return withLabel(sheet, lines, { label, indent });
}

/** Puts a label into the blanks that the first line begins with. */
export function withLabel(
  sheet: Sheet,
  lines: readonly string[],
  { label, indent }: { readonly label: string; readonly indent: number },
): string[] {
  const head = ' '.repeat(indent) + padEnd(sheet.paint('faint', label), LABEL_WIDTH);
  return lines.map((line, index) => (index === 0 ? head + line.slice(indent + LABEL_WIDTH) : line));
}

/** A title above a section. */
export function heading(sheet: Sheet, title: string): string[] {
  return wrap(sheet, title, { first: '', rest: '' }).map((line) => sheet.paint('strong', line));
}

/** `1 operation`, `2 operations`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The first few of a list, and how many more there are. */
export function fewOf(
  items: readonly string[],
  { shown, what }: { readonly shown: number; readonly what: string },
): string {
  const more = items.length - shown;
  if (more <= 1) return items.join(', ');
  return `${items.slice(0, shown).join(', ')} and ${count(more, `more ${what}`)}`;
}
