import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { ReportTarget, World } from '../model/request.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Reporter, View } from '../reporters/reporter.ts';

/** Widest line in a file, where no terminal sets one. */
const FILE_COLUMNS = 100;

/**
 * Writes every report that was asked for; the text report on standard output where none claims it.
 *
 * @param render Which of a reporter's texts to write.
 * @throws {UsageError} when a file cannot be written.
 */
export function writeReports(
  targets: readonly ReportTarget[],
  world: World,
  render: (reporter: Reporter, view: View) => Iterable<string>,
): void {
  const onOutput = targets.some(({ file }) => file === null);
  const all: readonly ReportTarget[] = onOutput
    ? targets
    : [...targets, { format: 'text', file: null }];
  for (const { format, file } of all) {
    const reporter = REPORTERS[format];
    if (file === null) {
      for (const piece of render(reporter, world.terminal)) world.out(piece);
    } else {
      const view = { color: false, columns: FILE_COLUMNS };
      writeFile(resolve(world.cwd, file), file, render(reporter, view));
    }
  }
}

function writeFile(path: string, named: string, pieces: Iterable<string>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, [...pieces].join(''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report ${named} cannot be written: ${why}.`, { cause: error });
  }
}
