import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/errors.ts';
import type { InitRequest } from '../../src/model/request.ts';
import { checked, edit, FILE, initialize, repositoryWith, written } from './init-folder.ts';

const BANK = 'test/fixtures/bank';

/** The sentence with which the request is refused. */
async function refusal(root: string, said: Partial<InitRequest> = {}): Promise<string> {
  const error: unknown = await initialize(root, said).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof UsageError ? error.message : '';
}

describe('init', () => {
  it('writes into the root of the repository, and tells whom the service trusts', async () => {
    const root = repositoryWith(BANK);
    const { exitCode, out } = await initialize(root);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^TRUST: /);
    expect(out).toMatch(
      /\nWrote \.apim-jwt\.yml\. Read it, accept what is meant, then run: apim-jwt check --path artifacts\n$/,
    );
    expect(written(root)).toMatch(
      /^## Written by apim-jwt init from artifacts: 10 APIs, 17 operations\.\n/,
    );
  });

  it('writes the same twice', async () => {
    const [one, other] = [repositoryWith(BANK), repositoryWith(BANK)];
    await initialize(one);
    await initialize(other);
    expect(written(one)).toBe(written(other));
  });

  it('writes where it runs, if there is no repository', async () => {
    const root = repositoryWith(BANK);
    rmSync(join(root, '.git'), { recursive: true });
    const { out } = await initialize(root);
    expect(written(root)).toContain('version: 1');
    // A check looks no further than the folder that it reads.
    expect(out).toContain('apim-jwt check --path artifacts --config .apim-jwt.yml\n');
  });

  it('writes where it is told, into a new folder', async () => {
    const root = repositoryWith(BANK);
    const { out } = await initialize(root, { output: 'ci/jwt.yml' });
    expect(readFileSync(join(root, 'ci/jwt.yml'), 'utf8')).toContain('version: 1');
    expect(out).toContain('Wrote ci/jwt.yml.');
    expect(out).toContain('--config ci/jwt.yml\n');
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  it('writes the file alone to standard output, and the map beside it', async () => {
    const root = repositoryWith(BANK);
    const { out, log } = await initialize(root, { output: '-' });
    await initialize(root);
    expect(out).toBe(written(root));
    expect(log).toContain('\nTRUST: ');
  });

  it('never replaces a file, unless it is told to', async () => {
    const root = repositoryWith(BANK);
    writeFileSync(join(root, FILE), 'mine');
    expect(await refusal(root)).toBe(
      '.apim-jwt.yml is there already; name another file with --output, or replace it with --force.',
    );
    expect(written(root)).toBe('mine');
    await initialize(root, { force: true });
    expect(written(root)).toContain('version: 1');
  });

  it.each([true, false])('never writes through a link (force: %s)', async (force) => {
    const root = repositoryWith(BANK);
    writeFileSync(join(root, 'other'), 'mine');
    symlinkSync(join(root, 'other'), join(root, FILE));
    expect(await refusal(root, { force })).toBe(
      '.apim-jwt.yml is there and is no plain file; name another one with --output.',
    );
    expect(readFileSync(join(root, 'other'), 'utf8')).toBe('mine');
  });

  it('tells why a file cannot be written', async () => {
    const root = repositoryWith(BANK);
    mkdirSync(join(root, 'folder'));
    writeFileSync(join(root, 'file'), '');
    expect(await refusal(root, { output: 'folder' })).toContain(
      'folder is there and is no plain file',
    );
    expect(await refusal(root, { output: 'file/x.yml' })).toMatch(
      /^file\/x\.yml cannot be written \(/,
    );
  });

  it.each<[Partial<InitRequest>, string]>([
    [{ path: 'nowhere' }, 'nowhere'],
    [
      { issuer: 'https://a.example' },
      '--audience is missing; a profile has both, or leave both out.',
    ],
    [{ audiences: ['a'] }, '--issuer is missing; a profile has both, or leave both out.'],
    [
      { issuer: 'http://a.example', audiences: ['a'] },
      '--issuer must be an absolute https address',
    ],
    [
      { issuer: 'https://a.example', audiences: [' '] },
      '--audience begins or ends with white space',
    ],
    [{ environment: 'nowhere' }, 'nowhere'],
  ])('refuses %j and writes nothing', async (said, told) => {
    const root = repositoryWith(BANK);
    expect(await refusal(root, said)).toContain(told);
    expect(existsSync(join(root, FILE))).toBe(false);
  });

  it('takes what it is told for the default', async () => {
    const root = repositoryWith(BANK);
    const issuer = 'https://bank.okta.com/oauth2/aus7bank5payments1';
    await initialize(root, { issuer, audiences: ['api://payments'] });
    expect(written(root)).toContain(`\nissuer: ${issuer}\naudiences: [api://payments]\n`);
  });

  it('tells what it could not read, and ends with 3', async () => {
    const root = repositoryWith(BANK);
    edit(root, 'artifacts/apis/cards/policy.xml', ['<policies>', '<policies']);
    const { exitCode } = await initialize(root);
    expect(exitCode).toBe(3);
    expect(written(root)).toContain(
      '## Not everything was read, so something may be missing here:',
    );
    expect(written(root)).toContain('apis/cards');
    expect((await checked(root)).exitCode).toBe(3);
  });
});
