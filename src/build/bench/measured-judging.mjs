import { ARGUMENTS } from './one-api.mjs';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a service anew and judges it, as many times as asked. Nothing but the judging is timed.
 *
 * @returns milliseconds of each time; of the last time: subjects by verdict, how many proofs they
 *   share, megabytes that the results keep; and the most that the process ever took
 */
export async function measured(program, [folder, times]) {
  const { checkRequest, configurationOf, judge, readCommandLine, readService } = program;
  const request = checkRequest(readCommandLine(ARGUMENTS));
  const configuration = await configurationOf({ request, root: folder, cwd: folder });
  const all = { milliseconds: [] };
  for (let at = 0; at < Number(times); at += 1) {
    const { inventory } = await readService(request, worldIn(folder), false);
    const before = heap();
    const start = performance.now();
    const results = judge(inventory, configuration);
    all.milliseconds.push(performance.now() - start);
    all.kept = (heap() - before) / MEGABYTE;
    Object.assign(all, told(results));
  }
  return { ...all, peak: process.resourceUsage().maxRSS / 1024 };
}

const worldIn = (cwd) => ({
  cwd,
  log: () => undefined,
  signal: new globalThis.AbortController().signal,
});

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function told(results) {
  const verdicts = {};
  for (const { verdict } of results) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const proofs = new Set(results.flatMap(({ routes }) => routes.map(({ proof }) => proof)));
  return { subjects: results.length, verdicts, proofs: proofs.size };
}
