import type { RulePage } from '../../model/rule-page.ts';
import { visible } from '../terminal.ts';
import { type Sheet, wrap } from './sheet.ts';

/** One block of a page. */
type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

/** Our pages have short lines; anything longer did not come from us. */
const LONGEST = 1000;

/** The Markdown of a page for a terminal: as much of it as our pages use. */
export function* rulePageSections(
  { markdown }: RulePage,
  sheet: Sheet,
): Generator<readonly string[]> {
  let items: string[] = [];
  for (const block of blocksOf(markdown)) {
    if (block.kind === 'item') {
      items.push(...wrap(sheet, inline(block.text, sheet), { first: '  - ', rest: '    ' }));
      continue;
    }
    yield items;
    items = [];
    yield draw(block, sheet);
  }
  yield items;
}

function draw(block: Exclude<Block, { kind: 'item' }>, sheet: Sheet): string[] {
  switch (block.kind) {
    case 'heading': {
      const text = block.level === 1 ? block.text : block.text.toUpperCase();
      return wrap(sheet, text, { first: '', rest: '' }).map((line) => sheet.paint('strong', line));
    }
    case 'code':
      return block.lines.map((line) => `    ${shown(line)}`.trimEnd());
    case 'paragraph':
      return wrap(sheet, inline(block.text, sheet), { first: '  ', rest: '  ' });
  }
}

const shown = (text: string): string => visible(text, LONGEST);

function blocksOf(markdown: string): readonly Block[] {
  // Every second part stands between fences; the first line of it names the language.
  const parts = markdown.replaceAll(/<!--[\s\S]*?-->/gu, '').split(/^ {0,3}```/mu);
  return parts.flatMap((part, index) =>
    index % 2 === 0
      ? proseOf(part)
      : [{ kind: 'code', lines: part.trimEnd().split(/\r?\n/u).slice(1) }],
  );
}

/** Headings stand on one line; paragraphs and items go on until something else begins. */
function proseOf(text: string): readonly Block[] {
  const starts = /^(?:#{1,6} |[-*] |\s*$)/u;
  const runs: string[][] = [];
  for (const line of text.split(/\r?\n/u)) {
    const last = runs.at(-1);
    const goesOn = last !== undefined && !starts.test(line) && !/^(?:#|\s*$)/u.test(last[0] ?? '');
    if (goesOn) last.push(line.trim());
    else runs.push([line]);
  }
  return runs.flatMap((lines) => blockOf(lines.join(' ').trim()));
}

function blockOf(text: string): readonly Block[] {
  if (text === '') return [];
  const [, marks, title = ''] = /^(#{1,6}) (.*)$/u.exec(text) ?? [];
  if (marks !== undefined) return [{ kind: 'heading', level: marks.length, text: shown(title) }];
  const [, item] = /^[-*] (.*)$/u.exec(text) ?? [];
  return [item === undefined ? { kind: 'paragraph', text } : { kind: 'item', text: item }];
}

/** Code keeps its quotes of one kind, links show where they lead, emphasis becomes strong. */
function inline(text: string, sheet: Sheet): string {
  return shown(text)
    .replaceAll(/!?\[([^\]]*)\]\(([^)\s]*)\)/gu, (_, label: string, target: string) =>
      label === target ? target : `${label} (${target})`,
    )
    .replaceAll(/<(https?:[^>\s]+)>/gu, '$1')
    .replaceAll(/\*\*([^*]+)\*\*/gu, (_, strong: string) => sheet.paint('strong', strong));
}
