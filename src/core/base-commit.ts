import { decodeText } from '../formats/decode-text.ts';
import type { Answer } from './git/object-answers.ts';
import { type Objects, withObjects } from './git/objects.ts';
import { isFullId, refFault } from './git/ref-fault.ts';
import { runGit } from './git/run-git.ts';
import type { Repository } from './git/start-git.ts';
import type { EntryKind } from './git/tree-entries.ts';
import { notHere, readTree, walkTree } from './git/walk-tree.ts';

/**
 * Reads another commit than the one that is checked out, from the objects of the repository: no
 * checkout, no hook, and nothing of the working tree has a say. Nothing here throws.
 */

export type { Repository } from './git/start-git.ts';

export type Resolved =
  | { readonly state: 'found'; readonly commit: string }
  /** It is not in this clone, and was not or could not be fetched. */
  | { readonly state: 'missing'; readonly why: string }
  | { readonly state: 'unreadable'; readonly why: string };

export type FileAtCommit =
  /** `path`: where it stands after following links. */
  | {
      readonly state: 'text';
      readonly text: string;
      readonly id: string;
      readonly path: string;
    }
  | { readonly state: 'absent' }
  | { readonly state: 'no-file'; readonly kind: EntryKind }
  | { readonly state: 'too-large'; readonly bytes: number }
  | { readonly state: 'unreadable'; readonly why: string };

/** A file of a folder; links and submodules are listed and not entered. */
export interface ListedEntry {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly kind: Exclude<EntryKind, 'folder'>;
  readonly mode: string;
  readonly id: string;
}

export type TreeAtCommit =
  | { readonly state: 'listed'; readonly entries: readonly ListedEntry[] }
  | { readonly state: 'absent' }
  | { readonly state: 'no-folder'; readonly kind: EntryKind }
  | { readonly state: 'unreadable'; readonly why: string };

/** A commit header is short; what is longer is made to be. */
const MAX_COMMIT_BYTES = 1024 * 1024;
const MAX_ENTRIES = 200_000;
const MAX_DEPTH = 100;

/**
 * Finds the commit that a name stands for. A whole id that is not in a shallow clone is fetched
 * once, alone, where the repository allows it.
 */
export async function resolveRef(repository: Repository, ref: string): Promise<Resolved> {
  const fault = refFault(ref);
  if (fault !== null) return { state: 'unreadable', why: `the name of the commit ${fault}` };
  const found = await withObjects(repository, (objects) => commitOf(objects, ref));
  if (found.state !== 'missing' || !isFullId(ref) || !repository.mayFetch) return found;
  const fetched = await runGit(repository, [...FETCH, ref], 'fetch');
  if (!fetched.ok) {
    return { state: 'missing', why: `${found.why}, and fetching it failed: ${fetched.why}` };
  }
  return withObjects(repository, (objects) => commitOf(objects, ref));
}

const FETCH = [
  ...['fetch', '--quiet', '--no-tags', '--depth=1', '--no-recurse-submodules'],
  ...['--no-auto-maintenance', '--no-write-fetch-head', 'origin'],
];

async function commitOf(objects: Objects, ref: string): Promise<Resolved> {
  const answer = await objects.read(`${ref}^{commit}`, MAX_COMMIT_BYTES);
  if (answer.state === 'missing') {
    return { state: 'missing', why: `the commit ${ref} is not in this clone` };
  }
  return answer.state === 'failed'
    ? { state: 'unreadable', why: answer.why }
    : { state: 'found', commit: answer.id };
}

/** The commit from which two others went apart. */
export async function mergeBase(
  repository: Repository,
  one: string,
  other: string,
): Promise<Resolved> {
  const ends = [await resolveRef(repository, one), await resolveRef(repository, other)];
  const commits: string[] = [];
  for (const end of ends) {
    if (end.state !== 'found') return end;
    commits.push(end.commit);
  }
  const run = await runGit(repository, ['merge-base', ...commits], 'read');
  const commit = run.ok ? run.text.trim() : '';
  if (isFullId(commit)) return { state: 'found', commit };
  if (!run.ok && run.code !== 1) return { state: 'unreadable', why: run.why };
  return { state: 'missing', why: `${one} and ${other} have no commit in common in this clone` };
}

/**
 * Reads a file as it stands in a commit; links are followed inside it.
 *
 * @param path From the root of the repository, with forward slashes.
 */
export function fileAt(
  repository: Repository,
  ref: string,
  { path, maxBytes }: { readonly path: string; readonly maxBytes: number },
): Promise<FileAtCommit> {
  return inCommit(repository, ref, async (objects, root): Promise<FileAtCommit> => {
    const walked = await walkTree(objects, root, path);
    if (walked.state !== 'found') return walked;
    const { kind, id } = walked.entry;
    if (kind !== 'file') return { state: 'no-file', kind };
    return textOf(await objects.read(id, maxBytes), { id, path: walked.path });
  });
}

function textOf(
  answer: Answer,
  { id, path }: { readonly id: string; readonly path: string },
): FileAtCommit {
  if (answer.state === 'failed') return { state: 'unreadable', why: answer.why };
  if (answer.state === 'missing') return { state: 'unreadable', why: notHere(id) };
  if (answer.state === 'too-large') return { state: 'too-large', bytes: answer.bytes };
  const decoded = decodeText(answer.content);
  return decoded.readable
    ? { state: 'text', text: decoded.text, id, path }
    : { state: 'unreadable', why: 'the file is no text' };
}

/** Lists every file below a folder of a commit, sorted by path. */
export function treeAt(repository: Repository, ref: string, folder: string): Promise<TreeAtCommit> {
  return inCommit(repository, ref, async (objects, root): Promise<TreeAtCommit> => {
    const walked = await walkTree(objects, root, folder);
    if (walked.state !== 'found') return walked;
    const { kind, id } = walked.entry;
    if (kind !== 'folder') return { state: 'no-folder', kind };
    const start = folder.split('/').filter((step) => step !== '' && step !== '.');
    return listed(objects, id, start);
  });
}

async function listed(
  objects: Objects,
  root: string,
  start: readonly string[],
): Promise<TreeAtCommit> {
  const entries: ListedEntry[] = [];
  const folders = [{ id: root, way: start }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const read = await readTree(objects, folder.id);
    if (read.state === 'unreadable') return read;
    for (const { name, kind, mode, id } of read.entries) {
      const way = [...folder.way, name];
      if (kind === 'folder') folders.push({ id, way });
      else entries.push({ path: way.join('/'), kind, mode, id });
    }
    if (entries.length + folders.length > MAX_ENTRIES || folder.way.length > MAX_DEPTH) {
      return { state: 'unreadable', why: 'the commit holds too many files or folders' };
    }
  }
  return { state: 'listed', entries: entries.sort(byPath) };
}

const byPath = (one: ListedEntry, other: ListedEntry): number => (one.path < other.path ? -1 : 1);

interface Unreadable {
  readonly state: 'unreadable';
  readonly why: string;
}

/** @param use Gets the id of the root folder. */
async function inCommit<T>(
  repository: Repository,
  ref: string,
  use: (objects: Objects, root: string) => Promise<T>,
): Promise<T | Unreadable> {
  const resolved = await resolveRef(repository, ref);
  if (resolved.state !== 'found') return { state: 'unreadable', why: resolved.why };
  return withObjects(repository, async (objects) => {
    const root = await objects.read(`${resolved.commit}^{tree}`, MAX_TREE_ROOT);
    if (root.state === 'found' || root.state === 'too-large') return use(objects, root.id);
    const why = root.state === 'failed' ? root.why : notHere(`${resolved.commit}^{tree}`);
    return { state: 'unreadable', why };
  });
}

/** Only its id is asked for. */
const MAX_TREE_ROOT = 0;

/** How many blobs are asked for before the first one is there. */
const AHEAD = 32;

export interface Blob {
  readonly id: string;
  readonly answer: Answer;
}

/**
 * Reads blobs in the order of their ids, a few ahead of whoever takes them.
 *
 * @param take Gets one blob after the other; the next one waits for it.
 */
export function blobs(
  repository: Repository,
  { ids, maxBytes }: { readonly ids: readonly string[]; readonly maxBytes: number },
  take: (blob: Blob) => void | Promise<void>,
): Promise<void> {
  return withObjects(repository, async (objects) => {
    const read = (id: string): Promise<Answer> =>
      isFullId(id)
        ? objects.read(id, maxBytes)
        : Promise.resolve({ state: 'failed', why: 'this is no id of an object' });
    const ahead = ids.slice(0, AHEAD).map(read);
    for (const [at, id] of ids.entries()) {
      const answer = await ahead.shift();
      const next = ids[at + AHEAD];
      if (next !== undefined) ahead.push(read(next));
      if (answer !== undefined) await take({ id, answer });
    }
  });
}
