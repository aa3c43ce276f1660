import { DEFAULTS } from '../../config/defaults.ts';
import { NOWHERE } from '../../config/trust.ts';
import type { Configuration, ExpectationEntry, Match } from '../../model/configuration.ts';
import type { ControlKind, ControlProfile, TrustProfile } from '../../model/expectation.ts';
import type { Inventory } from '../../model/inventory.ts';
import { judge } from '../judge.ts';
import type { SubjectResult } from '../judge-subject.ts';
import type { Entry } from './entries.ts';
import type { Named } from './targets.ts';

/** Where nothing was found that could be expected, no token is. */
const NOBODY: TrustProfile = {
  name: 'default',
  issuers: ['https://nobody.invalid'],
  audiences: ['nobody'],
  metadata: [],
  inlineKeys: [],
  tenant: null,
};

const NOTHING_SAID: Omit<ExpectationEntry, 'match' | 'accept'> = {
  scopes: null,
  scopeClaims: null,
  claims: null,
  tokenSources: null,
  place: NOWHERE,
};

/** What holds of every subject if these profiles and entries are expected. */
export function judgedBy(
  inventory: Inventory,
  profiles: readonly TrustProfile[],
  entries: readonly Entry[],
): readonly SubjectResult[] {
  const [first = NOBODY, ...others] = profiles;
  const expectations = entries.map(({ match, accept }): ExpectationEntry => {
    const accepted = profiles.filter(({ name }) => accept.includes(name));
    return { ...NOTHING_SAID, match, accept: { profiles: accepted, controls: [] } };
  });
  return judge(inventory, { ...plain(), profiles: [first, ...others], expectations });
}

const EVERYTHING: Match = { api: ['*'] };

/** Names of the subjects that this control alone closes. */
export function closedByControl(inventory: Inventory, control: ControlKind): ReadonlySet<string> {
  const profile: ControlProfile = { name: control, control, owner: '', reason: '', place: NOWHERE };
  const accept = { profiles: [], controls: [profile] };
  const expectations = [{ ...NOTHING_SAID, match: EVERYTHING, accept }];
  const results = judge(inventory, { ...plain(), controls: [profile], expectations });
  const closed = results.filter(({ verdict }) => verdict === 'other-control');
  return new Set(closed.map(({ name }) => name));
}

const plain = (): Configuration => ({
  ...DEFAULTS,
  file: null,
  place: NOWHERE,
  profiles: [NOBODY],
});

/** The same service with the APIs of these subjects alone. */
export function onlyApisOf(inventory: Inventory, subjects: readonly Named[]): Inventory {
  const kept = new Set(subjects.map(({ subject }) => subject.api));
  const [service, ...workspaces] = inventory.spaces.map((space) => ({
    ...space,
    apis: space.apis.filter((api) => kept.has(api)),
  }));
  return service === undefined ? inventory : { ...inventory, spaces: [service, ...workspaces] };
}
