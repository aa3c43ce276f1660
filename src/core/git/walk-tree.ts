import type { Objects } from './objects.ts';
import { type TreeEntry, treeEntries } from './tree-entries.ts';

/** Trees are lists of names; no folder of a repository comes near. */
const MAX_TREE_BYTES = 32 * 1024 * 1024;
const MAX_LINK_BYTES = 4096;
const MAX_LINKS = 20;

export type Entries =
  | { readonly state: 'read'; readonly entries: readonly TreeEntry[] }
  | { readonly state: 'unreadable'; readonly why: string };

/** Reads one folder. */
export async function readTree(objects: Objects, id: string): Promise<Entries> {
  const answer = await objects.read(id, MAX_TREE_BYTES);
  if (answer.state === 'failed') return { state: 'unreadable', why: answer.why };
  // A clone may leave out objects; what is not here is not known to be empty.
  if (answer.state === 'missing') return { state: 'unreadable', why: notHere(id) };
  const entries =
    answer.state === 'found' && answer.type === 'tree' ? treeEntries(answer.content, id) : null;
  return entries === null
    ? { state: 'unreadable', why: `the object ${id} is no folder that can be read` }
    : { state: 'read', entries };
}

export function notHere(id: string): string {
  return `the object ${id} is not in this clone`;
}

export type Walked =
  /** A folder, a file or a submodule, and where it stands after following links. */
  | {
      readonly state: 'found';
      readonly entry: Pick<TreeEntry, 'kind' | 'id'>;
      readonly path: string;
    }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: string };

/** Where a walk stands. */
interface Walk {
  readonly objects: Objects;
  readonly path: string;
  /** Folders on the way, the root first; none where it has left the root. */
  readonly folders: { readonly id: string; readonly name: string }[];
  /** What is still to go. */
  steps: readonly string[];
  links: number;
}

/**
 * Goes from the root of a commit to a path, as a checkout would: links are followed, and none leads
 * out of the commit.
 *
 * @param root Id of the tree of the commit.
 */
export async function walkTree(objects: Objects, root: string, path: string): Promise<Walked> {
  const walk: Walk = {
    objects,
    path,
    folders: [{ id: root, name: '' }],
    steps: path.split('/'),
    links: 0,
  };
  for (;;) {
    const [step, ...rest] = walk.steps;
    const folder = walk.folders.at(-1);
    if (folder === undefined) return leadsOut(path);
    if (step === undefined) return found(walk, { kind: 'folder', id: folder.id });
    walk.steps = rest;
    if (step === '..') walk.folders.pop();
    else if (step !== '' && step !== '.') {
      const end = await enter(walk, folder.id, step);
      if (end !== null) return end;
    }
  }
}

/** @returns Where the walk ends; null: it goes on. */
async function enter(walk: Walk, folder: string, name: string): Promise<Walked | null> {
  const read = await readTree(walk.objects, folder);
  if (read.state === 'unreadable') return read;
  const entry = read.entries.find((one) => one.name === name);
  if (entry === undefined) return { state: 'absent' };
  if (entry.kind === 'link') return follow(walk, entry);
  if (entry.kind !== 'folder') {
    return walk.steps.length > 0 ? { state: 'absent' } : found(walk, entry, name);
  }
  walk.folders.push({ id: entry.id, name });
  return null;
}

function found(walk: Walk, entry: Pick<TreeEntry, 'kind' | 'id'>, name?: string): Walked {
  const way = walk.folders.slice(1).map((folder) => folder.name);
  const path = [...way, ...(name === undefined ? [] : [name])].join('/');
  return { state: 'found', entry, path };
}

async function follow(walk: Walk, { id }: TreeEntry): Promise<Walked | null> {
  walk.links += 1;
  const answer = await walk.objects.read(id, MAX_LINK_BYTES);
  if (walk.links > MAX_LINKS || answer.state !== 'found') {
    return { state: 'unreadable', why: `a link on the way to ${walk.path} cannot be followed` };
  }
  const target = answer.content.toString('utf8');
  if (target.startsWith('/')) return leadsOut(walk.path);
  walk.steps = [...target.split('/'), ...walk.steps];
  return null;
}

const leadsOut = (path: string): Walked => ({
  state: 'unreadable',
  why: `${path} leads out of the repository`,
});
