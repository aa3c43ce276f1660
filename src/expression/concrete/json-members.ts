import { cast, defaultOf } from './conversions.ts';
import { raise, unsupported } from './failures.ts';
import { enumArg, expectArgs, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { JsonNode } from './json-node.ts';
import { compactText, nodeText } from './json-text.ts';
import { intOf, isTagged } from './values.ts';
import type { Value } from './values.ts';

// https://www.newtonsoft.com/json/help/html/T_Newtonsoft_Json_Linq_JToken.htm

const tokenOf = (node: JsonNode | undefined): Value =>
  node === undefined ? null : { type: 'json', node };

/** `token["name"]` and `token[0]`; a name that is not there gives null, not an exception. */
export function jsonItem(node: JsonNode, invocation: Invocation): Value {
  const [key = null] = invocation.args;
  const index = isTagged(key) && key.type === 'int' ? key.value : undefined;
  if (index === undefined && typeof key !== 'string') unsupported('this key');
  if (node.kind === 'value') raise('InvalidOperationException', 'a JValue has no items');
  if (node.kind === 'array') return arrayItem(node.items, index);
  if (typeof key !== 'string') raise('ArgumentException', 'a number in an object');
  return tokenOf(node.members.get(key));
}

function arrayItem(items: readonly JsonNode[], index: number | undefined): Value {
  if (index === undefined) raise('ArgumentException', 'a name in an array');
  const item = index < 0 ? undefined : items[index];
  return item === undefined ? raise('ArgumentOutOfRangeException', 'no such item') : tokenOf(item);
}

/** Properties of a token. */
export function jsonMember(node: JsonNode, name: string): Value | undefined {
  const size = sizeOf(node);
  if (name === 'HasValues') return size > 0;
  return name === 'Count' && node.kind !== 'value' ? intOf(size) : undefined;
}

function sizeOf(node: JsonNode): number {
  if (node.kind === 'value') return 0;
  return node.kind === 'array' ? node.items.length : node.members.size;
}

type Method = (node: JsonNode, invocation: Invocation) => Value;

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['ToString', toText],
  ['Value', valueAs],
  ['SelectToken', selectToken],
  ['GetValue', (node, call) => tokenOf(memberOf(node, call))],
  ['ContainsKey', (node, call) => memberOf(node, call) !== undefined],
  ['TryGetValue', tryGet],
]);

/** Methods of a token; undefined where the name is none of them. */
export function callJson(node: JsonNode, invocation: Invocation): Value | undefined {
  return METHODS.get(invocation.name)?.(node, invocation);
}

function memberOf(node: JsonNode, invocation: Invocation): JsonNode | undefined {
  if (node.kind !== 'object') unsupported(`${invocation.name} of a token that is no object`);
  expectArgs(invocation, invocation.name === 'TryGetValue' ? 2 : 1);
  return node.members.get(textArg(invocation, 0));
}

function tryGet(node: JsonNode, invocation: Invocation): Value {
  const member = memberOf(node, invocation);
  invocation.setOut(1, tokenOf(member));
  return member !== undefined;
}

function toText(node: JsonNode, invocation: Invocation): Value {
  expectArgs(invocation, 0, 1);
  if (invocation.args.length === 0) return nodeText(node);
  const none = enumArg(invocation, 0, 'Formatting')?.member === 'None';
  return none ? compactText(node) : unsupported('ToString with this format');
}

/** `token.Value<T>("name")`. */
function valueAs(node: JsonNode, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const [type] = invocation.typeArguments;
  if (type === undefined) unsupported('Value without a type');
  const token = jsonItem(node, invocation);
  return token === null ? defaultOf(type) : cast(token, type);
}

/** Paths of names with dots between them. */
function selectToken(node: JsonNode, invocation: Invocation): Value {
  expectArgs(invocation, 1);
  const path = textArg(invocation, 0);
  if (!/^\w+(?:\.\w+)*$/.test(path)) unsupported(`the path ${path}`);
  let found: JsonNode | undefined = node;
  for (const name of path.split('.')) {
    if (found?.kind === 'array') unsupported('a name in a JSON array');
    found = found?.kind === 'object' ? found.members.get(name) : undefined;
  }
  return tokenOf(found);
}
