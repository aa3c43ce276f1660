import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { codeOf, FILE_NAME } from '../../config/find-file.ts';
import { UsageError } from '../../errors.ts';
import type { InitRequest, World } from '../../model/request.ts';
import type { Tree } from '../repository.ts';

/** Where the file goes. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** How people are told of it. */
  readonly name: string;
}

/** Null: standard output. */
export function targetOf({ output }: InitRequest, { cwd }: World, tree: Tree): Target | null {
  if (output === '-') return null;
  if (output !== null) return { path: resolve(cwd, output), name: output };
  const path = join(tree.pathBase === 'repository' ? tree.root : cwd, FILE_NAME);
  return { path, name: relative(cwd, path) };
}

/**
 * Nothing that is there is lost by accident.
 *
 * @throws {UsageError} when the file exists and is not to be replaced, or is no plain file.
 */
export function demandFree({ path, name }: Target, force: boolean): void {
  const found = statOf(path);
  if (found === undefined) return;
  // Behind a link there may be anything, and the tree is not trusted.
  if (!found.isFile()) {
    throw new UsageError(`${name} is there and is no plain file; name another one with --output.`);
  }
  if (!force) {
    throw new UsageError(
      `${name} is there already; name another file with --output, or replace it with --force.`,
    );
  }
}

function statOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // writing tells why
  }
}

/** @throws {UsageError} when it cannot be written. */
export function writeTarget({ path, name }: Target, text: string, force: boolean): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new UsageError(`${name} cannot be written (${codeOf(error)}).`, { cause: error });
  }
}
