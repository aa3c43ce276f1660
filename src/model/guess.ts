/**
 * What is known of a client certificate, by the names of the claims in `<identity>`. Without claims it
 * is any certificate that the gateway trusts.
 */
export type Certificate = Readonly<Record<string, string>>;

/** As the template, all in capitals, or with a slash at its end. */
export type Spelling = 'as-written' | 'upper-case' | 'final-slash';

/** One request that a caller could send, as far as expressions can tell requests apart. */
export interface Guess {
  readonly method: string | null;
  /** Values of template parameters; of a wildcard, what stands for `*`. */
  readonly parameters: ReadonlyMap<string, string>;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly query: ReadonlyMap<string, string>;
  /** How a path is written that holds no parameters. */
  readonly spelling: Spelling;
  readonly body: string | null;
  /** Null: any, as nothing asks for it. */
  readonly address: string | null;
  /** Null: none is sent. */
  readonly certificate: Certificate | null;
  /** Names of groups of the user whose key is sent; null without a key. */
  readonly groups: readonly string[] | null;
  /** What stands for literals that are filled in later, by the text of the literal. */
  readonly secrets: ReadonlyMap<string, string>;
  /** What chance gives, from 0 to below 1. */
  readonly chance: number;
}
