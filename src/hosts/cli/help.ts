import { type Command, COMMAND_NAMES, type CommandName, COMMANDS } from './commands.ts';
import { type Flag, FLAG_LIST } from './flags.ts';

const WHAT =
  'Proves that every operation of an Azure API Management service demands a valid Okta token, or shows the request that gets past.';

/** Longer lines are hard to follow, shorter ones leave no room beside the flags. */
const WIDEST = 100;
const NARROWEST = 60;

/** The help of one command, or of the program. */
export function helpText(command: CommandName | null, columns: number): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const sections = command === null ? programHelp(width) : commandHelp(command, width);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function programHelp(width: number): readonly (readonly string[])[] {
  const commands = COMMAND_NAMES.map((name) => [name, COMMANDS[name].summary] as const);
  return [
    fold(WHAT, width, ''),
    ['Usage: apim-jwt COMMAND [FLAGS]'],
    ['Commands', ...twoColumns(commands, width)],
    ['Flags', ...twoColumns(flagRows(FLAG_LIST.filter(isGlobal)), width)],
    [
      'Begin with',
      '  apim-jwt demo',
      ...COMMANDS.check.examples.slice(0, 1).map((line) => `  ${line}`),
    ],
    ["'apim-jwt help COMMAND' tells more."],
  ];
}

function commandHelp(name: CommandName, width: number): readonly (readonly string[])[] {
  const command: Command = COMMANDS[name];
  const operands = command.operands === '' ? '' : ` ${command.operands}`;
  const own = FLAG_LIST.filter(([, { commands }]) => commands.includes(name));
  const exits = command.exits.map(([code, meaning]) => [String(code), meaning] as const);
  return [
    fold(`apim-jwt ${name}: ${command.summary}`, width, ''),
    [`Usage: apim-jwt ${name}${operands} [FLAGS]`],
    ['Flags', ...twoColumns(flagRows(own), width)],
    ['Examples', ...command.examples.map((example) => `  ${example}`)],
    ['Exit codes', ...twoColumns(exits, width)],
  ];
}

function isGlobal([, { commands }]: readonly [string, Flag]): boolean {
  return COMMAND_NAMES.every((name) => commands.includes(name));
}

function flagRows(flags: readonly (readonly [string, Flag])[]): (readonly [string, string])[] {
  return flags.map(([name, flag]) => {
    const short = flag.short === null ? '' : `-${flag.short}, `;
    const value = flag.value === null ? '' : ` ${flag.value}`;
    const notes = [
      ...(flag.repeatable ? ['repeatable'] : []),
      ...(flag.default === null ? [] : [`default ${flag.default}`]),
    ];
    const note = notes.length === 0 ? '' : ` [${notes.join(', ')}]`;
    return [`${short}--${name}${value}`, flag.help + note];
  });
}

function twoColumns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(...rows.map(([name]) => name.length));
  const blanks = ' '.repeat(left + 4);
  return rows.flatMap(([name, text]) =>
    fold(text, width, blanks).map((line, index) =>
      index === 0 ? `  ${name.padEnd(left)}  ${line.trimStart()}` : line,
    ),
  );
}

function fold(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
