import { EMPTY_SHAPE, booleanAt, stringAt } from '../../formats/shape.ts';
import type { Product } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import { readAssociation } from './associations.ts';
import { readInformation } from './information.ts';
import type { Override } from './overrides.ts';
import { overridden } from './overrides.ts';
import { readPolicy } from './policies.ts';
import type { ItemFolder, Kind, Reading } from './reading.ts';
import { remark } from './reading.ts';

const APIS = {
  file: 'apis.json',
  folder: 'apis',
  link: 'productApiInformation.json',
  linkKey: 'apiId',
} as const;

export interface ProductScope {
  /** Empty, or `workspaces/W/`. */
  readonly prefix: string;
  readonly override: Override | null;
  /** Ids as written, by id in folded case. */
  readonly apis: ReadonlyMap<string, string>;
}

export function readProducts(
  reading: Reading,
  kind: Kind,
  scope: ProductScope,
): readonly Product[] {
  return kind.items.map((item) => readProduct(reading, item, scope));
}

function readProduct(reading: Reading, item: ItemFolder, scope: ProductScope): Product {
  const override = scope.override?.find('products', item.name) ?? null;
  const information = readInformation(reading, item, ['productInformation.json']);
  const own = information.state === 'read' ? information.properties : EMPTY_SHAPE;
  const properties = overridden(own, override);
  const association = readAssociation(reading, item, APIS);
  const document = `${scope.prefix}products/${item.name}`;
  const unreadable = information.state === 'read' ? null : information.why;
  return {
    id: item.name,
    displayName: stringAt(properties, 'displayName'),
    subscriptionRequired: booleanAt(properties, 'subscriptionRequired'),
    apis: association.names.map((name) =>
      known(reading, name, { product: item.name, where: information.place, scope }),
    ),
    policy: readPolicy(reading, { document, item, override }),
    unreadable: unreadable ?? association.unreadable,
    place: information.place,
  };
}

/** The id as the API writes it. A product may name an API that the extractor left out. */
function known(
  reading: Reading,
  name: string,
  { product, where, scope }: { product: string; where: Place; scope: ProductScope },
): string {
  const id = scope.apis.get(name.toLowerCase());
  if (id !== undefined) return id;
  const what = `product ${product} names the API ${name}, which the folder does not hold`;
  remark(reading, 'unknown-reference', { what, where });
  return name;
}
