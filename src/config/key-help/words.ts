/** What people are told of a key. */
export interface KeyHelp {
  /** Sentences. */
  readonly meaning: string;
  /** One line of YAML, with the key. */
  readonly example: string;
  /** What holds without the key, as YAML or in words; null for a key that must be there. */
  readonly default: string | null;
}

/**
 * By path; `[]` is an item of a list and `*` a name that the author chooses. A key that means the
 * same in several places is told once, under the end of its path.
 */
export type KeyHelps = Readonly<Record<string, KeyHelp>>;
