import type { ConcreteContext, ConcreteUrl } from '../../src/expression/concrete/context.ts';
import { evaluate } from '../../src/expression/concrete/evaluate.ts';
import type { Value } from '../../src/expression/concrete/values.ts';
import { intOf, stringsOf } from '../../src/expression/concrete/values.ts';
import { parseExpression } from '../../src/expression/parser/parse.ts';

const url: ConcreteUrl = {
  scheme: 'https',
  host: 'api.example.com',
  port: 443,
  path: '/orders/42',
  query: [
    ['a', '1'],
    ['a', '2'],
    ['flag', 'true'],
  ],
  queryString: '?a=1&a=2&flag=true',
};

/** `{"alg":"none","typ":"JWT"}` and a payload with iss, sub, aud, scp and exp. */
export const TOKEN = [
  'eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0',
  'eyJpc3MiOiJodHRwczovL2lkcCIsInN1YiI6IsO8IiwiYXVkIjpbImEiLCJiIl0sInNjcCI6InJlYWQiLCJleHAiOjV9',
  'c2lnbmF0dXJl',
].join('.');

/** A request to the operation `GET /orders/{id}`. */
export const context: ConcreteContext = {
  operation: { id: 'get-order', name: 'Get order', method: 'GET', urlTemplate: '/{id}' },
  api: {
    id: 'orders',
    name: 'Orders',
    path: 'orders',
    revision: '1',
    version: null,
    isCurrentRevision: true,
  },
  product: {
    id: 'gold',
    name: 'Gold',
    subscriptionRequired: true,
    groups: [{ id: 'g', name: 'Guests' }],
  },
  subscription: null,
  user: null,
  deployment: { gatewayId: 'managed', region: 'West Europe' },
  workspace: null,
  request: {
    method: 'GET',
    url,
    originalUrl: url,
    headers: [
      ['Authorization', `Bearer ${TOKEN}`],
      ['X-Basic', 'Basic dXNlcjpwYTpzcw=='],
      ['X-Token', TOKEN],
      ['X-Many', 'a'],
      ['x-many', 'b'],
      ['X-Empty', ''],
    ],
    matchedParameters: new Map([['id', '42']]),
    ipAddress: '192.0.2.7',
    body: '{"user":{"id":7,"name":"Ann","on":true,"none":null},"tags":["x","y"]}',
    certificate: null,
  },
  response: { statusCode: 401, statusReason: 'Unauthorized', headers: [], body: null },
  variables: new Map<string, Value>([
    ['text', 'abc'],
    ['number', intOf(5)],
    ['flag', true],
    ['list', stringsOf(['a', 'b'])],
    ['nothing', null],
  ]),
  lastError: null,
  requestId: '11111111-2222-3333-4444-555555555555',
  timestampMs: 0,
  random: () => 0.5,
};

/** A value as a person would write it: `5`, `5L`, `'c'`, `"text"`, `[…]`. */
function shown(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value === 'boolean') return String(value);
  switch (value.type) {
    case 'int':
      return String(value.value);
    case 'long':
      return `${value.value}L`;
    case 'double':
      return `${value.value}d`;
    case 'char':
      return `'${value.value}'`;
    case 'array':
    case 'list':
      return `[${value.items.map(shown).join(', ')}]`;
    case 'enumerable':
      return `(${[...value.iterate()].map(shown).join(', ')})`;
    case 'guid':
      return value.text;
    case 'object':
      return shown(value.value);
    case 'bytes':
      return `bytes ${value.bytes.join(' ')}`;
    case 'enum':
    case 'dictionary':
    case 'set':
    case 'json':
    case 'lambda':
    case 'host':
      return value.type;
  }
}

/** What the code gives, or how it ends. */
export function run(code: string, form: 'single' | 'block' = 'single'): string {
  const parsed = parseExpression(code, form);
  if ('problem' in parsed) return `no tree: ${parsed.problem}`;
  const result = evaluate(parsed, context);
  return result.ok ? shown(result.value) : `${result.error}: ${result.message}`;
}
