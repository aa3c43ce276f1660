import type { Expression, ExpressionOf, Initializer } from '../ast.ts';
import { invocationOf } from './calls.ts';
import { addTo, setItem } from './collections.ts';
import { defaultOf, nameOf, toDeclared } from './conversions.ts';
import type { Env } from './env.ts';
import { raise, unsupported } from './failures.ts';
import { parseGuid } from './guids.ts';
import { expectArgs, intArg, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { ignoresCase } from './lookup.ts';
import { newRegex } from './regex-members.ts';
import { itemsOf } from './sequences.ts';
import { doubleOf, intOf, isTagged, typeNameOf } from './values.ts';
import type { Tagged, Value } from './values.ts';

/** `new T(…) { … }`. */
export function evaluateNew(node: ExpressionOf['new'], env: Env): Value {
  const invocation = invocationOf('new', node.arguments, env);
  const name = nameOf(node.type);
  const created = create(name, invocation) ?? unsupported(`new ${name}`);
  if (node.initializer !== null) fill(created, node.initializer, env);
  return created;
}

function create(name: string, invocation: Invocation): Tagged | Value | undefined {
  const item = /^List<(.+)>$/.exec(name)?.[1];
  if (item !== undefined) return newList(item, invocation);
  if (name.startsWith('Dictionary<string,')) {
    expectArgs(invocation, 0, 1);
    const ignoreCase = invocation.args.length === 1 && ignoresCase(invocation, 0);
    const valueType = name.slice('Dictionary<string,'.length, -1);
    return { type: 'dictionary', valueType, ignoreCase, entries: new Map() };
  }
  if (name.endsWith('Exception')) return { type: 'host', name };
  return CREATORS.get(name)?.(invocation);
}

const CREATORS: ReadonlyMap<string, (invocation: Invocation) => Value> = new Map([
  ['Regex', newRegex],
  ['Random', newRandom],
  ['HashSet<string>', newSet],
  ['Guid', newGuid],
]);

function newList(itemType: string, invocation: Invocation): Value {
  expectArgs(invocation, 0, 1);
  const copies = invocation.args.length > 0;
  if (copies && itemType === 'object') unsupported('a new list of objects');
  const source = copies ? listed(invocation) : [];
  return { type: 'list', itemType, items: [...source] };
}

function listed(invocation: Invocation): Iterable<Value> {
  const items = itemsOf(invocation.args[0] ?? null);
  return items?.iterate() ?? unsupported('a new list of this');
}

function newSet(invocation: Invocation): Value {
  expectArgs(invocation, 0, 1, 2);
  const last = invocation.args.length - 1;
  const comparer =
    last >= 0 && isTagged(invocation.args[last] ?? null) && isComparer(invocation, last);
  const ignoreCase = comparer && ignoresCase(invocation, last);
  const set = { type: 'set', ignoreCase, items: new Map<string, string>() } as const;
  const hasItems = invocation.args.length > (comparer ? 1 : 0);
  for (const item of hasItems ? listed(invocation) : []) {
    addTo(set, { ...invocation, args: [item], argNames: [null] });
  }
  return set;
}

function isComparer({ args }: Invocation, index: number): boolean {
  return typeNameOf(args[index] ?? null) === 'StringComparer';
}

function newGuid(invocation: Invocation): Value {
  expectArgs(invocation, 1);
  return parseGuid(textArg(invocation, 0)) ?? raise('FormatException', 'no Guid');
}

/** Numbers from the random source of the context; a seed is not modeled. */
function newRandom(invocation: Invocation): Value {
  expectArgs(invocation, 0);
  const { random } = invocation.context;
  return {
    type: 'host',
    name: 'Random',
    call: (call) => {
      if (call.name === 'NextDouble') return doubleOf(random());
      if (call.name !== 'Next') return undefined;
      expectArgs(call, 0, 1, 2);
      const [low, high] = boundsOf(call);
      if (low > high) raise('ArgumentOutOfRangeException', 'bounds of Next');
      return intOf(low + Math.floor(random() * (high - low)));
    },
  };
}

function boundsOf(call: Invocation): readonly [number, number] {
  if (call.args.length === 2) return [intArg(call, 0), intArg(call, 1)];
  return [0, call.args.length === 1 ? intArg(call, 0) : 2 ** 31 - 1];
}

function fill(target: Value, initializer: Initializer, env: Env): void {
  if (!isTagged(target) || initializer.kind === 'members') return unsupported('this initializer');
  if (initializer.kind === 'items') {
    for (const item of initializer.items) add(target, item, env);
    return;
  }
  for (const { key, value } of initializer.entries) {
    if (isInitializer(value)) unsupported('an initializer in an initializer');
    const [index = null] = invocationOf('[…]', key, env).args;
    setItem(target, index, env.evaluate(value, env));
  }
}

function isInitializer(value: Expression | Initializer): value is Initializer {
  return value.kind === 'members' || value.kind === 'items' || value.kind === 'entries';
}

function add(target: Tagged, values: readonly Expression[], env: Env): void {
  const args = values.map((value) => env.evaluate(value, env));
  const argNames = values.map(() => null);
  const added = addTo(target, { ...invocationOf('Add', [], env), args, argNames });
  if (added === undefined) unsupported('items in this initializer');
}

/** Bounds what `new T[n]` may take. */
const MAX_ARRAY = 10_000;

/** Arrays of every kind. */
export function evaluateArray(node: ExpressionOf['new-array'], env: Env): Value {
  const { itemType, items } = node;
  const size = node.size === null ? undefined : sizeOf(env.evaluate(node.size, env));
  if (items === null) {
    if (itemType === null || size === undefined) return unsupported('this array');
    return {
      type: 'array',
      itemType: nameOf(itemType),
      items: Array.from({ length: size }, () => defaultOf(itemType)),
    };
  }
  if (size !== undefined && size !== items.length) unsupported('an array of another length');
  const values = items.map((item) => env.evaluate(item, env));
  if (itemType === null) return { type: 'array', itemType: bestType(values), items: values };
  const converted = values.map((value) => toDeclared(value, itemType));
  return { type: 'array', itemType: nameOf(itemType), items: converted };
}

function sizeOf(value: Value): number {
  const fits = isTagged(value) && value.type === 'int' && value.value <= MAX_ARRAY;
  if (!fits) unsupported('an array of this size');
  return value.value < 0 ? raise('OverflowException', 'a size below zero') : value.value;
}

function bestType(values: readonly Value[]): string {
  const names = new Set(values.filter((value) => value !== null).map(typeNameOf));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : unsupported('an array of several types');
}
