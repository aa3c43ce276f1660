import { EXIT } from '../../errors.ts';
import type { World } from '../../model/request.ts';
import { visible } from '../../reporters/terminal.ts';
import { VERSION } from '../../version.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { defaultDate } from './dates.ts';
import { type Ending, failureOf } from './failure.ts';
import { helpText } from './help.ts';
import type { Machine, StopSignal } from './machine.ts';
import { outletOf } from './outlet.ts';
import type { Programs } from './programs.ts';
import {
  checkRequest,
  demandNoOperands,
  explainRequest,
  initRequest,
  inspectRequest,
  rulesRequest,
  trustRequest,
  waiveRequest,
} from './requests.ts';
import { lookOf } from './terminal-look.ts';

/** What a shell shows for a process that a signal ended. */
const STOPPED: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

/** The whole program for the command line. Never throws; every way out sets the exit code. */
export async function run(machine: Machine, programs: Programs): Promise<void> {
  const errors = outletOf(machine.stderr, () => undefined);
  const stop = new AbortController();
  const stoppedBy: StopSignal[] = [];
  const forget = machine.onStop((signal) => {
    stoppedBy.push(signal);
    stop.abort();
  });
  const losses: Error[] = [];
  const outlet = outletOf(machine.stdout, (error) => {
    losses.push(error);
    errors.write(`apim-jwt: Standard output cannot be written: ${visible(error.message)}.\n`);
    machine.setExitCode(EXIT.usage); // the error may come when all else is done
  });
  const log = (line: string): void => errors.write(`${visible(line)}\n`);
  const outputs = { out: outlet.write, log, signal: stop.signal };
  const { exitCode, lines } = await ending(machine, programs, outputs);
  forget();
  const [signal] = stoppedBy;
  if (signal === undefined) {
    for (const line of lines) errors.write(`${line}\n`);
    machine.setExitCode(losses.length > 0 ? EXIT.usage : exitCode);
    return;
  }
  // Whatever came out of a run that was told to stop, nobody may take it for a pass.
  errors.write(`apim-jwt: Stopped by ${signal}; the result does not count.\n`);
  machine.setExitCode(STOPPED[signal]);
}

async function ending(machine: Machine, programs: Programs, outputs: Outputs): Promise<Ending> {
  try {
    return { exitCode: await answer(machine, programs, outputs), lines: [] };
  } catch (error) {
    return failureOf(error, machine.env['APIM_JWT_DEBUG'] === '1');
  }
}

type Outputs = Pick<World, 'out' | 'log' | 'signal'>;

async function answer(machine: Machine, programs: Programs, outputs: Outputs): Promise<number> {
  const line = readCommandLine(machine.args);
  const terminal = lookOf(machine.stdout, machine.env);
  if (line.wants === 'version') {
    outputs.out(`${VERSION}\n`);
    return EXIT.passed;
  }
  if (line.wants === 'help') {
    outputs.out(helpText(line.command, terminal.columns));
    return EXIT.passed;
  }
  const today = (): string => defaultDate(machine.env['SOURCE_DATE_EPOCH'], machine.now());
  const world: World = { ...outputs, cwd: machine.cwd(), terminal, today };
  return start(programs, line, world);
}

function start(
  programs: Programs,
  line: Extract<CommandLine, { wants: 'run' }>,
  world: World,
): Promise<number> {
  switch (line.command) {
    case 'check':
      return programs.check(checkRequest(line), world);
    case 'explain':
      return programs.explain(explainRequest(line), world);
    case 'trust':
      return programs.trust(trustRequest(line), world);
    case 'init':
      return programs.init(initRequest(line), world);
    case 'waive':
      return programs.waive(waiveRequest(line), world);
    case 'inspect':
      return programs.inspect(inspectRequest(line), world);
    case 'rules':
      return programs.rules(rulesRequest(line), world);
    case 'demo':
      demandNoOperands(line);
      return programs.demo(world);
  }
}
