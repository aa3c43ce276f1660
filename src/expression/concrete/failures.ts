/** An exception of .NET, which the expression may catch. */
export class Thrown extends Error {
  /** For example `NullReferenceException`. */
  readonly exception: string;

  constructor(exception: string, message: string) {
    super(`${exception}: ${message}`);
    this.exception = exception;
  }
}

/** Ends an evaluation that needs what is not modeled. */
export class Unsupported extends Error {}

/** @throws {Thrown} always */
export function raise(exception: string, message: string): never {
  throw new Thrown(exception, message);
}

/** @throws {Unsupported} always */
export function unsupported(what: string): never {
  throw new Unsupported(what);
}
