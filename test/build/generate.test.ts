import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'));
  mkdirSync(join(root, 'rules'));
  for (const file of [
    'package.json',
    '.prettierrc.json',
    'src/errors.ts',
    'src/model',
    'src/rule-kit',
  ]) {
    cpSync(file, join(root, file), { recursive: true });
  }
  write(
    'src/hosts/cli/flags.ts',
    "export const FLAGS = { path: { value: 'DIR', default: '.', help: 'Where.' } };",
  );
  write('README.md', README);
});
afterEach(() => rmSync(root, { recursive: true }));

const part = (name: string): string =>
  `<!-- generated: ${name} -->\nold\n<!-- end of generated: ${name} -->\n`;
const README = `Before.\n${part('exit codes')}${part('flags')}Between.\n${part('rules')}After.\n`;

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Runs a build script in the made-up project, as npm would. */
function run(script: string, ...args: string[]): { status: number | null; stderr: string } {
  const file = resolve('src/build', script);
  return spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });
}

describe('generate', () => {
  it('fills the tables and leaves the rest of README.md alone', () => {
    expect(run('generate.mjs')).toMatchObject({ status: 0, stderr: '' });
    const readme = read('README.md');
    expect(readme).toMatch(/^Before\.\n[\s\S]*\nBetween\.\n[\s\S]*\nAfter\.\n$/);
    expect(readme).toMatch(/^\| 3 +\| something known to exist was not read/m);
    expect(readme).toMatch(/^\| `--path DIR` +\| Where\. +\| `\.` +\|$/m);
    expect(readme).not.toContain('old');
  });
  it('changes nothing the second time', () => {
    run('generate.mjs');
    const once = read('README.md');
    expect(run('generate.mjs')).toMatchObject({ status: 0, stdout: '' });
    expect(read('README.md')).toBe(once);
  });
  it('makes an empty list where there is no rule', () => {
    run('generate.mjs');
    expect(read('rules/index.ts')).toContain('export const RULES = {} as const satisfies Rules;\n');
  });
  it('says what is off until it is set, and what can be set', () => {
    run('new-rule.mjs', 'base-odd');
    const option = "{ minimum: 1, maximum: 9, default: 3, meaning: 'How many' }";
    const odd = read('rules/base-odd.ts').replace(
      "severity: 'high',",
      `severity: 'low', enabled: false, options: { days: ${option} },`,
    );
    write('rules/base-odd.ts', odd);
    run('generate.mjs');
    expect(read('rules/base-odd.md')).toContain(
      '- Severity: low\n- Default: off; `rules: { base-odd: low }` turns it on\n- Option `days`: How many; 3 unless set, from 1 to 9\n',
    );
    expect(read('README.md')).toMatch(/\(rules\/base-odd\.md\).*\| low \(off\) \|$/m);
  });
  it.each([
    ['a missing marker', 'README.md', part('flags'), 'README.md needs these two lines once'],
    ['a page without a rule', 'rules/gone.md', '', 'rules/gone.md has no rule'],
    [
      'a rule without a page',
      'rules/x.ts',
      "export default { meta: { id: 'x' } };",
      'rules/x.md is missing',
    ],
    [
      'a rule with another name',
      'rules/x.ts',
      "export default { meta: { id: 'y' } };",
      "meta.id is 'y'",
    ],
    ['a rule that is no TypeScript', 'rules/x.ts', 'no code', 'rules/x.ts:1:3: ERROR'],
  ])('refuses %s', (_, file, text, message) => {
    write(file, text);
    const { status, stderr } = run('generate.mjs');
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

describe('new-rule', () => {
  it('writes a rule and a page that only lack their words', () => {
    expect(run('new-rule.mjs', 'jwt-missing')).toMatchObject({ status: 0, stderr: '' });
    expect(run('generate.mjs').stderr).toContain(
      "rules/jwt-missing.md says nothing yet under 'Why it",
    );
    expect(read('rules/index.ts')).toContain("'jwt-missing': jwtMissing,");
    expect(read('rules/jwt-missing.md')).toMatch(/^# jwt-missing$/m);
    expect(read('README.md')).toContain('[jwt-missing](rules/jwt-missing.md)');
  });
  it.each([[[]], [['Not_An_Id']], [['two', 'ids']], [['../x']]])('refuses the id %j', (ids) => {
    expect(run('new-rule.mjs', ...ids)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^'.*' is no rule id\. [^\n]+\n$/),
    });
  });
  it('overwrites nothing', () => {
    write('rules/jwt-missing.ts', 'mine');
    expect(run('new-rule.mjs', 'jwt-missing').status).toBe(1);
    expect(read('rules/jwt-missing.ts')).toBe('mine');
  });
});

describe('verify-clean', () => {
  const git = (...args: string[]): void => {
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: root,
    });
  };
  it('sees what changed, what is new and what is gone, and nothing else', () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    expect(run('verify-clean.mjs')).toMatchObject({ status: 0, stderr: '' });
    write('README.md', 'changed');
    write('dist/new.js', '');
    rmSync(join(root, 'package.json'));
    const { status, stderr } = run('verify-clean.mjs');
    expect(status).toBe(1);
    for (const line of [' M README.md', '?? dist/new.js', ' D package.json', 'To mend it: ']) {
      expect(stderr).toContain(line);
    }
  });
});
