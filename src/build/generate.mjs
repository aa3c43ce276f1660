// Writes what follows from something else: rules/index.ts, the heads of the rules' pages, the tables
// of README.md, and what docs tells of the configuration file. Run it after a change of a rule, a
// flag, an exit code or a key of the configuration.
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { configurationFiles } from './configuration-files.mjs';
import { pageHead, rulesIndex } from './generate-rules.mjs';
import { replaceBetween } from './generated-part.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { README_TABLES } from './readme-tables.mjs';
import { checkSections } from './rule-page.mjs';

const root = process.cwd();
const problems = [];

/** Goes on with the rest, so that one run names everything that is wrong. */
async function attempt(work) {
  try {
    await work();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
}

/** An unchanged file keeps its time stamp. */
async function update(file, text) {
  const old = await readFile(file, 'utf8').catch(() => null);
  if (old === text) return;
  await writeFile(file, text);
  console.log(`${old === null ? 'new' : 'changed'}: ${file}`);
}

/** @returns {Promise<{ id: string, meta: object }[]>} in the order of their ids */
async function readRules() {
  const files = await readdir('rules');
  const ids = files
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  for (const page of files.filter((file) => file.endsWith('.md'))) {
    const id = page.slice(0, -'.md'.length);
    if (!ids.includes(id)) problems.push(`rules/${page} has no rule rules/${id}.ts beside it.`);
  }
  await update('rules/index.ts', await rulesIndex(ids));
  const text = ids.map((id, at) => `export { default as rule${at} } from './rules/${id}.ts';`);
  const loaded = await loadTypeScript(text.join('\n'), root);
  return ids.map((id, at) => {
    const meta = loaded[`rule${at}`]?.meta;
    if (meta?.id !== id) {
      throw new Error(`rules/${id}.ts: meta.id is '${meta?.id}'; it must equal the file name.`);
    }
    return { id, meta };
  });
}

async function updatePages(rules) {
  for (const { id, meta } of rules) {
    await attempt(async () => {
      const file = `rules/${id}.md`;
      const page = await readFile(file, 'utf8').catch(() => {
        throw new Error(
          `${file} is missing. Every rule has a page: src/build/new-rule.mjs writes one.`,
        );
      });
      await update(file, replaceBetween(page, await pageHead(meta), { file, part: 'rule' }));
      checkSections(file, page);
    });
  }
}

async function updateReadme(rules) {
  let readme = await readFile('README.md', 'utf8').catch(() => {
    throw new Error('README.md is missing; its tables are generated between markers.');
  });
  for (const { part, table } of README_TABLES) {
    await attempt(async () => {
      const text = await table({ rules, root });
      readme = replaceBetween(readme, text, { file: 'README.md', part });
    });
  }
  await update('README.md', readme);
}

async function updateConfiguration(rules) {
  if (!existsSync('src/config')) return;
  for (const { file, text } of await configurationFiles({ root, rules })) await update(file, text);
}

await attempt(async () => {
  const rules = await readRules();
  await updatePages(rules);
  await attempt(() => updateConfiguration(rules));
  await attempt(() => updateReadme(rules));
});
if (problems.length > 0) {
  console.error(
    `Not everything could be generated:\n${problems.map((one) => `- ${one}`).join('\n')}`,
  );
  process.exitCode = 1;
}
