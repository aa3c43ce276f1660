import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/core/judge.ts';
import type { SubjectResult } from '../../src/core/judge-subject.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  namedValue,
  operation,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';

const CONFIGURATION: Configuration = {
  ...DEFAULTS,
  file: null,
  place: { file: null, line: null, column: null, resourceId: null },
  profiles: EXPECTATION.accepted,
  tokenSources: [...EXPECTATION.tokenSources, { kind: 'header', name: 'X-Token', scheme: null }],
  failOn: 'high',
  failOnUnknown: true,
};

interface Given {
  readonly api: string;
  readonly method?: string;
  readonly type?: string;
  /** Inbound of a product that needs a key; without it there is the route without product alone. */
  readonly product?: string;
  readonly global?: string;
  readonly values?: Readonly<Record<string, string | null>>;
}

function resultOf(given: Given): SubjectResult {
  const get = operation('get', { method: given.method ?? 'GET' });
  const orders = api('orders', {
    type: given.type ?? 'http',
    operations: { state: 'present', value: [get] },
    policy: present('apis/orders', policies(given.api)),
  });
  const gold = product('gold', {
    apis: ['orders'],
    policy: present('products/gold', policies(given.product ?? '')),
  });
  const service = space({
    apis: [orders],
    policy: present('global', policies(given.global ?? '')),
    products: given.product === undefined ? [] : [gold],
    namedValues: Object.entries(given.values ?? {}).map(([name, value]) => namedValue(name, value)),
  });
  const [result] = judge(inventory(service), CONFIGURATION);
  if (result === undefined) throw new Error('nothing was judged');
  return result;
}

/** Verdict, reason code, and what is told: `kind rule` for each judgement. */
function told(given: Given): string {
  const { verdict, reasonCode, judgements } = resultOf(given);
  const all = judgements.map(
    ({ kind, cause, severity }) => `${kind} ${cause.told.rule} ${severity}`,
  );
  return [[verdict, reasonCode].filter(Boolean).join(' '), ...new Set(all)].join('; ');
}

const lookup = (more = ''): string =>
  `<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" ${more}/>`;
const PRIVATE = (value: string): string => lookup(`allow-private-response-caching="${value}"`);
const BY_OTHER_HEADER = JWT.replace('"Authorization"', '"X-Token"');
const FOREIGN = JWT.replace('aus1a2b3c4d5e6f7g8h9', 'ausOTHER');

const WEAK = 'conforming; weakness cache-before-validation medium';
const OPEN = 'violating; verdict cache-before-validation critical';

describe('a cache before the validator', () => {
  it.each<[string, Given, string]>([
    ['that keeps no private answers is weak', { api: lookup() + JWT }, WEAK],
    ['that is told to keep none is weak', { api: PRIVATE('False') + JWT }, WEAK],
    ['that keeps them lets in', { api: PRIVATE('true') + JWT }, OPEN],
    [
      'that keeps them by a named value lets in',
      { api: PRIVATE('{{keep}}') + JWT, values: { keep: 'true' } },
      OPEN,
    ],
    [
      'that may keep them by a secret is unknown',
      { api: PRIVATE('{{keep}}') + JWT, values: { keep: null } },
      'unknown named-value-secret; undecided named-value-unresolved high; weakness cache-before-validation medium',
    ],
    [
      'whose switch is no word we know is unknown',
      { api: PRIVATE('yes') + JWT },
      'unknown unmodelled-element; undecided undecided high; weakness cache-before-validation medium',
    ],
    ['of semantic answers lets in', { api: `<llm-semantic-cache-lookup/>${JWT}` }, OPEN],
    [
      'of semantic answers by its older name lets in',
      { api: `<azure-openai-semantic-cache-lookup/>${JWT}`, method: 'POST' },
      OPEN,
    ],
    ['does nothing to a POST', { api: PRIVATE('true') + JWT, method: 'POST' }, 'conforming'],
    ['does nothing to a HEAD', { api: PRIVATE('true') + JWT, method: 'HEAD' }, 'conforming'],
    ['may answer for an API as a whole', { api: PRIVATE('true') + JWT, type: 'graphql' }, OPEN],
    [
      'is left out of a WebSocket API',
      { api: PRIVATE('true') + JWT, type: 'websocket' },
      'conforming',
    ],
    [
      'behind a denial answers nobody',
      {
        api: `<return-response><set-status code="403"/></return-response>${PRIVATE('true')}${JWT}`,
      },
      'conforming',
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });

  it('after the validator has no effect', () => {
    expect(told({ api: JWT + PRIVATE('true') })).toBe('conforming');
    expect(told({ api: `${JWT}<llm-semantic-cache-lookup/>` })).toBe('conforming');
  });
});

describe('what a cache can hold hangs on all routes', () => {
  it.each<[string, Given, string]>([
    ['a token in another header fills it', { api: lookup() + BY_OTHER_HEADER }, OPEN],
    [
      'a token in another header of another route fills it too',
      { api: `${lookup()}<base/>`, product: BY_OTHER_HEADER, global: JWT },
      'violating; verdict cache-before-validation high; verdict cache-before-validation critical',
    ],
    [
      'a second validator that reads Authorization as well does not',
      { api: `${lookup()}<base/>`, product: JWT, global: JWT },
      WEAK,
    ],
    [
      'a token in another header beside one in Authorization does not',
      { api: lookup() + BY_OTHER_HEADER + JWT },
      WEAK,
    ],
    [
      'one in Authorization that is not asked for on every path does not help',
      {
        api: `${lookup()}${BY_OTHER_HEADER}<choose><when condition="false">${JWT}</when></choose>`,
      },
      OPEN,
    ],
    [
      'nor does one of a wider scope that may be cut off',
      {
        api: `${lookup()}${BY_OTHER_HEADER}<choose><when condition="false"><base/></when></choose>`,
        product: JWT,
      },
      'violating; verdict base-conditional high; verdict cache-before-validation critical',
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });
});

describe('beside other mistakes', () => {
  it.each<[string, Given, string]>([
    [
      'the defect of the validator is the cause, and the cache is no cause of its own',
      { api: PRIVATE('true') + FOREIGN },
      'violating; verdict issuer-wrong high',
    ],
    [
      'without a validator nothing comes before it',
      { api: PRIVATE('true') },
      'violating; verdict jwt-missing critical',
    ],
    [
      'a validator on some paths is the better cause, and the cache a weakness',
      { api: `${PRIVATE('true')}<choose><when condition="false">${JWT}</when></choose>` },
      'violating; verdict jwt-conditional critical',
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });
});

describe('a cache-value', () => {
  const value = (body: string): string =>
    `<cache-value key="k"><value>${body}</value></cache-value>`;
  const STORED = 'unknown cache; undecided undecided high';
  it.each<[string, Given, string]>([
    [
      'that only sets something is nothing',
      { api: `${value('<set-body>x</set-body>')}${JWT}` },
      'conforming',
    ],
    ['with the validator in it is unknown', { api: value(JWT) }, STORED],
    ['before the validator may hold one, too', { api: value(JWT) + JWT }, 'conforming'],
    [
      'that answers a miss before the validator is unknown',
      { api: value('<return-response/>') + JWT },
      `${STORED}; weakness answer-before-validation medium`,
    ],
    [
      'that refuses a miss is closed by what follows',
      { api: value('<return-response><set-status code="403"/></return-response>') + JWT },
      'conforming',
    ],
    [
      'that answers a miss where nothing follows lets in either way',
      { api: value('<return-response/>') },
      'violating; verdict jwt-missing critical',
    ],
    [
      'with something else than a value is unknown',
      { api: `<cache-value key="k">${JWT}</cache-value>${JWT}` },
      STORED,
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });

  it('is no proof: the validator behind it alone is named', () => {
    const { routes } = resultOf({ api: value(JWT) + JWT.replace('"Bearer"', '"bearer"') });
    expect(routes.flatMap(({ proof }) => proof.counting.map(({ anchor }) => anchor))).toEqual([
      '<validate-jwt header-name="Authorization" require-scheme="bearer"> #1',
    ]);
  });
});

describe('a wait', () => {
  const wait = (body: string): string => `<wait for="all">${body}</wait>`;
  const choose = (body: string): string => `<choose><when condition="true">${body}</when></choose>`;
  const ASIDE = 'unknown concurrent; undecided undecided high';
  it.each<[string, Given, string]>([
    ['with the validator in it is unknown', { api: wait(choose(JWT)) }, ASIDE],
    [
      'with a validator in it is closed by another one behind it',
      { api: wait(choose(JWT)) + JWT },
      'conforming',
    ],
    [
      'whose validator has a failure code of its own is unknown',
      {
        api:
          wait(
            choose(JWT.replace('<validate-jwt', '<validate-jwt failed-validation-httpcode="200"')),
          ) + JWT,
      },
      ASIDE,
    ],
    ['that answers is unknown', { api: wait(choose('<return-response/>')) + JWT }, ASIDE],
    [
      'that only looks values up is nothing',
      { api: wait('<cache-lookup-value key="k" variable-name="v"/>') + JWT },
      'conforming',
    ],
    [
      'that calls does so before validation',
      {
        api: wait('<send-request response-variable-name="r"/>') + JWT,
      },
      'conforming; weakness call-before-validation medium',
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });
});
