/** Guards that narrow what JSON and YAML files hold. Only own keys count, so prototypes cannot answer. */

export type Shape = Readonly<Record<string, unknown>>;

export const EMPTY_SHAPE: Shape = Object.freeze({});

export function isRecord(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function valueAt(shape: Shape, key: string): unknown {
  return Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** The record under a key, or an empty one. */
export function recordAt(shape: Shape, key: string): Shape {
  const value = valueAt(shape, key);
  return isRecord(value) ? value : EMPTY_SHAPE;
}

export function listAt(shape: Shape, key: string): readonly unknown[] {
  const value = valueAt(shape, key);
  return isList(value) ? value : [];
}

export function stringAt(shape: Shape, key: string): string | null {
  const value = valueAt(shape, key);
  return typeof value === 'string' ? value : null;
}

/** Text of a scalar: YAML and hand-written JSON hold numbers where the service expects text. */
export function textAt(shape: Shape, key: string): string | null {
  const value = valueAt(shape, key);
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : stringAt(shape, key);
}

/** A boolean, also one that YAML scalars give as the words `true` and `false`. */
export function booleanAt(shape: Shape, key: string): boolean | null {
  const value = valueAt(shape, key);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const word = value.toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : null;
}
