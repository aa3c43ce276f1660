// Starts the shipped files as a user does: an empty folder, no node_modules, a scrubbed environment.
// `node test/dist/smoke.mjs PATH_OF_NODE` runs the same cases on another Node.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const SENTENCE = /^[^\n]+\n$/;
const NOTHING = /^$/;

/** What each call must answer. Standard output and standard error are matched whole. */
export const CASES = [
  { args: ['--version'], exit: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: NOTHING },
  { args: ['--help'], exit: 0, stdout: /\bcheck\b[\s\S]*\binspect\b/, stderr: NOTHING },
  { args: [], exit: 2, stdout: NOTHING, stderr: /\S/ },
  { args: ['--no-such-flag'], exit: 2, stdout: NOTHING, stderr: SENTENCE },
  { args: ['no-such-command'], exit: 2, stdout: NOTHING, stderr: SENTENCE },
  { args: ['check', '--path', 'no-such-folder'], exit: 2, stdout: NOTHING, stderr: SENTENCE },
];

/**
 * Runs a copy of `dist`: from its own place it would find the packages of this repository.
 *
 * @returns {string[]} what is wrong, one sentence each
 */
export function smoke(node, { args, exit, stdout, stderr }) {
  const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
  try {
    const program = join(folder, 'dist');
    const empty = join(folder, 'empty');
    cpSync(DIST, program, { recursive: true });
    mkdirSync(empty);
    const got = spawnSync(node, [join(program, 'cli.js'), ...args], {
      cwd: empty,
      env: {},
      encoding: 'utf8',
      timeout: 30_000,
    });
    return [
      got.error === undefined ? '' : `could not be started: ${got.error.message}`,
      got.status === exit ? '' : `ended with ${got.status}, not ${exit}`,
      stdout.test(got.stdout) ? '' : `standard output is not ${stdout}:\n${got.stdout}`,
      stderr.test(got.stderr) ? '' : `standard error is not ${stderr}:\n${got.stderr}`,
      /^ {4}at /m.test(got.stderr) ? 'shows a stack trace' : '',
    ].filter((problem) => problem !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function main(node) {
  for (const one of CASES) {
    const problems = smoke(node, one);
    console.log(`${problems.length === 0 ? 'passed' : 'FAILED'}: apim-jwt ${one.args.join(' ')}`);
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? process.execPath);
