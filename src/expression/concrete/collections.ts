import { asciiLower } from './culture.ts';
import { isStruct } from './conversions.ts';
import { raise, unsupported } from './failures.ts';
import { expectArgs, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { boxed, enumerableOf, intOf, isNumber, isTagged } from './values.ts';
import type { DictionaryValue, HashSetValue, ListValue, Tagged, Value } from './values.ts';

/** `Length` of arrays, `Count` of the others, `Keys` and `Values` of a dictionary. */
export function sizeOf(target: Tagged, name: string): Value | undefined {
  if (target.type === 'dictionary') return dictionaryMember(target, name);
  if (target.type === 'array') return name === 'Length' ? intOf(target.items.length) : undefined;
  if (target.type === 'bytes') return name === 'Length' ? intOf(target.bytes.length) : undefined;
  if (name !== 'Count') return undefined;
  if (target.type === 'list') return intOf(target.items.length);
  return target.type === 'set' ? intOf(target.items.size) : undefined;
}

function dictionaryMember({ entries }: DictionaryValue, name: string): Value | undefined {
  if (name === 'Count') return intOf(entries.size);
  if (name === 'Keys')
    return enumerableOf('string', () => [...entries.values()].map(({ key }) => key));
  return undefined;
}

function indexIn({ items, type }: ListValue, key: Value): number {
  if (!isTagged(key) || key.type !== 'int') unsupported('an index that is no int');
  const outside = key.value < 0 || key.value >= items.length;
  const exception = type === 'array' ? 'IndexOutOfRangeException' : 'ArgumentOutOfRangeException';
  if (outside) raise(exception, `${key.value} of ${items.length} items`);
  return key.value;
}

export function listItem(list: ListValue, key: Value): Value {
  return list.items[indexIn(list, key)] ?? null;
}

/** A collection of objects keeps no types; numbers of another type would be converted. */
function stored(value: Value, type: string | null): Value {
  if (type === 'object') return boxed(value);
  if (isNumber(value) && value.type !== type) unsupported('a number in this collection');
  return value;
}

/** `target[key] = value`. */
export function setItem(target: Value, key: Value, value: Value): void {
  const list = isTagged(target) && (target.type === 'array' || target.type === 'list');
  if (list) target.items[indexIn(target, key)] = stored(value, target.itemType);
  else if (isTagged(target) && target.type === 'dictionary' && typeof key === 'string') {
    target.entries.set(keyOf(target, key), { key, value: stored(value, target.valueType) });
  } else unsupported('an assignment to this item');
}

function keyOf({ ignoreCase }: DictionaryValue | HashSetValue, key: string): string {
  if (ignoreCase && /[\u0080-\uffff]/.test(key)) unsupported('case of letters beyond ASCII');
  return ignoreCase ? asciiLower(key) : key;
}

export function dictionaryItem(dictionary: DictionaryValue, invocation: Invocation): Value {
  const key = textArg(invocation, 0);
  const found = dictionary.entries.get(keyOf(dictionary, key));
  return found === undefined ? raise('KeyNotFoundException', `no ${key}`) : found.value;
}

/** `Add` of lists, dictionaries and sets; also what an initializer calls. */
export function addTo(target: Tagged, invocation: Invocation): Value | undefined {
  const [first = null, second = null] = invocation.args;
  if (target.type === 'list') {
    expectArgs(invocation, 1);
    target.items.push(stored(first, target.itemType));
    return null;
  }
  if (target.type === 'set') return addToSet(target, invocation);
  if (target.type !== 'dictionary') return undefined;
  expectArgs(invocation, 2);
  const key = textArg(invocation, 0);
  if (target.entries.has(keyOf(target, key))) raise('ArgumentException', `${key} is there already`);
  target.entries.set(keyOf(target, key), { key, value: stored(second, target.valueType) });
  return null;
}

function addToSet(target: HashSetValue, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const item = textArg(invocation, 0);
  const key = keyOf(target, item);
  const isNew = !target.items.has(key);
  if (isNew) target.items.set(key, item);
  return isNew;
}

type Method = (target: Tagged, invocation: Invocation) => Value | undefined;

/** Methods of dictionaries and sets; lists and arrays have those of sequences. */
export const COLLECTION_METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['ContainsKey', containsKey],
  ['TryGetValue', tryGetValue],
  ['Contains', containedInSet],
]);

function containsKey(target: Tagged, invocation: Invocation): boolean | undefined {
  if (target.type !== 'dictionary') return undefined;
  expectArgs(invocation, 1);
  return target.entries.has(keyOf(target, textArg(invocation, 0)));
}

function tryGetValue(target: Tagged, invocation: Invocation): Value | undefined {
  if (target.type !== 'dictionary') return undefined;
  expectArgs(invocation, 2);
  const entry = target.entries.get(keyOf(target, textArg(invocation, 0)));
  if (entry === undefined && isStruct(target.valueType)) unsupported('the default of a value');
  invocation.setOut(1, entry?.value ?? null);
  return entry !== undefined;
}

function containedInSet(target: Tagged, invocation: Invocation): Value | undefined {
  if (target.type !== 'set') return undefined;
  expectArgs(invocation, 1);
  return target.items.has(keyOf(target, textArg(invocation, 0)));
}
