import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindingKind } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** What the sample must come out with: verdict of every subject, and the rules that decide it. */
export interface ExpectedStory {
  readonly summary: Readonly<Record<string, number>>;
  readonly subjects: Readonly<Record<string, readonly [string, readonly string[]]>>;
}

/** The sample service that ships with the program; bundled or not, it stands above this file. */
export function samplePath(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const path = join(at, 'samples', 'acme');
    if (existsSync(path)) return path;
    if (dirname(at) === at) throw new Error('samples/acme is not there.');
  }
}

/** What is only weak belongs to no story: it changes with every new rule. */
const DECIDES: ReadonlySet<FindingKind> = new Set<FindingKind>(['verdict', 'undecided']);

export function storyOf(report: Report): ExpectedStory {
  const { subjects, conforming, violating, unknown } = report.summary;
  const rules = (subject: string): readonly string[] =>
    [
      ...new Set(
        report.findings
          .filter(({ kind, affected }) => DECIDES.has(kind) && affected.includes(subject))
          .map(({ ruleId }) => ruleId),
      ),
    ].sort();
  return {
    summary: { subjects, conforming, violating, unknown },
    subjects: Object.fromEntries(
      report.operations.map(({ subject, verdict }) => [subject, [verdict, rules(subject)]]),
    ),
  };
}

/** How the story differs from the one that is written down; empty when it does not. */
export function surprises(report: Report, folder: string): readonly string[] {
  const written: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const told = storyOf(report);
  const want = flatten(written);
  const got = flatten(told);
  return [...new Set([...want.keys(), ...got.keys()])]
    .filter((key) => want.get(key) !== got.get(key))
    .sort()
    .map(
      (key) => `${key}: expected ${want.get(key) ?? 'nothing'}, got ${got.get(key) ?? 'nothing'}`,
    );
}

function flatten(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return new Map([[path, JSON.stringify(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, path === '' ? key : `${path} › ${key}`),
    ]),
  );
}
