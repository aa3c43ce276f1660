import { describe, expect, it } from '@jest/globals';
import type { Backend } from '../../src/model/inventory.ts';
import type { Proof } from '../../src/model/proof.ts';
import { chainBuilder } from '../../src/policy/chain.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { prove } from '../../src/proof/prove.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  namedValue,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';

interface Given {
  readonly inbound: string;
  readonly others?: string;
  readonly backends?: readonly (string | null)[];
  readonly values?: Readonly<Record<string, string | null>>;
}

function proofOf({
  inbound,
  others,
  backends = ['https://orders.acme.internal/v1'],
  values,
}: Given) {
  const orders = api('orders', { policy: present('apis/orders', policies(inbound, others)) });
  const service = space({
    apis: [orders],
    backends: backends.map((url, index): Backend => ({ id: `b${index}`, url })),
    namedValues: Object.entries(values ?? {}).map(([name, value]) => namedValue(name, value)),
  });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: orders,
    operation: null,
    product: null,
  });
  const facts = factsOf({
    space: service,
    api: orders,
    operation: operation('get'),
    product: null,
    base: '/orders',
  });
  return prove({ chain, expectation: EXPECTATION, facts });
}

const told = ({ verdict, reasonCode, causes, weaknesses }: Proof): string =>
  [
    [verdict, reasonCode, ...causes.map((cause) => cause.told.rule)].filter(Boolean).join(' '),
    ...weaknesses.map((cause) => `weak ${cause.told.rule}`),
  ].join('; ');

const copy = (url: string | null, mode = 'copy'): string =>
  `<send-request mode="${mode}" response-variable-name="r">${url === null ? '' : `<set-url>${url}</set-url>`}</send-request>`;
const IN = 'violating answer-before-validation';
const WEAK = 'conforming; weak call-before-validation';

describe('a copy of the request', () => {
  it.each<[string, Given, string]>([
    ['to a backend lets in', { inbound: copy('https://orders.acme.internal/other') + JWT }, IN],
    [
      'to a backend in other case lets in',
      { inbound: copy('https://ORDERS.acme.internal:443/') + JWT },
      IN,
    ],
    [
      'to a backend that a named value tells lets in',
      {
        inbound: copy('{{url}}/x') + JWT,
        values: { url: 'https://orders.acme.internal' },
      },
      IN,
    ],
    [
      'to a backend whose address is a named value lets in',
      {
        inbound: copy('https://orders.acme.internal/') + JWT,
        backends: ['{{url}}'],
        values: { url: 'https://orders.acme.internal' },
      },
      IN,
    ],
    [
      'to a host that is no backend is a call like any other',
      { inbound: copy('https://audit.acme.example/') + JWT },
      WEAK,
    ],
    ['without an address goes where the request goes', { inbound: copy(null) + JWT }, IN],
    [
      'to where the caller says lets in',
      {
        inbound: copy('@(context.Request.Headers.GetValueOrDefault("X-To",""))') + JWT,
      },
      IN,
    ],
    [
      'to a secret address is unknown',
      { inbound: copy('{{url}}') + JWT, values: { url: null } },
      'unknown named-value-secret named-value-unresolved; weak call-before-validation',
    ],
    [
      'to a known host with a secret path is decided by the host',
      {
        inbound: copy('https://audit.acme.example/{{path}}') + JWT,
        values: { path: null },
      },
      WEAK,
    ],
    [
      'to a backend with a secret path lets in',
      {
        inbound: copy('https://orders.acme.internal/{{path}}') + JWT,
        values: { path: null },
      },
      IN,
    ],
    [
      'to a host that a secret ends is unknown',
      {
        inbound: copy('https://orders.acme.internal{{rest}}') + JWT,
        values: { rest: null },
      },
      'unknown named-value-secret named-value-unresolved; weak call-before-validation',
    ],
    [
      'to an address that is computed from constants goes there',
      { inbound: copy('@("https://" + "a" + "/")') + JWT },
      WEAK,
    ],
    [
      'to a backend with a computed path lets in',
      { inbound: copy('@("https://orders.acme.internal/" + context.Request.Method)') + JWT },
      IN,
    ],
    [
      'to a known host with what the caller sent as its path is a call like any other',
      {
        inbound: copy('@($"https://audit.acme.example/{context.Request.Headers["X"]}")') + JWT,
      },
      WEAK,
    ],
    [
      'to a known host whose path is formatted is a call like any other',
      {
        inbound:
          copy(
            '@(string.Format("https://audit.acme.example/{0}", context.Request.Headers["X"][0]))',
          ) + JWT,
      },
      WEAK,
    ],
    [
      'to a known host whose path is strung together is a call like any other',
      {
        inbound:
          copy(
            '@(string.Concat("https://audit.acme", ".example/", context.Request.Headers["X"][0]))',
          ) + JWT,
      },
      WEAK,
    ],
    [
      'to a host that is known up to what the caller adds lets in',
      {
        inbound:
          copy(
            '@("https://audit.acme.example" + context.Request.Headers.GetValueOrDefault("X",""))',
          ) + JWT,
      },
      IN,
    ],
    [
      'to where a variable with a header in it says lets in',
      {
        inbound:
          '<set-variable name="to" value="@(context.Request.Headers.GetValueOrDefault(&quot;X-To&quot;,&quot;&quot;))"/>' +
          copy('@("https://" + (string)context.Variables["to"] + "/x")') +
          JWT,
      },
      IN,
    ],
    [
      'to where the deployment says is unknown',
      { inbound: copy('@("https://" + context.Deployment.ServiceName + "/x")') + JWT },
      'unknown hidden-condition undecided; weak call-before-validation',
    ],
    [
      'beside a backend that nobody can read is unknown',
      {
        inbound: copy('https://audit.acme.example/') + JWT,
        backends: [null],
      },
      'unknown call-out undecided; weak call-before-validation',
    ],
    [
      'in a mode we do not know is unknown',
      { inbound: copy('https://a.example/', 'mirror') + JWT },
      'unknown call-out undecided; weak call-before-validation',
    ],
    [
      'in the mode new by a named value is a call',
      {
        inbound: copy('https://orders.acme.internal/', '{{mode}}') + JWT,
        values: { mode: 'new' },
      },
      WEAK,
    ],
    [
      'one way lets in as well',
      {
        inbound:
          copy('https://orders.acme.internal/').replaceAll('send-request', 'send-one-way-request') +
          JWT,
      },
      IN,
    ],
    [
      'after the validator is nothing',
      { inbound: JWT + copy('https://orders.acme.internal/') },
      'conforming',
    ],
    [
      'in on-error lets in',
      {
        inbound: JWT,
        others: `<on-error>${copy('https://orders.acme.internal/')}</on-error>`,
      },
      'violating error-turned-success',
    ],
    [
      'to a backend before a wrong validator: what is wrong with that comes first',
      {
        inbound: copy('https://orders.acme.internal/') + JWT.replace('api://acme', 'api://other'),
      },
      'violating audience-wrong',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('the request handed to another address', () => {
  it.each<[string, string, string]>([
    ['before the validator lets in', '<invoke-request/>', IN],
    ['and its response kept lets in as well', '<invoke-request response-variable-name="r"/>', IN],
  ])('%s', (_, call, want) => {
    expect(told(proofOf({ inbound: call + JWT }))).toBe(want);
  });
});

describe('a call before the validator is weak', () => {
  it.each([
    '<send-request response-variable-name="r"><set-url>https://orders.acme.internal/</set-url></send-request>',
    '<send-one-way-request mode="new"/>',
    '<log-to-eventhub logger-id="l">x</log-to-eventhub>',
    '<publish-to-dapr topic="t">x</publish-to-dapr>',
    '<invoke-dapr-binding name="b"/>',
    '<send-service-bus-message queue-name="q"/>',
    '<get-authorization-context provider-id="p"/>',
    '<retry condition="@(false)" count="1" interval="1"><log-to-eventhub logger-id="l">x</log-to-eventhub></retry>',
  ])('%s', (call) => {
    expect(told(proofOf({ inbound: call + JWT }))).toBe(WEAK);
    expect(told(proofOf({ inbound: JWT + call }))).toBe('conforming');
  });

  it.each<[string, Given, string]>([
    [
      'but not where it only logs a refusal',
      {
        inbound: JWT,
        others: '<on-error><log-to-eventhub logger-id="l">x</log-to-eventhub></on-error>',
      },
      'conforming',
    ],
    [
      'but not where nothing asks for a token at all',
      {
        inbound: '<log-to-eventhub logger-id="l">x</log-to-eventhub>',
      },
      'violating jwt-missing',
    ],
    [
      'and told once, however many paths come to it',
      {
        inbound: `<choose><when condition="@(context.User == null)"><set-header name="authorization"><value>x</value></set-header></when></choose><log-to-eventhub logger-id="l">x</log-to-eventhub><set-header name="authorization" exists-action="delete"/>${JWT}`,
      },
      WEAK,
    ],
    [
      'and also where another validator stands before it that does not count',
      {
        inbound: `${JWT.replace('api://acme', 'api://other')}<log-to-eventhub logger-id="l">x</log-to-eventhub>${JWT}`,
      },
      'conforming; weak call-before-validation; weak audience-wrong',
    ],
    [
      'the gateway fetching its own identity is none',
      {
        inbound: `<authentication-managed-identity resource="r"/><set-header name="Authorization" exists-action="delete"/>${JWT}`,
      },
      'conforming',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});
