import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of the packages that left at least one byte in a bundle, relative to the root, sorted. */
export function bundledPackages(metafiles) {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((folder) => folder !== undefined);
  return [...new Set(inputs)].sort();
}

/** Name, version and licence text of each package, as their licences demand. */
export async function thirdPartyText(root, folders) {
  const entries = await Promise.all(folders.map((folder) => entry(join(root, folder))));
  return [
    'This program contains code of the following packages.',
    ...entries.sort((a, b) => (a < b ? -1 : 1)),
  ].join(`\n\n${'-'.repeat(100)}\n\n`);
}

async function entry(folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const files = (await readdir(folder))
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const shipped = texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
  const text = shipped === '' ? standardText({ name, license, author }) : shipped;
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Some packages name the MIT licence and forget its text. Any other case is for a person. */
function standardText({ name, license, author }) {
  if (license !== 'MIT' || author === undefined) {
    throw new Error(
      `${name} is bundled, ships no licence text, and its licence is '${license}'. Find its text or drop the package.`,
    );
  }
  const holder = typeof author === 'string' ? author : author.name;
  return `(The package ships no licence text; it names this licence and this author.)

Copyright (c) ${holder}

${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
