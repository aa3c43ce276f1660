import { markdownTable } from '../generate-rules.mjs';
import { REASON_WORDS } from './reason-words.mjs';

const COMMONEST = 5;

/** @returns {Promise<string>} the tables, and a paragraph for each of the commonest reasons */
export async function documentPart([head, ...rows], [reasonHead, ...reasonRows]) {
  const tables = [await markdownTable(head, rows), await markdownTable(reasonHead, reasonRows)];
  const paragraphs = reasonRows.slice(0, COMMONEST).map(([reason]) => paragraph(reason));
  return [
    ...tables.map((table) => table.trim()),
    'The commonest reasons:',
    paragraphs.join('\n'),
  ].join('\n\n');
}

/** A reason without words stops the writing. */
function paragraph(reason) {
  const words = REASON_WORDS[reason];
  if (words === undefined) {
    throw new Error(
      `The reason '${reason}' has no words in src/build/unknown-share/reason-words.mjs.`,
    );
  }
  const { what, why, help } = words;
  return `- **${reason}**: ${what} ${why} ${help}`;
}
