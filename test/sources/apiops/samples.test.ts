import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CORE_SCHEMA, load as loadYaml } from 'js-yaml';
import { isRecord, recordAt } from '../../../src/formats/shape.ts';
import type { Inventory } from '../../../src/model/inventory.ts';
import { load, lost } from './tree.ts';

const SAMPLES = resolve('../shared/data/apiops-samples');
const available = existsSync(SAMPLES);
if (!available) {
  it.skip(`the published samples are not at ${SAMPLES}`, () => undefined);
}

interface Row {
  readonly location: string;
  readonly folder: string;
  /** APIs with revisions, operations, revisions that are stale, things that were lost. */
  readonly apis: number;
  readonly operations: number;
  readonly stale: readonly string[];
  readonly lost: number;
}

const ROWS: readonly Row[] = [
  {
    location: 'Azure+apiops/v7-main',
    folder: 'Azure+apiops/v7-main/SampleArtifacts',
    apis: 8,
    operations: 8,
    stale: [],
    lost: 0,
  },
  {
    location: 'Azure+apiops/v5.1.4',
    folder: 'Azure+apiops/v5.1.4/SampleArtifacts',
    apis: 8,
    operations: 18,
    stale: [],
    // Two information files and two specifications hold `[url]` where JSON and YAML want a value.
    lost: 4,
  },
  {
    location: 'anotherRedbeard+apiops-demo',
    folder: 'anotherRedbeard+apiops-demo/apimartifacts',
    apis: 12,
    operations: 63,
    stale: ['basic-calculator-v1;rev=2'],
    lost: 0,
  },
  {
    location: 'jordanbean-msft+apiops-apim-dev1',
    folder: 'jordanbean-msft+apiops-apim-dev1/infra/apim',
    apis: 1,
    operations: 1,
    stale: [],
    lost: 0,
  },
];

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Paths times methods, by a walk of its own; -1 for a file that is not YAML. */
function countOperations(file: string): number {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.wadl')) return text.split('<method ').length - 1;
  try {
    const document = loadYaml(text, { schema: CORE_SCHEMA });
    const paths = isRecord(document) ? recordAt(document, 'paths') : {};
    return Object.values(paths).flatMap((item) =>
      isRecord(item) ? Object.keys(item).filter((key) => METHODS.includes(key)) : [],
    ).length;
  } catch {
    return -1;
  }
}

const names = (path: string): readonly string[] =>
  existsSync(path) ? readdirSync(path).sort() : [];

const specificationsOf = (api: string): readonly string[] =>
  names(api)
    .filter((name) => /^specification\.(?:yaml|json|wadl)$/.test(name))
    .map((name) => join(api, name));

function policyFilesBelow(path: string): number {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.xml') && statSync(join(path, file)).isFile(),
  ).length;
}

function documentsIn(inventory: Inventory): number {
  return inventory.spaces
    .flatMap((space) => [
      space.policy,
      ...space.products.map(({ policy }) => policy),
      ...space.fragments.map(({ policy }) => policy),
      ...space.apis.flatMap((api) => [
        api.policy,
        ...(api.operations.state === 'present' ? api.operations.value : []).map(
          ({ policy }) => policy,
        ),
        ...api.unlistedOperations.map(({ policy }) => policy),
      ]),
    ])
    .filter((held) => held.state === 'present').length;
}

(available ? describe : describe.skip).each(ROWS)('the published folder $location', (row) => {
  const root = join(SAMPLES, row.folder);
  const loading = available ? load({ root: SAMPLES, path: row.location }) : null;
  const read = async (): Promise<Inventory> => (await loading) ?? Promise.reject(new Error());

  it('is found', async () => expect((await read()).spaces[0].place.file).toBe(row.folder));

  it('gives every API and revision that has a folder', async () => {
    const [space] = (await read()).spaces;
    const ids = space.apis.map((api) => (api.current ? api.id : `${api.id};rev=${api.revision}`));
    expect([...ids].sort()).toEqual(names(join(root, 'apis')));
    expect(ids).toHaveLength(row.apis);
  });

  it('gives as many operations as an independent count of each specification', async () => {
    const [space] = (await read()).spaces;
    const counted = names(join(root, 'apis')).map((name) => {
      const counts = specificationsOf(join(root, 'apis', name)).map(countOperations);
      return [name, counts[0] ?? -1];
    });
    const found = space.apis.map(({ id, current, revision, operations }) => [
      current ? id : `${id};rev=${revision}`,
      operations.state === 'present' ? operations.value.length : -1,
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counted));
    const sum = found.map(([, count]) => Math.max(0, Number(count))).reduce((a, b) => a + b, 0);
    expect(sum).toBe(row.operations);
  });

  it('finds an operation for every policy folder beside a readable specification', async () => {
    const [space] = (await read()).spaces;
    const unmatched = space.apis.filter((api) => api.operations.state === 'present');
    expect(unmatched.flatMap((api) => api.unlistedOperations)).toEqual([]);
  });

  it('takes in every policy file', async () => {
    expect(documentsIn(await read())).toBe(policyFilesBelow(root));
  });

  it('gives every product, fragment, named value, backend and subscription', async () => {
    const [space] = (await read()).spaces;
    const ids = (things: readonly { id: string }[]): readonly string[] =>
      things.map(({ id }) => id).sort();
    expect(ids(space.products)).toEqual(names(join(root, 'products')));
    expect(ids(space.fragments)).toEqual(names(join(root, 'policy fragments')));
    expect(ids(space.namedValues)).toEqual(names(join(root, 'named values')));
    expect(ids(space.backends)).toEqual(names(join(root, 'backends')));
    const { subscriptions } = space;
    expect(ids(subscriptions.state === 'present' ? subscriptions.value : [])).toEqual(
      names(join(root, 'subscriptions')),
    );
  });

  it('marks leftover copies, and loses only what is broken', async () => {
    const [space] = (await read()).spaces;
    const stale = space.apis.filter((api) => api.stale);
    expect(stale.map((api) => `${api.id};rev=${api.revision}`)).toEqual(row.stale);
    expect(lost(await read())).toHaveLength(row.lost);
  });

  it('keeps every API whose information is broken, and says why', async () => {
    const [space] = (await read()).spaces;
    const broken = names(join(root, 'apis')).filter((name) => {
      try {
        JSON.parse(readFileSync(join(root, 'apis', name, 'apiInformation.json'), 'utf8'));
        return false;
      } catch {
        return true;
      }
    });
    const found = space.apis.filter((api) => api.unreadable !== null).map((api) => api.id);
    expect(found).toEqual(broken);
  });
});
