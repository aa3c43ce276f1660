/** Why code has no tree, and where. */
export interface Problem {
  /** `named value`, `unsupported: …` for C# that is not modeled, else what is wrong with the code. */
  readonly problem: string;
  /** Where in the code. */
  readonly offset: number;
}

/** Ends a parse from any depth; never leaves this folder. */
export class Unparsed extends Error implements Problem {
  readonly problem: string;
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(problem);
    this.problem = problem;
    this.offset = offset;
  }
}
