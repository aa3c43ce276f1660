/** What stands at a name in a folder of a commit. */
export type EntryKind = 'file' | 'folder' | 'link' | 'submodule' | 'other';

export interface TreeEntry {
  readonly name: string;
  /** As git writes it: `100644`, `100755`, `120000`, … */
  readonly mode: string;
  readonly kind: EntryKind;
  readonly id: string;
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  '100644': 'file',
  '100664': 'file',
  '100755': 'file',
  '40000': 'folder',
  '120000': 'link',
  '160000': 'submodule',
};

/**
 * Reads a tree object: per entry the mode, a blank, the name, a zero byte and the id as bytes. Names
 * may hold anything but a slash and a zero byte.
 *
 * @param id Of the tree; the ids in it are as long.
 * @returns Null where the bytes are no tree.
 */
export function treeEntries(content: Buffer, id: string): readonly TreeEntry[] | null {
  const entries: TreeEntry[] = [];
  const idBytes = id.length / 2;
  let at = 0;
  while (at < content.length) {
    const blank = content.indexOf(0x20, at);
    const zero = content.indexOf(0, blank);
    const end = zero + 1 + idBytes;
    if (blank < 0 || zero < 0 || end > content.length) return null;
    const mode = content.toString('latin1', at, blank);
    entries.push({
      mode,
      kind: KINDS[mode] ?? 'other',
      name: content.toString('utf8', blank + 1, zero),
      id: content.toString('hex', zero + 1, end),
    });
    at = end;
  }
  return entries;
}
