import type { AcceptedOf } from './accepted.ts';
import { grouped, type Named } from './targets.ts';

/** What holds where no entry says otherwise. */
export const USUAL: readonly string[] = ['default'];

/** An API with the one profile that its operations follow. */
export interface WishedApi {
  readonly subjects: readonly Named[];
  readonly accept: readonly string[];
}

export interface Wishes {
  readonly apis: readonly WishedApi[];
  /** By the name of the subject; one that is not named goes along with its API. */
  readonly sure: AcceptedOf;
  /** What a person has to accept, because it is not what the rest of the API follows. */
  readonly outliers: AcceptedOf;
}

/**
 * What every subject is to be held to. Sure is the one profile that most operations of an API follow.
 * What differs from that, what follows one of several, and what follows a profile that looks like a
 * slip may be meant, or may be the very mistake that somebody has to find.
 *
 * @param doubtful Names of profiles that look like a slip.
 */
export function wishesFor(
  all: readonly Named[],
  accepted: AcceptedOf,
  doubtful: ReadonlySet<string>,
): Wishes {
  const sure = new Map<string, readonly string[]>();
  const outliers = new Map<string, readonly string[]>();
  const isSure = (accept: readonly string[]): boolean =>
    accept.length === 1 && accept.every((name) => !doubtful.has(name));
  const apis = [...grouped(all, apiKey).values()].map((subjects) => {
    const accept = mostFrequent(subjects, accepted, isSure);
    const isKnown = subjects.some(({ name }) => accepted.has(name));
    for (const { name } of subjects) {
      const own = accepted.get(name) ?? (isKnown ? null : USUAL);
      if (own === null) continue;
      if (isSame(own, accept) || isSame(own, USUAL)) sure.set(name, own);
      else outliers.set(name, own);
    }
    return { subjects, accept };
  });
  return { apis, sure, outliers };
}

/** One text for an API of a space, whatever its revisions. */
export function apiKey({ subject: { space, api } }: Named): string {
  return JSON.stringify([space.workspace, api.id]);
}

export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function mostFrequent(
  subjects: readonly Named[],
  accepted: AcceptedOf,
  isSure: (accept: readonly string[]) => boolean,
): readonly string[] {
  const known = subjects.flatMap(({ name }) => {
    const accept = accepted.get(name);
    return accept === undefined ? [] : [accept];
  });
  const [most] = [...grouped(known, (accept) => JSON.stringify(accept)).values()].sort(
    (one, other) => other.length - one.length,
  );
  const [accept = USUAL] = most ?? [];
  return isSure(accept) ? accept : USUAL;
}
