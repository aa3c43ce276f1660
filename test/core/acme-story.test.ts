import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../../src/core/run-check.ts';
import { storyOf } from '../../src/core/sample.ts';
import type { Report } from '../../src/model/report.ts';
import type { World } from '../../src/model/request.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';

const FOLDER = resolve('samples/acme');

const WORLD: World = {
  cwd: FOLDER,
  out: () => undefined,
  log: () => undefined,
  terminal: { color: false, columns: 100 },
  today: () => '2027-01-31',
  signal: new AbortController().signal,
};

/** With the configuration that lies in the folder, as somebody who clones it would run it. */
function checkAcme(): Promise<Report> {
  return check(
    {
      source: 'apiops',
      path: '.',
      issuer: null,
      audiences: [],
      config: null,
      environment: null,
      ...PLAIN_CHECK,
      reports: [],
      today: '2027-01-31',
    },
    WORLD,
  );
}

it('comes out as expected.json tells', async () => {
  const expected: unknown = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8'));
  expect(storyOf(await checkAcme())).toEqual(expected);
});

it('reads everything and fails the gate', async () => {
  const { exitCode, source } = await checkAcme();
  expect(source.gaps.filter(({ code }) => code !== 'not-held')).toEqual([]);
  expect([source.complete, exitCode]).toEqual([true, 1]);
});

it('has every mistake in the table of its README, by rule and by subject', async () => {
  const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');
  const rows = [...readme.matchAll(/^\|.*\| `(?<rule>[a-z-]+)` *\|.*$/gmu)];
  const told = rows.map(([row, rule]) => `${rule ?? ''}: ${subjectsIn(row).join(', ')}`);
  const { findings } = await checkAcme();
  const found = findings.map(({ ruleId, affected }) => `${ruleId}: ${affected.join(', ')}`);
  expect(told.sort()).toEqual(found.sort());
});

/** The first cell lists the subjects. */
function subjectsIn(row: string): readonly string[] {
  const [, cell = ''] = row.split('|');
  return [...cell.matchAll(/`([^`]+)`/gu)].map(([, subject]) => subject ?? '').sort();
}
