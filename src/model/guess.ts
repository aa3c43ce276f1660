/** One request that a caller could send, as far as expressions can tell requests apart. */
export interface Guess {
  readonly method: string | null;
  /** Values of template parameters; of a wildcard, what stands for `*`. */
  readonly parameters: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
  readonly body: string | null;
  readonly address: string;
  /** Names of groups of the user whose key is sent; null without a key. */
  readonly groups: readonly string[] | null;
  /** What chance gives, from 0 to below 1. */
  readonly chance: number;
}
