import { RULES } from '../../../rules/index.ts';
import type { Told } from '../../model/cause.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Inventory, Subscription } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import type { Judgement } from '../judgement.ts';
import { governance } from './at.ts';

type Contradicted = Extract<Told, { readonly rule: 'assumption-contradicted' }>['facts'];

/** What the configuration takes for granted, and the source tells otherwise. */
export function contradictions(
  inventory: Inventory,
  { namedValues, assume, place }: Configuration,
): readonly Judgement[] {
  const values = namedValues.flatMap(({ name, value, place: at }) => {
    const seen = seenValue(inventory, name, value);
    if (seen === null) return [];
    const facts: Contradicted = { kind: 'named-value', name, assumed: value, seen };
    return [told(facts, { place: at, key: 'namedValues', says: [name] })];
  });
  const keys = assume.apiScopedKeys === 'none' ? openKeys(inventory) : [];
  const atAssume = (name: string) => ({ place: fileOf(place), key: 'assume', says: [name] });
  const scoped =
    keys.length === 0
      ? []
      : [told({ kind: 'api-scoped-keys', subscriptions: keys }, atAssume('apiScopedKeys'))];
  return [...values, ...scoped];
}

function told(facts: Contradicted, entry: Parameters<typeof governance>[0]): Judgement {
  const rule = 'assumption-contradicted';
  return governance(entry, { rule, facts }, RULES[rule].meta.severity);
}

/** The key has no place of its own; its file is known. */
const fileOf = ({ file }: Place): Place => ({ file, line: null, column: null, resourceId: null });

function seenValue({ spaces }: Inventory, name: string, assumed: string): string | null {
  const seen = spaces.flatMap(({ namedValues }) =>
    namedValues.flatMap(({ displayName, value }) => (displayName === name ? (value ?? []) : [])),
  );
  return seen.find((value) => value !== assumed) ?? null;
}

/** Active keys that skip the policies of products; the built-in one is for tests in the portal. */
export function openKeys({ spaces }: Inventory): readonly string[] {
  return spaces.flatMap(({ subscriptions }) =>
    subscriptions.state === 'present'
      ? subscriptions.value.filter(skipsProducts).map(({ id }) => id)
      : [],
  );
}

function skipsProducts({ id, active, scope }: Subscription): boolean {
  return id !== 'master' && active === true && (scope.kind === 'api' || scope.kind === 'all-apis');
}
