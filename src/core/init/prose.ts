import type { Place } from '../../model/place.ts';
import { spelled } from './yaml-text.ts';

/** Lines of the file that explain. They keep a mark even where somebody takes one away. */

const MARK = '## ';
const WIDEST = 98;

/** Stands for a blank at which no line ends; of what others wrote, every other one is spelled out. */
const KEPT = '\u00a0';

/** Names that a sentence lists before it only counts. */
const SHOWN = 6;

/** A comment, broken at its blanks. The texts in it are spelled already. */
export function prose(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = WIDEST - indent.length - MARK.length;
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${indent}${MARK}${one.replaceAll(KEPT, ' ')}`.trimEnd());
}

export function count(number: number, what: string): string {
  if (number === 1) return `1 ${what}`;
  return `${number} ${/[^aeiou]y$/.test(what) ? `${what.slice(0, -1)}ies` : `${what}s`}`;
}

/** The first ones by name, the others by number. They are spelled already. */
export function few(names: readonly string[]): string {
  const shown = names.length > SHOWN + 1 ? names.slice(0, SHOWN) : names;
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

export function at({ file, line, resourceId }: Place): string {
  const where = spelled(file ?? resourceId ?? '').replaceAll(' ', KEPT);
  return line === null ? where : `${where}:${line}`;
}
