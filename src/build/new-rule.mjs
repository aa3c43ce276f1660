// Writes a new rule, its page and its test. The test fails until the rule is written.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pageTemplate } from './rule-page.mjs';

const [id, ...rest] = process.argv.slice(2);

async function main() {
  if (id === undefined || rest.length > 0 || !/^[a-z]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `'${[id, ...rest].join(' ').trim()}' is no rule id. Give one, in words: node src/build/new-rule.mjs audience-missing`,
    );
  }
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const files = [
    [`rules/${id}.ts`, rule(version)],
    [`rules/${id}.md`, pageTemplate()],
    [`test/rules/${id}.test.ts`, test()],
  ];
  await mkdir('test/rules', { recursive: true });
  for (const [file, text] of files) {
    await writeFile(file, text, { flag: 'wx' }).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
      throw new Error(`${file} exists already; an id is never used again.`, { cause: error });
    });
    console.log(`new: ${file}`);
  }
  console.log(`Next: name the facts of '${id}' in CauseFacts (src/model/cause.ts), write the rule until
its test passes, write its page, then: npm run generate`);
}

function rule(since) {
  return `import { defineRule } from '../src/rule-kit/index.ts';

export default defineRule<'${id}'>({
  subject: 'proof',
  meta: {
    id: '${id}',
    title: 'What it finds, in ten words and without a full stop',
    group: 'Coverage',
    kinds: ['verdict'],
    severity: 'high',
    since: '${since}',
    tags: [],
    references: ['CWE-306 https://cwe.mitre.org/data/definitions/306.html'],
  },
  message: () => '',
  fix: () => null,
});
`;
}

function test() {
  return `import { describe, expect, it } from '@jest/globals';
import rule from '../../rules/${id}.ts';

describe('${id}', () => {
  it.each([['name the case', {}, 'What is wrong, naming the value that was seen.', null]])(
    'says it: %s',
    (_, facts, message, fix) => {
      expect({ message: rule.message(facts), fix: rule.fix(facts) }).toEqual({ message, fix });
    },
  );
});
`;
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
