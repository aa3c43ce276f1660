/** Where something stands: a position in a file, a resource of Azure, or both. */
export interface Place {
  /** Relative to the path base of the report, with forward slashes. */
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  /** 1-based, in UTF-16 code units. */
  readonly column: number | null;
  readonly resourceId: string | null;
}
