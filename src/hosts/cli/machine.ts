/** The process around a run, as far as the command line needs it; tests give their own. */
export interface Machine {
  /** Words behind the program's name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  readonly now: () => Date;
  readonly stdout: Channel;
  readonly stderr: Channel;
  /** Sets what the process ends with once everything is written; the last call holds. */
  readonly setExitCode: (code: number) => void;
  /** Calls back once when the process is asked to stop; returns how to take that back. */
  readonly onStop: (listener: (signal: StopSignal) => void) => () => void;
}

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** One output of the process. */
export interface Channel {
  readonly isTerminal: boolean;
  /** Undefined where it is no terminal. */
  readonly columns: number | undefined;
  readonly write: (text: string) => void;
  /** Errors of writing arrive later than the write. */
  readonly onError: (listener: (error: Error) => void) => void;
}

/** The real process. */
export function thisProcess(): Machine {
  return {
    args: process.argv.slice(2),
    env: process.env,
    cwd: () => process.cwd(),
    now: () => new Date(),
    stdout: channelOf(process.stdout),
    stderr: channelOf(process.stderr),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    onStop: (listener) => {
      const stops = (['SIGINT', 'SIGTERM'] as const).map((signal) => {
        const stop = (): void => listener(signal);
        // Once: a second signal ends a run that does not listen.
        process.once(signal, stop);
        return () => process.off(signal, stop);
      });
      return () => stops.forEach((stop) => stop());
    },
  };
}

function channelOf(stream: NodeJS.WriteStream): Channel {
  return {
    isTerminal: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) => void stream.write(text),
    onError: (listener) => void stream.on('error', listener),
  };
}
