import { freshProcess } from './fresh-process.mjs';

const PROGRAM = `
import { checkRequest } from './src/hosts/cli/requests.ts';
import { configurationOf } from './src/core/configuration.ts';
import { judge } from './src/core/judge.ts';
import { readCommandLine } from './src/hosts/cli/command-line.ts';
import { readService } from './src/core/read-service.ts';
import { measured } from './src/build/bench/measured-judging.mjs';
const program = { checkRequest, configurationOf, judge, readCommandLine, readService };
console.log(JSON.stringify(await measured(program, process.argv.slice(2))));
`;

/**
 * Hands out a way to judge services, each in a process of its own.
 *
 * @param {(judge: (folder: string, times: number) => object) => Promise<T>} use its argument gives
 *   what measured-judging.mjs tells
 * @returns {Promise<T>}
 * @template T
 */
export async function withJudging(use) {
  const { run, remove } = await freshProcess(PROGRAM);
  try {
    return await use((folder, times) => run(folder, String(times)));
  } finally {
    await remove();
  }
}
