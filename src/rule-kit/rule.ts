import type { CauseCode, CauseFacts } from '../model/cause.ts';
import type { RuleOption } from '../model/configuration.ts';
import type { FindingKind, Severity } from '../model/finding.ts';

export type RuleGroup =
  | 'Coverage'
  | 'Issuer'
  | 'Audience'
  | 'Strength'
  | 'Flow'
  | 'Inheritance'
  | 'Surface'
  | 'Expectation'
  | 'Governance';

/** What its judgements are about: the smallest thing that has to be looked at to give one. */
export type RuleSubject = 'service' | 'api' | 'document' | 'validator' | 'proof';

/** What is known of a rule without running anything: its page and the README are made from this. */
export interface RuleMeta<Id extends string = string> {
  /** Words; equals the file name; never renamed and never reused once released. */
  readonly id: Id;
  /** Up to about ten words, no full stop. */
  readonly title: string;
  readonly group: RuleGroup;
  /** Kinds of judgement it can give. */
  readonly kinds: readonly [FindingKind, ...FindingKind[]];
  /**
   * Severity of its judgements, unless the configuration says another one. Of kind `verdict` and
   * `undecided` the proof decides (design section 4), and this is the usual one.
   */
  readonly severity: Severity;
  /** False: it says nothing until the configuration gives it a severity. Left out: it is on. */
  readonly enabled?: false;
  /** What the configuration may set under `rules:`, besides the severity. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly since: `${number}.${number}.${number}`;
  readonly tags: readonly string[];
  /** Public pages where the requirement is written; CWE and OWASP entries included. */
  readonly references: readonly [string, ...string[]];
}

/**
 * Puts a cause into words. Whoever gives the judgement has decided before; a rule phrases and
 * locates, and it cannot change a verdict.
 */
export interface Rule<C extends CauseCode = CauseCode> {
  readonly subject: RuleSubject;
  readonly meta: RuleMeta<C>;
  /** One sentence: what is wrong, naming the value that was seen. */
  readonly message: (facts: CauseFacts[C]) => string;
  /** One sentence: what to change. Null where nothing sure can be said. */
  readonly fix: (facts: CauseFacts[C]) => string | null;
}

/** Identity function: it exists so that the compiler ties the facts to the id. */
export function defineRule<C extends CauseCode>(rule: Rule<C>): Rule<C> {
  return rule;
}

/** Every cause has exactly one rule: a list without one of them does not compile. */
export type Rules = { readonly [C in CauseCode]: Rule<C> };
