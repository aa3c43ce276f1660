import { resolve } from 'node:path';
import { build, formatMessages } from 'esbuild';
import { bundledPackages, thirdPartyText } from './third-party.mjs';

/**
 * What `dist` is made of. Every bundle has a fixed name (hashed chunks would change in git with
 * every build) and is a border: whoever imports its source imports its file instead.
 *
 * `start` is loaded with the program. `lazy` is loaded by `import()` only, so that a run that does
 * not need it does not parse it. The source of a lazy bundle is the module that owns a heavy
 * package, not a whole layer: what it shares with the core would be bundled twice.
 */
export const BUNDLES = [
  { file: 'core', source: 'src/main.ts', load: 'start' },
  { file: 'yaml', source: 'src/formats/yaml-package.ts', load: 'lazy' },
];

/** The files that hosts start. The stub chooses the host; the environment never does. */
export const STUBS = [{ file: 'cli', host: 'cli', executable: true }];

/**
 * Makes all files of `dist` in memory.
 *
 * @param {{ root: string, version: string, bundles: typeof BUNDLES, stubs: typeof STUBS }} options
 * @returns {Promise<{ name: string, text: string, executable: boolean }[]>} sorted by name
 */
export async function makeDist({ root, version, bundles, stubs }) {
  const built = await Promise.all(
    bundles.map((own) => makeBundle({ root, version, bundles, own })),
  );
  refuseCopies(built);
  const packages = bundledPackages(built.map(({ metafile }) => metafile));
  const files = [
    ...built.map(({ own, text }) => ({ name: `${own.file}.js`, text, executable: false })),
    ...stubs.map(({ file, host, executable }) => ({
      name: `${file}.js`,
      text: `${executable ? '#!/usr/bin/env node\n' : ''}import { start } from './core.js';\nawait start('${host}');\n`,
      executable,
    })),
    // Makes .js a module wherever dist is copied to.
    { name: 'package.json', text: '{ "type": "module" }\n', executable: false },
    { name: 'THIRD-PARTY.txt', text: await thirdPartyText(root, packages), executable: false },
  ];
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function makeBundle({ root, version, bundles, own }) {
  const { outputFiles, metafile, warnings } = await build({
    absWorkingDir: root, // paths in the output are relative to it, so the folder leaves no trace
    entryPoints: { [own.file]: own.source },
    outdir: 'dist',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20', // an agent may start us on Node 20
    charset: 'utf8',
    legalComments: 'none', // the licences are collected whole, from the packages that went in
    metafile: true,
    logLevel: 'silent', // what goes wrong is thrown, and told once
    define: { __VERSION__: JSON.stringify(version) },
    // The same sources as ES modules. The CommonJS build cannot be shaken and starts 5 ms slower.
    alias: { yaml: resolve(root, 'node_modules/yaml/browser/dist/index.js') },
    plugins: [borders({ root, bundles, own })],
  });
  if (warnings.length > 0) {
    throw new Error((await formatMessages(warnings, { kind: 'warning' })).join('\n'));
  }
  return { own, metafile, text: withRequire(outputFiles[0].text, metafile) };
}

/** CommonJS packages call `require('net')`, and an ES module has no `require` of its own. */
function withRequire(text, metafile) {
  const calls = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
  if (!calls.some(({ kind }) => kind === 'require-call')) return text;
  return `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n${text}`;
}

/** An import of another bundle's source becomes an import of that bundle's file. */
function borders({ root, bundles, own }) {
  const others = new Map(
    bundles.filter((one) => one !== own).map((one) => [resolve(root, one.source), one]),
  );
  return {
    name: 'borders',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        const target = others.get(resolve(resolveDir, path));
        if (target === undefined) return undefined;
        if (target.load === 'lazy' && kind !== 'dynamic-import') {
          return {
            errors: [{ text: `${target.file}.js is loaded when needed: use import('${path}').` }],
          };
        }
        return { path: `./${target.file}.js`, external: true };
      });
    },
  };
}

/**
 * Two copies of a class do not recognise each other (`instanceof`), and two copies of a layer are
 * dead weight. Constants of the model may be copied: they have no identity.
 */
function refuseCopies(built) {
  const seen = new Map();
  for (const { own, metafile } of built) {
    const [output] = Object.values(metafile.outputs);
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      if (bytesInOutput === 0 || !/^(?:src|rules)\//.test(path) || path.startsWith('src/model/')) {
        continue;
      }
      const first = seen.get(path);
      if (first !== undefined) {
        throw new Error(
          `${path} would be bundled twice, in ${first}.js and in ${own.file}.js. Hand it over as an argument, or list it as a bundle of its own.`,
        );
      }
      seen.set(path, own.file);
    }
  }
}
