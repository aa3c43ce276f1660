import type { RuleEntry } from '../../model/rule-page.ts';

/** One rule of `rules --report json`. */
export function ruleShape(rule: RuleEntry): RuleEntry {
  return {
    id: rule.id,
    title: rule.title,
    group: rule.group,
    kinds: rule.kinds,
    severity: rule.severity,
    enabled: rule.enabled,
    options: rule.options,
    since: rule.since,
    tags: rule.tags,
    references: rule.references,
    help: rule.help,
  };
}
