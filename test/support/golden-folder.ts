import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../src/core/judge.ts';
import type { SubjectResult } from '../../src/core/judge-subject.ts';
import { reportOf } from '../../src/core/report.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import type { Report } from '../../src/model/report.ts';
import { sourceNamed } from '../../src/sources/index.ts';
import type { GoldenCase } from './golden-case.ts';

/** Everything that one run over one folder gave. */
export interface Outcome {
  readonly inventory: Inventory;
  readonly results: readonly SubjectResult[];
  readonly report: Report;
}

/** What all golden folders are judged by; the folders are written for it. */
export const CONFIGURATION: Configuration = {
  ...DEFAULTS,
  file: null,
  place: { file: null, line: null, column: null, resourceId: null },
  profiles: [
    {
      name: 'default',
      issuers: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      audiences: ['api://acme'],
      metadata: [],
      inlineKeys: [],
      tenant: null,
    },
  ],
  tokenSources: [{ kind: 'header', name: 'Authorization', scheme: 'Bearer' }],
  failOn: 'high',
  failOnUnknown: true,
};

/** What the folder of this case is judged by. */
export function configurationOf({ issuers }: GoldenCase): Configuration {
  const [profile] = CONFIGURATION.profiles;
  return issuers === undefined
    ? CONFIGURATION
    : { ...CONFIGURATION, profiles: [{ ...profile, issuers }] };
}

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

export function outcomeOf(inventory: Inventory, configuration: Configuration): Outcome {
  const results = judge(inventory, configuration);
  const report = reportOf({
    inventory,
    results,
    configuration,
    environment: null,
    pathBase: 'path',
    today: '2027-01-31',
  });
  return { inventory, results, report };
}

export async function run(folder: string, configuration: Configuration): Promise<Outcome> {
  return outcomeOf(await inventoryOf(folder), configuration);
}

/** Runs over a copy of the folder after every file of it was handed to `change`. */
export async function runChanged(
  folder: string,
  configuration: Configuration,
  change: (file: string) => void,
): Promise<Outcome> {
  const copy = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    cpSync(folder, copy, { recursive: true });
    for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) change(join(entry.parentPath, entry.name));
    }
    return await run(copy, configuration);
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
