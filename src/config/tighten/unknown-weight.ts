import type { Waiver } from '../../model/configuration.ts';
import type { RuleWeight } from './kept.ts';

/**
 * Why a subject that turns from violating to unknown may pass the gate, as a clause; null where it
 * fails as before. Only then can it be a loosening to know less.
 */
export function unknownPasses(
  {
    failOnUnknown,
    waivers,
  }: { readonly failOnUnknown: boolean; readonly waivers: readonly Waiver[] },
  rules: readonly RuleWeight[],
): string | null {
  if (!failOnUnknown) return "'failOnUnknown' is false";
  const waiver = waivers.find((one) => maySpeakOfUnknown(one.rule, rules));
  return waiver === undefined ? null : `a waiver accepts findings of ${waiver.rule}`;
}

function maySpeakOfUnknown(id: string, rules: readonly RuleWeight[]): boolean {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || rule.kinds.includes('undecided');
}
