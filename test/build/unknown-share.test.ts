import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const DATA = resolve('test/fixtures/unknown-share');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unknown-share-test-'));
  mkdirSync(join(folder, 'docs'));
  writeFileSync(document(), DOCUMENT);
});
afterEach(() => rmSync(folder, { recursive: true }));

const document = (): string => join(folder, 'docs/unknown-share.md');
const DOCUMENT =
  'Before.\n\n<!-- generated: unknown share -->\nold\n<!-- end of generated: unknown share -->\n\nAfter.\n';

function run(...args: string[]) {
  const file = resolve('src/build/unknown-share.mjs');
  return spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8' });
}

describe('unknown-share', () => {
  it('counts documents, fragments and snippets each on its own, and writes only when told to', () => {
    expect(run(DATA)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: [
        'Where           Judged  conforming  other-control  violating  unknown  Share of unknown',
        'policy-corpus        6           2              0          1        3            50.0 %',
        'shop/artifacts       2           0              0          0        2           100.0 %',
        'all                  8           2              0          1        5            62.5 %',
        '',
        'Reason               Corpus  Samples  Share of all judged',
        'fragment-missing          1        2               37.5 %',
        'document-unreadable       1        0               12.5 %',
        'named-value-missing       1        0               12.5 %',
        '',
      ].join('\n'),
    });
    expect(readFileSync(document(), 'utf8')).toBe(DOCUMENT);
  });

  it('writes the tables and what to do about the commonest reasons between the markers', () => {
    expect(run(DATA, '--write')).toMatchObject({ status: 0, stderr: '' });
    const text = readFileSync(document(), 'utf8');
    expect(text).toMatch(/^Before\.\n[\s\S]*\nAfter\.\n$/u);
    expect(text).toMatch(/^\| shop\/artifacts \| 2 +\| 0 /mu);
    expect(text).toMatch(/^\| fragment-missing +\| 1 +\| 2 +\| 37\.5 %/mu);
    expect(text.match(/^- \*\*[\w-]+\*\*: /gmu)).toEqual([
      '- **fragment-missing**: ',
      '- **document-unreadable**: ',
      '- **named-value-missing**: ',
    ]);
    expect(text).not.toMatch(/^old$/mu);
  });

  it('says what it cannot find', () => {
    const { status, stderr } = run(join(DATA, 'policy-corpus'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^There is nothing to judge: .*apiops-samples cannot be found\.\n$/u);
  });
});
