import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Imports TypeScript into a build script; Node 20 cannot run it by itself.
 *
 * @param {string} text a module that imports and re-exports what is wanted, with paths from `root`
 * @param {string} root
 * @returns {Promise<Record<string, unknown>>} the module's exports
 */
export async function loadTypeScript(text, root) {
  const code = await bundledTypeScript(text, root);
  const folder = await mkdtemp(join(tmpdir(), 'load-typescript-'));
  try {
    const file = join(folder, 'module.mjs');
    await writeFile(file, code);
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same module as JavaScript that imports nothing but Node. */
export async function bundledTypeScript(text, root) {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent', // what goes wrong is thrown, and told once
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outputFiles[0].text;
}
