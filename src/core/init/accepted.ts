import type { Inventory } from '../../model/inventory.ts';
import { judgedBy, onlyApisOf } from './judged.ts';
import type { FoundProfile } from './profiles.ts';
import type { Named } from './targets.ts';

/** Names of the profiles that a subject seems to be meant for, by the name of the subject. */
export type AcceptedOf = ReadonlyMap<string, readonly string[]>;

/**
 * The profiles of the validators that a subject stands on. Where these are several and one of them
 * closes it by itself, that one is enough: what does not have to be accepted is not.
 */
export function acceptedOf(
  inventory: Inventory,
  subjects: readonly Named[],
  profiles: readonly FoundProfile[],
): AcceptedOf {
  const standing = subjects.flatMap((one): readonly Standing[] => {
    const on = profiles.filter((profile) => profile.subjects.has(one.name));
    return on.length === 0 ? [] : [{ one, on }];
  });
  const several = standing.filter(({ on }) => on.length > 1);
  const closing = closingProfiles(inventory, several);
  return new Map(
    standing.map(({ one, on }) => {
      const enough = on.find((profile) => closing.get(profile)?.has(one.name) === true);
      const accepted = enough === undefined ? on : [enough];
      return [one.name, accepted.map(({ profile }) => profile.name)];
    }),
  );
}

interface Standing {
  readonly one: Named;
  /** In the order of the profiles. */
  readonly on: readonly FoundProfile[];
}

/** Names of the subjects that each profile closes alone. */
function closingProfiles(
  inventory: Inventory,
  several: readonly Standing[],
): ReadonlyMap<FoundProfile, ReadonlySet<string>> {
  return new Map(
    [...new Set(several.flatMap(({ on }) => on))].map((profile) => {
      const part = onlyApisOf(
        inventory,
        several.filter(({ on }) => on.includes(profile)).map(({ one }) => one),
      );
      const results = judgedBy(part, [profile.profile], []);
      const closed = results.filter(({ verdict }) => verdict === 'conforming');
      return [profile, new Set(closed.map(({ name }) => name))];
    }),
  );
}
