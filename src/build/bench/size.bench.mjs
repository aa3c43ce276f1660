import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARGUMENTS, withOneApi } from './one-api.mjs';

const MEGABYTE = 1024 * 1024;

export default {
  title: 'Size',
  run: async () => [
    budget('dist', await folderSize('dist'), 9),
    budget('JavaScript parsed by an offline check', await withOneApi(parsedBytes), 1.5),
  ],
};

function budget(what, bytes, megabytes) {
  return {
    what,
    measured: `${(bytes / MEGABYTE).toFixed(2)} MB`,
    target: `<= ${megabytes} MB`,
    met: bytes > 0 && bytes <= megabytes * MEGABYTE,
  };
}

async function folderSize(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** V8 itself says which scripts it compiled, so nothing that is loaded late can hide. */
async function parsedBytes(cwd) {
  const folder = await mkdtemp(join(tmpdir(), 'parsed-'));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: folder };
    spawnSync(process.execPath, [resolve('dist/cli.js'), ...ARGUMENTS], { cwd, env });
    const urls = new Set();
    for (const file of await readdir(folder)) {
      const { result } = JSON.parse(await readFile(join(folder, file), 'utf8'));
      for (const { url } of result) if (url.startsWith('file:')) urls.add(fileURLToPath(url));
    }
    const sizes = await Promise.all([...urls].map(async (file) => (await stat(file)).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}
