import { describe, expect, it } from '@jest/globals';
import { AUDIENCE, ISSUER, JWT, policies } from '../support/chains.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const when = (condition: string, body: string): string =>
  `<when condition="${condition}">${body}</when>`;
const OPEN = '@(context.Request.Headers.ContainsKey(&quot;X&quot;))';
const DENY = '<return-response><set-status code="403" reason="no"/></return-response>';
const FOREIGN = JWT.replace('aus1a2b3c4d5e6f7g8h9', 'ausOTHER');
const SECRET_AUDIENCE = JWT.replace(AUDIENCE, '{{aud}}');

describe('a straight line', () => {
  it.each<[string, Given, string]>([
    ['without any document lets everybody in', {}, 'violating jwt-missing'],
    ['with a counting validator is closed', { api: policies(JWT) }, 'conforming'],
    [
      'is closed by the global validator through transparent scopes',
      { global: policies(JWT) },
      'conforming',
    ],
    [
      'is closed by the global validator through <base/>',
      { global: policies(JWT), api: policies('<base/>'), operation: policies('<base/>') },
      'conforming',
    ],
    [
      'is open where the operation leaves <base/> out',
      { api: policies(JWT), operation: policies('<rate-limit calls="9" renewal-period="60"/>') },
      'violating base-missing',
    ],
    [
      'is closed by the validator of a document that drops its parents',
      { global: policies(DENY), api: policies(JWT) },
      'conforming',
    ],
    [
      'is open where an answer stands before <base/>',
      { global: policies(JWT), api: policies('<mock-response/><base/>') },
      'violating answer-before-validation',
    ],
    [
      'is open where a 200 stands before the validator',
      { api: policies(`<return-response/>${JWT}`) },
      'violating answer-before-validation',
    ],
    ['is closed where everybody is turned away', { api: policies(DENY) }, 'conforming'],
    ['is closed where 403 stands first', { api: policies(`${DENY}${JWT}`) }, 'conforming'],
    [
      'is closed whatever stands behind the validator',
      { api: policies(`${JWT}<no-such-policy/><return-response/>`) },
      'conforming',
    ],
    [
      'is unknown where something unknown stands before the validator',
      { api: policies(`<no-such-policy/>${JWT}`) },
      'unknown unmodelled-element undecided',
    ],
    [
      'is unknown where text stands before the validator',
      { api: policies(`%{ if jwt }${JWT}`) },
      'unknown placeholder undecided',
    ],
    [
      'is refuted by what is certain before something unknown',
      { api: policies('<return-response/><no-such-policy/>') },
      'violating jwt-missing',
    ],
    [
      'is not closed by two validators of which none counts',
      { api: policies(`${FOREIGN}${FOREIGN}`) },
      'violating issuer-wrong',
    ],
    [
      'is unknown where no single token can pass both wrong validators',
      { api: policies(`${FOREIGN}${JWT.replace('acme.okta', 'evil.okta')}`) },
      'unknown witness-unconfirmed undecided',
    ],
    [
      'is unknown where two half validators together may leave only expected tokens',
      {
        api: policies(
          JWT.replace(/<audiences>.*<\/audiences>/u, '') +
            JWT.replace('<validate-jwt', '<validate-jwt require-expiration-time="false"'),
        ),
      },
      'unknown witness-unconfirmed undecided',
    ],
    [
      'is open where two half validators share what they leave out',
      {
        api: policies(
          JWT.replace(/<audiences>.*<\/audiences>/u, '') + JWT.replace(AUDIENCE, 'api://other'),
        ),
      },
      'violating audience-missing',
    ],
    [
      'is closed by the one of two validators that counts',
      { api: policies(`${FOREIGN}${JWT}`) },
      'conforming',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('a choose', () => {
  it.each<[string, Given, string]>([
    [
      'with a validator in every branch is closed',
      { api: policies(`<choose>${when(OPEN, JWT)}<otherwise>${JWT}</otherwise></choose>`) },
      'conforming',
    ],
    [
      'on a header that the caller need not send leaves a way around the validator',
      { api: policies(`<choose>${when(OPEN, JWT)}</choose>`) },
      'violating jwt-conditional',
    ],
    [
      'whose branches do not matter keeps a refutation certain',
      { api: policies(`<choose>${when(OPEN, '<trace source="x">y</trace>')}</choose>`) },
      'violating jwt-missing',
    ],
    [
      'that answers on both sides is certain, whichever side it takes',
      {
        api: policies(
          `<choose>${when(OPEN, '<return-response/>')}<otherwise><mock-response/></otherwise></choose>`,
        ),
      },
      'violating jwt-missing',
    ],
    [
      'before the validator changes nothing',
      { api: policies(`<choose>${when(OPEN, DENY)}</choose>${JWT}`) },
      'conforming',
    ],
    [
      'with a constant false leaves its branch out',
      { api: policies(`<choose>${when('false', JWT)}</choose>`) },
      'violating jwt-conditional',
    ],
    [
      'with a constant true takes its branch',
      { api: policies(`<choose>${when('@(true)', JWT)}</choose>`) },
      'conforming',
    ],
    [
      'switched by a named value follows the value',
      { api: policies(`<choose>${when('@({{jwt}})', JWT)}</choose>`), values: { jwt: 'true' } },
      'conforming',
    ],
    [
      'switched by a secret is unknown',
      { api: policies(`<choose>${when('@({{jwt}})', JWT)}</choose>`), values: { jwt: null } },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'with <base/> in a branch that constants leave out',
      {
        global: policies(JWT),
        api: policies(`<choose>${when('false', '<base/>')}</choose>`),
      },
      'violating base-conditional',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('forty in a row, none decided, are followed at once', () => {
    const one = `<choose>${when(OPEN, '<set-variable name="a" value="b"/>')}</choose>`;
    expect(told(proofOf({ api: policies(one.repeat(40)) }))).toBe('violating jwt-missing');
    expect(told(proofOf({ api: policies(one.repeat(40) + JWT) }))).toBe('conforming');
  });

  it('forty in each other, none decided, are followed at once', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? JWT
        : `<choose>${when(OPEN, nested(depth - 1))}<otherwise>${JWT}</otherwise></choose>`;
    expect(told(proofOf({ api: policies(nested(40)) }))).toBe('conforming');
  });
});

describe('an error', () => {
  const failing = (code: string): string =>
    JWT.replace('<validate-jwt', `<validate-jwt failed-validation-httpcode="${code}"`);
  const onError = (body: string): string => `<on-error>${body}</on-error>`;
  it.each<[string, Given, string]>([
    ['left alone is a rejection', { api: policies(JWT, onError('<base/>')) }, 'conforming'],
    ['that is a 403 is a rejection', { api: policies(failing('403')) }, 'conforming'],
    ['that is a 200 lets in', { api: policies(failing('200')) }, 'violating failure-code-unusual'],
    [
      'that is a 200 and made a 401 again is a rejection',
      {
        api: policies(failing('200'), onError('<set-status code="401" reason="no"/>')),
      },
      'conforming',
    ],
    [
      'turned into a 200 by an answer',
      { api: policies(JWT, onError('<return-response/>')) },
      'violating error-turned-success',
    ],
    [
      'turned into a 200 by a status',
      { api: policies(JWT, onError('<set-status code="200" reason="ok"/>')) },
      'violating error-turned-success',
    ],
    [
      'answered with 401 stays a rejection',
      {
        api: policies(
          JWT,
          onError('<return-response><set-status code="401" reason="no"/></return-response>'),
        ),
      },
      'conforming',
    ],
    [
      'turned into a 200 by the on-error of a wider scope',
      {
        global: policies('', onError('<return-response/>')),
        api: policies(`<base/>${JWT}`, onError('<base/>')),
      },
      'violating error-turned-success',
    ],
    [
      'whose wider on-error may or may not run is unknown',
      { global: policies('', onError('<return-response/>')), api: policies(`<base/>${JWT}`) },
      'unknown reading:missing-section undecided',
    ],
    [
      'with a computed code is judged by what comes out',
      { api: policies(failing('@(200 + 1)')) },
      'violating failure-code-unusual',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('a fragment', () => {
  const include = '<include-fragment fragment-id="jwt"/>';
  it.each<[string, Given, string]>([
    [
      'runs where it is included',
      { api: policies(include), fragments: { jwt: `<fragment>${JWT}</fragment>` } },
      'conforming',
    ],
    ['that is missing', { api: policies(include) }, 'unknown fragment-missing fragment-missing'],
    [
      'whose id differs in case is missing',
      { api: policies(include), fragments: { JWT: `<fragment>${JWT}</fragment>` } },
      'unknown fragment-missing fragment-missing',
    ],
    [
      'that is broken',
      { api: policies(include), fragments: { jwt: '<fragment><validate-jwt></fragment>' } },
      'unknown document-unreadable policy-unreadable',
    ],
    [
      'that includes itself',
      { api: policies(include), fragments: { jwt: `<fragment>${include}</fragment>` } },
      'unknown unmodelled-element undecided',
    ],
    [
      'with <base/> in it',
      { api: policies(include), fragments: { jwt: '<fragment><base/></fragment>' } },
      'unknown unmodelled-element undecided',
    ],
    [
      'that is missing behind the validator does not matter',
      { api: policies(`${JWT}${include}`) },
      'conforming',
    ],
    [
      'that doubles itself over and over is given up',
      {
        api: policies('<include-fragment fragment-id="f0"/>'),
        fragments: Object.fromEntries(
          Array.from({ length: 30 }, (__, depth) => [
            `f${depth}`,
            `<fragment>${`<include-fragment fragment-id="f${depth + 1}"/>`.repeat(2)}</fragment>`,
          ]).concat([['f30', '<fragment><trace source="a">b</trace></fragment>']]),
        ),
      },
      'unknown limit undecided',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('what is written into the token source before the validator', () => {
  const set = (value: string, more = ''): string =>
    `<set-header name="authorization" ${more}><value>${value}</value></set-header>`;
  it.each<[string, string, string]>([
    [
      'a constant is no token of the caller',
      set('Bearer x'),
      'violating authorization-overwritten',
    ],
    [
      'a constant that only fills in is one for those who sent none',
      set('Bearer x', 'exists-action="skip"'),
      'violating authorization-overwritten',
    ],
    ['removing it refuses everybody', set('', 'exists-action="delete"'), 'conforming'],
    [
      'a copy of what the caller sent in a cookie is still the caller’s',
      set('@(context.Request.Headers.GetValueOrDefault("Cookie"))'),
      'conforming',
    ],
    [
      'the identity of the gateway',
      '<authentication-managed-identity resource="https://x"/>',
      'violating authorization-overwritten',
    ],
    [
      'another header does not matter',
      '<set-header name="X-Trace"><value>1</value></set-header>',
      'conforming',
    ],
  ])('%s', (_, before, want) => {
    expect(told(proofOf({ api: policies(before + JWT) }))).toBe(want);
  });
});

describe('open readings', () => {
  it.each<[string, Given, string]>([
    [
      'a missing inbound is unknown where the two meanings differ',
      { global: policies(JWT), api: '<policies><outbound/></policies>' },
      'unknown reading:missing-section inbound-missing',
    ],
    [
      'a missing inbound is open either way where nothing closes it above',
      { api: '<policies><outbound/></policies>' },
      'violating jwt-missing',
    ],
    [
      'a missing inbound does not matter where a narrower scope closes',
      { api: '<policies><outbound/></policies>', operation: policies(`${JWT}<base/>`) },
      'conforming',
    ],
    [
      'empty audiences',
      { api: policies(JWT.replace(/<audiences>.*<\/audiences>/u, '<audiences/>')) },
      'unknown reading:empty-audiences undecided',
    ],
    [
      'an audience with a slash too many',
      { api: policies(JWT.replace(AUDIENCE, `${AUDIENCE}/`)) },
      'unknown reading:audience-slash undecided',
    ],
    [
      'two token sources of which one is expected',
      { api: policies(JWT.replace('header-name', 'query-parameter-name="t" header-name')) },
      'unknown reading:two-token-sources token-source-ambiguous',
    ],
    [
      'neither metadata nor keys',
      {
        api: policies(
          JWT.replace(/<openid-config[^>]*>/u, `<issuers><issuer>${ISSUER}</issuer></issuers>`),
        ),
      },
      'unknown reading:no-key-source undecided',
    ],
    [
      'a secret audience stays a secret under every reading',
      { api: policies(SECRET_AUDIENCE), values: { aud: null } },
      'unknown named-value-secret named-value-unresolved',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('what a WebSocket API leaves out', () => {
  it.each<[string, Given, string]>([
    ['mock-response', { type: 'websocket', api: policies(`<mock-response/>${JWT}`) }, 'conforming'],
    ['nothing of a validator', { type: 'websocket', api: policies('') }, 'violating jwt-missing'],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('a witness', () => {
  it('tells the way from the narrowest document to the backend', () => {
    const { witness } = proofOf({
      global: policies(JWT),
      api: policies('<set-header name="X"><value>1</value></set-header>'),
      operation: policies('<base/>'),
    });
    expect(witness.map(({ scope, text }) => `${scope}: ${text}`)).toEqual([
      'operation: <inbound> of apis/orders/operations/get',
      'api: <inbound> of apis/orders',
      'api: no <base />: wider scopes do not run',
      'api: end of inbound: the backend is reached',
    ]);
  });
});

describe('a green', () => {
  it('names its validators and what they accept', () => {
    expect(proofOf({ api: policies(JWT, '<on-error/>') }).because).toEqual([
      {
        kind: 'validator',
        text: '<validate-jwt> of apis/orders lets only expected tokens pass',
        issuers: [ISSUER],
        audiences: [AUDIENCE],
        place: { file: 'apis/orders.xml', line: 1, column: 20, resourceId: null },
      },
    ]);
  });
});
