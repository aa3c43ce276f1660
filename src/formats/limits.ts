/**
 * How much of one policy text is read. Of some 400 public policy documents the largest has 84,371
 * characters and the deepest 15 levels, so these bounds stop nothing real and keep reading cheap.
 */
export const POLICY_LIMITS = {
  /** UTF-16 code units. */
  maxLength: 1024 * 1024,
  /** Elements within elements. */
  maxDepth: 100,
  /** Elements, text runs, comments and attributes together. */
  maxNodes: 100_000,
  /**
   * How often, on average, a character may be looked at while the two readings of values are
   * compared. Honest text stays below 2.
   */
  maxLexPasses: 20,
} as const;
