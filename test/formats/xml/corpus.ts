import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from '@jest/globals';
import { decodeText } from '../../../src/formats/decode-text.ts';

const DATA = resolve(fileURLToPath(new URL('../../..', import.meta.url)), '../shared/data');

/** A file of the reference data; those without permission to redistribute are not in this repository. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** All files of a folder and its sub-folders, with paths below it, in order. */
export function samples(folder: string, extension: string): readonly Sample[] {
  const root = join(DATA, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: read(join(root, name)) }));
}

function read(file: string): string {
  const decoded = decodeText(readFileSync(file));
  if (!decoded.readable) throw new Error(`${file}: ${decoded.message}`);
  return decoded.text;
}

/** Runs a block with the samples of a folder, or says why it does not. */
export function withSamples(
  folder: string,
  extension: string,
  block: (samples: readonly Sample[]) => void,
): void {
  const found = samples(folder, extension);
  if (found.length > 0) describe(folder, () => block(found));
  else
    it.skip(`needs the reference data ${folder} beside the repository, which is not there`, () =>
      undefined);
}
