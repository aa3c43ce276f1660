import { thisProcess } from './machine.ts';
import { PROGRAMS } from './programs.ts';
import { run } from './run.ts';

/** Runs the command line in this process. */
export function main(): Promise<void> {
  return run(thisProcess(), PROGRAMS);
}
