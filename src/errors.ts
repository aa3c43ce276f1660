/** Exit codes are part of the public contract (README lists them, a test reads that table). */
export const EXIT = { passed: 0, failed: 1, usage: 2, incomplete: 3, bug: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Base of every error this program throws on purpose. Anything else that reaches the top is a bug.
 *
 * The message is one sentence for a person: what is wrong, the value seen, the place, what to do.
 * It must not carry secrets, because hosts print it.
 */
export abstract class ConformanceError extends Error {
  abstract readonly exitCode: ExitCode;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The person who wrote the command, the workflow or the configuration must change something. */
export class UsageError extends ConformanceError {
  override readonly exitCode = EXIT.usage;
}

/** Something known to exist could not be read; nobody may call the run a pass. */
export class ReadError extends ConformanceError {
  override readonly exitCode = EXIT.incomplete;
}
