import { asciiLower } from './culture.ts';
import type { ConcreteContext, Pairs } from './context.ts';
import { cast, defaultOf, toDeclared } from './conversions.ts';
import { raise, unsupported } from './failures.ts';
import { enumArg, expectArgs, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { bare, boxed, enumerableOf, intOf, isTagged, stringsOf, typeNameOf } from './values.ts';
import type { HostValue, Value } from './values.ts';

/** A read-only dictionary of the gateway. */
interface Lookup {
  readonly name: string;
  /** Names as they were written. */
  readonly keys: readonly string[];
  /** Undefined where there is no such key. */
  readonly find: (key: string) => Value | undefined;
  /** What `GetValueOrDefault` gives of a value that was found. */
  readonly joined: (value: Value) => Value;
}

/** Header names compare without case; a header that came twice has two values. */
export function headersOf(pairs: Pairs): HostValue {
  const keys = [...new Set(pairs.map(([name]) => name))];
  const find = (key: string): Value | undefined => {
    const found = pairs.filter(([name]) => asciiLower(name) === asciiLower(key));
    return found.length === 0 ? undefined : stringsOf(found.map(([, value]) => value));
  };
  return hostOf({ name: 'Headers', keys, find, joined: joinStrings });
}

/** Query parameters, claims: whether case counts is not documented, so it must not matter. */
export function valuesOf(name: string, pairs: Pairs): HostValue {
  const keys = [...new Set(pairs.map(([key]) => key))];
  const find = (key: string): Value | undefined => {
    const found = pairs.filter(([each]) => each === key);
    return found.length === 0 ? undefined : stringsOf(found.map(([, value]) => value));
  };
  return hostOf({ name, keys, find: exact(keys, find), joined: joinStrings });
}

/** Matched parameters: one string each. */
export function stringsByName(name: string, entries: ReadonlyMap<string, string>): HostValue {
  const keys = [...entries.keys()];
  return hostOf({
    name,
    keys,
    find: exact(keys, (key) => entries.get(key)),
    joined: (value) => value,
  });
}

function exact(
  keys: readonly string[],
  find: (key: string) => Value | undefined,
): (key: string) => Value | undefined {
  return (key) => {
    const close = keys.some((each) => each !== key && asciiLower(each) === asciiLower(key));
    return close ? unsupported('a name that differs only in case') : find(key);
  };
}

/** "Returns comma-separated values": several values are joined by a comma. */
function joinStrings(value: Value): Value {
  if (!isTagged(value) || value.type !== 'array') return value;
  return value.items.map((item) => (typeof item === 'string' ? item : '')).join(',');
}

function hostOf(lookup: Lookup): HostValue {
  return {
    type: 'host',
    name: lookup.name,
    member: (name) => listMember(lookup.keys, name),
    item: (call) => itemOf(lookup, call),
    call: (call) => callOn(lookup, call),
  };
}

function listMember(keys: readonly string[], name: string): Value | undefined {
  if (name === 'Count') return intOf(keys.length);
  return name === 'Keys' ? enumerableOf('string', () => keys) : undefined;
}

/** IReadOnlyDictionary throws for a key that is not there. */
function itemOf(lookup: Lookup, invocation: Invocation): Value {
  const key = textArg(invocation, 0);
  return lookup.find(key) ?? raise('KeyNotFoundException', `${lookup.name} has no ${key}`);
}

function callOn(lookup: Lookup, invocation: Invocation): Value | undefined {
  switch (invocation.name) {
    case 'ContainsKey':
      expectArgs(invocation, 1);
      return lookup.find(textArg(invocation, 0)) !== undefined;
    case 'TryGetValue':
      return tryGet(invocation, lookup.find(textArg(invocation, 0)));
    case 'GetValueOrDefault':
      return getOrDefault(lookup, invocation);
    default:
      return undefined;
  }
}

function tryGet(invocation: Invocation, value: Value | undefined): Value {
  expectArgs(invocation, 2);
  invocation.setOut(1, value ?? null);
  return value !== undefined;
}

function getOrDefault(lookup: Lookup, invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  if (invocation.typeArguments.length > 0) unsupported('GetValueOrDefault with a type here');
  const found = lookup.find(textArg(invocation, 0));
  return found === undefined ? (invocation.args[1] ?? null) : lookup.joined(found);
}

/**
 * `context.Variables`. A variable that is not set is null by its index.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ref-context-variables
 */
export function variablesOf({ variables }: ConcreteContext): HostValue {
  const find = exact([...variables.keys()], (key) => variables.get(key));
  return {
    type: 'host',
    name: 'Variables',
    member: (name) => listMember([...variables.keys()], name),
    item: (call) => boxed(find(textArg(call, 0)) ?? null),
    call: (call) => {
      if (call.name === 'ContainsKey') return find(textArg(call, 0)) !== undefined;
      if (call.name === 'GetValueOrDefault') return variableOrDefault(call, find(textArg(call, 0)));
      return call.name === 'TryGetValue'
        ? tryGet(call, withBox(find(textArg(call, 0))))
        : undefined;
    },
  };
}

function withBox(value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : boxed(value);
}

/** `T` is written, or the type of the default; without both the result is an object. */
function variableOrDefault(invocation: Invocation, found: Value | undefined): Value {
  expectArgs(invocation, 1, 2);
  const [type] = invocation.typeArguments;
  const otherwise = invocation.args[1];
  if (type === undefined) return withoutType(found, otherwise);
  if (found !== undefined) return cast(boxed(found), type);
  return otherwise === undefined ? defaultOf(type) : toDeclared(otherwise, type);
}

function withoutType(found: Value | undefined, otherwise: Value | undefined): Value {
  if (otherwise === undefined) return boxed(found ?? null);
  const wanted = typeNameOf(otherwise);
  if (!PLAIN.has(wanted)) return unsupported(`GetValueOrDefault with a default of type ${wanted}`);
  if (found === undefined) return otherwise;
  const actual = typeNameOf(bare(found));
  const fits = actual === wanted || (wanted === 'string' && found === null);
  return fits ? bare(found) : raise('InvalidCastException', `a ${actual} is no ${wanted}`);
}

const PLAIN = new Set(['string', 'bool', 'int', 'long', 'double']);

/** Tells the comparer of a new dictionary or set. */
export function ignoresCase(invocation: Invocation, index: number): boolean {
  const comparer = enumArg(invocation, index, 'StringComparer')?.member;
  if (comparer === 'OrdinalIgnoreCase') return true;
  return comparer === 'Ordinal' ? false : unsupported('this comparer');
}
