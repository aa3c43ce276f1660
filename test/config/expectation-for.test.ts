import { describe, expect, it } from '@jest/globals';
import { expectationFor, usualExpectation } from '../../src/config/expectation-for.ts';
import type { MatchFacts } from '../../src/config/match.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Expectation } from '../../src/model/expectation.ts';
import { GOOD, repository } from './repository.ts';

const { write, load } = repository();

const TRUST = `trust:
  orders: { issuers: [https://acme.okta.com/oauth2/aus2], audiences: [api://orders] }
  hr: { tenant: 11111111-1111-1111-1111-111111111111, audiences: [api://hr] }
  partner: { control: client-certificate, owner: b2b, reason: mTLS }
`;

async function configured(
  entries: readonly string[],
  trust = GOOD + TRUST,
): Promise<Configuration> {
  const list = entries.map((entry) => `  - ${entry}\n`).join('');
  write('.apim-jwt.yml', `${trust}${list === '' ? '' : `expectations:\n${list}`}`);
  return load();
}

const FACTS: MatchFacts = {
  api: 'orders',
  workspace: null,
  revision: '1',
  product: null,
  operation: 'create',
  method: 'POST',
  template: '/orders',
  path: '/shop/orders',
  tags: [],
  files: [],
};

const of = (configuration: Configuration, facts: Partial<MatchFacts> = {}): Expectation =>
  expectationFor(configuration, { ...FACTS, ...facts }).expectation;

/** `profiles | controls | scopes in claims | claims | sources` in one line. */
function told(expectation: Expectation): string {
  const { accepted, controls, scopes, scopeClaims, claims, tokenSources } = expectation;
  return [
    accepted.map(({ name }) => name).join(),
    controls.map(({ name }) => name).join(),
    scopes.length === 0 ? '' : `${scopes.join()} in ${scopeClaims.join()}`,
    claims.map(({ name, anyOf }) => `${name}=${anyOf.join('/')}`).join(),
    tokenSources.map(({ kind, name }) => `${kind} ${name}`).join(),
  ].join(' | ');
}

describe('what is expected of an operation', () => {
  it.each<[string, readonly string[], string]>([
    ['is the default where nothing matches', [], 'default |  |  |  | header Authorization'],
    [
      'is the default where another API matches',
      ['{ match: { api: items }, accept: [hr] }'],
      'default |  |  |  | header Authorization',
    ],
    [
      'is what the matching entry accepts',
      ['{ match: { api: orders }, accept: [orders] }'],
      'orders |  |  |  | header Authorization',
    ],
    [
      'is a control beside the default',
      ['{ match: { api: orders }, accept: [partner, default] }'],
      'default | partner |  |  | header Authorization',
    ],
    [
      'is a control alone',
      ['{ match: { api: orders }, accept: [partner] }'],
      ' | partner |  |  | header Authorization',
    ],
    [
      'stands in the order of the configuration',
      ['{ match: { api: orders }, accept: [hr, orders, default, orders] }'],
      'default,orders,hr |  |  |  | header Authorization',
    ],
    [
      'is every scope in scp',
      ['{ match: { api: orders }, scopes: [a, b, a] }'],
      'default |  | a,b in scp |  | header Authorization',
    ],
    [
      'comes key by key from the later entry',
      [
        '{ match: { api: "*" }, accept: [hr], scopes: [a], claims: [{ name: g, anyOf: [x, y] }] }',
        '{ match: { operation: "POST *" }, scopes: [b], scopeClaims: [scope] }',
        '{ match: { path: /shop/** }, tokenSource: [{ cookie: t }] }',
        '{ match: { api: items }, accept: [orders], scopes: [z] }',
      ],
      'hr |  | b in scope | g=x/y | cookie t',
    ],
    [
      'is nothing special where a later entry takes it back',
      [
        '{ match: { api: "*" }, scopes: [a], claims: [{ name: g, anyOf: [x] }] }',
        '{ match: { api: orders }, scopes: [], claims: [] }',
      ],
      'default |  |  |  | header Authorization',
    ],
  ])('%s', async (_, entries, want) => {
    expect(told(of(await configured(entries)))).toBe(want);
  });

  it('is every profile of tokens where there is no default, and no control', async () => {
    const configuration = await configured([], `version: 1\n${TRUST}`);
    expect(told(of(configuration))).toBe('orders,hr |  |  |  | header Authorization');
  });

  it('is the token source of the file unless an entry has one', async () => {
    const configuration = await configured(
      ['{ match: { api: items }, tokenSource: [{ query: q }] }'],
      `${GOOD}tokenSource: [{ header: X }]\n`,
    );
    expect(told(of(configuration))).toMatch(/\| header X$/);
    expect(told(of(configuration, { api: 'items' }))).toMatch(/\| query q$/);
  });

  it('names the entries that it comes from', async () => {
    const configuration = await configured([
      '{ match: { api: orders }, scopes: [a] }',
      '{ match: { api: items }, scopes: [b] }',
      '{ match: { product: gold }, scopes: [c] }',
    ]);
    const { entries } = expectationFor(configuration, { ...FACTS, product: 'gold' });
    expect(entries.map(({ scopes }) => scopes)).toEqual([['a'], ['c']]);
  });
});

describe('equal expectations', () => {
  it.each<[string, readonly string[]]>([
    [
      'of subjects that match the same entries',
      ['{ match: { api: "*" }, accept: [hr], scopes: [a] }'],
    ],
    [
      'that come from different entries',
      [
        '{ match: { api: orders }, scopes: [a, b] }',
        '{ match: { api: items }, scopes: [b, a, b] }',
      ],
    ],
    [
      'of which one is taken back',
      ['{ match: { api: orders }, scopes: [a] }', '{ match: { api: orders }, scopes: [] }'],
    ],
    ['of which one names the default', ['{ match: { api: orders }, accept: [default] }']],
  ])('are one object: %s', async (_, entries) => {
    const configuration = await configured(entries);
    expect(of(configuration)).toBe(of(configuration, { api: 'items', operation: 'x' }));
  });

  it('are the usual one where nothing is special', async () => {
    const configuration = await configured(['{ match: { api: items }, scopes: [a] }']);
    expect(of(configuration)).toBe(usualExpectation(configuration));
    expect(usualExpectation(configuration)).toBe(usualExpectation(configuration));
  });

  it.each([
    ['accept', '{ match: { api: orders }, accept: [hr] }'],
    ['a control', '{ match: { api: orders }, accept: [default, partner] }'],
    ['scopes', '{ match: { api: orders }, scopes: [a] }'],
    ['scopeClaims', '{ match: { api: orders }, scopeClaims: [scope] }'],
    ['claims', '{ match: { api: orders }, claims: [{ name: g, anyOf: [x] }] }'],
    ['tokenSource', '{ match: { api: orders }, tokenSource: [{ header: Authorization }] }'],
  ])('are not mixed up with those that differ in %s', async (_, entry) => {
    const configuration = await configured([entry]);
    expect(of(configuration)).not.toBe(of(configuration, { api: 'items' }));
  });
});

describe('an expectation is not sure', () => {
  const post = '{ match: { operation: "POST *" }, scopes: [a] }';
  it.each<[string, readonly string[], Partial<MatchFacts>, boolean]>([
    ['where the method is hidden that an entry asks for', [post], { method: null }, true],
    ['where it stands for a whole API', [post], { operation: null, method: null }, true],
    ['only where the entry asks for it', [post], { template: null, path: null }, false],
    [
      'unless the entry says what holds anyway',
      ['{ match: { api: "*" }, scopes: [a] }', post],
      { method: null },
      false,
    ],
    [
      'unless a later entry certainly says otherwise',
      [post, '{ match: { api: orders }, scopes: [] }'],
      { method: null },
      false,
    ],
    [
      'where the later entry may not match either',
      [post, '{ match: { operation: "PUT *" }, scopes: [] }'],
      { method: null },
      true,
    ],
    [
      'where the later entry says something else',
      [post, '{ match: { api: orders }, accept: [hr] }'],
      { method: null },
      true,
    ],
    [
      'unless the API is another one',
      ['{ match: { api: items, operation: "POST *" }, scopes: [a] }'],
      { method: null },
      false,
    ],
  ])('%s', async (_, entries, facts, want) => {
    const configuration = await configured(entries);
    const { unsure, expectation } = expectationFor(configuration, { ...FACTS, ...facts });
    expect(unsure !== null).toBe(want);
    if (want) expect(expectation.scopes).toEqual([]);
  });
});
