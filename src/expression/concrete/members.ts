import { isCredentialMethod, readCredential } from './credentials.ts';
import { addTo, COLLECTION_METHODS, dictionaryItem, listItem, sizeOf } from './collections.ts';
import { isSame } from './equality.ts';
import { raise, unsupported } from './failures.ts';
import { expectArgs } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { callJson, jsonItem, jsonMember } from './json-members.ts';
import { itemsOf, SEQUENCE_METHODS } from './sequences.ts';
import { characterAt, STRING_METHODS, stringProperty } from './string-members.ts';
import { textOf } from './text-of.ts';
import { bare, isTagged, typeNameOf } from './values.ts';
import type { Tagged, Value } from './values.ts';

/** `target.name`. */
export function memberOf(target: Value, name: string): Value {
  const nullable = nullableMember(target, name);
  if (nullable !== undefined) return nullable;
  const inner = bare(target);
  if (inner === null) raise('NullReferenceException', `${name} of null`);
  const found = isTagged(target) && target.type === 'object' ? undefined : propertyOf(inner, name);
  return found === undefined ? unsupported(`${typeNameOf(target)}.${name}`) : found;
}

/** `Value` and `HasValue` of an `int?` and the like, where a value stands for itself. */
function nullableMember(target: Value, name: string): Value | undefined {
  const struct = typeof target === 'boolean' || (isTagged(target) && STRUCTS.has(target.type));
  if (name === 'HasValue' && (struct || target === null)) return struct;
  return name === 'Value' && struct ? target : undefined;
}

const STRUCTS = new Set<Tagged['type']>(['int', 'long', 'double', 'char', 'guid', 'enum']);

function propertyOf(target: Exclude<Value, null>, name: string): Value | undefined {
  if (typeof target === 'string') return stringProperty(target, name);
  if (!isTagged(target)) return undefined;
  if (target.type === 'host') return target.member?.(name);
  if (target.type === 'json') return jsonMember(target.node, name);
  return sizeOf(target, name);
}

/** `target.name(…)`. */
export function callMember(target: Value, invocation: Invocation): Value {
  const inner = bare(target);
  if (inner === null) return callOnNull(invocation);
  const known = isTagged(target) && target.type === 'object' ? undefined : call(inner, invocation);
  const result = known === undefined ? callOnObject(inner, invocation) : known;
  return result === undefined ? unsupported(`${typeNameOf(target)}.${invocation.name}(…)`) : result;
}

/** A method that is added to a type gets the null itself, and what it does with it is not documented. */
function callOnNull({ name }: Invocation): never {
  if (isCredentialMethod(name) || name === 'GetValueOrDefault') unsupported(`${name} of null`);
  return raise('NullReferenceException', `${name} of null`);
}

function call(target: Exclude<Value, null>, invocation: Invocation): Value | undefined {
  if (typeof target === 'string') {
    const method = STRING_METHODS.get(invocation.name);
    if (method !== undefined) return method(target, invocation);
    const credential = readCredential(target, invocation);
    return credential === undefined ? callSequence(target, invocation) : credential;
  }
  if (!isTagged(target)) return undefined;
  if (target.type === 'host') return target.call?.(invocation);
  const own =
    target.type === 'json' ? callJson(target.node, invocation) : callList(target, invocation);
  return own === undefined ? callSequence(target, invocation) : own;
}

function callList(target: Tagged, invocation: Invocation): Value | undefined {
  if (invocation.name === 'Add') return addTo(target, invocation);
  return COLLECTION_METHODS.get(invocation.name)?.(target, invocation);
}

function callSequence(target: Value, invocation: Invocation): Value | undefined {
  const items = itemsOf(target);
  return items && SEQUENCE_METHODS.get(invocation.name)?.(items, invocation);
}

/** What every object has. */
function callOnObject(target: Value, invocation: Invocation): Value | undefined {
  if (invocation.name === 'ToString') {
    expectArgs(invocation, 0);
    return textOf(target);
  }
  if (invocation.name !== 'Equals') return undefined;
  expectArgs(invocation, 1);
  return isSame(target, invocation.args[0] ?? null);
}

/** `target[…]`. */
export function itemOf(target: Value, invocation: Invocation): Value {
  const inner = bare(target);
  if (inner === null) raise('NullReferenceException', 'an item of null');
  if (isTagged(target) && target.type === 'object') unsupported('an item of an object');
  expectArgs(invocation, 1);
  const [key = null] = invocation.args;
  if (typeof inner === 'string') return characterAt(inner, key);
  const found = isTagged(inner) ? taggedItem(inner, invocation, key) : undefined;
  return found === undefined ? unsupported(`an item of a ${typeNameOf(inner)}`) : found;
}

function taggedItem(target: Tagged, invocation: Invocation, key: Value): Value | undefined {
  if (target.type === 'host') return target.item?.(invocation);
  if (target.type === 'json') return jsonItem(target.node, invocation);
  if (target.type === 'dictionary') return dictionaryItem(target, invocation);
  return target.type === 'array' || target.type === 'list' ? listItem(target, key) : undefined;
}
