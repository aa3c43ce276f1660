import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from '@jest/globals';
import type { Repository } from '../../src/core/base-commit.ts';

const ENV = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** Why tests that need git cannot run here; null where they can. */
export function gitMissing(): string | null {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'git is not installed here';
  }
}

/** A real repository for each test. */
export interface TestRepository {
  readonly root: () => string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly link: (file: string, target: string) => void;
  readonly git: (...args: readonly string[]) => string;
  /** Commits everything and gives the id. */
  readonly commit: () => string;
  /** A clone of the last commit alone. */
  readonly shallowClone: (...args: readonly string[]) => string;
  readonly repository: (said?: Partial<Repository>) => Repository;
}

export function gitRepository(): TestRepository {
  let outside = '';
  const root = (): string => join(outside, 'repository');
  const run = (cwd: string, args: readonly string[]): string =>
    execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8', stdio: 'pipe' }).trim();
  const git = (...args: readonly string[]): string => run(root(), args);
  const path = (file: string): string => {
    const full = join(root(), file);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  beforeEach(() => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'base-commit-')));
    mkdirSync(root());
    git('init', '--quiet', '--initial-branch=main');
  });
  afterEach(() => rmSync(outside, { recursive: true, force: true }));
  return {
    root,
    git,
    write: (file, content) => writeFileSync(path(file), content),
    link: (file, target) => symlinkSync(target, path(file)),
    commit: () => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'change');
      return git('rev-parse', 'HEAD');
    },
    shallowClone: (...args) => {
      const clone = join(outside, 'clone');
      const from = pathToFileURL(root()).href;
      run(outside, ['clone', '--quiet', '--depth=1', ...args, from, clone]);
      return clone;
    },
    repository: (said) => ({
      root: root(),
      env: process.env,
      signal: new AbortController().signal,
      mayFetch: false,
      timeoutMs: 20_000,
      ...said,
    }),
  };
}
