import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { ARGUMENTS } from './one-api.mjs';

const MEGABYTE = 1024 * 1024;

/**
 * Reads a service anew and judges it, as many times as asked. Nothing but the judging is timed.
 *
 * @returns milliseconds of each time; of the last time: subjects by verdict, how many proofs they
 *   share, megabytes that the results keep; the most that the process ever took; and milliseconds
 *   that fast-xml-parser takes for the documents
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
  return { ...all, peak: process.resourceUsage().maxRSS / 1024, parsing: await parsing(folder) };
}

/** What a parser takes that reads the same documents and no more; it has run before, in our reader. */
async function parsing(folder) {
  const files = await readdir(folder, { recursive: true });
  const documents = files.filter((file) => file.endsWith('.xml'));
  const texts = await Promise.all(documents.map((file) => readFile(join(folder, file), 'utf8')));
  const start = performance.now();
  for (const text of texts) new XMLParser({ ignoreAttributes: false }).parse(text);
  return performance.now() - start;
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
