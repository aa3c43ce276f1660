import type { Invocation } from './invocation.ts';
import type { JsonNode } from './json-node.ts';

// Values of C#. Where a plain value of JavaScript says the same, it stands for itself: null, boolean,
// string. Everything else is tagged, so that int, long, double and char stay apart.

export interface IntValue {
  readonly type: 'int';
  readonly value: number;
}

export interface LongValue {
  readonly type: 'long';
  readonly value: bigint;
}

export interface DoubleValue {
  readonly type: 'double';
  readonly value: number;
}

/** One UTF-16 unit. */
export interface CharValue {
  readonly type: 'char';
  readonly value: string;
}

/**
 * A value, null included, that the compiler knows as `object` only, such as `context.Variables["x"]`.
 * `==` compares references there, and hardly any member can be called.
 */
export interface Boxed {
  readonly type: 'object';
  readonly value: Value;
}

/** `StringComparison.Ordinal`. */
export interface EnumValue {
  readonly type: 'enum';
  readonly name: string;
  readonly member: string;
}

export interface GuidValue {
  readonly type: 'guid';
  /** Lower case with hyphens. */
  readonly text: string;
}

/** An array or a `List<T>`. */
export interface ListValue {
  readonly type: 'array' | 'list';
  /** C# name of `T`; null where it is not known. */
  readonly itemType: string | null;
  readonly items: Value[];
}

/** What LINQ returns: computed anew, and item by item, each time somebody looks. */
export interface EnumerableValue {
  readonly type: 'enumerable';
  readonly itemType: string | null;
  readonly iterate: () => Iterable<Value>;
}

/** `Dictionary<string, T>`; keys are lower case where it ignores case. */
export interface DictionaryValue {
  readonly type: 'dictionary';
  /** C# name of `T`. */
  readonly valueType: string;
  readonly ignoreCase: boolean;
  readonly entries: Map<string, { readonly key: string; readonly value: Value }>;
}

export interface HashSetValue {
  readonly type: 'set';
  readonly ignoreCase: boolean;
  readonly items: Map<string, string>;
}

/** A JToken of Newtonsoft. */
export interface JsonValue {
  readonly type: 'json';
  readonly node: JsonNode;
}

/** `byte[]`. */
export interface BytesValue {
  readonly type: 'bytes';
  readonly bytes: readonly number[];
}

export interface LambdaValue {
  readonly type: 'lambda';
  readonly parameterCount: number;
  readonly invoke: (args: readonly Value[]) => Value;
}

/** An object of the gateway or of .NET with members of its own; undefined is "not modeled". */
export interface HostValue {
  readonly type: 'host';
  /** Type name for casts, `Jwt` or `IResponse`. */
  readonly name: string;
  readonly member?: (name: string) => Value | undefined;
  readonly item?: (invocation: Invocation) => Value | undefined;
  readonly call?: (invocation: Invocation) => Value | undefined;
}

export type Tagged =
  | (IntValue | LongValue | DoubleValue | CharValue)
  | (Boxed | EnumValue | GuidValue)
  | (ListValue | EnumerableValue | DictionaryValue | HashSetValue)
  | (JsonValue | BytesValue | LambdaValue | HostValue);

export type Value = null | boolean | string | Tagged;

export type NumberValue = IntValue | LongValue | DoubleValue | CharValue;

export const intOf = (value: number): IntValue => ({ type: 'int', value });
export const longOf = (value: bigint): LongValue => ({ type: 'long', value });
export const doubleOf = (value: number): DoubleValue => ({ type: 'double', value });
export const charOf = (value: string): CharValue => ({ type: 'char', value });
export const boxed = (value: Value): Boxed => ({ type: 'object', value: bare(value) });

export const stringsOf = (items: readonly string[]): ListValue => ({
  type: 'array',
  itemType: 'string',
  items: [...items],
});

export const enumerableOf = (
  itemType: string | null,
  iterate: () => Iterable<Value>,
): EnumerableValue => ({ type: 'enumerable', itemType, iterate });

/** What is in the box. */
export function bare(value: Value): Exclude<Value, Boxed> {
  let inner = value;
  while (isTagged(inner) && inner.type === 'object') inner = inner.value;
  return inner;
}

export function isTagged(value: Value): value is Tagged {
  return typeof value === 'object' && value !== null;
}

export function isNumber(value: Value): value is NumberValue {
  return isTagged(value) && ['int', 'long', 'double', 'char'].includes(value.type);
}

/** C# name of the type where it is plain, for messages and comparisons. */
export function typeNameOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : taggedTypeName(value);
}

function taggedTypeName(value: Tagged): string {
  if (value.type === 'enum' || value.type === 'host') return value.name;
  if (value.type === 'array') return `${value.itemType ?? '?'}[]`;
  if (value.type === 'list') return `List<${value.itemType ?? '?'}>`;
  return value.type === 'bytes' ? 'byte[]' : value.type;
}
