import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeDist, type Bundle } from '../../src/build/bundles.mjs';

const CORE: Bundle = { file: 'core', source: 'src/main.ts', load: 'start' };
const HEAVY: Bundle = { file: 'heavy', source: 'src/heavy/door.ts', load: 'lazy' };
const SHARED: Bundle = { file: 'errors', source: 'src/errors.ts', load: 'start' };
const STUB = { file: 'cli', host: 'cli', executable: true };

const ERRORS = 'export class Mistake extends Error {}';
const DOOR = `import { Mistake } from '../errors.ts';\nexport const heavy = () => { throw new Mistake('heavy'); };`;
const LAZY_MAIN = `import { Mistake } from './errors.ts';
export const start = () => import('./heavy/door.ts').then(({ heavy }) => heavy()).catch((e) => e instanceof Mistake);`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundles-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Bundles made-up sources; answers the files of dist by name. */
async function dist(sources: Record<string, string>, bundles: readonly Bundle[]) {
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const files = await makeDist({ root, version: '1.2.3', bundles, stubs: [STUB] });
  return new Map(files.map(({ name, text }) => [name, text]));
}

describe('a bundle', () => {
  it('is started by a stub that names its host', async () => {
    const files = await dist({ 'src/main.ts': 'export const start = () => 1;' }, [CORE]);
    expect([...files.keys()]).toEqual(['THIRD-PARTY.txt', 'cli.js', 'core.js', 'package.json']);
    expect(files.get('cli.js')).toBe(
      "#!/usr/bin/env node\nimport { start } from './core.js';\nawait start('cli');\n",
    );
  });
  it('holds the version', async () => {
    const main = 'declare const __VERSION__: string;\nexport const start = () => __VERSION__;';
    expect((await dist({ 'src/main.ts': main }, [CORE])).get('core.js')).toContain('"1.2.3"');
  });
  it('has a require only where something calls it', async () => {
    const plain = await dist({ 'src/main.ts': 'export const start = () => 1;' }, [CORE]);
    expect(plain.get('core.js')).not.toContain('createRequire');
    const old = { 'src/old.cjs': "module.exports = require('net');" };
    const main = { 'src/main.ts': "import net from './old.cjs';\nexport const start = () => net;" };
    expect((await dist({ ...old, ...main }, [CORE])).get('core.js')).toMatch(
      /^import \{ createRequire \} from 'node:module';\n/,
    );
  });
});

describe('several bundles', () => {
  const sources = { 'src/main.ts': LAZY_MAIN, 'src/heavy/door.ts': DOOR, 'src/errors.ts': ERRORS };

  it('import each other by file, the lazy one only when needed', async () => {
    const files = await dist(sources, [CORE, HEAVY, SHARED]);
    expect(files.get('core.js')).toContain('import("./heavy.js")');
    expect(files.get('core.js')).toMatch(/from "\.\/errors\.js"/);
    expect(files.get('heavy.js')).toMatch(/from "\.\/errors\.js"/);
  });
  it('never hold two copies of one module', async () => {
    await expect(dist(sources, [CORE, HEAVY])).rejects.toThrow(
      /^src\/errors\.ts would be bundled twice, in core\.js and in heavy\.js\./,
    );
  });
  it('refuse to load a lazy one at the start', async () => {
    const eager = {
      ...sources,
      'src/main.ts': "export { heavy as start } from './heavy/door.ts';",
    };
    await expect(dist(eager, [CORE, HEAVY, SHARED])).rejects.toThrow(
      /heavy\.js is loaded when needed/,
    );
  });
});
