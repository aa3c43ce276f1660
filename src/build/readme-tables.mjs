import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from './generate-rules.mjs';
import { loadTypeScript } from './load-typescript.mjs';

/** Where the command line keeps the one list of its flags, and what each entry holds. */
const FLAGS = 'src/hosts/cli/flags.ts';

/** For people; the numbers come from src/errors.ts, and a name without words stops the generation. */
const EXIT_WORDS = {
  passed: ['the gate passed', 'done; `inspect`: all files were read; `drift`: equal in meaning'],
  failed: [
    'the gate failed (`unknown` included while `failOnUnknown` is on)',
    '`drift`: a difference at or above `failOn`; `issuer`: not fit',
  ],
  usage: [
    'wrong use, wrong configuration, or a missing path',
    'also: no such API, operation or file',
  ],
  incomplete: [
    'something known to exist was not read, or there is nothing to judge',
    'could not read',
  ],
  bug: ['a bug in this program', 'the same'],
};

/** The generated tables of README.md; `part` names the markers. */
export const README_TABLES = [
  { part: 'exit codes', table: exitCodes },
  { part: 'flags', table: flags },
  { part: 'rules', table: rules },
];

async function exitCodes({ root }) {
  const { EXIT } = await loadTypeScript("export { EXIT } from './src/errors.ts';", root);
  const rows = Object.entries(EXIT).map(([name, code]) => {
    if (EXIT_WORDS[name] === undefined) {
      throw new Error(`Exit code '${name}' has no words in src/build/readme-tables.mjs.`);
    }
    return [String(code), ...EXIT_WORDS[name]];
  });
  return markdownTable(['Exit code', '`check`', 'Other commands'], rows);
}

async function flags({ root }) {
  if (!existsSync(join(root, FLAGS))) {
    throw new Error(`${FLAGS} is missing; the table of flags is made from its FLAGS.`);
  }
  const loaded = await loadTypeScript(`export { FLAGS } from './${FLAGS}';`, root);
  const rows = Object.entries(loaded.FLAGS).map(([name, flag]) => [
    `\`--${name}${flag.value === null ? '' : ` ${flag.value}`}\``,
    flag.help,
    flag.default === null ? '' : `\`${flag.default}\``,
  ]);
  return markdownTable(['Flag', 'What it does', 'Default'], rows);
}

function rules({ rules: all }) {
  if (all.length === 0) return 'None yet.';
  return markdownTable(
    ['Rule', 'What it finds', 'Group', 'Kind', 'Severity'],
    all.map(({ id, meta }) => [
      `[${id}](rules/${id}.md)`,
      meta.title,
      meta.group,
      meta.kinds.join(', '),
      meta.enabled === false ? `${meta.severity} (off)` : meta.severity,
    ]),
  );
}
