import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { ItemLines } from '../formats/yaml-append.ts';
import { appendYaml } from '../formats/yaml-reader.ts';
import { codeOf, type FoundFile } from './find-file.ts';

/** Beginning of a file of some editors; readers skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A configuration file before and after waivers were added; nothing is written yet. */
export interface Amended {
  readonly before: string;
  readonly after: string;
}

/**
 * Adds waivers at the end of those of a configuration file, which was read as one before. Comments
 * and layout stay.
 *
 * @throws {UsageError} when the file cannot be read, or has a form that nothing can be added to.
 */
export function withWaivers({ path, name }: FoundFile, waivers: readonly ItemLines[]): Amended {
  const before = textOf(path, name);
  const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const after = appendYaml(before.slice(mark.length), 'waivers', waivers);
  if (after === null) {
    throw new UsageError(
      `${name} is written in a way that no waiver can be added to; write 'waivers:' as a list with one entry a line, and run the command again.`,
    );
  }
  return { before, after: `${mark}${after}` };
}

/** @throws {UsageError} when it cannot be written. */
export function writeConfiguration({ path, name }: FoundFile, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`${name} cannot be written (${codeOf(error)}).`, { cause: error });
  }
}

function textOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${codeOf(error)}).`, { cause: error });
  }
}
