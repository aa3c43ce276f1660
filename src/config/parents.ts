import { realpathSync } from 'node:fs';
import type { UsageError } from '../errors.ts';
import type { Loosened } from '../model/configuration.ts';
import type { Place } from '../model/place.ts';
import { extendedFile, type FoundFile } from './find-file.ts';
import { placeFault } from './place-fault.ts';
import type { RuleWords } from './rule-words.ts';
import type { Placed, Settings } from './settings.ts';
import { readSettings } from './settings-file.ts';
import { tightens } from './tightens.ts';

/** A chain that is longer hides who decides. */
const MAX_DEPTH = 5;
const MAX_FILES = 20;

/** A file with everything that it extends. */
export interface ReadFile {
  readonly name: string;
  readonly settings: Settings;
  /** The widest first. */
  readonly parents: readonly string[];
  readonly loosened: readonly Loosened[];
}

export interface Reading {
  readonly root: string;
  readonly rules: readonly RuleWords[];
}

/**
 * Reads a configuration file and what it extends. The files that are extended come first, in the
 * order of the list; each later one can only tighten what stands before it.
 *
 * @throws {UsageError} for a wrong file, for one that leads out of the repository, and for a circle.
 */
export function readWithParents(file: FoundFile, { root, rules }: Reading): ReadFile {
  const parents: string[] = [];
  const loosened: Loosened[] = [];
  const read = (one: FoundFile, way: readonly FoundFile[]): Settings => {
    const own = readSettings(one, rules);
    let base: Settings | null = null;
    for (const reference of own.extends?.value ?? []) {
      const parent = parentOf(reference, { root, way: [...way, one] });
      const above = read(parent, [...way, one]);
      base = base === null ? above : laidOver(base, above);
      if (!parents.includes(parent.name)) parents.push(parent.name);
      if (parents.length > MAX_FILES) throw tooMany(reference.place);
    }
    return base === null ? own : laidOver(base, own);
  };
  const laidOver = (base: Settings, child: Settings): Settings => {
    const laid = tightens(base, child);
    loosened.push(...laid.loosened);
    return laid.settings;
  };
  const settings = read(file, []);
  return { name: file.name, settings, parents, loosened };
}

function parentOf(
  { value, place }: Placed<string>,
  { root, way }: { readonly root: string; readonly way: readonly FoundFile[] },
): FoundFile {
  const child = way.at(-1);
  if (child === undefined) throw new Error('Nothing extends this file.');
  const found = extendedFile(value, child, root);
  if (typeof found === 'string') throw placeFault(place, `'extends' ${found}`);
  const target = realpathSync(found.path);
  const start = way.findIndex(({ path }) => realpathSync(path) === target);
  if (start >= 0) {
    const circle = [...way.slice(start), found].map(({ name }) => name).join(' → ');
    throw placeFault(place, `'extends' goes in a circle (${circle}); remove one of them`);
  }
  if (way.length > MAX_DEPTH) {
    throw placeFault(
      place,
      `'extends' leads through more than ${MAX_DEPTH} files; shorten the chain`,
    );
  }
  return found;
}

const tooMany = (place: Place): UsageError =>
  placeFault(place, `'extends' brings in more than ${MAX_FILES} files; merge some of them`);
