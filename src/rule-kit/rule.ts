import type { CauseCode, CauseFacts } from '../model/cause.ts';
import type { FindingKind, Severity } from '../model/finding.ts';

/** What is known of a rule without running anything: its page and the README are made from this. */
export interface RuleMeta<Id extends string = string> {
  /** Words; equals the file name; never renamed and never reused once released. */
  readonly id: Id;
  /** Up to about ten words, no full stop. */
  readonly title: string;
  readonly group:
    'Coverage' | 'Issuer' | 'Audience' | 'Strength' | 'Flow' | 'Inheritance' | 'Surface';
  /** Kinds of judgement it can give. */
  readonly kinds: readonly [FindingKind, ...FindingKind[]];
  /**
   * Severity of its weaknesses and hygiene findings. Of kind `verdict` and `undecided` the proof
   * decides (design section 4), and this is the usual one.
   */
  readonly severity: Severity;
  readonly since: `${number}.${number}.${number}`;
  readonly tags: readonly string[];
  /** Public pages where the requirement is written; CWE and OWASP entries included. */
  readonly references: readonly [string, ...string[]];
}

/**
 * Puts a cause into words. The proof has decided before; a rule phrases and locates, and it cannot
 * change a verdict.
 */
export interface ProofRule<C extends CauseCode = CauseCode> {
  readonly subject: 'proof';
  readonly meta: RuleMeta<C>;
  /** One sentence: what is wrong, naming the value that was seen. */
  readonly message: (facts: CauseFacts[C]) => string;
  /** One sentence: what to change. Null where nothing sure can be said. */
  readonly fix: (facts: CauseFacts[C]) => string | null;
}

/** Identity function: it exists so that the compiler ties the facts to the id. */
export function defineProofRule<C extends CauseCode>(rule: ProofRule<C>): ProofRule<C> {
  return rule;
}

/** Every cause has exactly one rule: a list without one of them does not compile. */
export type ProofRules = { readonly [C in CauseCode]: ProofRule<C> };
