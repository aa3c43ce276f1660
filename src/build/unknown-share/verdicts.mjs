import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../load-typescript.mjs';
import { withCorpusService } from './corpus-service.mjs';

/** What none of the documents expects: whoever trusts somebody else is no case of doubt. */
const EXPECTED = [
  ...['--issuer', 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
  ...['--audience', 'api://acme'],
];

const PROGRAM = `
export { checkRequest } from './src/hosts/cli/requests.ts';
export { readCommandLine } from './src/hosts/cli/command-line.ts';
export { check } from './src/core/run-check.ts';
`;

/**
 * @typedef {object} Judged
 * @property {string} where
 * @property {{ verdict: string, reasonCode: string | null }[]} subjects
 */

/**
 * Judges the policy corpus, each document alone, and every APIOps folder of the samples.
 *
 * @param {string} data
 * @returns {Promise<Judged[]>} the corpus first
 */
export async function judgeAll(data) {
  const program = await loadTypeScript(
    PROGRAM,
    fileURLToPath(new URL('../../..', import.meta.url)),
  );
  const judge = (folder) => verdictsOf(program, folder);
  const samples = join(data, 'apiops-samples');
  const corpus = await withCorpusService(join(data, 'policy-corpus'), judge);
  const judged = [{ where: 'policy-corpus', subjects: corpus }];
  for (const folder of await artifactFolders(samples)) {
    const where = relative(samples, folder).replaceAll('\\', '/');
    judged.push({ where, subjects: await judge(folder) });
  }
  return judged;
}

async function verdictsOf({ readCommandLine, checkRequest, check }, folder) {
  const request = checkRequest(readCommandLine(['check', '--path', folder, ...EXPECTED]));
  const { operations } = await check(request, {
    cwd: folder,
    out: () => undefined,
    log: () => undefined,
    signal: new globalThis.AbortController().signal,
    terminal: { columns: 80, color: false },
    today: () => '2027-01-31',
  });
  return operations.map(({ verdict, reasonCode }) => ({ verdict, reasonCode }));
}

/** The folders that hold `apis`, none of them inside of another one. */
async function artifactFolders(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (folders.includes('apis')) return [folder];
  const inner = await Promise.all(
    folders.sort().map((name) => artifactFolders(join(folder, name))),
  );
  return inner.flat();
}
