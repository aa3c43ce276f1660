import type { TrustProfile } from '../../model/expectation.ts';
import { doubtAbout } from './doubts.ts';
import { profileOf, type FoundTrust, type FoundValidator } from './found-validators.ts';
import { readableName } from './readable-name.ts';

/** A trust profile that a service seems to follow. */
export interface FoundProfile {
  readonly profile: TrustProfile;
  readonly validators: readonly FoundValidator[];
  /** Names of the operations that stand on them. */
  readonly subjects: ReadonlySet<string>;
  /** A sentence on why a person has to accept it first; null where nothing is strange about it. */
  readonly doubt: string | null;
}

/** The names of profiles that are no tokens. */
export const CONTROL_NAMES = ['client-certificate', 'subscription-key'] as const;

const DEFAULT = 'default';

/**
 * The profiles of a service, the one that the most operations stand on first. It is named `default`,
 * unless a person said what is: then the validators that count for it are its own, whatever else it
 * would let in.
 */
export function foundProfiles(
  validators: readonly FoundValidator[],
  given: FoundTrust | null,
): readonly FoundProfile[] {
  const own = given === null ? [] : validators.filter(({ countsFor }) => countsFor(given));
  const groups = [...groupedByTrust(validators.filter((one) => !own.includes(one)))].sort(mostUsed);
  const first = given === null ? [] : [{ trust: given, validators: own }];
  const taken = new Set<string>([DEFAULT, ...CONTROL_NAMES]);
  const all = [...first, ...groups];
  return all.map(({ trust, validators: behind }, index): FoundProfile => {
    const name = index === 0 ? DEFAULT : readableName(trust, taken);
    taken.add(name);
    return {
      profile: profileOf(name, trust),
      validators: behind,
      subjects: subjectsOf(behind),
      doubt: doubtAbout(
        trust,
        all.slice(0, index).map((one) => one.trust),
      ),
    };
  });
}

interface Group {
  readonly trust: FoundTrust;
  readonly validators: readonly FoundValidator[];
}

function groupedByTrust(validators: readonly FoundValidator[]): Iterable<Group> {
  const groups = new Map<string, { trust: FoundTrust; validators: FoundValidator[] }>();
  for (const validator of validators) {
    const { trust } = validator;
    if (trust === null) continue;
    const group = groups.get(keyOf(trust));
    if (group === undefined) groups.set(keyOf(trust), { trust, validators: [validator] });
    else group.validators.push(validator);
  }
  return groups.values();
}

function keyOf({ issuers, audiences, tenant }: FoundTrust): string {
  return JSON.stringify([tenant, [...issuers].sort(), [...audiences].sort()]);
}

function mostUsed(one: Group, other: Group): number {
  const difference = subjectsOf(other.validators).size - subjectsOf(one.validators).size;
  return difference === 0 ? (keyOf(one.trust) < keyOf(other.trust) ? -1 : 1) : difference;
}

function subjectsOf(validators: readonly FoundValidator[]): ReadonlySet<string> {
  return new Set(validators.flatMap(({ subjects }) => [...subjects]));
}
