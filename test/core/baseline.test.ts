import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBaseline, writeBaseline } from '../../src/core/baseline.ts';
import { judgementKey } from '../../src/core/findings.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import { check } from '../../src/core/run-check.ts';
import { EXIT, UsageError } from '../../src/errors.ts';
import type { CheckRequest } from '../../src/model/request.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { worldIn } from '../support/answers.ts';
import {
  api,
  AUDIENCE,
  inventory,
  ISSUER,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';
import { settled, waiver } from '../support/settled.ts';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const openApi = (id: string, operations: readonly string[]) =>
  api(id, {
    policy: present(`apis/${id}`, policies('')),
    operations: { state: 'present', value: operations.map((one) => operation(one)) },
  });

const BEFORE = inventory(space({ apis: [openApi('orders', ['get'])] }));
const WIDER = inventory(space({ apis: [openApi('orders', ['get', 'list'])] }));
const OTHER = inventory(space({ apis: [openApi('orders', ['get']), openApi('billing', ['get'])] }));

function judgements(given = BEFORE, said: Partial<Configuration> = {}) {
  const { results, matters } = settled(given, said).settled;
  return [...results.flatMap((result) => result.judgements), ...matters];
}

function written(given = BEFORE, said: Partial<Configuration> = {}): string {
  const path = join(folder, 'baseline.json');
  writeBaseline(path, 'baseline.json', judgements(given, said));
  return path;
}

describe('a baseline', () => {
  it('holds what it was written of, and nothing else', () => {
    const path = written();
    expect(readBaseline(path, 'b')).toEqual(new Set(judgements().map(judgementKey)));
    expect(readBaseline(path, 'b').size).toBe(1);
  });

  it('does not hold what is waived', () => {
    const waivers = [waiver('jwt-missing', { api: ['*'] })];
    expect(readBaseline(written(BEFORE, { waivers }), 'b')).toEqual(new Set());
  });

  it('is the same bytes for the same facts in another order', () => {
    const all = judgements(OTHER);
    const texts = [all, [...all].reverse()].map((some, index) => {
      const path = join(folder, `${index}`, 'baseline.json');
      writeBaseline(path, 'b', some);
      return readFileSync(path, 'utf8');
    });
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('"rule":"jwt-missing"');
  });

  it.each<[string, string, RegExp]>([
    ['that is no JSON', '{', /is no JSON; write one with --write-baseline\.$/],
    ['of another version', '{"version":2,"judgements":[]}', /is no baseline of version 1/],
    ['that is a report', '{"schemaVersion":"1","findings":[]}', /is no baseline of version 1/],
    ['that is a list', '[]', /is no baseline of version 1/],
    ['that is nothing', 'null', /is no baseline of version 1/],
    ['with an entry that is none', '{"version":1,"judgements":[7]}', /holds an entry without/],
    [
      'with an entry without route',
      '{"version":1,"judgements":[{"finding":"a","subject":null}]}',
      /holds an entry without/,
    ],
  ])('%s is refused in one sentence', (_, text, told) => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, text);
    expect(() => readBaseline(path, 'wrong.json')).toThrow(UsageError);
    expect(() => readBaseline(path, 'wrong.json')).toThrow(told);
    expect(new UsageError('').exitCode).toBe(EXIT.usage);
  });

  it('that is not there, or is a folder, is refused', () => {
    expect(() => readBaseline(join(folder, 'none.json'), 'none.json')).toThrow('cannot be read');
    expect(() => readBaseline(folder, 'folder')).toThrow('cannot be read');
    expect(() => writeBaseline(folder, 'folder', [])).toThrow(UsageError);
  });
});

describe('what is compared with a baseline', () => {
  const gates = ['auto', 'all', 'new'] as const;

  it.each<
    [string, typeof BEFORE, readonly (readonly [boolean, boolean | null])[], readonly number[]]
  >([
    ['of the same is known', BEFORE, [[true, false]], [0, 1, 0]],
    ['of one operation less is new', WIDER, [[false, true]], [1, 1, 1]],
    [
      'of one API less is known and new',
      OTHER,
      [
        [false, true],
        [true, false],
      ],
      [1, 1, 1],
    ],
  ])('%s', (_, given, marks, exits) => {
    const compared = { base: null, baseline: readBaseline(written(), 'b') };
    const reports = gates.map((gate) => settled(given, { gate }, { compared }).report);
    const [first] = reports;
    expect(first?.findings.map(({ known, new: fresh }) => [known, fresh])).toEqual(marks);
    expect(reports.map(({ exitCode }) => exitCode)).toEqual(exits);
  });

  it('is neither known nor new where there is none, and counts', () => {
    const reports = gates.map((gate) => settled(BEFORE, { gate }).report);
    expect(reports.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
    expect(reports[0]?.findings.map(({ known, new: fresh }) => [known, fresh])).toEqual([
      [false, null],
    ]);
  });

  it('is known by the base commit as well, which is no baseline file', () => {
    const base = new Set(judgements().map(judgementKey));
    const [found] = settled(BEFORE, {}, { compared: { base, baseline: null } }).report.findings;
    expect([found?.known, found?.new]).toEqual([false, false]);
  });
});

describe('a check', () => {
  const request: CheckRequest = {
    source: 'apiops',
    path: 'test/golden-folders/base-missing-at-api/wrong',
    issuer: ISSUER,
    audiences: [AUDIENCE],
    config: null,
    environment: null,
    reports: [],
    ...PLAIN_CHECK,
  };
  const run = (said: Partial<CheckRequest>) => check({ ...request, ...said }, worldIn('.'));

  it('knows afterwards what it wrote', async () => {
    const path = join(folder, 'run.json');
    expect((await run({})).exitCode).toBe(1);
    await run({ writeBaseline: path });
    const { exitCode, findings } = await run({ baseline: path });
    expect([exitCode, findings.map(({ known }) => known)]).toEqual([0, findings.map(() => true)]);
    expect((await run({ baseline: path, gate: 'all' })).exitCode).toBe(1);
  });

  it('that reads one file and writes another is compared with the one it reads', async () => {
    const empty = join(folder, 'empty.json');
    writeBaseline(empty, 'empty.json', []);
    const path = join(folder, 'next.json');
    const { exitCode, findings } = await run({ baseline: empty, writeBaseline: path });
    expect([exitCode, findings[0]?.new]).toEqual([1, true]);
    expect(readBaseline(path, 'next.json').size).toBeGreaterThan(0);
  });
});
