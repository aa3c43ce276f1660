import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../model/report.ts';

/** The tree a run works in: what paths are relative to, and what nothing may leave. */
export interface Tree {
  /** Absolute. */
  readonly root: string;
  readonly pathBase: Report['pathBase'];
}

/**
 * The repository around a folder (nearest ancestor with `.git`), else the folder itself.
 *
 * @param folder Absolute; it need not exist.
 */
export function treeAround(folder: string): Tree {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { root: at, pathBase: 'repository' };
    if (dirname(at) === at) return { root: folder, pathBase: 'path' };
  }
}
