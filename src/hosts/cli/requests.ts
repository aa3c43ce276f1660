import { UsageError } from '../../errors.ts';
import { GATE_CHOICES, ROUTE_CHOICES } from '../../model/configuration.ts';
import { SOURCE_KINDS } from '../../model/inventory.ts';
import {
  type CheckRequest,
  type ExplainRequest,
  type ExplainTopic,
  type InitRequest,
  type InspectRequest,
  REPORT_FORMATS,
  type ReportTarget,
  type RulesRequest,
  type ServiceRequest,
  SHOWN_SECTIONS,
  type TrustRequest,
  type WaiveRequest,
} from '../../model/request.ts';
import { nearest } from '../../nearest.ts';
import type { CommandLine } from './command-line.ts';
import { dateOf } from './dates.ts';
import { CONFIG_CHANGES, FAIL_ON, type FlagName, FLAGS, SOURCES } from './flags.ts';

type Run = Extract<CommandLine, { wants: 'run' }>;

/** @throws {UsageError} when a value is not one that its flag allows. */
export function checkRequest(line: Run): CheckRequest {
  const today = one(line, 'today');
  return {
    ...serviceRequest(line, '--path'),
    failOn: chosen(line, 'fail-on', FAIL_ON),
    routes: chosen(line, 'routes', ROUTE_CHOICES),
    gate: chosen(line, 'gate', GATE_CHOICES),
    requireConfig: line.has('require-config'),
    baseline: one(line, 'baseline'),
    writeBaseline: one(line, 'write-baseline'),
    changedSince: one(line, 'changed-since'),
    configChanges: chosen(line, 'config-changes', CONFIG_CHANGES) ?? 'tell',
    today: today === null ? null : dateOf(today),
  };
}

/** @throws {UsageError} when it is not exactly one thing that is to be explained. */
export function explainRequest(line: Run): ExplainRequest {
  return { ...serviceRequest(line, '--api'), topic: topicOf(line) };
}

/** @throws {UsageError} when a value is not one that its flag allows. */
export function trustRequest(line: Run): TrustRequest {
  return serviceRequest(line, '--path');
}

/** @throws {UsageError} when a value is not one that its flag allows. */
export function initRequest(line: Run): InitRequest {
  const output = one(line, 'output');
  return { ...serviceRequest(line, '--path'), output, force: line.has('force') };
}

/** @throws {UsageError} when it is not said what is accepted, by whom, why and until when. */
export function waiveRequest(line: Run): WaiveRequest {
  const [fingerprint, ...operands] = line.operands;
  if (fingerprint === undefined) {
    throw new UsageError(
      "'waive' needs the fingerprint of a finding; write apim-jwt waive FINGERPRINT.",
    );
  }
  const today = one(line, 'today');
  return {
    ...serviceRequest({ ...line, operands }, '--api'),
    fingerprint,
    owner: demanded(line, 'owner'),
    reason: demanded(line, 'reason'),
    expires: demanded(line, 'expires'),
    api: one(line, 'api'),
    operation: one(line, 'operation'),
    today: today === null ? null : dateOf(today),
  };
}

function demanded(line: Run, flag: FlagName): string {
  const value = one(line, flag);
  if (value !== null) return value;
  const missing = `'${line.command}' needs --${flag}`;
  throw new UsageError(`${missing}; write --${flag} ${FLAGS[flag].value ?? ''}.`);
}

/** @throws {UsageError} when more than one rule is named. */
export function rulesRequest(line: Run): RulesRequest {
  const [rule = null, second] = line.operands;
  if (second !== undefined) {
    throw new UsageError(
      `'rules' shows one page, but '${second}' was given as well; leave it out.`,
    );
  }
  return { rule, reports: oneReport(line) };
}

function chosen<T extends string>(line: Run, flag: FlagName, allowed: readonly T[]): T | null {
  const value = one(line, flag);
  return value === null ? null : oneOf(flag, value, allowed);
}

const one = (line: Run, flag: FlagName): string | null => line.valuesOf(flag)[0] ?? null;

/** @param meant The flag that was probably forgotten before an argument. */
function serviceRequest(line: Run, meant: string): ServiceRequest {
  const { command, operands, valuesOf } = line;
  const [operand] = operands;
  if (operand !== undefined) {
    throw new UsageError(
      `'${command}' takes no argument '${operand}'; did you mean ${meant} ${operand}?`,
    );
  }
  return {
    source: sourceOf(one(line, 'source') ?? FLAGS.source.default),
    path: one(line, 'path') ?? FLAGS.path.default,
    issuer: one(line, 'issuer'),
    audiences: valuesOf('audience'),
    config: one(line, 'config'),
    environment: one(line, 'environment'),
    reports: targetsOf(line),
  };
}

const TOPICS = ['api', 'fragment', 'named-value'] as const;

function topicOf(line: Run): ExplainTopic {
  const given = TOPICS.flatMap((kind) => {
    const name = one(line, kind);
    return name === null ? [] : [{ kind, name }];
  });
  const [topic, second] = given;
  if (topic === undefined) {
    throw new UsageError(
      "'explain' needs to be told what; write --api API, --fragment NAME or --named-value NAME.",
    );
  }
  if (second !== undefined) {
    throw new UsageError(
      `--${topic.kind} and --${second.kind} ask for two explanations; give one of them.`,
    );
  }
  const { kind, name } = topic;
  if (kind === 'api') {
    const sections = line
      .valuesOf('section')
      .map((value) => oneOf('section', value, SHOWN_SECTIONS));
    return { kind, api: name, operation: one(line, 'operation'), sections };
  }
  for (const flag of ['operation', 'section'] as const) {
    if (one(line, flag) !== null) {
      throw new UsageError(`--${flag} belongs to --api, not to --${kind}; leave it out.`);
    }
  }
  return { kind, name };
}

/** @throws {UsageError} when there is no file to look at. */
export function inspectRequest(line: Run): InspectRequest {
  if (line.operands.length === 0) {
    throw new UsageError("'inspect' needs a policy document; write apim-jwt inspect FILE.");
  }
  return { files: line.operands, reports: oneReport(line) };
}

function oneReport(line: Run): readonly ReportTarget[] {
  const reports = targetsOf(line);
  if (reports.length < 2) return reports;
  throw new UsageError(`--report is given twice; '${line.command}' writes one.`);
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
