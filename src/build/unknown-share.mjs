// Counts how often the answer is `unknown`, and why, over the policy documents and sample services
// that were collected beside the repository. Prints two tables; with --write they also go into
// docs/unknown-share.md, each of the commonest reasons with what can be done about it.
// `npm run unknown-share -- [FOLDER] [--write]`; the folder holds policy-corpus and apiops-samples.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { replaceBetween } from './generated-part.mjs';
import { documentPart } from './unknown-share/document.mjs';
import { reasonRows, verdictRows } from './unknown-share/shares.mjs';
import { judgeAll } from './unknown-share/verdicts.mjs';

const DOCUMENT = 'docs/unknown-share.md';

const args = process.argv.slice(2);
const [data = '../shared/data'] = args.filter((arg) => arg !== '--write');

const missing = ['policy-corpus', 'apiops-samples']
  .map((name) => resolve(data, name))
  .filter((folder) => !existsSync(folder));
if (missing.length > 0) {
  console.error(`There is nothing to judge: ${missing.join(' and ')} cannot be found.`);
  process.exitCode = 2;
} else {
  await run();
}

async function run() {
  const judged = await judgeAll(resolve(data));
  const verdicts = verdictRows(judged);
  const reasons = reasonRows(judged);
  console.log(`${columns(verdicts)}\n\n${columns(reasons)}`);
  if (!args.includes('--write')) return;
  const old = await readFile(join(process.cwd(), DOCUMENT), 'utf8');
  const where = { file: DOCUMENT, part: 'unknown share' };
  await writeFile(DOCUMENT, replaceBetween(old, await documentPart(verdicts, reasons), where));
}

/** Rows with the first cells on the left and the numbers on the right. */
function columns(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const cell = (text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
