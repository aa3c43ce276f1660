import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '../../src/model/finding.ts';
import {
  configurationOf,
  inventoryOf,
  outcomeOf,
  run,
  runChanged,
  turnedAround,
  type Outcome,
} from '../support/golden-folder.ts';
import { bySubject, seen } from '../support/golden-seen.ts';
import { goldenFolders, type ExpectedSubject, type GoldenFolder } from '../support/golden-case.ts';
import { FINDING_RULES } from './finding-rules.ts';

const FOLDERS = goldenFolders();

const outcomes = new Map<string, Promise<Outcome>>();

/** Most tests only look at an outcome: each folder is run once for them. */
function outcomeIn({ told }: GoldenFolder, side: string): Promise<Outcome> {
  const known = outcomes.get(side) ?? run(side, configurationOf(told));
  outcomes.set(side, known);
  return known;
}

function sorted(asked: readonly ExpectedSubject[]): readonly ExpectedSubject[] {
  return asked
    .map((one) => ({
      ...one,
      rules: [...one.rules].sort(),
      ...(one.tags === undefined ? {} : { tags: [...one.tags].sort() }),
    }))
    .sort(bySubject);
}

function sidesOf({ wrong, right }: GoldenFolder): readonly string[] {
  return wrong === null ? [right] : [wrong, right];
}

const fingerprints = ({ report }: Outcome): readonly string[] =>
  report.findings.map(({ fingerprint }) => fingerprint);

/** One line for each value, so that a difference can be read. */
const bytes = ({ report }: Outcome): string => JSON.stringify(report, null, 1);

/** Blank lines and a comment above the text, behind what must stay the first thing of a file. */
function pushDown(path: string): void {
  const text = readFileSync(path, 'utf8');
  const first = /^\uFEFF?(?:<\?xml[^>]*>)?/u.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length);
  writeFileSync(path, `${first}\n\n<!-- moved down\n     by three lines -->\n${rest}`);
}

/**
 * The same tags with single quotes and every attribute on a line of its own. Expressions and
 * comments have quotes of their own, so documents with these stay as they are.
 */
function restyle(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (/@[({]|<!|'/u.test(text)) return;
  const wrapped = text.replaceAll(/ ([\w-]+)="([^"]*)"/gu, "\n    $1='$2'");
  writeFileSync(path, wrapped.replaceAll(/ ?\/>/gu, '\n/>'));
}

const messages = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);

describe.each(FOLDERS.map((folder) => [folder.id, folder] as const))('%s', (_, folder) => {
  const { told, wrong, right } = folder;
  const configuration = configurationOf(told);

  it(told.title, async () => {
    const { report } = await outcomeIn(folder, wrong ?? right);
    expect(seen(report, told.expect)).toEqual(sorted(told.expect));
    if (told.exitCode !== undefined) expect(report.exitCode).toBe(told.exitCode);
  });

  if (wrong !== null) {
    it('has lost what it shows when mended, and gained nothing', async () => {
      const [before, after] = [await outcomeIn(folder, wrong), await outcomeIn(folder, right)];
      const verdicts = after.report.operations.map(({ verdict }) => verdict);
      if (told.right === undefined) {
        expect(messages(after.report.findings)).toEqual([]);
        expect(new Set(verdicts)).toEqual(new Set(['conforming']));
      } else {
        expect(seen(after.report, told.right)).toEqual(sorted(told.right));
      }
      const known = fingerprints(before);
      const gained = after.report.findings.filter(
        ({ fingerprint }) => !known.includes(fingerprint),
      );
      expect(messages(gained)).toEqual([]);
      if (before.report.findings.length > 0) {
        expect(after.report.findings.length).toBeLessThan(before.report.findings.length);
      }
    });
  }

  it.each(FINDING_RULES)('keeps the rule: %s', async (_rule, broken) => {
    for (const side of sidesOf(folder)) {
      expect(broken(await outcomeIn(folder, side))).toEqual([]);
    }
  });

  it('gives the same bytes for the same facts, in whatever order they come', async () => {
    for (const side of sidesOf(folder)) {
      const inventory = await inventoryOf(side);
      const written = bytes(outcomeOf(inventory, configuration));
      expect(bytes(await outcomeIn(folder, side))).toBe(written);
      expect(bytes(outcomeOf(turnedAround(inventory), configuration))).toBe(written);
    }
  });

  it.each([
    ['lines are put above every policy', pushDown],
    ['tags are written in another style', restyle],
  ] as const)('keeps its fingerprints when %s', async (_change, change) => {
    for (const side of sidesOf(folder)) {
      const changed = await runChanged(side, configuration, (file) => {
        if (file.endsWith('.xml')) change(file);
      });
      expect(fingerprints(changed)).toEqual(fingerprints(await outcomeIn(folder, side)));
    }
  });
});

it('shows at least seventy mistakes and near misses', () => {
  expect(FOLDERS.length).toBeGreaterThanOrEqual(70);
});
