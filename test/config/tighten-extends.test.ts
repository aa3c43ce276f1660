import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inEnvironment } from '../../src/config/environment.ts';
import { resolve } from '../../src/config/resolve.ts';
import { readSettings } from '../../src/config/settings-file.ts';
import {
  NO_SETTINGS,
  type Placed,
  type Settings,
  type TrustEntry,
} from '../../src/config/settings.ts';
import { tightens as laidOver } from '../../src/config/tightens.ts';
import { extendsRules } from '../../src/config/tighten/extends-rules.ts';
import { tightens } from '../../src/config/tighten/tightens.ts';
import { trustOf } from '../../src/config/trust.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { GOOD, ISSUER, repository, RULES } from './repository.ts';
import { NOWHERE, pair, WEIGHTS } from './tighten-configurations.ts';

const { root, write } = repository();

const KNOWN = RULES.map((rule) => ({ ...rule, severity: 'medium' as const }));

function settings(name: string, lines: string): Settings {
  write(name, `version: 1\n${lines}\n`);
  return readSettings({ path: join(root(), name), name }, RULES);
}

const laid = (base: string, child: string) =>
  laidOver(settings('base.yml', base), settings('child.yml', child), extendsRules(KNOWN));

function resolved(settings: Settings, environment: string | null = null): Configuration {
  const { settings: inside } = inEnvironment(settings, environment);
  const trust = trustOf(inside, { issuer: null, audiences: [] });
  if (typeof trust === 'string') throw new Error(`No ${trust} is expected.`);
  const around = { file: 'x', parents: [], environmentNamed: false, loosened: [], failOn: null };
  return resolve(inside, trust, around);
}

const TRUST = GOOD.replace('version: 1\n', '');
const ORDERS = 'trust: { orders: { issuers: [https://o.example], audiences: [o, p] } }';
const WAIVER = '{ rule: jwt-missing, match: { api: a }, owner: o, reason: r, expires: 2027-01-01 }';

describe('a file over what it extends', () => {
  it.each<readonly [string, string, string, readonly string[]]>([
    ['may fail sooner than by default', '', 'failOn: low', []],
    ['may not fail later than by default', '', 'failOn: critical', ['failOn']],
    ['may not fail later than it was told', 'failOn: low', 'failOn: medium', ['failOn']],
    ['may say what holds anyway', 'portal: true', 'portal: true\nproduction: false', []],
    [
      'may say whom to trust where nobody does',
      'failOn: low',
      `${TRUST}metadata: [https://m.example]`,
      [],
    ],
    ['may say the other half', `issuer: ${ISSUER}`, 'audiences: [a]', []],
    ['may say the other half, the other way round', 'audiences: [a]', `issuer: ${ISSUER}`, []],
    ['may not change the issuer', TRUST, `issuer: ${ISSUER}x`, ['issuer']],
    ['may leave out an audience', `issuer: ${ISSUER}\naudiences: [a, b]`, 'audiences: [b]', []],
    ['may not add an audience', TRUST, 'audiences: [api://acme, more]', ['audiences']],
    ['may not add metadata', TRUST, 'metadata: [https://m.example]', ['metadata']],
    [
      'may narrow a profile',
      ORDERS,
      'trust: { orders: { issuers: [https://o.example], audiences: [o] } }',
      [],
    ],
    [
      'may not widen a profile',
      ORDERS,
      'trust: { orders: { issuers: [https://o.example], audiences: [o, q] } }',
      ['trust'],
    ],
    ['may not add a profile', TRUST, ORDERS, ['trust']],
    [
      'may not make a control of a profile',
      ORDERS,
      'trust: { orders: { control: subscription-key, owner: o, reason: r } }',
      ['trust'],
    ],
    ['may ask for a scope', TRUST, 'expectations: [{ match: { api: a }, scopes: [s] }]', []],
    [
      'may not take a scope back',
      `${TRUST}expectations: [{ match: { api: a }, scopes: [s] }]`,
      'expectations: [{ match: { api: "*" }, scopes: [] }]',
      ['expectations'],
    ],
    [
      'may not accept another profile',
      `${TRUST}${ORDERS}`,
      'expectations: [{ match: { api: a }, accept: [orders] }]',
      ['expectations'],
    ],
    [
      'may accept the default',
      `${TRUST}${ORDERS}\nexpectations: [{ match: { api: a }, accept: [default, orders] }]`,
      'expectations: [{ match: { api: a }, accept: [orders] }]',
      [],
    ],
    [
      'may accept its own profiles',
      'failOn: low',
      `${ORDERS}\nexpectations: [{ match: { api: a }, accept: [orders] }]`,
      [],
    ],
    ['may not read a cookie', '', 'tokenSource: [{ cookie: c }]', ['tokenSource']],
    [
      'may not make anything public',
      '',
      'public: [{ match: { api: a }, owner: o, reason: r }]',
      ['public'],
    ],
    ['may not waive anything', '', `waivers: [${WAIVER}]`, ['waivers']],
    ['may waive less', `waivers: [${WAIVER}]`, `waivers: [${WAIVER.replace('2027', '2026')}]`, []],
    [
      'may make one rule heavier and leave the others',
      'rules: { api-allows-http: high, clock-skew-long: { maxSeconds: 60 } }',
      'rules: { clock-skew-long: high }',
      [],
    ],
    ['may not turn a rule off', '', 'rules: { clock-skew-long: off }', ['rules']],
    [
      'may not assume anything',
      'assume: { apiScopedKeys: none }',
      'assume: { workspacePolicy: passes-through }',
      ['assume'],
    ],
    ['may leave assumptions as they are', 'assume: { apiScopedKeys: none }', 'assume: {}', []],
    [
      'may not pin a reading',
      'readings: { base-twice: once }',
      'readings: { url-path: with-api }',
      ['readings'],
    ],
    [
      'may not give a value',
      'namedValues: { a: x }',
      'namedValues: { a: x, b: y }',
      ['namedValues'],
    ],
    ['may give the same value', 'placeholders: { a: x, b: y }', 'placeholders: { b: y }', []],
    ['may say which files there are', '', 'files: [{ glob: "*.xml", scope: global }]', []],
    [
      'may not move the files',
      'files: [{ glob: "*.xml", scope: global }]',
      'files: [{ glob: "*.xml", scope: apis/a }]',
      ['files'],
    ],
    [
      'may narrow an environment',
      `${TRUST}environments: { prod: { audiences: [a, b] } }`,
      'environments: { prod: { audiences: [a] } }',
      [],
    ],
    [
      'may not say another issuer in an environment',
      TRUST,
      `environments: { prod: { issuer: "${ISSUER}x" } }`,
      ['environments'],
    ],
    [
      'may not add trust beside that of an environment',
      `environments: { prod: { issuer: "${ISSUER}" } }`,
      ORDERS,
      ['trust'],
    ],
  ])('%s', (_, base, child, expected) => {
    expect(laid(base, child).loosened.map(({ key }) => key)).toEqual(expected);
  });

  it('has no effect where it loosens, and the rest of it has', () => {
    const base = `${TRUST}${ORDERS}\nrules: { api-allows-http: high }\nnamedValues: { a: x }`;
    const { settings: held, loosened } = laid(
      base,
      [
        'trust: { orders: { issuers: [https://o.example, https://q.example], audiences: [o] } }',
        'rules: { api-allows-http: low, clock-skew-long: { maxSeconds: 9 } }',
        'namedValues: { b: y }',
        'gate: new',
        'routes: strict',
        'environments: { prod: { issuer: "https://q.example", audiences: [api://acme] } }',
      ].join('\n'),
    );
    const { profiles, rules, namedValues, gate, routes } = resolved(held, 'prod');
    expect(profiles.map(({ issuers, audiences }) => [issuers, audiences])).toEqual([
      [[ISSUER], ['api://acme']],
      [['https://o.example'], ['o']],
    ]);
    expect(rules.map(({ rule, level, options }) => [rule, level, options])).toEqual([
      ['clock-skew-long', null, { maxSeconds: 9 }],
      ['api-allows-http', 'high', {}],
    ]);
    expect([namedValues.map(({ name }) => name), gate, routes]).toEqual([['a'], 'auto', 'strict']);
    expect(loosened.map(({ key, place }) => `${key} ${place.line ?? 0}`)).toEqual([
      'trust 2',
      'environments 7',
      'rules 3',
      'gate 5',
      'namedValues 4',
    ]);
  });
});

const placed = <T>(value: T): Placed<T> => ({ value, place: NOWHERE });

const full = (texts: readonly string[]): Placed<[string, ...string[]]> => {
  const [first = '', ...others] = texts;
  return placed([first, ...others]);
};

/** How a configuration is written that has no shorthand and no further metadata. */
function writtenAs(one: Configuration): Settings {
  const tokens = one.profiles.map(
    ({ name, issuers, audiences, inlineKeys, tenant }): TrustEntry => ({
      kind: 'token',
      name,
      issuers: full(issuers),
      audiences: full(audiences),
      inlineKeys,
      tenant,
      place: NOWHERE,
    }),
  );
  const controls = one.controls.map((control): TrustEntry => ({ kind: 'control', ...control }));
  const [source, ...sources] = one.tokenSources;
  return {
    ...NO_SETTINGS,
    trust: placed([...tokens, ...controls]),
    tokenSource: source === undefined ? null : placed([source, ...sources]),
    expectations: placed(
      one.expectations.map(({ accept, tokenSources, ...entry }) => ({
        ...entry,
        tokenSources,
        accept:
          accept === null
            ? null
            : [...accept.profiles, ...accept.controls].map(({ name }) => placed(name)),
      })),
    ),
    public: placed(one.public),
    waivers: placed(one.waivers),
    rules: placed(one.rules),
    failOn: placed(one.failOn),
    failOnUnknown: placed(one.failOnUnknown),
    minCoverage: placed(one.minCoverage),
    routes: placed(one.routes),
    gate: placed(one.gate),
    portal: placed(one.portal),
    production: placed(one.production),
    assume: placed(one.assume),
    readings: placed(one.readings),
    namedValues: placed(one.namedValues),
    placeholders: placed(one.placeholders),
    files: placed(one.files),
  };
}

describe('what holds after a file was laid over what it extends', () => {
  it('is as strict as that', () => {
    fc.assert(
      fc.property(pair, ([base, child]) => {
        const [below, above] = [writtenAs(base), writtenAs(child)];
        const held = laidOver(below, above, extendsRules(WEIGHTS)).settings;
        expect(tightens(resolved(below), resolved(held), WEIGHTS)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
