import type { Shape } from '../../formats/shape.ts';
import { EMPTY_SHAPE, isRecord, listAt, recordAt, stringAt, valueAt } from '../../formats/shape.ts';
import type { Place } from '../../model/place.ts';
import { sameId } from './reading.ts';

/** What an environment file says of one thing, and of the things inside it. */
export interface Override {
  readonly properties: Shape;
  /** The file; the format gives no better place. */
  readonly place: Place;
  /** The override of a thing inside this one, or null. */
  find(kind: string, name: string): Override | null;
}

export interface Overrides extends Override {
  /** `kind/name` of top-level entries that nothing asked for. */
  unmatched(): readonly string[];
}

/** Entries of these kinds are laid over what the folder holds; the others decide nothing here. */
const KINDS = [
  'namedValues',
  'apis',
  'products',
  'policyFragments',
  'subscriptions',
  'backends',
  'versionSets',
  'workspaces',
] as const;

/** Keys of an entry that are not properties when it leaves out `properties` (apiops-cli). */
const NOT_PROPERTIES = new Set(['name', 'policies', 'operations', 'diagnostics', 'releases']);

/**
 * Overrides of one environment file. Toolkit and apiops-cli share the form: lists of
 * `{ name, properties }` by kind, where APIs, products and workspaces hold lists of their own.
 * Kinds are also found as `named_values`, the spelling of a published sample.
 *
 * @see https://github.com/Azure/apiops, configuration.prod.yaml of the samples
 */
export function overridesFrom(file: Shape, place: Place): Overrides {
  const used = new Set<Shape>();
  const root = overrideOf(file, place, used);
  return {
    ...root,
    unmatched: () =>
      KINDS.flatMap((kind) =>
        entriesOf(file, kind)
          .filter((entry) => !used.has(entry))
          .map((entry) => `${kind}/${stringAt(entry, 'name') ?? ''}`),
      ),
  };
}

/**
 * The properties with those of the override laid over them: objects are merged, everything else
 * is replaced, as both publishers do.
 */
export function overridden(properties: Shape, override: Override | null): Shape {
  return override === null ? properties : merged(properties, override.properties);
}

function overrideOf(entry: Shape, place: Place, used: Set<Shape>): Override {
  return {
    properties: propertiesOf(entry),
    place,
    find(kind, name) {
      const named = entriesOf(entry, kind).filter(
        (candidate) => sameId(stringAt(candidate, 'name') ?? '') === sameId(name),
      );
      for (const candidate of named) used.add(candidate);
      // Both publishers let the last entry of a name win.
      const last = named.at(-1);
      return last === undefined ? null : overrideOf(last, place, used);
    },
  };
}

function propertiesOf(entry: Shape): Shape {
  const properties = valueAt(entry, 'properties');
  if (isRecord(properties)) return properties;
  const rest = Object.entries(entry).filter(([key]) => !NOT_PROPERTIES.has(key));
  return rest.length === 0 ? EMPTY_SHAPE : Object.fromEntries(rest);
}

function entriesOf(entry: Shape, kind: string): readonly Shape[] {
  const wanted = spelling(kind);
  const key = Object.keys(entry).find((candidate) => spelling(candidate) === wanted);
  return key === undefined ? [] : listAt(entry, key).filter(isRecord);
}

function spelling(kind: string): string {
  return kind.toLowerCase().replaceAll('_', '');
}

function merged(under: Shape, over: Shape): Shape {
  const pairs = Object.entries(over).map(([key, value]): [string, unknown] => [
    key,
    isRecord(value) && isRecord(valueAt(under, key)) ? merged(recordAt(under, key), value) : value,
  ]);
  // `fromEntries` defines keys instead of assigning them, so `__proto__` stays an ordinary key.
  return Object.fromEntries([...Object.entries(under), ...pairs]);
}
