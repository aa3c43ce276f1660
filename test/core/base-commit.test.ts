import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  blobs,
  type FileAtCommit,
  fileAt,
  mergeBase,
  resolveRef,
  treeAt,
} from '../../src/core/base-commit.ts';
import { findProgram } from '../../src/core/git/program.ts';
import { gitMissing, gitRepository } from './git-repository.ts';

const missing = gitMissing();
const withGit = missing === null ? describe : describe.skip;
if (missing !== null) console.warn(`These tests are skipped: ${missing}.`);

const KB = 1024;

withGit('a commit of a repository', () => {
  const { root, write, link, git, commit, shallowClone, repository } = gitRepository();
  const read = (path: string, ref = 'HEAD', maxBytes = KB): Promise<FileAtCommit> =>
    fileAt(repository(), ref, { path, maxBytes });

  describe('is found', () => {
    it.each([
      ['by its id', (id: string) => id],
      ['by the start of its id', (id: string) => id.slice(0, 12)],
      ['by a branch', () => 'main'],
      ['by a full ref', () => 'refs/heads/main'],
      ['by a branch with letters of any language', () => 'größe/été'],
      ['by an annotated tag', () => 'v1.0.0'],
      ['by a step back', () => 'later~1'],
    ])('%s', async (_, name) => {
      const id = commit();
      git('tag', '--annotate', '--message', 'x', 'v1.0.0');
      git('branch', 'größe/été');
      git('checkout', '--quiet', '-b', 'later');
      commit();
      expect(await resolveRef(repository(), name(id))).toEqual({ state: 'found', commit: id });
    });
  });

  it('is missing where there is none, without asking anybody', async () => {
    commit();
    const none = '0123456789012345678901234567890123456789';
    expect(await resolveRef(repository(), none)).toEqual({
      state: 'missing',
      why: `the commit ${none} is not in this clone`,
    });
    expect(await resolveRef(repository(), 'no-such-branch')).toMatchObject({ state: 'missing' });
  });

  it.each([
    ['--upload-pack=touch', "begins with '-'"],
    ['--upload-pack=touch${IFS}x', 'holds a character'],
    ['-h', "begins with '-'"],
    ['', 'is empty'],
    ['main..other', "holds '..'"],
    ['main\nHEAD', 'holds a character'],
    ['main HEAD', 'holds a character'],
    ['HEAD:secret.txt', 'holds a character'],
    ['HEAD@{1}', 'holds a character'],
    ['HEAD^{/secret}', 'holds a character'],
    [':/secret', 'holds a character'],
    ['\u0000', 'holds a character'],
    ['$(touch x)', 'holds a character'],
    ['^main', "begins with '^'"],
    ['x'.repeat(300), 'has 300 characters'],
  ])('is never asked for as %j', async (ref, why) => {
    commit();
    const resolved = await resolveRef(repository({ mayFetch: true }), ref);
    expect(resolved).toMatchObject({ state: 'unreadable' });
    expect('why' in resolved ? resolved.why : '').toContain(why);
    expect(await read('a.txt', ref)).toMatchObject({ state: 'unreadable' });
  });

  it('is where two others went apart', async () => {
    const start = commit();
    git('branch', 'other');
    const mine = commit();
    expect(await mergeBase(repository(), mine, 'other')).toEqual({ state: 'found', commit: start });
    git('checkout', '--quiet', '--orphan', 'stranger');
    write('a.txt', 'x');
    commit();
    expect(await mergeBase(repository(), mine, 'stranger')).toMatchObject({ state: 'missing' });
    expect(await mergeBase(repository(), mine, 'nobody')).toMatchObject({ state: 'missing' });
  });

  it('keeps its files, whatever the working tree says', async () => {
    write('a/b.yml', 'before');
    const id = commit();
    write('a/b.yml', 'after');
    expect(await read('a/b.yml', id)).toMatchObject({ state: 'text', text: 'before' });
  });

  it.each([
    ['with blanks and "quotes"', 'a b/"c" \'d\'.yml'],
    ['with a line feed', 'a\nb.yml'],
    ['with a tab and a backslash', 'a\tb\\c.yml'],
    ['with a colon and a star', 'a:b*[c].yml'],
    ['that begins with a dash', '-x.yml'],
    ['in other letters', 'größe/文.yml'],
  ])('holds a file %s', async (_, name) => {
    write(name, 'content');
    commit();
    expect(await read(name)).toMatchObject({ state: 'text', text: 'content' });
  });

  it('has no file where none is', async () => {
    write('a/b.yml', 'x');
    commit();
    expect(await read('a/c.yml')).toEqual({ state: 'absent' });
    expect(await read('b/b.yml')).toEqual({ state: 'absent' });
    expect(await read('a/b.yml/c')).toEqual({ state: 'absent' });
    expect(await read('A/b.yml')).toEqual({ state: 'absent' });
    expect(await read('a')).toEqual({ state: 'no-file', kind: 'folder' });
  });

  it('gives no file that is too large, and reads on behind it', async () => {
    write('large.yml', 'x'.repeat(3_000_000));
    write('small.yml', 'y');
    commit();
    expect(await read('large.yml')).toEqual({ state: 'too-large', bytes: 3_000_000 });
    const ids = ['large.yml', 'small.yml'].map((name) => git('rev-parse', `HEAD:${name}`));
    const seen: string[] = [];
    await blobs(repository(), { ids, maxBytes: KB }, ({ answer }) => void seen.push(answer.state));
    expect(seen).toEqual(['too-large', 'found']);
  });

  it('gives no file that is no text', async () => {
    write('a.yml', Uint8Array.of(0xff, 0x61, 0xff));
    commit();
    expect(await read('a.yml')).toEqual({ state: 'unreadable', why: 'the file is no text' });
  });

  it('follows links, and none out of it', async () => {
    write('shared/config.yml', 'linked');
    link('config.yml', 'shared/config.yml');
    link('ci', 'shared');
    link('up', 'shared/../shared/./config.yml');
    link('out', '../../etc/passwd');
    link('absolute', '/etc/passwd');
    link('circle', 'circle');
    link('nowhere', 'gone.yml');
    commit();
    for (const path of ['config.yml', 'ci/config.yml', 'up']) {
      expect(await read(path)).toMatchObject({
        state: 'text',
        text: 'linked',
        path: 'shared/config.yml',
      });
    }
    expect(await read('nowhere')).toEqual({ state: 'absent' });
    for (const path of ['out', 'absolute', 'circle', '../x', '..']) {
      expect(await read(path)).toMatchObject({ state: 'unreadable' });
    }
  });

  it('lists its files, with links and submodules told apart', async () => {
    write('artifacts/apis/a/policy.xml', 'a');
    write('artifacts/run.sh', 'b');
    write('other.txt', 'c');
    chmodSync(join(root(), 'artifacts/run.sh'), 0o755);
    link('artifacts/link', '../other.txt');
    const id = commit();
    git('update-index', '--add', '--cacheinfo', `160000,${id},artifacts/module`);
    git('commit', '--quiet', '--message', 'module');
    const tree = await treeAt(repository(), 'HEAD', 'artifacts/');
    expect(tree).toMatchObject({
      state: 'listed',
      entries: [
        { path: 'artifacts/apis/a/policy.xml', kind: 'file', mode: '100644' },
        { path: 'artifacts/link', kind: 'link', mode: '120000' },
        { path: 'artifacts/module', kind: 'submodule', mode: '160000', id },
        { path: 'artifacts/run.sh', kind: 'file', mode: '100755' },
      ],
    });
    const all = await treeAt(repository(), 'HEAD', '');
    expect(all.state === 'listed' ? all.entries.length : 0).toBe(5);
    expect(await treeAt(repository(), 'HEAD', 'gone')).toEqual({ state: 'absent' });
    expect(await treeAt(repository(), 'HEAD', 'other.txt')).toEqual({
      state: 'no-folder',
      kind: 'file',
    });
  });

  it('gives many files in one go, in their order', async () => {
    for (let at = 0; at < 200; at += 1) write(`f/${at}.txt`, `content ${at}\n`.repeat(at * 20));
    commit();
    const tree = await treeAt(repository(), 'HEAD', 'f');
    const ids = tree.state === 'listed' ? tree.entries.map(({ id }) => id) : [];
    const seen: string[] = [];
    await blobs(repository(), { ids: [...ids, 'x; rm'], maxBytes: KB * KB }, ({ id, answer }) => {
      const text = answer.state === 'found' ? answer.content.toString() : answer.state;
      seen.push(`${id} ${text.length}`);
    });
    const lengths = ids.map((id) => `${id} ${git('cat-file', '-s', id)}`);
    expect(ids.length).toBe(200);
    expect(seen).toEqual([...lengths, 'x; rm 6']);
  });

  describe('in a shallow clone', () => {
    it('is missing, and fetched alone where that is allowed', async () => {
      write('a.yml', 'before');
      const id = commit();
      write('a.yml', 'after');
      commit();
      const clone = repository({ root: shallowClone() });
      expect(await resolveRef(clone, id)).toMatchObject({ state: 'missing' });
      expect(await fileAt(clone, id, { path: 'a.yml', maxBytes: KB })).toMatchObject({
        state: 'unreadable',
        why: `the commit ${id} is not in this clone`,
      });
      const may = { ...clone, mayFetch: true };
      expect(await fileAt(may, id, { path: 'a.yml', maxBytes: KB })).toMatchObject({
        state: 'text',
        text: 'before',
      });
      expect(existsSync(join(clone.root, '.git', 'FETCH_HEAD'))).toBe(false);
    });

    it('stays missing where nobody has it', async () => {
      commit();
      const clone = repository({ root: shallowClone(), mayFetch: true });
      const none = '0123456789012345678901234567890123456789';
      const resolved = await resolveRef(clone, none);
      expect(resolved).toMatchObject({ state: 'missing' });
      expect('why' in resolved ? resolved.why : '').toContain('and fetching it failed: ');
    });

    it('is unreadable where the clone left out its files', async () => {
      write('a.yml', 'x');
      const id = commit();
      git('config', 'uploadpack.allowFilter', 'true');
      const clone = repository({
        root: shallowClone('--filter=blob:none', '--no-checkout'),
        mayFetch: true,
      });
      expect(await fileAt(clone, id, { path: 'a.yml', maxBytes: KB })).toMatchObject({
        state: 'unreadable',
      });
    });
  });

  it('is read without running what the repository is set to run', async () => {
    const ran = join(root(), '..', 'ran');
    const script = join(root(), '.git', 'hooks', 'reference-transaction');
    mkdirSync(join(script, '..'), { recursive: true });
    writeFileSync(script, `#!/bin/sh\ntouch '${ran}'\n`, { mode: 0o755 });
    write('a.yml', 'x');
    const first = commit();
    // The commit of the test itself runs the hook once.
    const before = existsSync(ran);
    commit();
    const clone = shallowClone();
    const hooks = join(clone, '.git', 'hooks', 'reference-transaction');
    mkdirSync(join(hooks, '..'), { recursive: true });
    writeFileSync(hooks, `#!/bin/sh\ntouch '${ran}-too'\n`, { mode: 0o755 });
    const env = {
      ...process.env,
      GIT_DIR: '/nowhere',
      GIT_EXTERNAL_DIFF: `touch ${ran}-too`,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: `touch ${ran}-too`,
      git_object_directory: '/nowhere',
    };
    const found = await resolveRef(repository({ root: clone, mayFetch: true, env }), first);
    expect([before, found.state, existsSync(`${ran}-too`)]).toEqual([true, 'found', false]);
  });

  it('is not one that was put in its place', async () => {
    write('a.yml', 'true');
    const id = commit();
    write('a.yml', 'false');
    const other = commit();
    git('replace', id, other);
    expect(await read('a.yml', id)).toMatchObject({ text: 'true' });
  });
});

withGit('what is no repository', () => {
  const { root, repository } = gitRepository();

  it('is unreadable, even inside another one', async () => {
    const inner = join(root(), 'inner');
    mkdirSync(inner);
    expect(await resolveRef(repository({ root: inner }), 'HEAD')).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('not a git repository'),
    });
    expect(await resolveRef(repository({ root: join(root(), 'gone') }), 'HEAD')).toMatchObject({
      state: 'unreadable',
    });
  });
});

describe('a machine', () => {
  const made = missing === null ? gitRepository() : null;

  const answer = async (script: string | null, timeoutMs: number) => {
    if (made === null) throw new Error('skipped below');
    const { root, repository } = made;
    const bin = join(root(), 'bin');
    mkdirSync(bin);
    if (script !== null) writeFileSync(join(bin, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return resolveRef(repository({ env: { PATH: bin }, timeoutMs }), 'HEAD');
  };
  const onUnix = made !== null && platform() !== 'win32' ? it : it.skip;

  onUnix.each([
    ['without git', null, 5000, 'git is not installed'],
    ['with a git that never answers', 'while :; do :; done', 200, 'within 0.2 seconds'],
    ['with a git that ends at once', 'exit 3', 5000, 'git ended without an answer'],
    ['with a git that complains', 'echo "fatal: bad owner" >&2; exit 128', 5000, 'bad owner'],
    ['with a git that talks nonsense', 'echo hello', 5000, 'git answered oddly'],
  ])('%s gives a reason', async (_, script, timeoutMs, why) => {
    const resolved = await answer(script, timeoutMs);
    expect(resolved).toMatchObject({ state: 'unreadable', why: expect.stringContaining(why) });
  });

  onUnix('that stops the run ends git too', async () => {
    if (made === null) throw new Error('skipped above');
    const stopped = AbortSignal.abort();
    expect(await resolveRef(made.repository({ signal: stopped }), 'HEAD')).toMatchObject({
      state: 'unreadable',
    });
  });

  it('finds programs in absolute folders of its path only', () => {
    const node = join(process.execPath, '..');
    const name =
      process.execPath
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.exe$/, '') ?? '';
    expect(findProgram(name, { PATH: ['.', '', node].join(delimiter) })).toBe(process.execPath);
    expect(findProgram(name, { Path: node })).toBe(process.execPath);
    expect(findProgram('package.json', { PATH: ['.', ''].join(delimiter) })).toBeNull();
    expect(readFileSync('package.json', 'utf8')).toContain('{');
  });
});
