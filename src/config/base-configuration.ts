import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { UsageError } from '../errors.ts';
import type { YamlNode } from '../formats/yaml-document.ts';
import { readYaml } from '../formats/yaml-reader.ts';
import type { Configuration } from '../model/configuration.ts';
import { FILE_NAME } from './find-file.ts';
import { loadConfiguration, type Origin } from './load-configuration.ts';

/** A file as the base of a change has it. */
export type AtBase =
  /** `path`: where it stands after following links. */
  | { readonly state: 'text'; readonly text: string; readonly path: string }
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly why: string };

/** @param path From the root of the repository, with forward slashes. */
export type ReadAtBase = (path: string) => Promise<AtBase>;

/** What held before the change. */
export type BaseConfiguration =
  | { readonly state: 'read'; readonly configuration: Configuration }
  /** Neither a file nor inputs said anything of whom to trust. */
  | { readonly state: 'none' }
  | { readonly state: 'unreadable'; readonly why: string };

/** More files are no configuration of one repository. */
const MAX_FILES = 40;

/**
 * The configuration that the base of a change gives for the same request: the file that would have
 * been found there, with what it extends there, under the same inputs.
 */
export async function baseConfiguration(
  origin: Origin,
  read: ReadAtBase,
): Promise<BaseConfiguration> {
  const { config } = origin.request;
  const named = config === null ? null : inTree(origin, config);
  // A file from elsewhere is imposed by whoever runs the check, and no part of the change.
  if (config !== null && named === null) return loaded(origin);
  const start = inTree(origin, origin.request.path) ?? '';
  const found = await firstFound(named === null ? candidates(start) : [named], read);
  if (found.state === 'unreadable') return found;
  if (found.state === 'absent') return inputsAlone(origin);
  const files = await withExtended(found, read);
  return typeof files === 'string'
    ? { state: 'unreadable', why: files }
    : loadedFrom(files, { origin, start, config: found.path });
}

/** From the root, with forward slashes; null outside. */
function inTree({ root, cwd }: Origin, path: string): string | null {
  const way = relative(root, resolve(cwd, path)).split(sep).join('/');
  const leaves = way === '..' || way.startsWith('../') || resolve(root, way) !== resolve(cwd, path);
  return leaves ? null : way;
}

/** Where a file is looked for, the nearest place first. */
function candidates(start: string): readonly string[] {
  const steps = start === '' ? [] : start.split('/');
  return [...steps.keys(), steps.length]
    .reverse()
    .map((depth) => [...steps.slice(0, depth), FILE_NAME].join('/'));
}

async function firstFound(paths: readonly string[], read: ReadAtBase): Promise<AtBase> {
  for (const path of paths) {
    const answer = await read(path);
    if (answer.state !== 'absent') return answer;
  }
  return { state: 'absent' };
}

/** A base without a file: the inputs of the workflow are its configuration. */
async function inputsAlone(origin: Origin): Promise<BaseConfiguration> {
  const { issuer, audiences } = origin.request;
  if (issuer === null || audiences.length === 0) return { state: 'none' };
  return loadedFrom(new Map(), { origin, start: '', config: null });
}

/** @returns Texts by path, or a clause that says what could not be read. */
async function withExtended(
  first: Extract<AtBase, { state: 'text' }>,
  read: ReadAtBase,
): Promise<ReadonlyMap<string, string> | string> {
  const files = new Map([[first.path, first.text]]);
  const waiting = [first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const reference of extendedBy(file.text)) {
      const path = posix.join(posix.dirname(file.path), reference);
      if (files.has(path)) continue;
      const answer = await read(path);
      if (answer.state === 'unreadable') return answer.why;
      // What is missing is told by whoever loads the file.
      if (answer.state === 'absent') continue;
      files.set(path, answer.text).set(answer.path, answer.text);
      if (files.size > MAX_FILES) return `${first.path} extends too many files`;
      waiting.push(answer);
    }
  }
  return files;
}

/** What a file extends, if it says so in any way that could be read. */
function extendedBy(text: string): readonly string[] {
  const parsed = readYaml(text);
  const list = parsed.ok ? valueAt(parsed.value, 'extends') : null;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}

function valueAt(node: YamlNode, key: string): YamlNode | null {
  if (node.kind !== 'map') return null;
  return node.entries.find((entry) => entry.key === key)?.value ?? null;
}

interface Where {
  readonly origin: Origin;
  readonly start: string;
  /** Null: there is no file. */
  readonly config: string | null;
}

/**
 * Loads files as they stood in the base. They are laid out in a folder of their own, so that exactly
 * what reads the configuration of the head reads that of the base.
 */
async function loadedFrom(
  files: ReadonlyMap<string, string>,
  { origin, start, config }: Where,
): Promise<BaseConfiguration> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'apim-jwt-base-')));
  try {
    for (const [path, text] of files) {
      const target = join(root, ...path.split('/'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const request = { ...origin.request, path: start === '' ? '.' : start, config };
    return await loaded({ ...origin, request, root, cwd: root });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function loaded(origin: Origin): Promise<BaseConfiguration> {
  try {
    return { state: 'read', configuration: await loadConfiguration(origin) };
  } catch (error) {
    if (error instanceof UsageError) return { state: 'unreadable', why: error.message };
    throw error;
  }
}
