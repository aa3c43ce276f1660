import { RULES } from '../../../rules/index.ts';
import type { Waiver } from '../../model/configuration.ts';
import type { Told } from '../../model/cause.ts';
import type { Judgement } from '../judgement.ts';
import type { WaiverUseInRun } from '../waivers.ts';
import { governance, sortedMatch } from './at.ts';

/** A waiver is told this many days before its last one: a month is time to renew or to repair. */
const DAYS_BEFORE = 30;

const DAY = 24 * 60 * 60 * 1000;

/** What is to be said about the waivers of a run: those that ended, end soon, or accept nothing. */
export function waiverJudgements(
  uses: readonly WaiverUseInRun[],
  today: string,
): readonly Judgement[] {
  return uses.flatMap((use) =>
    matters(use, today).map((told) => {
      const { place, rule, match } = use.waiver;
      const entry = { place, key: 'waivers', says: [rule, ...sortedMatch(match)] };
      return governance(entry, told, RULES[told.rule].meta.severity);
    }),
  );
}

function matters({ waiver, matched, changed, expired }: WaiverUseInRun, today: string): Told[] {
  const { rule, owner, expires, match } = waiver;
  if (matched.length === 0) return [{ rule: 'waiver-unused', facts: { rule, owner, match } }];
  if (expired) {
    const facts = { rule, owner, expires, matched: matched.length };
    return [{ rule: 'waiver-expired', facts }];
  }
  const subjects = [...new Set(changed.flatMap(({ subject }) => subject ?? []))].sort();
  const told: Told[] = [];
  if (changed.length > 0)
    told.push({ rule: 'waiver-state-changed', facts: { rule, owner, subjects } });
  const days = daysLeft(waiver, today);
  if (days <= DAYS_BEFORE) {
    told.push({ rule: 'waiver-expiring', facts: { rule, owner, expires, days } });
  }
  return told;
}

const daysLeft = ({ expires }: Waiver, today: string): number =>
  Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
