import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';

/** Name of the configuration file. */
export const FILE_NAME = '.apim-jwt.yml';

/** Names that people write instead, and that must not be passed over in silence. */
const OTHER_NAMES = ['.apim-jwt.yaml', 'apim-jwt.yml', 'apim-jwt.yaml'];

/** A configuration file that exists. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** How people are told of it: relative to the root where it is inside. */
  readonly name: string;
}

/** Where to look. `root` is absolute. */
export interface Search {
  readonly root: string;
  readonly cwd: string;
  /** Value of `--path`. */
  readonly from: string;
}

/**
 * The file that `--config` names.
 *
 * @throws {UsageError} when it does not exist, or is a way out of the repository.
 */
export function namedFile(config: string, { root, cwd }: Omit<Search, 'from'>): FoundFile {
  const path = resolve(cwd, config);
  const name = isInside(root, path) ? nameIn(root, path) : config;
  if (statOf(path) === null) {
    throw new UsageError(
      `--config names '${config}', and there is no such file; correct the path.`,
    );
  }
  return checked({ path, name }, root);
}

/**
 * The nearest `.apim-jwt.yml` from `from` up to the root, or null.
 *
 * @throws {UsageError} when it is a way out of the repository, or only a file with a similar name is there.
 */
export function nearestFile({ root, cwd, from }: Search): FoundFile | null {
  const start = resolve(cwd, from);
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, FILE_NAME);
    if (statOf(path) !== null) return checked({ path, name: nameIn(root, path) }, root);
    const other = OTHER_NAMES.find((name) => statOf(join(folder, name)) !== null);
    if (other !== undefined) {
      throw new UsageError(
        `${nameIn(root, join(folder, other))} is not read, because the configuration is named ${FILE_NAME}; rename it, or name it with --config.`,
      );
    }
    if (folder === root || dirname(folder) === folder || !isInside(root, folder)) return null;
  }
}

/**
 * The file that another one extends.
 *
 * @param from The file that names it; the name is relative to where that file itself is, links resolved.
 * @returns A clause where there is none that may be read.
 */
export function extendedFile(reference: string, from: FoundFile, root: string): FoundFile | string {
  const tree = realpathSync(root);
  const path = resolve(dirname(realpathSync(from.path)), ...reference.split('/'));
  const outside = `leads out of the repository ('${reference}'); extend a file that is part of it`;
  if (!isInside(tree, path)) return outside;
  const name = nameIn(tree, path);
  if (statOf(path) === null) {
    return `names '${reference}', and there is no file ${name}; correct the path`;
  }
  const target = realPathOf({ path, name });
  if (!isInside(tree, target)) return outside;
  return statOf(target)?.isFile() === true ? { path, name } : `names ${name}, which is no file`;
}

/** A link of the tree must not bring in a file that no review of the repository shows. */
function checked(found: FoundFile, root: string): FoundFile {
  const target = realPathOf(found);
  if (isInside(root, found.path) && !isInside(realpathSync(root), target)) {
    throw new UsageError(
      `${found.name} is a link to a file outside the repository; put the configuration itself there.`,
    );
  }
  if (statOf(target)?.isFile() !== true) {
    throw new UsageError(`${found.name} is no file; it must be a YAML file.`);
  }
  return found;
}

function realPathOf({ path, name }: FoundFile): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw new UsageError(`${name} is a link that leads nowhere; repair or remove it.`, {
      cause: error,
    });
  }
}

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    // A name below a file, or one that no file system takes, cannot be a file.
    if (codeOf(error) === 'ENOTDIR' || codeOf(error) === 'ENAMETOOLONG') return null;
    throw new UsageError(`${path} cannot be looked at (${codeOf(error)}).`, { cause: error });
  }
}

/** The short code of an error of the operating system. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unknown error';
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
