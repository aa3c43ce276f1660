import { parseArgs } from 'node:util';
import { UsageError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { COMMAND_NAMES, commandNamed, type CommandName } from './commands.ts';
import { type Flag, FLAG_LIST, type FlagName, flagNamed } from './flags.ts';

/** A command line that was understood. */
export type CommandLine =
  | { readonly wants: 'version' }
  | { readonly wants: 'help'; readonly command: CommandName | null }
  | {
      readonly wants: 'run';
      readonly command: CommandName;
      readonly operands: readonly string[];
      /** All values of a flag, in order; none where it was not given. */
      readonly valuesOf: (flag: FlagName) => readonly string[];
      /** Of a flag without value. */
      readonly has: (flag: FlagName) => boolean;
    };

interface GivenFlag {
  readonly name: string;
  /** As typed, with its dashes. */
  readonly raw: string;
  readonly value: string | undefined;
  readonly inline: boolean;
}

/**
 * Understands the words behind the program's name.
 *
 * @throws {UsageError} with one sentence for the first thing that is wrong.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { flags, words } = split(args);
  const [first, ...operands] = words;
  if (flags.some(({ name }) => name === 'help')) {
    return { wants: 'help', command: first === undefined ? null : commandNamed(first) };
  }
  for (const flag of flags) checkShape(flag);
  if (flags.some(({ name }) => name === 'version')) return { wants: 'version' };
  if (first === 'help') return { wants: 'help', command: helpTopic(operands) };
  const command = demandCommand(first);
  checkTogether(flags, command);
  const valuesOf = (wanted: FlagName): readonly string[] =>
    flags.flatMap(({ name, value }) => (name === wanted && value !== undefined ? [value] : []));
  const has = (wanted: FlagName): boolean => flags.some(({ name }) => name === wanted);
  return { wants: 'run', command, operands, valuesOf, has };
}

/** Flags and other words. Not strict: the errors of `parseArgs` are several sentences for programmers. */
function split(args: readonly string[]): {
  readonly flags: readonly GivenFlag[];
  readonly words: readonly string[];
} {
  const options = Object.fromEntries(
    FLAG_LIST.map(([name, { value, short }]) => [
      name,
      {
        type: value === null ? ('boolean' as const) : ('string' as const),
        ...(short !== null && { short }),
      },
    ]),
  );
  const config = {
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  } as const;
  const { tokens } = parseArgs(config);
  return {
    flags: tokens.flatMap((token) =>
      token.kind === 'option'
        ? [
            {
              name: token.name,
              raw: token.rawName,
              value: token.value,
              inline: token.inlineValue === true,
            },
          ]
        : [],
    ),
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  };
}

function helpTopic(operands: readonly string[]): CommandName | null {
  const [topic] = operands;
  return topic === undefined ? null : demandCommand(topic);
}

function demandCommand(word: string | undefined): CommandName {
  const all = COMMAND_NAMES.join(', ');
  if (word === undefined) {
    throw new UsageError(
      `No command was given; the commands are ${all}, and 'apim-jwt --help' explains them.`,
    );
  }
  const command = commandNamed(word);
  if (command !== null) return command;
  const near = nearest(word, COMMAND_NAMES);
  const hint = near === null ? `the commands are ${all}` : `did you mean '${near}'?`;
  throw new UsageError(`Unknown command '${word}'; ${hint}${near === null ? '.' : ''}`);
}

/** A flag by itself: known, and with a value exactly where it takes one. */
function checkShape({ name, raw, value, inline }: GivenFlag): void {
  const flag = flagNamed(name);
  if (flag === null) {
    const near = nearest(
      name,
      FLAG_LIST.map(([known]) => known),
    );
    const hint = near === null ? "'apim-jwt --help' lists the flags." : `did you mean '--${near}'?`;
    throw new UsageError(`Unknown flag '${raw}'; ${hint}`);
  }
  if (flag.value === null) {
    if (value !== undefined)
      throw new UsageError(`${raw} takes no value, but '${value}' was given.`);
    return;
  }
  checkValue(raw, flag, { value, inline });
}

function checkValue(raw: string, flag: Flag, given: Pick<GivenFlag, 'value' | 'inline'>): void {
  const { value, inline } = given;
  const form = `${raw}=${flag.value ?? ''}`;
  if (value === undefined || (!inline && value.startsWith('-') && value !== '-')) {
    const seen = value === undefined ? '' : `, and '${value}' looks like a flag`;
    throw new UsageError(`${raw} needs a value${seen}; write ${form}.`);
  }
  if (value === '')
    throw new UsageError(`${raw} has an empty value; write ${form}, or leave it out.`);
}

/** The flags together with the command: each belongs to it, and none stands there too often. */
function checkTogether(flags: readonly GivenFlag[], command: CommandName): void {
  const seen = new Map<string, string>();
  for (const { name, raw, value } of flags) {
    const flag = flagNamed(name);
    if (flag?.commands.includes(command) === false) {
      const owners = flag.commands.map((owner) => `'${owner}'`).join(', ');
      throw new UsageError(`${raw} is a flag of ${owners}, not of '${command}'; leave it out.`);
    }
    const before = seen.get(name);
    if (flag?.repeatable === false && before !== undefined) {
      throw new UsageError(
        `${raw} is given twice ('${before}' and '${value ?? ''}'); give it once.`,
      );
    }
    seen.set(name, value ?? '');
  }
}
