import { RULES } from '../../rules/index.ts';
import type { CauseCode } from '../model/cause.ts';
import type { RuleMeta } from '../rule-kit/index.ts';

/** What is known of the rule that tells a cause; in the list each rule has a type of its own. */
export function metaOf(rule: CauseCode): RuleMeta {
  return RULES[rule].meta;
}
