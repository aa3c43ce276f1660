import type { Inventory } from '../model/inventory.ts';

export interface SourceContext {
  /** As the user wrote it, for messages and the report. */
  readonly location: string;
  /** The location as an absolute path; left out where the location already is one. */
  readonly path?: string;
  /**
   * Absolute folder that nothing read may leave: the repository root (nearest folder with `.git`),
   * else the folder of `location`.
   */
  readonly root: string;
  /** Absolute folder that the files of places are relative to. */
  readonly pathBase: string;
  /** Environment whose overrides are laid over what the source holds, or null. */
  readonly environment: string | null;
  /** The environment is known from elsewhere, so that a source may hold nothing of it. */
  readonly environmentNamed?: boolean;
  readonly log: (message: string) => void;
  readonly signal: AbortSignal;
}

/** A place that can describe one API Management service. Sources read; they never judge. */
export interface Source {
  /** Value of `--source` that selects this source. */
  readonly id: string;
  readonly summary: string;
  /**
   * @throws {UsageError} when the location or the environment is not there or is not of this kind.
   * @throws {ReadError} when the place cannot be read at all. A partial read does not throw:
   *   what is missing is named as a gap, and what hangs on it is marked unreadable.
   */
  load(context: SourceContext): Promise<Inventory>;
}
