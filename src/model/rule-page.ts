import type { RuleOption } from './configuration.ts';
import type { FindingKind, Severity } from './finding.ts';

/** What `rules` tells of one rule. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly kinds: readonly FindingKind[];
  readonly severity: Severity;
  /** False: it says nothing until the configuration gives it a severity. */
  readonly enabled: boolean;
  readonly options: Readonly<Record<string, RuleOption>>;
  readonly since: string;
  readonly tags: readonly string[];
  readonly references: readonly string[];
  /** Address of its page, relative to the program. */
  readonly help: string;
}

/** A rule with the Markdown of its page. */
export interface RulePage {
  readonly rule: RuleEntry;
  readonly markdown: string;
}
