import { RULES } from '../../../rules/index.ts';
import { matcherOf } from '../../config/match.ts';
import type { Match, PublicEntry } from '../../model/configuration.ts';
import type { Told } from '../../model/cause.ts';
import type { RouteVerdict } from '../../model/verdict.ts';
import type { Subject } from '../../policy/subjects.ts';
import type { Judgement } from '../judgement.ts';
import { matchFactsOf } from '../match-facts.ts';
import { governance, sortedMatch } from './at.ts';

/** A subject with what was proved of it, whatever the configuration says. */
export interface Proved {
  readonly subject: Subject;
  readonly name: string;
  readonly proved: RouteVerdict;
}

/** What is to be said about the entries that declare subjects public. */
export function publicJudgements(
  entries: readonly PublicEntry[],
  subjects: readonly Proved[],
): readonly Judgement[] {
  return entries.flatMap((entry) => {
    const matches = matcherOf(entry.match);
    const meant = subjects.filter(({ subject }) => matches(matchFactsOf(subject, null)) === 'yes');
    return matters(entry, meant).map((told) => {
      const { place, match } = entry;
      const severity = RULES[told.rule].meta.severity;
      return governance({ place, key: 'public', says: sortedMatch(match) }, told, severity);
    });
  });
}

function matters({ owner, match }: PublicEntry, meant: readonly Proved[]): readonly Told[] {
  if (meant.length === 0) return [{ rule: 'public-unused', facts: { owner, match } }];
  const told: Told[] = [];
  if (isBroad(match)) {
    told.push({ rule: 'public-broad', facts: { owner, match, subjects: meant.length } });
  }
  const closed = meant.filter(
    ({ proved }) => proved === 'conforming' || proved === 'other-control',
  );
  if (closed.length > 0) {
    const subjects = closed.map(({ name }) => name).sort();
    told.push({ rule: 'public-but-protected', facts: { owner, match, subjects } });
  }
  return told;
}

/** Whether operations that are added later become public without anybody saying so. */
function isBroad({ operation, path }: Match): boolean {
  if (operation === undefined && path === undefined) return true;
  return !(operation ?? ['*']).every(isOneOperation) && !(path ?? ['*']).every(isLiteral);
}

const isLiteral = (pattern: string): boolean => !pattern.includes('*');

/** An id, or a method with a template; preflight requests carry no token, whatever their path. */
function isOneOperation(pattern: string): boolean {
  return isLiteral(pattern) || /^OPTIONS\s/u.test(pattern);
}
