// Wipes dist and makes it anew. The same sources give the same bytes, in whatever folder.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { BUNDLES, STUBS, makeDist } from './bundles.mjs';

const root = process.cwd();
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
// All in memory first: a build that fails leaves the old dist alone.
const files = await makeDist({ root, version, bundles: BUNDLES, stubs: STUBS });

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
for (const { name, text, executable } of files) {
  await writeFile(`dist/${name}`, text);
  // Given, not left to the umask: git records it.
  await chmod(`dist/${name}`, executable ? 0o755 : 0o644);
  console.log(`dist/${name}  ${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`);
}
