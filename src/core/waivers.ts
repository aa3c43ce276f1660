import { createHash } from 'node:crypto';
import { matcherOf, type Matcher } from '../config/match.ts';
import type { Waiver } from '../model/configuration.ts';
import type { Subject } from '../policy/subjects.ts';
import type { Judgement } from './judgement.ts';
import { matchFactsAt, matchFactsOf } from './match-facts.ts';
import { GUARDS } from './rule-settings.ts';

/** What became of one waiver in a run. */
export interface WaiverUseInRun {
  readonly waiver: Waiver;
  /** Judgements that it matches, whether it still holds or not. */
  readonly matched: readonly Judgement[];
  /** Judgements that it does not cover, because what was accepted has changed. */
  readonly changed: readonly Judgement[];
  readonly expired: boolean;
}

export interface Waived {
  /** The waiver that accepts a judgement; null: it is open. */
  readonly waiverOf: (judgement: Judgement) => Waiver | null;
  /** In the order of the configuration. */
  readonly uses: readonly WaiverUseInRun[];
}

/**
 * Finds out which judgements are accepted by waivers of the configuration (design 4.3, 8).
 *
 * A waiver needs a certain match: what the source does not show may be something else. After its
 * last day it accepts nothing, and where it notes the state that was accepted, nothing that differs.
 *
 * @param today UTC date, `YYYY-MM-DD`.
 */
export function applyWaivers(
  judged: readonly {
    readonly subject: Subject | null;
    readonly judgements: readonly Judgement[];
  }[],
  waivers: readonly Waiver[],
  today: string,
): Waived {
  const accepted = new Map<Judgement, Waiver>();
  const uses = waivers.map((waiver): WaiverUseInRun => {
    const matches = matcherOf(waiver.match);
    const expired = today > waiver.expires;
    const matched = judged.flatMap(({ subject, judgements }) =>
      judgements.filter((judgement) => isMeant(waiver, matches, { subject, judgement })),
    );
    const changed = matched.filter((judgement) => !isState(waiver, judgement));
    for (const judgement of expired ? [] : matched) {
      if (!changed.includes(judgement) && !accepted.has(judgement)) accepted.set(judgement, waiver);
    }
    return { waiver, matched, changed, expired };
  });
  return { waiverOf: (judgement) => accepted.get(judgement) ?? null, uses };
}

interface Candidate {
  readonly subject: Subject | null;
  readonly judgement: Judgement;
}

function isMeant(waiver: Waiver, matches: Matcher, { subject, judgement }: Candidate): boolean {
  const { told, place } = judgement.cause;
  // A change that accepts its own loosening in the same breath would be told by nobody.
  if (told.rule !== waiver.rule || GUARDS.has(told.rule)) return false;
  const facts = subject === null ? matchFactsAt(place) : matchFactsOf(subject, judgement.route);
  const files = place.file === null ? facts.files : [...facts.files, place.file];
  return matches({ ...facts, files }) === 'yes';
}

function isState({ state }: Waiver, judgement: Judgement): boolean {
  return state === null || state.split(/\s+/u).includes(stateOf(judgement));
}

/**
 * A short text that stands for what decides a judgement: its rule and cause, the facts it tells, and
 * how much it weighs. Subject and route are left out, so that one text does for all of them.
 */
export function stateOf({ cause, severity }: Judgement): string {
  const { document, anchor, told } = cause;
  const state = JSON.stringify(['v1', told.rule, document, anchor, told.facts, severity]);
  return createHash('sha256').update(state).digest('hex').slice(0, 12);
}
