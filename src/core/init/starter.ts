import type { Inventory } from '../../model/inventory.ts';
import { subjectsOf } from '../../policy/subjects.ts';
import type { SubjectResult } from '../judge-subject.ts';
import { standings } from '../trust-standing.ts';
import { acceptedOf } from './accepted.ts';
import { entriesFor, sureEntries, type Entry } from './entries.ts';
import { foundValidators, type FoundTrust, type FoundValidator } from './found-validators.ts';
import { judgedBy } from './judged.ts';
import { foundProfiles, type FoundProfile } from './profiles.ts';
import { proposalsFor, type Proposals } from './proposals.ts';
import { targetsIn, type Named } from './targets.ts';
import { wishesFor } from './wishes.ts';

/** Everything that a first configuration says of a service. */
export interface Starter {
  readonly subjects: readonly Named[];
  /** The first one is what holds where nothing else is said. */
  readonly profiles: readonly FoundProfile[];
  /** A person said what the first one is. */
  readonly given: boolean;
  /** What whole APIs follow, as far as nothing is strange about it. */
  readonly entries: readonly Entry[];
  /** What differs from the API around it, or looks like a slip. */
  readonly outliers: readonly Entry[];
  readonly proposals: Proposals;
  /** Validators of which no profile was made. */
  readonly strange: readonly FoundValidator[];
  /** Names of subjects that no pattern can tell from others. */
  readonly left: readonly string[];
  /** What holds before anybody accepts anything: only the default is expected. */
  readonly results: readonly SubjectResult[];
}

/** Finds what a service follows, without deciding whether that is right. Pure. */
export function starterFor(inventory: Inventory, given: FoundTrust | null): Starter {
  const { on } = standings(inventory);
  const validators = foundValidators(inventory, on);
  const profiles = foundProfiles(validators, given);
  const targets = targetsIn(subjectsOf(inventory));
  const doubtful = new Set(
    profiles.filter(({ doubt }) => doubt !== null).map(({ profile }) => profile.name),
  );
  const accepted = acceptedOf(inventory, targets.all, profiles);
  const wishes = wishesFor(targets.all, accepted, doubtful);
  const sure = sureEntries(targets, wishes);
  const outliers = entriesFor(targets, wishes.outliers, ({ name }) => !accepted.has(name));
  const known = profiles.map(({ profile }) => profile).filter(({ name }) => !doubtful.has(name));
  const results = judgedBy(inventory, known, []);
  // What follows another profile is not open because nobody has accepted that yet.
  const followed = judgedBy(inventory, known, sure.entries);
  const validated = new Set([...on.values()].flatMap((names) => [...names]));
  const proposals = proposalsFor({ inventory, targets, results: followed, validated });
  return {
    subjects: targets.all,
    profiles,
    given: given !== null,
    entries: sure.entries,
    outliers: outliers.entries,
    proposals,
    strange: validators.filter((one) => !profiles.some((found) => found.validators.includes(one))),
    left: [...sure.left, ...outliers.left, ...proposals.left],
    results,
  };
}
