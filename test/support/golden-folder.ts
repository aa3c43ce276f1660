import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { judge } from '../../src/core/judge.ts';
import type { SubjectResult } from '../../src/core/judge-subject.ts';
import { reportOf } from '../../src/core/report.ts';
import { parseYaml } from '../../src/formats/yaml.ts';
import { isRecord, listAt, stringAt, valueAt, type Shape } from '../../src/formats/shape.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import type { Report } from '../../src/model/report.ts';
import { sourceNamed } from '../../src/sources/index.ts';

/**
 * A golden folder shows one mistake: `wrong/` holds it, `right/` is the same folder with it mended,
 * and `case.yml` tells what comes out. A near miss, which must stay green, has `right/` alone.
 */
export interface GoldenFolder {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Folders, absolute; `wrong` is null for a near miss. */
  readonly wrong: string | null;
  readonly right: string;
  /** What `wrong` (of a near miss: `right`) comes out with: every subject of it. */
  readonly expect: readonly ExpectedSubject[];
  /** What the mended folder comes out with where that is not all conforming. */
  readonly mended: readonly ExpectedSubject[] | null;
  /** Where the findings alone do not tell it: something was not read. */
  readonly exitCode: number | null;
}

export interface ExpectedSubject {
  readonly subject: string;
  readonly verdict: string;
  readonly reasonCode: string | null;
  /** Rules of kind verdict and undecided, sorted. What does not decide belongs to tests of rules. */
  readonly rules: readonly string[];
  /** The highest of these findings. */
  readonly severity: string | null;
  /** The one document in which the causes of these findings stand. */
  readonly cause: string | null;
}

const FOLDERS = resolve('test/golden-folders');

/** Every folder there is; one that cannot be read is a fault of the test, never skipped. */
export function goldenFolders(): readonly GoldenFolder[] {
  return readdirSync(FOLDERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(readGoldenFolder);
}

const KEYS = ['title', 'tags', 'exitCode', 'expect', 'right'];
const SUBJECT_KEYS = ['subject', 'verdict', 'reasonCode', 'rules', 'severity', 'cause'];

function readGoldenFolder(id: string): GoldenFolder {
  const folder = join(FOLDERS, id);
  const parsed = parseYaml(readFileSync(join(folder, 'case.yml'), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}/case.yml:${parsed.line}: ${parsed.message}`);
  const told = recordOf(parsed.value, { where: `${id}/case.yml`, keys: KEYS });
  const [wrong, right] = [join(folder, 'wrong'), join(folder, 'right')];
  if (!existsSync(right)) throw new Error(`${id} has no folder right/`);
  const expect = subjectsIn(told, { id, key: 'expect' });
  if (expect.length === 0) throw new Error(`${id}/case.yml expects nothing`);
  const mended = subjectsIn(told, { id, key: 'right' });
  const exitCode = stringAt(told, 'exitCode');
  return {
    id,
    title: wordAt(told, 'title', id),
    tags: wordsAt(told, 'tags'),
    wrong: existsSync(wrong) ? wrong : null,
    right,
    expect,
    mended: mended.length === 0 ? null : mended,
    exitCode: exitCode === null ? null : Number(exitCode),
  };
}

function subjectsIn(told: Shape, { id, key }: { id: string; key: string }) {
  return listAt(told, key).map((item): ExpectedSubject => {
    const one = recordOf(item, { where: `${id}/case.yml, ${key}`, keys: SUBJECT_KEYS });
    return {
      subject: wordAt(one, 'subject', id),
      verdict: wordAt(one, 'verdict', id),
      reasonCode: stringAt(one, 'reasonCode'),
      rules: [...wordsAt(one, 'rules')].sort(),
      severity: stringAt(one, 'severity'),
      cause: stringAt(one, 'cause'),
    };
  });
}

/** A misspelled key would silently expect nothing. */
function recordOf(value: unknown, { where, keys }: { where: string; keys: readonly string[] }) {
  if (!isRecord(value)) throw new Error(`${where}: expected keys and values`);
  const odd = Object.keys(value).find((key) => !keys.includes(key));
  if (odd !== undefined) throw new Error(`${where}: unknown key ${odd}`);
  return value;
}

function wordAt(told: Shape, key: string, id: string): string {
  const word = stringAt(told, key);
  if (word === null || word === '') throw new Error(`${id}/case.yml: ${key} is missing`);
  return word;
}

function wordsAt(told: Shape, key: string): readonly string[] {
  const words = valueAt(told, key) === undefined ? [] : listAt(told, key);
  return words.filter((word) => typeof word === 'string');
}

/** Everything that one run over one folder gave. */
export interface Outcome {
  readonly inventory: Inventory;
  readonly results: readonly SubjectResult[];
  readonly report: Report;
}

/** What all golden folders are judged by; the folders are written for it. */
export const CONFIGURATION: Configuration = {
  file: null,
  place: { file: null, line: null, column: null, resourceId: null },
  profiles: [
    {
      name: 'default',
      issuers: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      audiences: ['api://acme'],
      metadata: [],
      inlineKeys: [],
    },
  ],
  tokenSources: [{ kind: 'header', name: 'Authorization', scheme: 'Bearer' }],
  failOn: 'high',
  failOnUnknown: true,
};

/** Reads the folder with the real source. */
export function inventoryOf(folder: string): Promise<Inventory> {
  return sourceNamed('apiops').load({
    location: folder,
    root: folder,
    pathBase: folder,
    environment: null,
    log: () => undefined,
    signal: new AbortController().signal,
  });
}

export function outcomeOf(inventory: Inventory): Outcome {
  const results = judge(inventory, CONFIGURATION);
  const report = reportOf({
    inventory,
    results,
    configuration: CONFIGURATION,
    environment: null,
    pathBase: 'path',
    today: '2027-01-31',
  });
  return { inventory, results, report };
}

export async function run(folder: string): Promise<Outcome> {
  return outcomeOf(await inventoryOf(folder));
}

/** Runs over a copy of the folder after every file of it was handed to `change`. */
export async function runChanged(folder: string, change: (file: string) => void): Promise<Outcome> {
  const copy = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    cpSync(folder, copy, { recursive: true });
    for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) change(join(entry.parentPath, entry.name));
    }
    return await run(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The same facts in another order, as another source might list them. */
export function turnedAround({ spaces: [service, ...workspaces], ...rest }: Inventory): Inventory {
  return { ...rest, spaces: [turned(service), ...workspaces.map(turned).reverse()] };
}

function turned(space: Inventory['spaces'][0]): Inventory['spaces'][0] {
  const { apis, products, fragments, namedValues, subscriptions } = space;
  return {
    ...space,
    apis: apis
      .map(({ operations, ...api }) => ({ ...api, operations: turnedList(operations) }))
      .reverse(),
    products: [...products].reverse(),
    fragments: [...fragments].reverse(),
    namedValues: [...namedValues].reverse(),
    subscriptions: turnedList(subscriptions),
  };
}

function turnedList<T, S extends { state: string }>(
  list: { state: 'present'; value: readonly T[] } | S,
): { state: 'present'; value: readonly T[] } | S {
  return 'value' in list ? { ...list, value: [...list.value].reverse() } : list;
}
