import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { SEVERITIES, type Finding } from '../../src/model/finding.ts';
import {
  goldenFolders,
  inventoryOf,
  outcomeOf,
  run,
  runChanged,
  turnedAround,
  type ExpectedSubject,
  type GoldenFolder,
  type Outcome,
} from '../support/golden-folder.ts';
import { FINDING_RULES } from './finding-rules.ts';

const FOLDERS = goldenFolders();

const outcomes = new Map<string, Promise<Outcome>>();

/** Most tests only look at an outcome: each folder is run once for them. */
function outcomeIn(folder: string): Promise<Outcome> {
  const known = outcomes.get(folder) ?? run(folder);
  outcomes.set(folder, known);
  return known;
}

const decides = ({ kind }: Finding): boolean => kind === 'verdict' || kind === 'undecided';

/** What came out, told in the words of `case.yml`, as far as the case asks. */
function seen({ report }: Outcome, asked: readonly ExpectedSubject[]): readonly ExpectedSubject[] {
  return report.operations.map(({ subject, verdict, reasonCode }) => {
    const question = asked.find((one) => one.subject === subject);
    const findings = report.findings
      .filter(decides)
      .filter(({ affected }) => affected.includes(subject));
    const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    const causes = [...new Set(findings.map(({ cause }) => cause.document))].sort();
    return {
      subject,
      verdict,
      reasonCode: question?.reasonCode === null ? null : reasonCode,
      rules: [...new Set(findings.map(({ ruleId }) => ruleId))].sort(),
      severity: question?.severity === null ? null : (SEVERITIES[Math.max(...ranks)] ?? null),
      cause: question?.cause === null ? null : causes.join(' and '),
    };
  });
}

const bySubject = (a: ExpectedSubject, b: ExpectedSubject): number =>
  a.subject < b.subject ? -1 : 1;

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

describe.each(FOLDERS.map((folder) => [folder.id, folder] as const))('%s', (_, folder) => {
  it(folder.title, async () => {
    const outcome = await outcomeIn(folder.wrong ?? folder.right);
    expect(seen(outcome, folder.expect)).toEqual([...folder.expect].sort(bySubject));
    if (folder.exitCode !== null) expect(outcome.report.exitCode).toBe(folder.exitCode);
  });

  if (folder.wrong !== null) {
    const { wrong } = folder;
    it('has lost what decides it when mended, and gained nothing that decides', async () => {
      const [before, after] = [await outcomeIn(wrong), await outcomeIn(folder.right)];
      const kept = after.report.findings.filter(decides);
      if (folder.mended !== null) {
        expect(seen(after, folder.mended)).toEqual([...folder.mended].sort(bySubject));
      } else {
        expect(kept.map(({ message }) => message)).toEqual([]);
        expect(new Set(after.report.operations.map(({ verdict }) => verdict))).toEqual(
          new Set(['conforming']),
        );
      }
      const known = fingerprints(before);
      const gained = kept.filter(({ fingerprint }) => !known.includes(fingerprint));
      expect(gained.map(({ message }) => message)).toEqual([]);
      if (folder.expect.some(({ rules }) => rules.length > 0)) {
        expect(kept.length).toBeLessThan(before.report.findings.filter(decides).length);
      }
    });
  }

  it.each(FINDING_RULES)('keeps the rule: %s', async (_rule, broken) => {
    for (const side of sidesOf(folder)) expect(broken(await outcomeIn(side))).toEqual([]);
  });

  it('gives the same bytes for the same facts, in whatever order they come', async () => {
    for (const side of sidesOf(folder)) {
      const inventory = await inventoryOf(side);
      const written = bytes(outcomeOf(inventory));
      expect(bytes(await outcomeIn(side))).toBe(written);
      expect(bytes(outcomeOf(turnedAround(inventory)))).toBe(written);
    }
  });

  it.each([
    ['lines are put above every policy', pushDown],
    ['tags are written in another style', restyle],
  ] as const)('keeps its fingerprints when %s', async (_change, change) => {
    for (const side of sidesOf(folder)) {
      const changed = await runChanged(side, (file) => {
        if (file.endsWith('.xml')) change(file);
      });
      expect(fingerprints(changed)).toEqual(fingerprints(await outcomeIn(side)));
    }
  });
});

it('shows at least seventy mistakes and near misses', () => {
  expect(FOLDERS.length).toBeGreaterThanOrEqual(70);
});
