import type { Shape } from '../../formats/shape.ts';
import { booleanAt, isRecord, stringAt, textAt, valueAt } from '../../formats/shape.ts';
import type { NamedValue } from '../../model/inventory.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { overridden } from './overrides.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { remark, sameId } from './reading.ts';

/** What apiops-cli writes in place of a secret. */
const REDACTED = '*** REDACTED ***';

/**
 * The named values. Secrets and Key Vault references have no value in a folder; one that the
 * environment file gives to a secret is not used either, so that it can never be printed.
 */
export function readNamedValues(
  reading: Reading,
  kind: Kind,
  override: Override | null,
): readonly NamedValue[] {
  const byId = new Map<string, NamedValue>();
  for (const item of kind.items) {
    const value = readNamedValue(reading, item, override?.find('namedValues', item.name) ?? null);
    const same = byId.get(sameId(item.name));
    byId.set(sameId(item.name), same === undefined ? value : agreed(reading, same, value));
  }
  return [...byId.values()];
}

function readNamedValue(reading: Reading, item: ItemFolder, override: Override | null): NamedValue {
  const information = readInformation(reading, item, ['namedValueInformation.json']);
  const { place } = information;
  if (information.state !== 'read') {
    return { id: item.name, displayName: item.name, value: null, secret: false, place };
  }
  const properties = overridden(information.properties, override);
  return {
    id: item.name,
    displayName: stringAt(properties, 'displayName') ?? item.name,
    value: plainValue(properties),
    secret: isSecret(properties),
    place,
  };
}

function plainValue(properties: Shape): string | null {
  const value = textAt(properties, 'value');
  const hidden = isSecret(properties) || isRecord(valueAt(properties, 'keyVault'));
  return hidden || value === REDACTED ? null : value;
}

function isSecret(properties: Shape): boolean {
  return booleanAt(properties, 'secret') ?? false;
}

/** The same id in two folders: `named values/` of the toolkit and `namedValues/` of apiops-cli. */
function agreed(reading: Reading, first: NamedValue, second: NamedValue): NamedValue {
  const { displayName, value, secret } = second;
  if (first.displayName === displayName && first.value === value && first.secret === secret) {
    return first;
  }
  const what = `the named value ${first.id} stands in two folders that differ, so it has no value`;
  remark(reading, 'conflicting-association', { what, where: second.place });
  return { ...first, value: null };
}
