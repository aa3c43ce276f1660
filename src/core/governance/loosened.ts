import { RULES } from '../../../rules/index.ts';
import type { Loosened } from '../../model/configuration.ts';
import type { Judgement } from '../judgement.ts';
import { governance } from './at.ts';

/** Values that would loosen what a file extends: they do not hold, and somebody should know. */
export function loosenedJudgements(loosened: readonly Loosened[]): readonly Judgement[] {
  const rule = 'config-loosens-parent';
  return loosened.map(({ key, what, place }) =>
    governance(
      { place, key, says: [what] },
      { rule, facts: { key, what } },
      RULES[rule].meta.severity,
    ),
  );
}
