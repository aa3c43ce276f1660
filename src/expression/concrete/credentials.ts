import { decodeBase64 } from './base64.ts';
import { Unsupported, unsupported } from './failures.ts';
import { expectArgs } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { JsonNode } from './json-node.ts';
import { parseJson } from './json-text.ts';
import { valuesOf } from './lookup.ts';
import { isTagged, stringsOf } from './values.ts';
import type { HostValue, Value } from './values.ts';

// AsJwt, TryParseJwt, AsBasic and TryParseBasic read; none of them checks a signature or a password.
// https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables

const READERS = new Map([
  ['AsJwt', readJwt],
  ['TryParseJwt', readJwt],
  ['AsBasic', readBasic],
  ['TryParseBasic', readBasic],
]);

/** Tells whether this is a method that policies add to strings; null may be passed to those. */
export function isCredentialMethod(name: string): boolean {
  return READERS.has(name);
}

/** Calls one of them; undefined where the name is another. */
export function readCredential(text: string, invocation: Invocation): Value | undefined {
  const read = READERS.get(invocation.name);
  if (read === undefined) return undefined;
  const tries = invocation.name.startsWith('Try');
  expectArgs(invocation, tries ? 1 : 0);
  const value = read(text);
  if (!tries) return value;
  invocation.setOut(0, value);
  return value !== null;
}

/** A scheme in front, two or five segments: not documented, hence unsupported. */
function readJwt(text: string): HostValue | null {
  const parts = text.split('.');
  if (parts.length === 1) return text.includes(' ') ? unsupported('AsJwt of this text') : null;
  const [header, payload] = parts.slice(0, 2).map(decodePart);
  if (parts.length !== 3 || header === undefined || payload === undefined) {
    return unsupported('AsJwt of this text');
  }
  return jwtOf(header, payload);
}

type JsonObject = ReadonlyMap<string, JsonNode>;

function decodePart(part: string): JsonObject | undefined {
  const text = decodeBase64(part);
  if (text === undefined || part.includes('=')) return undefined;
  const node = parseJson(text);
  return node.kind === 'object' ? node.members : undefined;
}

/** Times are dates, which are not modeled. */
function jwtOf(header: JsonObject, payload: JsonObject): HostValue {
  const fields: ReadonlyMap<string, () => Value> = new Map<string, () => Value>([
    ['Algorithm', () => field(header, 'alg')],
    ['Type', () => field(header, 'typ')],
    ['Id', () => field(payload, 'jti')],
    ['Issuer', () => field(payload, 'iss')],
    ['Subject', () => field(payload, 'sub')],
    ['Audiences', () => stringsOf(claimValues(payload.get('aud')))],
    ['Claims', () => claimsOf(payload)],
  ]);
  return { type: 'host', name: 'Jwt', member: (name) => fields.get(name)?.() };
}

function field(members: JsonObject, name: string): Value {
  const node = members.get(name);
  if (node === undefined) return null;
  const plain = node.kind === 'value' && typeof node.value === 'string' ? node.value : undefined;
  return plain ?? unsupported(`a claim ${name} that is no string`);
}

/** Claims whose text is not sure are an obstacle only to who reads them. */
function claimsOf(payload: JsonObject): HostValue {
  const unclear = [...payload].filter(([, node]) => isUnclear(node)).map(([name]) => name);
  const pairs = [...payload].flatMap(([name, node]) =>
    unclear.includes(name) ? [] : claimValues(node).map((value) => [name, value] as const),
  );
  const known = valuesOf('Claims', pairs);
  const clear = (call: Invocation): boolean => !unclear.some((name) => call.args.includes(name));
  return {
    ...known,
    member: () => undefined,
    item: (call) => (clear(call) ? known.item?.(call) : undefined),
    call: (call) => (clear(call) ? known.call?.(call) : undefined),
  };
}

function isUnclear(node: JsonNode): boolean {
  try {
    return claimValues(node).length === 0;
  } catch (error) {
    if (error instanceof Unsupported) return true;
    throw error;
  }
}

/** Strings and whole numbers, alone or in an array. */
function claimValues(node: JsonNode | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === 'array') return node.items.flatMap(claimValues);
  const value = node.kind === 'value' ? node.value : null;
  if (typeof value === 'string') return [value];
  const whole = isTagged(value) && value.type === 'long';
  return whole ? [value.value.toString()] : unsupported('a claim that is no string');
}

/** `Basic` and base64 of `user:password`. */
function readBasic(text: string): HostValue | null {
  if (!/^basic\b/i.test(text.trim())) return null;
  const decoded = /^Basic [\w+/]+={0,2}$/.test(text) ? decodeBase64(text.slice(6)) : undefined;
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === undefined || colon < 0) return unsupported('AsBasic of this text');
  const members = new Map([
    ['UserId', decoded.slice(0, colon)],
    ['Password', decoded.slice(colon + 1)],
  ]);
  return { type: 'host', name: 'BasicAuthCredentials', member: (name) => members.get(name) };
}
