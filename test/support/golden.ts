import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Compares text with a file in the tree. `UPDATE_GOLDEN=1 npm test` rewrites it; review the diff. */
export function expectGolden(text: string, path: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
