import { COMPARISONS } from './culture.ts';
import type { Comparison } from './culture.ts';
import { raise, unsupported } from './failures.ts';
import { isSame, sameUnder } from './equality.ts';
import { enumArg, expectArgs, intArg, lambdaArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { charactersOf } from './string-members.ts';
import { boxed, enumerableOf, intOf, isTagged, typeNameOf } from './values.ts';
import type { Value } from './values.ts';

/** Anything that can be looped over. */
export interface Items {
  readonly iterate: () => Iterable<Value>;
  readonly itemType: string | null;
}

type Method = (items: Items, invocation: Invocation) => Value;

/**
 * Methods of System.Linq.Enumerable on arrays, lists and what these methods return.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.linq.enumerable
 */
export const SEQUENCE_METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['Any', any],
  ['All', all],
  ['Count', count],
  ['Contains', contains],
  ['Where', where],
  ['Select', select],
  ['Skip', skip],
  ['Take', take],
  ['Concat', concat],
  ['Distinct', distinct],
  ['Reverse', reverse],
  ['First', (items, call) => first(matching(items, call), call)],
  ['FirstOrDefault', firstOrDefault],
  ['Last', (items, call) => last(matching(items, call), call)],
  ['LastOrDefault', lastOrDefault],
  ['Single', (items, call) => single(matching(items, call), call)],
  ['ElementAt', elementAt],
  ['ElementAtOrDefault', elementAtOrDefault],
  ['ToArray', (items, call) => collect(items, call, 'array')],
  ['ToList', (items, call) => collect(items, call, 'list')],
]);

/** Counts each item that is looked at. */
function* counted(items: Items, { spend }: Invocation): Iterable<Value> {
  for (const item of items.iterate()) {
    spend(1);
    yield item;
  }
}

/** What a lambda says about an item. */
function test(invocation: Invocation, index: number, item: Value): boolean {
  const verdict = lambdaArg(invocation, index).invoke([item]);
  return typeof verdict === 'boolean' ? verdict : unsupported('a test that is no bool');
}

function* matching(items: Items, invocation: Invocation): Iterable<Value> {
  expectArgs(invocation, 0, 1);
  const all = invocation.args.length === 0;
  for (const item of counted(items, invocation)) {
    if (all || test(invocation, 0, item)) yield item;
  }
}

function any(items: Items, invocation: Invocation): Value {
  const first = matching(items, invocation)[Symbol.iterator]().next();
  return first.done !== true;
}

function all(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  for (const item of counted(items, invocation)) if (!test(invocation, 0, item)) return false;
  return true;
}

function count(items: Items, invocation: Invocation): Value {
  return intOf([...matching(items, invocation)].length);
}

function contains(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const wanted = invocation.args[0] ?? null;
  const comparison = invocation.args.length === 2 ? comparerArg(invocation, 1) : undefined;
  for (const item of counted(items, invocation)) {
    if (comparison === undefined ? isSame(item, wanted) : sameUnder(comparison, item, wanted)) {
      return true;
    }
  }
  return false;
}

/** `StringComparer.OrdinalIgnoreCase`. */
export function comparerArg(invocation: Invocation, index: number): Comparison {
  const member = enumArg(invocation, index, 'StringComparer')?.member ?? '';
  return COMPARISONS.get(member) ?? unsupported(`${invocation.name} with this comparer`);
}

/** The items of an array, a list, a set or what LINQ returned; a string is one of chars. */
export function itemsOf(value: Value): Items | undefined {
  if (typeof value === 'string') return { itemType: 'char', iterate: () => charactersOf(value) };
  if (!isTagged(value)) return undefined;
  if (value.type === 'array' || value.type === 'list') {
    return { itemType: value.itemType, iterate: () => value.items };
  }
  if (value.type === 'set') return { itemType: 'string', iterate: () => value.items.values() };
  if (value.type === 'json' && value.node.kind === 'array') {
    const { items } = value.node;
    return { itemType: 'json', iterate: () => items.map((node) => ({ type: 'json', node })) };
  }
  return value.type === 'enumerable' ? value : undefined;
}

function where(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  lambdaArg(invocation, 0);
  return enumerableOf(items.itemType, () => matching(items, invocation));
}

function select(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const lambda = lambdaArg(invocation, 0);
  return enumerableOf(null, function* () {
    for (const item of counted(items, invocation)) yield lambda.invoke([item]);
  });
}

function skip(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const number = intArg(invocation, 0);
  return enumerableOf(items.itemType, function* () {
    let seen = 0;
    for (const item of counted(items, invocation)) {
      if (seen >= number) yield item;
      seen += 1;
    }
  });
}

function take(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const number = intArg(invocation, 0);
  return enumerableOf(items.itemType, function* () {
    let left = number;
    if (left <= 0) return;
    for (const item of counted(items, invocation)) {
      yield item;
      left -= 1;
      if (left <= 0) return;
    }
  });
}

function concat(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const more = itemsOf(invocation.args[0] ?? null);
  if (more === undefined) unsupported('Concat with this argument');
  return enumerableOf(items.itemType, function* () {
    yield* counted(items, invocation);
    yield* counted(more, invocation);
  });
}

function distinct(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 0);
  return enumerableOf(items.itemType, function* () {
    const seen: Value[] = [];
    for (const item of counted(items, invocation)) {
      invocation.spend(seen.length);
      if (seen.some((each) => isSame(each, item))) continue;
      seen.push(item);
      yield item;
    }
  });
}

function reverse(items: Items, invocation: Invocation): Value {
  expectArgs(invocation, 0);
  return enumerableOf(items.itemType, () => [...counted(items, invocation)].reverse());
}

function first(items: Iterable<Value>, { name }: Invocation): Value {
  for (const item of items) return item;
  return raise('InvalidOperationException', `${name} of an empty sequence`);
}

function firstOrDefault(items: Items, invocation: Invocation): Value {
  for (const item of matching(items, invocation)) return item;
  return defaultItem(items, invocation);
}

function lastOrDefault(items: Items, invocation: Invocation): Value {
  return [...matching(items, invocation)].at(-1) ?? defaultItem(items, invocation);
}

const VALUE_TYPES = new Set(['int', 'long', 'double', 'char', 'bool', 'guid']);

/** Null for a reference type; an item may tell which type it is. */
function defaultItem(items: Items, { name }: Invocation): Value {
  const [seen = null] = items.iterate();
  const type = items.itemType ?? typeNameOf(seen);
  if (type === 'null' || type === '?' || VALUE_TYPES.has(type)) unsupported(`${name} of no item`);
  return type === 'object' ? boxed(null) : null;
}

function last(items: Iterable<Value>, invocation: Invocation): Value {
  return first([...items].reverse(), invocation);
}

function single(items: Iterable<Value>, invocation: Invocation): Value {
  const list = [...items];
  if (list.length > 1) raise('InvalidOperationException', 'Single of several items');
  return first(list, invocation);
}

function elementAt(items: Items, invocation: Invocation): Value {
  const found = itemAt(items, invocation);
  const why = 'ElementAt of a sequence with fewer items';
  return found === undefined ? raise('ArgumentOutOfRangeException', why) : found;
}

function elementAtOrDefault(items: Items, invocation: Invocation): Value {
  const found = itemAt(items, invocation);
  return found === undefined ? defaultItem(items, invocation) : found;
}

/** Undefined where there are fewer items; null is an item like any other. */
function itemAt(items: Items, invocation: Invocation): Value | undefined {
  expectArgs(invocation, 1);
  let left = intArg(invocation, 0);
  if (left < 0) return undefined;
  for (const item of counted(items, invocation)) {
    if (left === 0) return item;
    left -= 1;
  }
  return undefined;
}

function collect(items: Items, invocation: Invocation, type: 'array' | 'list'): Value {
  expectArgs(invocation, 0);
  const list = [...counted(items, invocation)];
  return { type, itemType: items.itemType ?? commonType(list), items: list };
}

function commonType(items: readonly Value[]): string | null {
  const [first, ...others] = new Set(items.map(typeNameOf));
  return first === undefined || first === 'null' || others.length > 0 ? null : first;
}
