import { statSync } from 'node:fs';
import { UsageError } from '../../errors.ts';
import { MAX_ENTRIES } from '../../formats/file-limits.ts';
import type { Entry, SafeFolder } from './safe-folder.ts';
import { openFolder } from './safe-folder.ts';

const MAX_SEARCH_DEPTH = 8;

/** Folder of a kind, and the files that prove that its children are things of that kind. */
const PROOFS: readonly (readonly [RegExp, RegExp])[] = [
  [/^apis$/i, /^(?:apiInformation\.json|policy\.xml)$/i],
  [/^products$/i, /^productInformation\.json$/i],
  [/^named ?values$/i, /^namedValueInformation\.json$/i],
  [/^policy ?fragments$/i, /^(?:policyFragmentInformation\.json|policy\.xml)$/i],
  [/^version ?sets$/i, /^(?:apiV|v)ersionSetInformation\.json$/i],
  [/^gateways$/i, /^gatewayInformation\.json$/i],
  [/^backends$/i, /^backendInformation\.json$/i],
  [/^subscriptions$/i, /^subscriptionInformation\.json$/i],
  [/^workspaces$/i, /^workspaceInformation\.json$/i],
];

export interface ArtifactSearch {
  /** As given, for messages. */
  readonly location: string;
  /** Absolute. */
  readonly start: string;
  readonly root: string;
  readonly pathBase: string;
}

/**
 * The artifact folder: the given one, or the only one below it. Its name is free; what it holds
 * tells (`apis/` with information files, `products/`, …).
 *
 * @throws {UsageError} when the location is missing, no folder, outside the root, or leads to none
 *   or to several artifact folders.
 */
export function findArtifactRoot(search: ArtifactSearch): string {
  const { location, start } = search;
  if (statSync(start, { throwIfNoEntry: false }) === undefined) {
    throw new UsageError(`${location} does not exist; --path takes the folder with apis/ in it`);
  }
  if (!isFolder(start)) {
    throw new UsageError(`${location} is not a folder; --path takes the folder with apis/ in it`);
  }
  const folder = openFolder(search.root, search.pathBase, MAX_ENTRIES);
  if (!folder.holds(start)) {
    throw new UsageError(`${location} leads out of the repository; --path must stay inside it`);
  }
  if (isArtifactRoot(folder, start)) return start;
  const [only, ...more] = candidatesBelow(folder, start);
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined) {
    const names = [only, ...more].map((path) => folder.place(path).file ?? path).join(', ');
    throw new UsageError(`${location} holds several APIOps folders: ${names}; name one by --path`);
  }
  if (isLonePolicy(entriesIn(folder, start))) return start;
  throw new UsageError(
    `${location} holds no APIOps artifacts (apis/, products/, policy.xml, …); ` +
      '--path takes the folder that your extractor writes',
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function candidatesBelow(folder: SafeFolder, start: string): readonly string[] {
  const found: string[] = [];
  let level = [start];
  for (let depth = 0; depth < MAX_SEARCH_DEPTH && level.length > 0; depth += 1) {
    const below = level.flatMap((path) => foldersIn(folder, path));
    found.push(...below.filter((path) => isArtifactRoot(folder, path)));
    level = below.filter((path) => !found.includes(path));
  }
  return found.toSorted();
}

function foldersIn(folder: SafeFolder, path: string): readonly string[] {
  return entriesIn(folder, path)
    .filter((entry) => entry.kind === 'folder' && entry.name !== 'node_modules')
    .map((entry) => entry.path);
}

function isArtifactRoot(folder: SafeFolder, path: string): boolean {
  const entries = entriesIn(folder, path);
  // A workspace has the same tree inside and is read as part of its service.
  if (entries.some((entry) => /^workspaceInformation\.json$/i.test(entry.name))) return false;
  return PROOFS.some(([kind, proof]) =>
    entries.some(
      (entry) => kind.test(entry.name) && entry.kind === 'folder' && proves(folder, entry, proof),
    ),
  );
}

function proves(folder: SafeFolder, kind: Entry, proof: RegExp): boolean {
  return entriesIn(folder, kind.path).some(
    (child) =>
      child.kind === 'folder' &&
      entriesIn(folder, child.path).some((entry) => proof.test(entry.name)),
  );
}

/** A service may have a global policy and nothing else; an API folder has a policy too. */
function isLonePolicy(entries: readonly Entry[]): boolean {
  return (
    entries.some((entry) => /^policy\.xml$/i.test(entry.name)) &&
    !entries.some((entry) => /Information\.json$/i.test(entry.name))
  );
}

/**
 * A folder that cannot be listed holds no artifacts for the search; if it is part of the folder
 * that is found, reading it will say so.
 */
function entriesIn(folder: SafeFolder, path: string): readonly Entry[] {
  const listing = folder.list(path);
  if (listing.ok) return listing.entries;
  if (listing.refusal.code === 'too-many') {
    throw new UsageError(`${listing.refusal.what}; name the artifact folder itself by --path`);
  }
  return [];
}
