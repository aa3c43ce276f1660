/** What the command line can be asked to do. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands behind the command's name besides flags. */
  readonly operands: string;
  readonly examples: readonly string[];
  /** Exit codes and their meaning for this command, lowest first. */
  readonly exits: readonly (readonly [number, string])[];
}

const ACME = '--issuer https://acme.okta.com/oauth2/default --audience api://acme';

export const COMMANDS = {
  check: {
    summary: 'prove for every operation that no request gets in without a valid token',
    operands: '',
    examples: [
      `apim-jwt check --path artifacts ${ACME}`,
      'apim-jwt check --report json=report.json',
    ],
    exits: [
      [0, 'the gate passed'],
      [1, 'the gate failed: something is open, or could not be decided'],
      [2, 'wrong use, wrong configuration, or a path that does not exist'],
      [3, 'something that exists was not read, or there is no operation at all'],
      [4, 'a bug in this program'],
    ],
  },
  inspect: {
    summary: 'look at policy documents on their own: validators, and the paths around them',
    operands: 'FILE...',
    examples: ['apim-jwt inspect apis/orders/policy.xml', 'apim-jwt inspect *.xml --report json'],
    exits: [
      [0, 'all files were read, whatever is in them'],
      [2, 'wrong use, or a file that does not exist'],
      [3, 'a file could not be read'],
      [4, 'a bug in this program'],
    ],
  },
  explain: {
    summary: 'show what runs for an API or operation, or what hangs on a fragment or named value',
    operands: '',
    examples: [
      "apim-jwt explain --api orders --operation 'GET /orders/{id}'",
      'apim-jwt explain --fragment okta-jwt',
      'apim-jwt explain --named-value okta-issuer --report json',
    ],
    exits: [
      [0, 'done, whatever the verdicts are'],
      [2, 'wrong use, or no such API, operation, fragment or named value'],
      [3, 'something that exists was not read, so the answer may be incomplete'],
      [4, 'a bug in this program'],
    ],
  },
  trust: {
    summary: 'show the trust map: which issuers and audiences are accepted, and where',
    operands: '',
    examples: ['apim-jwt trust --path artifacts', `apim-jwt trust ${ACME}`],
    exits: [
      [0, 'done, whatever is trusted'],
      [2, 'wrong use, wrong configuration, or a path that does not exist'],
      [3, 'something that exists was not read, so the map may have holes'],
      [4, 'a bug in this program'],
    ],
  },
  init: {
    summary: 'write a first configuration of what the policies follow, for you to read and accept',
    operands: '',
    examples: ['apim-jwt init --path artifacts', 'apim-jwt init --output - > draft.yml'],
    exits: [
      [0, 'done: the file is written'],
      [2, 'wrong use, a path that does not exist, or a file that is there already'],
      [3, 'something that exists was not read, so the file may have holes'],
      [4, 'a bug in this program'],
    ],
  },
  waive: {
    summary: 'accept a finding for a while: who, why and until when goes into the configuration',
    operands: 'FINGERPRINT',
    examples: [
      'apim-jwt waive 3f9a1c07 --owner team-legacy --reason TICKET-123 --expires 2027-03-31',
    ],
    exits: [
      [0, 'done: the waiver is written'],
      [2, 'wrong use, no such finding, or no configuration file to write to'],
      [3, 'something that exists was not read, so there may be more to accept'],
      [4, 'a bug in this program'],
    ],
  },
  rules: {
    summary: 'list the rules, or show the page of one',
    operands: '[RULE]',
    examples: ['apim-jwt rules', 'apim-jwt rules jwt-missing'],
    exits: [
      [0, 'done'],
      [2, 'wrong use, or no such rule'],
      [4, 'a bug in this program'],
    ],
  },
  demo: {
    summary: 'run check on a sample, to see what it finds',
    operands: '',
    examples: ['apim-jwt demo'],
    exits: [
      [0, 'the story came out as expected'],
      [4, 'it did not: a bug in this program'],
    ],
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** In the order of the help. */
export const COMMAND_NAMES = [
  'check',
  'explain',
  'trust',
  'inspect',
  'init',
  'waive',
  'rules',
  'demo',
] as const satisfies readonly CommandName[];

/** Commands that read a service. */
export const SERVICE_COMMANDS = ['check', 'explain', 'trust', 'waive'] as const;

/** Commands that read a folder or a service, `init` before there is a configuration. */
export const READING_COMMANDS = [...SERVICE_COMMANDS, 'init'] as const;

/** The command of this name, or null. */
export function commandNamed(name: string): CommandName | null {
  return COMMAND_NAMES.find((known) => known === name) ?? null;
}
