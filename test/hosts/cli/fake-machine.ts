import { EXIT, type ExitCode } from '../../../src/errors.ts';
import type { Machine, StopSignal } from '../../../src/hosts/cli/machine.ts';
import type { Programs } from '../../../src/hosts/cli/programs.ts';
import { run } from '../../../src/hosts/cli/run.ts';
import type {
  CheckRequest,
  ExplainRequest,
  InitRequest,
  InspectRequest,
  RulesRequest,
  TrustRequest,
  WaiveRequest,
  World,
} from '../../../src/model/request.ts';

/** What is special about the machine of one test. */
export interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  /** What every program does; it passes where it is not given. */
  readonly program?: (world: World, machine: Controls) => Promise<ExitCode>;
}

/** What a test can do to a machine while a program runs. */
export interface Controls {
  readonly stop: (signal: StopSignal) => void;
  readonly failOutput: (code: string) => void;
}

/** What a program can be asked for. */
export type Asked =
  | CheckRequest
  | ExplainRequest
  | TrustRequest
  | InitRequest
  | InspectRequest
  | WaiveRequest
  | RulesRequest
  | 'demo';

export interface Outcome {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
  /** What the programs were asked for. */
  readonly requests: readonly Asked[];
}

/** Runs the command line on a machine made of memory. */
export async function runOn(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const stopListeners = new Set<(signal: StopSignal) => void>();
  const errorListeners: ((error: Error) => void)[] = [];
  const seen: { exitCode: number | null; out: string; err: string } = {
    exitCode: null,
    out: '',
    err: '',
  };
  const requests: Asked[] = [];
  const machine: Machine = {
    args,
    env: setting.env ?? {},
    cwd: () => '/somewhere',
    now: () => new Date('2027-01-31T23:59:59Z'),
    stdout: {
      isTerminal: setting.terminal ?? false,
      columns: setting.terminal === true ? 77 : undefined,
      write: (text) => void (seen.out += text),
      onError: (listener) => void errorListeners.push(listener),
    },
    stderr: {
      isTerminal: false,
      columns: undefined,
      write: (text) => void (seen.err += text),
      onError: () => undefined,
    },
    setExitCode: (code) => void (seen.exitCode = code),
    onStop: (listener) => {
      stopListeners.add(listener);
      return () => void stopListeners.delete(listener);
    },
  };
  const controls: Controls = {
    stop: (signal) => stopListeners.forEach((listener) => listener(signal)),
    failOutput: (code) => {
      const error = Object.assign(new Error(`write ${code}`), { code });
      for (const listener of errorListeners) listener(error);
    },
  };
  const play = (request: Asked, world: World): Promise<ExitCode> => {
    requests.push(request);
    return setting.program?.(world, controls) ?? Promise.resolve(EXIT.passed);
  };
  const programs: Programs = {
    check: play,
    explain: play,
    trust: play,
    inspect: play,
    init: play,
    waive: play,
    rules: play,
    demo: (world) => play('demo', world),
  };
  await run(machine, programs);
  return { ...seen, requests };
}
