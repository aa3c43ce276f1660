export interface SmokeCase {
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdout: RegExp;
  readonly stderr: RegExp;
}
export const CASES: readonly SmokeCase[];
export function smoke(node: string, one: SmokeCase): string[];
