import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledTypeScript } from '../load-typescript.mjs';

/**
 * Runs TypeScript in processes of their own, where nothing is compiled, kept or allocated yet.
 *
 * @param {string} text a module that prints one value as JSON, with imports from the project's root
 * @returns {Promise<{ run: (...args: string[]) => any, remove: () => Promise<void> }>}
 */
export async function freshProcess(text) {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-process-'));
  const file = join(folder, 'module.mjs');
  await writeFile(file, await bundledTypeScript(text, process.cwd()));
  const run = (...args) => {
    const options = { encoding: 'utf8', maxBuffer: 2 ** 28 };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', file, ...args],
      options,
    );
    if (status !== 0) throw new Error(`A measurement ended with ${status}: ${stderr}`);
    return JSON.parse(stdout);
  };
  return { run, remove: () => rm(folder, { recursive: true }) };
}
