export { FOREIGN_ISSUER, listed, quoted } from './phrases.ts';
export { defineProofRule, type ProofRule, type ProofRules, type RuleMeta } from './rule.ts';
