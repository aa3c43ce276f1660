import { describe, expect, it } from '@jest/globals';
import { chainBuilder } from '../../src/policy/chain.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { prove } from '../../src/proof/prove.ts';
import type { TokenSource } from '../../src/model/expectation.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';
import { header, keep, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const SOURCE = /header-name="Authorization" require-scheme="Bearer"/u;
const jwtOf = (code: string): string => JWT.replace(SOURCE, `token-value="${quoted(code)}"`);
const jwtFrom = (attribute: string, code: string): string =>
  JWT.replace(SOURCE, `${attribute}="${quoted(code)}"`);
const AUTHORIZATION = header('Authorization');
const kept = (name: string): string => `(string)context.Variables["${name}"]`;
const write = (code: string, action = 'override', name = 'Authorization'): string =>
  `<set-header name="${quoted(name)}" exists-action="${quoted(action)}"><value>${code}</value></set-header>`;
const CALL =
  '<send-request response-variable-name="r"><set-url>https://log.example.com</set-url></send-request>';
const IDENTITY = '<authentication-managed-identity resource="https://x"/>';
const FROM_COOKIE =
  '@{ foreach (var part in ' +
  `${header('Cookie')}.Split(';')) { if (part.Trim().StartsWith("access_token=")) ` +
  '{ return "Bearer " + part.Trim().Substring("access_token=".Length); } } return ""; }';
const LONG = 'Bearer eyJhbGciOiJSUzI1NiJ9.'.padEnd(400, 'A');

type Row = readonly [string, Given, string];
const UNSAFE = 'violating token-source-unsafe';
const UNEXPECTED = 'violating token-source-unexpected';
const UNDECIDED = 'unknown expression-unsupported undecided';

const VALUES: readonly Row[] = [
  [
    'Authorization without its scheme',
    { api: policies(jwtOf(`@(${AUTHORIZATION}.Replace("Bearer ",""))`)) },
    'conforming',
  ],
  [
    'the last word of Authorization',
    { api: policies(jwtOf(`@(${AUTHORIZATION}.Split(' ').Last())`)) },
    'conforming',
  ],
  [
    'the rest of Authorization in any case',
    { api: policies(jwtOf('@(context.Request.Headers["AUTHORIZATION"].First().Substring(7))')) },
    'conforming',
  ],
  [
    'what statements take from Authorization',
    {
      api: policies(
        jwtOf(
          `@{ var h = ${AUTHORIZATION}; return h.StartsWith("Bearer ") ? h.Substring(7) : h; }`,
        ),
      ),
    },
    'conforming',
  ],
  [
    'a variable that holds Authorization',
    { api: policies(keep('t', `@(${AUTHORIZATION})`) + jwtOf(`@(${kept('t')})`)) },
    'conforming',
  ],
  [
    'a variable that holds a part of a variable that holds Authorization',
    {
      api: policies(
        keep('a', `@(${AUTHORIZATION})`) +
          keep('t', `@((${kept('a')}).Split(' ')[1])`) +
          jwtOf(`@(${kept('t')})`),
      ),
    },
    'conforming',
  ],
  [
    'Authorization for one method as for the others',
    {
      api: policies(
        jwtOf(`@(context.Request.Method == "GET" ? ${AUTHORIZATION} : ${AUTHORIZATION}.Trim())`),
      ),
    },
    'conforming',
  ],
  ['another header', { api: policies(jwtOf(`@(${header('X-Id-Token')})`)) }, UNEXPECTED],
  ['a cookie', { api: policies(jwtOf(FROM_COOKIE)) }, UNEXPECTED],
  [
    'the body',
    { api: policies(jwtOf('@((string)context.Request.Body.As<JObject>(true)["t"])')) },
    UNEXPECTED,
  ],
  [
    'a query parameter',
    { api: policies(jwtOf('@(context.Request.Url.Query.GetValueOrDefault("t",""))')) },
    'violating token-in-query',
  ],
  [
    'another header where it is sent, and Authorization where it is not',
    {
      api: policies(
        jwtOf(
          `@(context.Request.Headers.ContainsKey("X-T") ? ${header('X-T')} : ${AUTHORIZATION})`,
        ),
      ),
    },
    UNEXPECTED,
  ],
  [
    'Authorization, or else another header',
    { api: policies(jwtOf(`@(${header('Authorization', header('X-T'))})`)) },
    UNEXPECTED,
  ],
  [
    'another header where Authorization is not sent',
    {
      api: policies(
        jwtOf(
          `@(context.Request.Headers.ContainsKey("Authorization") ? ${AUTHORIZATION} : ${header('X-T')})`,
        ),
      ),
    },
    UNEXPECTED,
  ],
  [
    'Authorization, whatever another header says, is not decided',
    {
      api: policies(
        jwtOf(
          `@(context.Request.Headers.ContainsKey("X-T") ? ${AUTHORIZATION} : ${AUTHORIZATION}.Trim())`,
        ),
      ),
    },
    UNDECIDED,
  ],
  [
    'any header of a name',
    { api: policies(jwtOf('@(context.Request.Headers.First().Value.First())')) },
    UNDECIDED,
  ],
  ['a constant', { api: policies(jwtOf('@("a" + "b")')) }, UNSAFE],
  ['a named value', { api: policies(jwtOf('{{t}}')), values: { t: LONG } }, UNSAFE],
  ['a secret', { api: policies(jwtOf('{{t}}')), values: { t: null } }, UNSAFE],
  [
    'a secret in an expression',
    { api: policies(jwtOf('@("{{t}}".Trim())')), values: { t: null } },
    UNSAFE,
  ],
  [
    'a variable with a constant',
    { api: policies(keep('t', LONG) + jwtOf(`@(${kept('t')})`)) },
    UNSAFE,
  ],
  [
    'a variable with a secret',
    { api: policies(keep('t', '{{t}}') + jwtOf(`@(${kept('t')})`)), values: { t: null } },
    UNSAFE,
  ],
  [
    'what a placeholder becomes is not decided',
    { api: policies(jwtOf('#{token}#')) },
    'unknown placeholder undecided',
  ],
  [
    'Authorization, or else a long text, is not decided',
    { api: policies(jwtOf(`@(${header('Authorization', `"${LONG}"`)})`)) },
    UNDECIDED,
  ],
  [
    'Authorization, or else a secret, is not decided',
    {
      api: policies(jwtOf(`@(${header('Authorization', '"{{t}}"')})`)),
      values: { t: null },
    },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'what a call answers',
    { api: policies(CALL + jwtOf('@(((IResponse)context.Variables["r"]).Body.As<string>())')) },
    'unknown token-from-call-out undecided',
  ],
  [
    'what a cache holds',
    {
      api: policies('<cache-lookup-value key="t" variable-name="t"/>' + jwtOf(`@(${kept('t')})`)),
    },
    'unknown token-from-call-out undecided',
  ],
  [
    'what a cache holds, or else Authorization',
    {
      api: policies(
        '<cache-lookup-value key="t" variable-name="t"/>' +
          jwtOf(`@(${kept('t')} ?? ${AUTHORIZATION})`),
      ),
    },
    'unknown token-from-call-out undecided',
  ],
  [
    'the identity of the gateway in Authorization',
    { api: policies(IDENTITY + jwtOf(`@(${AUTHORIZATION}.Substring(7))`)) },
    'violating authorization-overwritten',
  ],
  [
    'Authorization as it was before the gateway wrote into it',
    {
      api: policies(keep('t', `@(${AUTHORIZATION})`) + IDENTITY + jwtOf(`@(${kept('t')})`)),
    },
    'conforming',
  ],
  [
    'Authorization after the gateway wrote into it, even if it is removed then',
    {
      api: policies(
        IDENTITY +
          keep('t', `@(${AUTHORIZATION})`) +
          write('', 'delete') +
          jwtOf(`@(${kept('t')})`),
      ),
    },
    'unknown token-from-call-out undecided',
  ],
];

const WRITTEN: readonly Row[] = [
  ['a cookie', { api: policies(write(FROM_COOKIE) + JWT) }, 'conforming'],
  ['another header', { api: policies(write(`@(${header('X-T')})`) + JWT) }, 'conforming'],
  [
    'a query parameter',
    {
      api: policies(
        write('@("Bearer " + context.Request.Url.Query.GetValueOrDefault("t",""))') + JWT,
      ),
    },
    'conforming',
  ],
  [
    'another header, for callers who sent none',
    { api: policies(write(`@(${header('X-T')})`, 'skip') + JWT) },
    'conforming',
  ],
  [
    'another header behind what is there',
    { api: policies(write(`@(${header('X-T')})`, 'append') + JWT) },
    'conforming',
  ],
  [
    'another header in one way or another',
    {
      api: policies(write(`@(${header('X-T')})`, `@(${header('X')})`) + JWT),
    },
    'conforming',
  ],
  [
    'a secret in an expression, for callers who sent none',
    { api: policies(write('@("Bearer " + "{{t}}")', 'skip') + JWT), values: { t: null } },
    'violating authorization-overwritten',
  ],
  [
    'a known named value in an expression, for callers who sent none',
    { api: policies(write('@("Bearer {{t}}")', 'skip') + JWT), values: { t: 'eyJ.e30.c2ln' } },
    'violating authorization-overwritten',
  ],
  [
    'a constant in a way that is computed',
    { api: policies(write('Bearer x', '@("sk" + "ip")') + JWT) },
    'violating authorization-overwritten',
  ],
  [
    'a constant in a way that the caller chooses is not decided',
    { api: policies(write('Bearer x', `@(${header('X')})`) + JWT) },
    UNDECIDED,
  ],
  [
    'the id of the API, which is fixed',
    { api: policies(write('@("Bearer " + context.Api.Id)') + JWT) },
    'violating authorization-overwritten',
  ],
  [
    'a constant under a name that is computed',
    { api: policies(write('Bearer x', 'override', '@("Author" + "ization")') + JWT) },
    'violating authorization-overwritten',
  ],
  [
    'a constant under a name that the caller chooses is not decided',
    { api: policies(write('Bearer x', 'override', `@(${header('X')})`) + JWT) },
    UNDECIDED,
  ],
  [
    'what the caller sent under a name that the caller chooses',
    { api: policies(write(`@(${header('Y')})`, 'override', `@(${header('X')})`) + JWT) },
    'conforming',
  ],
  [
    'what a call answers',
    {
      api: policies(CALL + write('@(((IResponse)context.Variables["r"]).Body.As<string>())') + JWT),
    },
    'unknown token-from-call-out undecided',
  ],
  [
    'another header that the gateway wrote',
    { api: policies(write(LONG, 'override', 'X-T') + write(`@(${header('X-T')})`) + JWT) },
    'violating authorization-overwritten',
  ],
  [
    'another header that holds what a call answers',
    {
      api: policies(
        CALL +
          write('@(((IResponse)context.Variables["r"]).Body.As<string>())', 'override', 'X-T') +
          write(`@(${header('X-T')})`) +
          JWT,
      ),
    },
    'unknown token-from-call-out undecided',
  ],
  [
    'what the caller sent before the gateway overwrote it, is not decided',
    {
      api: policies(keep('t', `@(${AUTHORIZATION})`) + IDENTITY + write(`@(${kept('t')})`) + JWT),
    },
    UNDECIDED,
  ],
  [
    'what the caller sent before the gateway overwrote it, once that is removed',
    {
      api: policies(
        keep('t', `@(${AUTHORIZATION})`) +
          IDENTITY +
          write('', 'delete') +
          write(`@(${kept('t')})`) +
          JWT,
      ),
    },
    'conforming',
  ],
  [
    'the clock is not decided',
    { api: policies(write('@("Bearer " + context.Timestamp.Ticks)') + JWT) },
    'unknown hidden-condition undecided',
  ],
];

const NAMES: readonly Row[] = [
  [
    'that is put together is the expected one',
    { api: policies(jwtFrom('header-name', '@("Author" + "ization")')) },
    'conforming',
  ],
  [
    'that the caller chooses is another one',
    { api: policies(jwtFrom('header-name', `@(${header('X-Auth', '"Authorization"')})`)) },
    UNEXPECTED,
  ],
  [
    'that the caller can switch only to another spelling is not decided',
    {
      api: policies(
        jwtFrom('header-name', `@(${header('X')} == "1" ? "authorization" : "Authorization")`),
      ),
    },
    UNDECIDED,
  ],
  [
    'that the operation decides follows the operation',
    {
      api: policies(
        jwtFrom('header-name', '@(context.Operation.Id == "get" ? "X-T" : "Authorization")'),
      ),
    },
    UNEXPECTED,
  ],
  [
    'of a query parameter, whichever it is',
    { api: policies(jwtFrom('query-parameter-name', `@(${header('X')})`)) },
    'violating token-in-query',
  ],
];

describe('a token-value that holds', () => {
  it.each(VALUES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('another header where it is sent is refuted by a request that sends it there', () => {
    const code = `@(context.Request.Headers.ContainsKey("X-T") ? ${header('X-T')} : ${AUTHORIZATION})`;
    const { guess } = proofOf({ api: policies(jwtOf(code)) });
    expect(guess?.headers.get('x-t')).toContain('unexpected.token.place');
    expect(guess?.headers.get('authorization') ?? '').not.toContain('unexpected.token.place');
  });
});

describe('Authorization that is written from', () => {
  it.each(WRITTEN)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('the name of the place', () => {
  it.each(NAMES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

/** What is proved where the token is expected in other places than Authorization. */
function expecting(tokenSources: readonly [TokenSource], inbound: string): string {
  const orders = api('orders', { policy: present('apis/orders', policies(inbound)) });
  const service = space({ apis: [orders] });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: orders,
    operation: null,
    product: null,
  });
  const subject = { space: service, api: orders, operation: operation('get'), product: null };
  const facts = factsOf({ ...subject, base: '/orders' });
  return told(prove({ chain, expectation: { ...EXPECTATION, tokenSources }, facts }));
}

describe('a token that is expected', () => {
  it.each<[string, TokenSource, string, string]>([
    [
      'in a cookie may be taken from it',
      { kind: 'cookie', name: 'access_token' },
      jwtOf(FROM_COOKIE),
      'conforming',
    ],
    [
      'in a cookie is not decided where another cookie may be taken',
      { kind: 'cookie', name: 'session' },
      jwtOf(FROM_COOKIE),
      UNDECIDED,
    ],
    [
      'in a cookie is not expected in Authorization',
      { kind: 'cookie', name: 'access_token' },
      jwtOf(`@(${AUTHORIZATION})`),
      UNEXPECTED,
    ],
    [
      'in the query may be taken from it',
      { kind: 'query', name: 't' },
      jwtOf('@(context.Request.Url.Query.GetValueOrDefault("t",""))'),
      'conforming',
    ],
    [
      'in the query is not expected under another name',
      { kind: 'query', name: 't' },
      jwtOf('@(context.Request.Url.Query.GetValueOrDefault("u",""))'),
      'violating token-in-query',
    ],
    [
      'in another header may be taken from it in any case',
      { kind: 'header', name: 'X-Token', scheme: null },
      jwtOf(`@(${header('x-TOKEN')})`),
      'conforming',
    ],
  ])('%s', (_, source, inbound, want) => {
    expect(expecting([source], inbound)).toBe(want);
  });
});

describe('an answer that a cache may keep', () => {
  const LOOKUP = '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false"/>';
  it.each<[string, string, string]>([
    ['is guarded where tokens are sent in Authorization', JWT, 'conforming'],
    [
      'is guarded where an expression takes them from there',
      jwtOf(`@(${AUTHORIZATION}.Substring(7))`),
      'conforming',
    ],
    [
      'is guarded where a variable takes them from there',
      keep('t', `@(${AUTHORIZATION})`) + jwtOf(`@(${kept('t')})`),
      'conforming',
    ],
    [
      'is open where that is so for some requests',
      `<choose><when condition="${quoted(`@(${header('X')} == "1")`)}">${write(FROM_COOKIE)}</when></choose>${JWT}`,
      'open',
    ],
    ['is open where tokens are sent in a cookie and copied', write(FROM_COOKIE) + JWT, 'open'],
  ])('%s', (_, validator, want) => {
    const proof = proofOf({ api: policies(LOOKUP + validator) });
    expect(proof.tokenElsewhere ? 'open' : proof.verdict).toBe(want);
  });
});
