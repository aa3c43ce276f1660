import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, UsageError, type ExitCode } from '../errors.ts';
import { decodeText } from '../formats/decode-text.ts';
import { POLICY_LIMITS } from '../formats/limits.ts';
import type { InspectedFile } from '../model/report.ts';
import type { InspectRequest, World } from '../model/request.ts';
import { inspectText, unreadable } from '../proof/inspect.ts';
import { writeReports } from './outputs.ts';

/**
 * Looks at policy documents on their own.
 *
 * @returns 0 when every file was read, 3 otherwise.
 * @throws {UsageError} when a file is missing or is no file.
 */
export function runInspect(request: InspectRequest, world: World): Promise<ExitCode> {
  const files = request.files.map((file) => inspectFile(file, world.cwd));
  writeReports(request.reports, world, (reporter, view) => reporter.inspection(files, view));
  const complete = files.every(({ readable }) => readable);
  return Promise.resolve(complete ? EXIT.passed : EXIT.incomplete);
}

function inspectFile(file: string, cwd: string): InspectedFile {
  const path = resolve(cwd, file);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new UsageError(`${file} does not exist.`);
  if (!status.isFile())
    throw new UsageError(`${file} is no file; name the policy documents in it.`);
  // A UTF-16 text takes two bytes a character, a UTF-8 text up to three.
  if (status.size > POLICY_LIMITS.maxLength * 3) {
    return unreadable(file, `The file has ${status.size} bytes, more than any policy can have.`);
  }
  const decoded = decodeText(readFileSync(path));
  return decoded.readable ? inspectText(file, decoded.text) : unreadable(file, decoded.message);
}
