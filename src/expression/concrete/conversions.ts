import type { TypeReference } from '../ast.ts';
import { raise, unsupported } from './failures.ts';
import type { JsonLeaf } from './json-node.ts';
import { nodeText } from './json-text.ts';
import { convertNumber, parseWhole, checkedInt, checkedLong } from './numbers.ts';
import { shortName } from './type-names.ts';
import { bare, boxed, isNumber, isTagged, typeNameOf } from './values.ts';
import type { Value } from './values.ts';

const NUMBERS = new Set(['int', 'long', 'double', 'char']);
const STRUCTS = new Set([...NUMBERS, 'bool', 'Guid']);

/** Types whose values are always recognized, so that a value of another one surely differs. */
const KNOWN = new Set([
  ...STRUCTS,
  'string',
  'string[]',
  'JToken',
  'JObject',
  'JArray',
  'JValue',
  'Jwt',
]);

/** C# name of a type without namespaces: `string[]`, `List<string>`, `int`. */
export function nameOf(type: TypeReference): string {
  const list = type.typeArguments.map(nameOf).join(',');
  const generic = list === '' ? '' : `<${list}>`;
  return `${shortName(type.name)}${generic}${'[]'.repeat(type.arrayDepth)}`;
}

/** Tells whether a value that is not null has the type; unsupported where that is not known. */
export function hasType(value: Value, type: TypeReference): boolean {
  const name = nameOf(type);
  const inner = bare(value);
  if (name === 'object') return true;
  const own = ownNames(inner);
  if (own.includes(name)) return true;
  if (!KNOWN.has(name) || own.includes('?')) unsupported(`a test for the type ${name}`);
  return false;
}

/** Names under which a value is known; `?` where there may be more that matter. */
function ownNames(value: Value): readonly string[] {
  if (!isTagged(value)) return [typeNameOf(value)];
  if (value.type === 'guid') return ['Guid'];
  if (value.type === 'json') return ['JToken', JSON_TYPES[value.node.kind]];
  if (value.type === 'array' && value.itemType === null) return ['?'];
  if (value.type === 'array') {
    const item = value.itemType ?? '';
    return [`${item}[]`, `IEnumerable<${item}>`, `IList<${item}>`];
  }
  return [typeNameOf(value)];
}

const JSON_TYPES = { object: 'JObject', array: 'JArray', value: 'JValue' } as const;

/** Tells whether values of the type are never null. */
export function isStruct(name: string): boolean {
  return STRUCTS.has(name);
}

/** The value of a type that nobody has set. */
export function defaultOf(type: TypeReference): Value {
  const name = nameOf(type);
  if (type.nullable || !STRUCTS.has(name))
    return name === 'object' ? boxed(null) : structDefault(name);
  if (name === 'bool') return false;
  if (name === 'Guid') return { type: 'guid', text: '00000000-0000-0000-0000-000000000000' };
  return convertNumber(checkedInt(0), name) ?? null;
}

/** Structs that are not modeled have a default that is not null. */
function structDefault(name: string): Value {
  const modeled = KNOWN.has(name) || name.endsWith(']') || /^(?:List|Dictionary|I[A-Z])/.test(name);
  return modeled ? null : unsupported(`the default of ${name}`);
}

/** `(T)value`. @see https://learn.microsoft.com/dotnet/csharp/language-reference/operators/type-testing-and-cast#cast-expression */
export function cast(value: Value, type: TypeReference): Value {
  const name = nameOf(type);
  if (name === 'object') return boxed(value);
  const inner = bare(value);
  if (inner === null) return castNull(type, name);
  const isBoxed = isTagged(value) && value.type === 'object';
  const converted = isBoxed ? undefined : convert(inner, type, name);
  if (converted !== undefined) return converted;
  return hasType(inner, type) ? inner : raise('InvalidCastException', `no ${name}`);
}

/** Conversions that the compiler chooses by the type it knows; undefined where there is none. */
function convert(value: Value, type: TypeReference, name: string): Value | undefined {
  if (isNumber(value) && NUMBERS.has(name)) return convertNumber(value, name);
  const leaf = isTagged(value) && value.type === 'json' && value.node.kind === 'value';
  return leaf && !name.startsWith('J') ? castJson(value.node.value, type, name) : undefined;
}

function castNull(type: TypeReference, name: string): Value {
  if (type.nullable || !STRUCTS.has(name)) return structDefault(name);
  return raise('NullReferenceException', `null is no ${name}`);
}

/**
 * The explicit conversions of JToken.
 *
 * @see https://www.newtonsoft.com/json/help/html/Methods_T_Newtonsoft_Json_Linq_JToken.htm
 */
function castJson(value: JsonLeaf, type: TypeReference, name: string): Value {
  if (value === null) return castJsonNull(type, name);
  if (name === 'string') return nodeText({ kind: 'value', value });
  if (name === 'bool' && typeof value === 'boolean') return value;
  const whole = isTagged(value) && WHOLE.has(name) ? convertNumber(value, name) : undefined;
  return whole ?? unsupported(`JSON cast to ${name}`);
}

const WHOLE = new Set(['int', 'long']);

function castJsonNull(type: TypeReference, name: string): Value {
  const fits = name === 'string' || type.nullable;
  return fits ? null : raise('ArgumentException', `JSON null is no ${name}`);
}

/** A value that goes into a variable, a parameter or an array of a declared type. */
export function toDeclared(value: Value, type: TypeReference): Value {
  const name = nameOf(type);
  if (name === 'var') return value;
  if (name === 'object') return boxed(value);
  if (isTagged(value) && value.type === 'object') unsupported(`an object as ${name}`);
  if (isNumber(value) && name !== value.type) return widen(value, name);
  if (NUMBERS.has(name) && !isNumber(value) && value !== null) unsupported(`this as ${name}`);
  return value;
}

const WIDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['int', ['long', 'double']],
  ['long', ['double']],
  ['char', ['int', 'long', 'double']],
]);

function widen(
  value: Extract<Value, { type: 'int' | 'long' | 'double' | 'char' }>,
  name: string,
): Value {
  const allowed = WIDER.get(value.type)?.includes(name) === true;
  return (
    (allowed ? convertNumber(value, name) : undefined) ?? unsupported(`a ${value.type} as ${name}`)
  );
}

/** `int.Parse` and `long.Parse`. */
export function parseNumber(text: string, type: 'int' | 'long'): Value | undefined {
  const value = parseWhole(text, type);
  if (value === undefined) return undefined;
  return type === 'int' ? checkedInt(Number(value)) : checkedLong(value);
}
