import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CASES, smoke } from './smoke.mjs';

const MEGABYTE = 1024 * 1024;

const size = (file: string): number => statSync(`dist/${file}`).size;

/** Files that are parsed before the first line of the program runs. */
function parsedAtStart(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(`dist/${file}`, 'utf8');
  const imports = text.matchAll(/^(?:import [^;]* from|\} from|import) ["']\.\/([^"']+)["']/gm);
  for (const [, next = ''] of imports) {
    parsedAtStart(next, seen);
  }
  return seen;
}

describe('the shipped command line', () => {
  it.each(CASES)('answers $args with exit code $exit', (one) => {
    expect(smoke(process.execPath, one)).toEqual([]);
  });
  it('says the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const one = { args: ['--version'], exit: 0, stderr: /^$/ };
    expect(smoke(process.execPath, { ...one, stdout: new RegExp(`^${version}\n$`) })).toEqual([]);
  });
  it('can be started by its name', () => {
    expect(statSync('dist/cli.js').mode & 0o111).toBe(0o111);
    expect(readFileSync('dist/cli.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('the size of dist', () => {
  it('stays in its budget', () => {
    const all = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    expect(all.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(9 * MEGABYTE);
  });
  it('stays in its budget for what the command line parses at start', () => {
    const files = [...parsedAtStart('cli.js')];
    expect(files).toContain('core.js');
    expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(1.5 * MEGABYTE);
  });
  it('names no folder of the machine that built it', () => {
    expect(readFileSync('dist/core.js', 'utf8')).not.toContain(process.cwd());
  });
});

describe('the licences', () => {
  it('of all bundled packages are with the program', () => {
    const text = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    const bundled = [
      ...readFileSync('dist/core.js', 'utf8').matchAll(/^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm),
    ].map(([, name = '']) => name);
    for (const name of new Set(bundled)) expect(text).toContain(`\n${name} `);
  });
});
