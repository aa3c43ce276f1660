import { ConformanceError, EXIT } from '../../errors.ts';
import { visible } from '../../reporters/terminal.ts';

/** How a run ends. */
export interface Ending {
  readonly exitCode: number;
  /** Lines for standard error. */
  readonly lines: readonly string[];
}

/** A sentence may quote a long value; more than this is no sentence. */
const LONGEST = 2000;

/**
 * One sentence for what a person can change, and the way to report what only we can.
 *
 * @param debug Whether to show the stack of a bug.
 */
export function failureOf(error: unknown, debug: boolean): Ending {
  if (error instanceof ConformanceError) {
    return { exitCode: error.exitCode, lines: [`apim-jwt: ${visible(error.message, LONGEST)}`] };
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const how = debug
    ? 'Please report it with the lines below and the command you ran.'
    : 'Please report it with this line and the command you ran; APIM_JWT_DEBUG=1 adds where it happened.';
  const stack = debug && error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return {
    exitCode: EXIT.bug,
    lines: [
      `apim-jwt: Bug in this program: ${visible(what, LONGEST)}. ${how}`,
      ...stack.map((line) => visible(line, LONGEST)),
    ],
  };
}
