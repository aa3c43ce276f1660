import { dirname } from 'node:path';
import { ReadError, UsageError } from '../../errors.ts';
import { MAX_INFORMATION_BYTES } from '../../formats/file-limits.ts';
import { isRecord } from '../../formats/shape.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { placeText } from './json-file.ts';
import type { Overrides } from './overrides.ts';
import { overridesFrom } from './overrides.ts';
import type { Entry, SafeFolder } from './safe-folder.ts';

/** Where an environment file is looked for. */
export interface EnvironmentSearch {
  readonly folder: SafeFolder;
  /** Absolute artifact folder; the search goes up from here and stays inside the root. */
  readonly from: string;
  readonly environment: string;
  /** The environment exists even where no file is found. */
  readonly isNamed: boolean;
}

/**
 * The overrides of one environment: `configuration.{environment}.yaml` (toolkit) or
 * `overrides.{environment}.yaml` (apiops-cli), from the nearest folder that has one.
 *
 * @returns Null where there is no such file, and need not be.
 * @throws {UsageError} when the name cannot be part of a file name, a file that must be there is
 *   not, or one folder has two: only one of them is what the pipeline publishes.
 * @throws {ReadError} when the file is there and cannot be read.
 */
export function readEnvironment(search: EnvironmentSearch): Overrides | null {
  const { folder, environment } = search;
  const entry = findEnvironmentFile(search);
  if (entry === null) return null;
  const place = folder.place(entry.path);
  if (entry.kind !== 'file') {
    throw new ReadError(entry.refusal?.what ?? `${placeText(place)} should be a file`);
  }
  const file = folder.read(entry.path, MAX_INFORMATION_BYTES);
  if (!file.ok)
    throw new ReadError(`${file.refusal.what}, so environment ${environment} is not known`);
  const parsed = parseYaml(file.text);
  if (!parsed.ok) {
    const { line, column, message } = parsed;
    throw new ReadError(`${placeText({ ...place, line, column })} is not valid YAML: ${message}`);
  }
  if (!isRecord(parsed.value)) {
    throw new ReadError(`${placeText(place)} should hold keys such as namedValues and apis`);
  }
  return overridesFrom(parsed.value, place);
}

/** The environment file itself; see `readEnvironment` for where it is looked for and what throws. */
export function findEnvironmentFile(search: EnvironmentSearch): Entry | null {
  const { folder, environment } = search;
  if (!/^[\w][\w.-]*$/.test(environment)) {
    const seen = JSON.stringify(environment);
    throw new UsageError(
      `The environment ${seen} is not a name of letters, digits, ".", "-" and "_"`,
    );
  }
  for (let at = search.from; folder.holds(at); at = dirname(at)) {
    const found = environmentFilesIn(folder, at, environment);
    const [first, second] = found;
    if (first !== undefined && second !== undefined) {
      const names = `${first.name} and ${second.name}`;
      throw new UsageError(
        `${folder.place(at).file ?? at} holds ${names}; keep the one that your pipeline publishes`,
      );
    }
    if (first !== undefined) return first;
    if (dirname(at) === at) break;
  }
  if (search.isNamed) return null;
  throw new UsageError(
    `Environment ${environment}: neither configuration.${environment}.yaml nor ` +
      `overrides.${environment}.yaml is in ${folder.place(search.from).file ?? search.from} or ` +
      `a folder above it inside the repository, and the configuration has no environments.${environment}; ` +
      'add one of them or drop --environment',
  );
}

function environmentFilesIn(
  folder: SafeFolder,
  path: string,
  environment: string,
): readonly Entry[] {
  const stems = [`configuration.${environment}`, `overrides.${environment}`];
  const names = new Set(stems.flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]));
  const listing = folder.list(path);
  if (!listing.ok) throw new ReadError(listing.refusal.what);
  return listing.entries.filter((entry) => names.has(entry.name));
}
