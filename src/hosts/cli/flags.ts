import { GATE_CHOICES, ROUTE_CHOICES } from '../../model/configuration.ts';
import { SEVERITIES } from '../../model/finding.ts';
import { REPORT_FORMATS, SHOWN_SECTIONS } from '../../model/request.ts';
import { COMMAND_NAMES, type CommandName, READING_COMMANDS, SERVICE_COMMANDS } from './commands.ts';

/** One flag of the command line. */
export interface Flag {
  /** Name of its value in the help; null for a flag without value. */
  readonly value: string | null;
  /** One sentence without a full stop. */
  readonly help: string;
  /** Null where nothing holds without the flag. */
  readonly default: string | null;
  readonly short: string | null;
  readonly repeatable: boolean;
  readonly commands: readonly CommandName[];
  /** Every allowed value; null where the value is free. */
  readonly choices: readonly string[] | null;
}

/** Values of `--fail-on`, highest first. */
export const FAIL_ON = [...[...SEVERITIES].reverse(), 'never'] as const;

/** What becomes of a configuration that a change loosens (design 8). */
export const CONFIG_CHANGES = ['tell', 'deny'] as const;

/** Sources that this version can read. */
export const SOURCES = ['apiops'] as const;

const plain = { default: null, short: null, repeatable: false, choices: null } as const;

/** The one list of flags. `--help` and the table of the README are made from it. */
export const FLAGS = {
  source: {
    ...plain,
    value: 'SOURCE',
    help: 'where the facts come from; this version reads artifact folders of APIOps',
    default: 'apiops',
    commands: READING_COMMANDS,
    choices: SOURCES,
  },
  path: {
    ...plain,
    value: 'PATH',
    help: 'the folder to read',
    default: '.',
    commands: READING_COMMANDS,
  },
  issuer: {
    ...plain,
    value: 'URL',
    help: 'the issuer whose tokens are expected, as it stands in the tokens',
    commands: READING_COMMANDS,
  },
  audience: {
    ...plain,
    value: 'TEXT',
    help: 'an audience that is expected',
    repeatable: true,
    commands: READING_COMMANDS,
  },
  config: {
    ...plain,
    value: 'FILE',
    help: 'the configuration file; without the flag, the nearest .apim-jwt.yml from PATH up to the root of the repository',
    commands: SERVICE_COMMANDS,
  },
  environment: {
    ...plain,
    value: 'NAME',
    help: 'the environment whose overrides (configuration.NAME.yaml) hold',
    commands: READING_COMMANDS,
  },
  api: {
    ...plain,
    value: 'API',
    help: 'the API that is meant: its id, with ;rev=N for another revision, and workspaces/W/ before it in a workspace',
    commands: ['explain', 'waive'],
  },
  operation: {
    ...plain,
    value: 'OPERATION',
    help: "the operation that is meant, by its id or as 'METHOD /template'",
    commands: ['explain', 'waive'],
  },
  section: {
    ...plain,
    value: 'SECTION',
    help: `show this section only (${SHOWN_SECTIONS.join(', ')})`,
    repeatable: true,
    commands: ['explain'],
    choices: SHOWN_SECTIONS,
  },
  fragment: {
    ...plain,
    value: 'NAME',
    help: 'explain what loses its protection without this policy fragment',
    commands: ['explain'],
  },
  'named-value': {
    ...plain,
    value: 'NAME',
    help: 'explain what loses its protection without this named value',
    commands: ['explain'],
  },
  output: {
    ...plain,
    value: 'FILE',
    help: 'the file to write, - for standard output; without the flag, .apim-jwt.yml in the root of the repository, or here where there is none',
    commands: ['init'],
  },
  force: {
    ...plain,
    value: null,
    help: 'replace the file if it is there already',
    commands: ['init'],
  },
  report: {
    ...plain,
    value: 'FORMAT[=FILE]',
    help: `write a report (${REPORT_FORMATS.join(', ')}) to a file, or to standard output instead of the text`,
    repeatable: true,
    commands: ['check', 'explain', 'trust', 'inspect', 'rules'],
  },
  'fail-on': {
    ...plain,
    value: 'SEVERITY',
    help: `the lowest severity that fails the gate (${FAIL_ON.join(', ')})`,
    default: 'high',
    commands: ['check'],
    choices: FAIL_ON,
  },
  routes: {
    ...plain,
    value: 'WHICH',
    help: `which ways into an API count: those that exist, or every possible one (${ROUTE_CHOICES.join(', ')})`,
    default: 'existing',
    commands: ['check'],
    choices: ROUTE_CHOICES,
  },
  gate: {
    ...plain,
    value: 'SCOPE',
    help: `which findings the gate looks at: new ones where there is a comparison (auto), all, or new ones (${GATE_CHOICES.join(', ')})`,
    default: 'auto',
    commands: ['check'],
    choices: GATE_CHOICES,
  },
  'require-config': {
    ...plain,
    value: null,
    help: 'fail where there is no configuration file',
    commands: ['check'],
  },
  baseline: {
    ...plain,
    value: 'FILE',
    help: 'findings that are known already; what is not among them is new',
    commands: ['check'],
  },
  'write-baseline': {
    ...plain,
    value: 'FILE',
    help: 'write the findings of this run to a file for --baseline',
    commands: ['check'],
  },
  'changed-since': {
    ...plain,
    value: 'REF',
    help: 'the commit that a change starts from: its findings are known, and a configuration that is looser than its own is told',
    commands: ['check'],
  },
  'config-changes': {
    ...plain,
    value: 'HOW',
    help: 'with --changed-since, what becomes of a configuration that the change loosens: told, or without effect (tell, deny)',
    default: 'tell',
    commands: ['check'],
    choices: CONFIG_CHANGES,
  },
  owner: {
    ...plain,
    value: 'NAME',
    help: 'who answers for accepting the finding',
    commands: ['waive'],
  },
  reason: {
    ...plain,
    value: 'TEXT',
    help: 'why it is accepted',
    commands: ['waive'],
  },
  expires: {
    ...plain,
    value: 'YYYY-MM-DD',
    help: 'the last day on which it is accepted, in UTC',
    commands: ['waive'],
  },
  today: {
    ...plain,
    value: 'YYYY-MM-DD',
    help: 'the date to judge on; without the flag, SOURCE_DATE_EPOCH or the clock, in UTC',
    commands: ['check', 'waive'],
  },
  help: {
    ...plain,
    value: null,
    help: 'show what a command does and which flags it takes',
    short: 'h',
    commands: COMMAND_NAMES,
  },
  version: {
    ...plain,
    value: null,
    help: 'show the version of this program',
    commands: COMMAND_NAMES,
  },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof FLAGS;

/** Names and flags in the order of the help. */
export const FLAG_LIST: readonly (readonly [string, Flag])[] = Object.entries(FLAGS);

/** The flag of this name; null where there is none. */
export function flagNamed(name: string): Flag | null {
  return FLAG_LIST.find(([known]) => known === name)?.[1] ?? null;
}
