export { FOREIGN_ISSUER, listed, matching, quoted, shortened } from './phrases.ts';
export { defineRule, type Rule, type RuleMeta, type Rules, type RuleSubject } from './rule.ts';
