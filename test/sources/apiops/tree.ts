import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Api, Inventory, Space } from '../../../src/model/inventory.ts';
import source from '../../../src/sources/apiops/apiops.ts';

/** Files of a tree by path; an object is written as JSON, null makes a folder. */
export type Tree = Readonly<Record<string, unknown>>;

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A new temporary folder, removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'apiops-'));
  made.push(folder);
  return folder;
}

/** Writes a tree into a new temporary folder, in the order of its keys. */
export function writeTree(tree: Tree): string {
  const root = newFolder();
  for (const [path, content] of Object.entries(tree)) addFile(root, path, content);
  return root;
}

export function addFile(root: string, path: string, content: unknown): void {
  const file = join(root, path);
  mkdirSync(content === null ? file : dirname(file), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
  else if (content !== null) writeFileSync(file, JSON.stringify(content));
}

export interface Loading {
  readonly root: string;
  readonly path?: string;
  readonly environment?: string;
}

export function load({ root, path, environment }: Loading): Promise<Inventory> {
  return source.load({
    location: path ?? '.',
    path: path === undefined ? root : join(root, path),
    root,
    pathBase: root,
    environment: environment ?? null,
    log: () => undefined,
    signal: new AbortController().signal,
  });
}

export function loadTree(tree: Tree, environment?: string): Promise<Inventory> {
  const root = writeTree(tree);
  return load(environment === undefined ? { root } : { root, environment });
}

/** One API with the fewest files that make it whole. */
export function api(id: string, more: Tree = {}): Tree {
  const own: Tree = {
    'apiInformation.json': { properties: { path: id, apiRevision: '1', protocols: ['https'] } },
    'specification.yaml': specification([`get /${id} read-${id}`]),
    ...more,
  };
  return Object.fromEntries(
    Object.entries(own).map(([path, content]) => [`apis/${id}/${path}`, content]),
  );
}

/** OpenAPI in YAML; a line is `method path operationId`, the last part optional. */
export function specification(lines: readonly string[]): string {
  const paths = lines.map((line) => {
    const [method = '', path = '', id] = line.split(' ');
    return `  ${path}:\n    ${method}:\n      operationId: ${id ?? "''"}\n`;
  });
  return `openapi: 3.0.1\npaths:\n${paths.join('')}`;
}

export function apiNamed(inventory: Inventory, id: string, workspace: string | null = null): Api {
  const name = (one: Api): string => (one.current ? one.id : `${one.id};rev=${one.revision}`);
  const found = spaceNamed(inventory, workspace).apis.find((one) => name(one) === id);
  if (found === undefined) throw new Error(`no API ${id}`);
  return found;
}

export function spaceNamed(inventory: Inventory, workspace: string | null): Space {
  const found = inventory.spaces.find((space) => space.workspace === workspace);
  if (found === undefined) throw new Error(`no space ${workspace ?? 'of the service'}`);
  return found;
}

/** Rows `id METHOD template: state of the policy`, or the state of a list that is not there. */
export function operationRows(one: Api): readonly string[] {
  const { operations, unlistedOperations } = one;
  const listed = operations.state === 'present' ? operations.value : [];
  const rows = [...listed, ...unlistedOperations].map(
    ({ id, method, template, policy, listed: isListed }) =>
      `${id} ${method ?? '-'} ${template ?? '-'}: ${policy.state}${isListed ? '' : ', unlisted'}`,
  );
  return operations.state === 'present' ? rows : [operations.state, ...rows];
}

/** Rows `code: what`, with `lost` before those that end in exit code 3. */
export function gapRows(inventory: Inventory): readonly string[] {
  return inventory.gaps.map(({ code, lost, what }) => `${lost ? 'lost ' : ''}${code}: ${what}`);
}

export function lost(inventory: Inventory): readonly string[] {
  return gapRows(inventory).filter((row) => row.startsWith('lost '));
}
