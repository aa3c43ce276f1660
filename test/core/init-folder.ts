import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { runInit } from '../../src/core/init.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import { check } from '../../src/core/run-check.ts';
import type { InitRequest, World } from '../../src/model/request.ts';
import type { Report } from '../../src/model/report.ts';
import { worldIn } from '../support/answers.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

/** A new repository with a copy of the folder as `artifacts`; removed after the tests of the file. */
export function repositoryWith(folder: string): string {
  const root = mkdtempSync(join(tmpdir(), 'init-'));
  made.push(root);
  mkdirSync(join(root, '.git'));
  cpSync(folder, join(root, 'artifacts'), { recursive: true });
  return root;
}

const SERVICE = {
  source: 'apiops',
  path: 'artifacts',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
} as const;

/** What a run of `init` did. */
export interface Initialized {
  readonly exitCode: number;
  readonly out: string;
  readonly log: string;
}

export async function initialize(
  root: string,
  said: Partial<InitRequest> = {},
): Promise<Initialized> {
  const seen = { out: '', log: '' };
  const world: World = {
    ...worldIn(root),
    out: (text) => void (seen.out += text),
    log: (line) => void (seen.log += `${line}\n`),
  };
  const exitCode = await runInit({ ...SERVICE, output: null, force: false, ...said }, world);
  return { exitCode, ...seen };
}

export const FILE = '.apim-jwt.yml';

export function written(root: string): string {
  return readFileSync(join(root, FILE), 'utf8');
}

/** Everything that is proposed, with somebody who answers for it. */
export function accepted(text: string): string {
  return text
    .replaceAll(/^( *)# /gm, '$1')
    .replaceAll('owner: ""', 'owner: platform-team')
    .replaceAll('reason: ""', 'reason: TICKET-123');
}

export function acceptAll(root: string): void {
  writeFileSync(join(root, FILE), accepted(written(root)));
}

/** As somebody would run it who sits in the repository. */
export function checked(root: string): Promise<Report> {
  return check({ ...SERVICE, ...PLAIN_CHECK }, worldIn(root));
}

/** The verdicts of all subjects by name. */
export function verdicts({ operations }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(operations.map(({ subject, verdict }) => [subject, verdict]));
}

/** Replaces a text of a file that must stand there. */
export function edit(
  root: string,
  file: string,
  [from, to]: readonly [string | RegExp, string],
): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}.`);
  writeFileSync(path, after);
}
