import { placeOfValue } from '../../formats/json.ts';
import { stringAt } from '../../formats/shape.ts';
import type { Fragment, Held, PolicySource } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import type { Information } from './information.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { readPolicy } from './policies.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { lose, sameId } from './reading.ts';

export interface FragmentScope {
  /** Empty, or `workspaces/W/`. */
  readonly prefix: string;
  readonly override: Override | null;
}

/**
 * The policy fragments. Their text is a file of its own (toolkit) or a string in the information
 * file (apiops-cli); where both are, the file is what gets published.
 */
export function readFragments(
  reading: Reading,
  kind: Kind,
  scope: FragmentScope,
): readonly Fragment[] {
  const byId = new Map<string, Fragment>();
  for (const item of kind.items) {
    const fragment = readFragment(reading, item, scope);
    const same = byId.get(sameId(item.name));
    byId.set(sameId(item.name), same === undefined ? fragment : agreed(reading, same, fragment));
  }
  return [...byId.values()];
}

function readFragment(reading: Reading, item: ItemFolder, scope: FragmentScope): Fragment {
  const document = `${scope.prefix}fragments/${item.name}`;
  const override = scope.override?.find('policyFragments', item.name) ?? null;
  const file = readPolicy(reading, { document, item, override: null });
  if (file.state === 'present') {
    return { id: item.name, policy: replaced(file, override), place: file.value.place };
  }
  const information = readInformation(reading, item, ['policyFragmentInformation.json']);
  const own = file.state === 'absent' ? textIn(information, document) : file;
  return { id: item.name, policy: replaced(own, override), place: information.place };
}

function textIn(information: Information, document: string): Held<PolicySource> {
  if (information.state === 'unreadable') {
    return { state: 'unreadable', why: information.why, place: information.place };
  }
  if (information.state === 'missing') return { state: 'not-extracted', why: information.why };
  const text = stringAt(information.properties, 'value');
  if (text === null) {
    return { state: 'not-extracted', why: 'the folder of the fragment holds no text' };
  }
  const at = placeOfValue(information.text, ['properties', 'value']);
  const place: Place = { ...information.place, ...at };
  return { state: 'present', value: { document, text, place, embedded: true } };
}

function replaced(own: Held<PolicySource>, override: Override | null): Held<PolicySource> {
  const text = override === null ? null : stringAt(override.properties, 'value');
  if (override === null || text === null || own.state !== 'present') return own;
  const { document } = own.value;
  return { state: 'present', value: { document, text, place: override.place, embedded: true } };
}

/** The same id in the folders of two generations: nothing tells which text is published. */
function agreed(reading: Reading, first: Fragment, second: Fragment): Fragment {
  const { policy } = second;
  const equal =
    first.policy.state === 'present' &&
    policy.state === 'present' &&
    first.policy.value.text === policy.value.text;
  if (equal) return first;
  const what = `the fragment ${first.id} stands in two folders that differ`;
  const why = lose(reading, { code: 'conflicting-association', what, place: second.place });
  return { ...first, policy: { state: 'unreadable', why, place: second.place } };
}
