export interface GeneratedFile {
  /** From the root of the repository. */
  readonly file: string;
  readonly text: string;
}
export interface RuleOfFile {
  readonly id: string;
  readonly meta: object;
}
export function configurationFiles(options: {
  readonly root: string;
  readonly rules: readonly RuleOfFile[];
}): Promise<readonly GeneratedFile[]>;
