import { UsageError } from '../../errors.ts';
import { SOURCE_KINDS } from '../../model/inventory.ts';
import {
  type CheckRequest,
  type InspectRequest,
  REPORT_FORMATS,
  type ReportTarget,
} from '../../model/request.ts';
import { nearest } from '../../nearest.ts';
import type { CommandLine } from './command-line.ts';
import { dateOf } from './dates.ts';
import { FAIL_ON, type FlagName, FLAGS, SOURCES } from './flags.ts';

type Run = Extract<CommandLine, { wants: 'run' }>;

/** @throws {UsageError} when a value is not one that its flag allows. */
export function checkRequest(line: Run): CheckRequest {
  const [operand] = line.operands;
  if (operand !== undefined) {
    throw new UsageError(`'check' takes no argument '${operand}'; did you mean --path ${operand}?`);
  }
  const one = (flag: FlagName): string | null => line.valuesOf(flag)[0] ?? null;
  const failOn = one('fail-on');
  const today = one('today');
  return {
    source: sourceOf(one('source') ?? FLAGS.source.default),
    path: one('path') ?? FLAGS.path.default,
    issuer: one('issuer'),
    audiences: line.valuesOf('audience'),
    config: one('config'),
    environment: one('environment'),
    failOn: failOn === null ? null : oneOf('fail-on', failOn, FAIL_ON),
    reports: targetsOf(line),
    today: today === null ? null : dateOf(today),
  };
}

/** @throws {UsageError} when there is no file to look at. */
export function inspectRequest(line: Run): InspectRequest {
  if (line.operands.length === 0) {
    throw new UsageError("'inspect' needs a policy document; write apim-jwt inspect FILE.");
  }
  const reports = targetsOf(line);
  if (reports.length > 1) throw new UsageError("--report is given twice; 'inspect' writes one.");
  return { files: line.operands, reports };
}

/** @throws {UsageError} when anything stands behind the command. */
export function demandNoOperands({ command, operands }: Run): void {
  const [operand] = operands;
  if (operand === undefined) return;
  throw new UsageError(`'${command}' takes no argument, but '${operand}' was given; leave it out.`);
}

function sourceOf(value: string): string {
  if (SOURCE_KINDS.some((kind) => kind === value) && !SOURCES.some((one) => one === value)) {
    throw new UsageError(
      `--source '${value}' is not available in this version; available: ${SOURCES.join(', ')}.`,
    );
  }
  return oneOf('source', value, SOURCES);
}

function oneOf<T extends string>(flag: FlagName, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  const near = nearest(value, allowed);
  const hint = near === null ? '' : ` (did you mean '${near}'?)`;
  throw new UsageError(`--${flag} is '${value}'${hint}; it must be one of ${allowed.join(', ')}.`);
}

function targetsOf(line: Run): readonly ReportTarget[] {
  const targets = line.valuesOf('report').map(targetOf);
  const seen = new Set<string | null>();
  for (const { file } of targets) {
    if (!seen.has(file)) {
      seen.add(file);
      continue;
    }
    throw new UsageError(
      file === null
        ? 'Two reports would go to standard output; give one of them a file, as in --report json=report.json.'
        : `Two reports would be written to '${file}'; give each a file of its own.`,
    );
  }
  return targets;
}

function targetOf(value: string): ReportTarget {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
  const format = oneOf('report', name, REPORT_FORMATS);
  if (file === '') {
    throw new UsageError(
      `--report '${value}' names no file behind '='; write --report ${format}=FILE.`,
    );
  }
  return { format, file: file ?? null };
}
