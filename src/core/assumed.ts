import type { Configuration, NamedText } from '../model/configuration.ts';
import type { Inventory, NamedValue, Space, Subscription } from '../model/inventory.ts';
import type { Assumption } from '../model/report.ts';
import { READINGS } from '../proof/readings.ts';
import { openKeys } from './governance/assumptions.ts';

/**
 * The inventory with everything filled in that the configuration takes for granted (design 8). Only
 * holes are filled: what the source tells holds, whatever the configuration says of it.
 */
export function withAssumed(inventory: Inventory, configuration: Configuration): Inventory {
  const { namedValues, assume } = configuration;
  if (namedValues.length === 0 && Object.values(assume).every((value) => value === null)) {
    return inventory;
  }
  const fill = <S extends Space>(space: S): S => ({
    ...space,
    namedValues: filledValues(space, namedValues),
    ...(assume.apiScopedKeys === 'none' && space.subscriptions.state !== 'present'
      ? { subscriptions: { state: 'present', value: [] } }
      : {}),
    ...(assume.workspacePolicy === 'passes-through' && isUnread(space)
      ? { policy: { state: 'absent' } }
      : {}),
  });
  const [service, ...workspaces] = inventory.spaces;
  return { ...inventory, spaces: [fill(service), ...workspaces.map(fill)] };
}

const isUnread = ({ workspace, policy }: Space): boolean =>
  workspace !== null && policy.state === 'not-extracted';

function filledValues(space: Space, given: readonly NamedText[]): readonly NamedValue[] {
  const names = new Set(space.namedValues.map(({ displayName }) => displayName));
  const filled = space.namedValues.map((one): NamedValue => {
    const value = one.value ?? given.find(({ name }) => name === one.displayName)?.value ?? null;
    return { ...one, value };
  });
  const added = given
    .filter(({ name }) => !names.has(name))
    .map(({ name, value, place }): NamedValue => {
      return { id: name, displayName: name, value, secret: false, place };
    });
  return [...filled, ...added];
}

/** Everything that a green rests on because the configuration says so, for the report. */
export function assumedInReport(
  inventory: Inventory,
  { readings, assume, namedValues, placeholders }: Configuration,
): readonly Assumption[] {
  const pinned = Object.entries(readings).map(([id, option]): Assumption => {
    const question = Object.entries(READINGS).find(([known]) => known === id)?.[1].question ?? id;
    return { kind: 'reading', id, text: `${question} Taken as “${option}”.`, verified: null };
  });
  const taken: Assumption[] = [];
  if (assume.apiScopedKeys === 'none') {
    const text =
      'No active subscription key opens a single API or all APIs past the policies of products.';
    taken.push({ kind: 'assume', id: 'apiScopedKeys', text, verified: holdsForKeys(inventory) });
  }
  if (assume.workspacePolicy === 'passes-through') {
    const text = 'Workspace policies that were not read run the policies of wider scopes.';
    taken.push({ kind: 'assume', id: 'workspacePolicy', text, verified: null });
  }
  const values = namedValues
    .filter(({ name }) => !isTold(inventory, name))
    .map(({ name }): Assumption => {
      const text = `Where the source does not tell the named value ${name}, it is what the configuration says.`;
      return { kind: 'named-value', id: name, text, verified: null };
    });
  const replaced = placeholders.map(({ name }): Assumption => {
    const text = `The placeholder ${name} is replaced by what the configuration says.`;
    return { kind: 'placeholder', id: name, text, verified: null };
  });
  return [...pinned, ...taken, ...values, ...replaced];
}

/** Null: not all keys were read, or of some nobody can tell what they open. */
function holdsForKeys(inventory: Inventory): boolean | null {
  if (openKeys(inventory).length > 0) return false;
  const isSure = ({ id, active, scope }: Subscription): boolean =>
    id === 'master' ||
    active === false ||
    scope.kind === 'product' ||
    (active === true && scope.kind !== 'unresolved');
  const isRead = ({ subscriptions }: Space): boolean =>
    subscriptions.state === 'present' && subscriptions.value.every(isSure);
  return inventory.spaces.every(isRead) ? true : null;
}

const isTold = ({ spaces }: Inventory, name: string): boolean =>
  spaces.every(({ namedValues }) =>
    namedValues.some(({ displayName, value }) => displayName === name && value !== null),
  );
