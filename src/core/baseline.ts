import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../errors.ts';
import { fingerprintOf, judgementKey } from './findings.ts';
import { isOpen, type Judgement } from './judgement.ts';

/** One word on one route of one subject that was known when the baseline was written. */
interface Entry {
  /** Fingerprint of the finding. */
  readonly finding: string;
  /** For readers; the fingerprint decides. */
  readonly rule: string;
  readonly subject: string | null;
  readonly route: string | null;
}

/** More is no list of findings. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Keys of the judgements that a baseline file holds.
 *
 * @param named How the user names the file.
 * @throws {UsageError} when it cannot be read or is no baseline file.
 */
export function readBaseline(path: string, named: string): ReadonlySet<string> {
  const wrong = (why: string): UsageError =>
    new UsageError(`--baseline ${named} ${why}; write one with --write-baseline.`);
  let value: unknown;
  try {
    const bytes = readFileSync(path);
    if (bytes.length > MAX_BYTES) throw wrong('is too large to be a baseline');
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw wrong(error instanceof SyntaxError ? 'is no JSON' : 'cannot be read');
  }
  const entries = entriesOf(value);
  if (entries === null) throw wrong('is no baseline of version 1');
  return new Set(
    entries.map((entry) => {
      if (!isEntry(entry)) throw wrong('holds an entry without finding, subject and route');
      return JSON.stringify([entry.finding, entry.subject, entry.route]);
    }),
  );
}

/**
 * Writes everything that is open now, so that a later run can tell what is new.
 *
 * @returns The keys that were written.
 * @throws {UsageError} when the file cannot be written.
 */
export function writeBaseline(
  path: string,
  named: string,
  judgements: readonly Judgement[],
): ReadonlySet<string> {
  const open = judgements.filter(isOpen);
  const byKey = new Map(open.map((judgement) => [judgementKey(judgement), entryOf(judgement)]));
  const sorted = [...byKey].sort(([a, one], [b, other]) => compare([one.rule, a], [other.rule, b]));
  const lines = sorted.map(([, entry]) => `    ${JSON.stringify(entry)}`);
  const text = `{\n  "version": 1,\n  "judgements": [\n${lines.join(',\n')}\n  ]\n}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--write-baseline ${named} cannot be written: ${why}.`, { cause: error });
  }
  return new Set(byKey.keys());
}

function entryOf({ cause, subject, route }: Judgement): Entry {
  const { told, document, anchor } = cause;
  return { finding: fingerprintOf(told.rule, document, anchor), rule: told.rule, subject, route };
}

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function entriesOf(value: unknown): readonly unknown[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const isVersion = 'version' in value && value.version === 1;
  return isVersion && 'judgements' in value && Array.isArray(value.judgements)
    ? value.judgements
    : null;
}

function isEntry(value: unknown): value is Omit<Entry, 'rule'> {
  if (typeof value !== 'object' || value === null) return false;
  const isText = (one: unknown): boolean => one === null || typeof one === 'string';
  return (
    'finding' in value &&
    typeof value.finding === 'string' &&
    'subject' in value &&
    isText(value.subject) &&
    'route' in value &&
    isText(value.route)
  );
}
