import { describe, expect, it } from '@jest/globals';
import type { Configuration } from '../../src/model/configuration.ts';
import { GOOD, ISSUER, repository } from './repository.ts';

const { write, load, refusal } = repository();

const TENANT = '11111111-AAAA-1111-1111-111111111111';
const ORDERS =
  'orders: { issuers: [https://acme.okta.com/oauth2/aus2], audiences: [api://orders] }';
const ENTRA = `entra: { tenant: ${TENANT}, audiences: [api://hr] }`;
const METER =
  'meter: { control: subscription-key, owner: iot-team, reason: devices hold no tokens }';

async function loaded(...lines: readonly string[]): Promise<Configuration> {
  write('.apim-jwt.yml', `${GOOD}${lines.join('\n')}\n`);
  return load();
}

const at = (line: number, column: number) => ({
  file: '.apim-jwt.yml',
  line,
  column,
  resourceId: null,
});

describe('trust', () => {
  it('puts the default first and keeps controls apart', async () => {
    const { profiles, controls } = await loaded(`trust: { ${ORDERS}, ${METER}, ${ENTRA} }`);
    expect(profiles.map(({ name }) => name)).toEqual(['default', 'orders', 'entra']);
    expect(controls).toMatchObject([
      { name: 'meter', control: 'subscription-key', owner: 'iot-team' },
    ]);
  });

  it('makes issuers and metadata of a tenant', async () => {
    const { profiles } = await loaded(`trust: { ${ENTRA} }`);
    const id = TENANT.toLowerCase();
    const authority = `https://login.microsoftonline.com/${id}`;
    expect(profiles[1]).toEqual({
      name: 'entra',
      issuers: [`${authority}/v2.0`, `https://sts.windows.net/${id}/`],
      audiences: ['api://hr'],
      metadata: [
        `${authority}/v2.0/.well-known/openid-configuration`,
        `${authority}/.well-known/openid-configuration`,
      ],
      inlineKeys: [],
      tenant: id,
    });
  });

  it('accepts further metadata in every profile', async () => {
    const metadata = 'https://acme.example/.well-known/openid-configuration';
    const { profiles } = await loaded(`metadata: [${metadata}]`, `trust: { ${ORDERS} }`);
    expect(profiles.map((profile) => profile.metadata)).toEqual([[metadata], [metadata]]);
  });

  it('knows where each profile is written', async () => {
    const { place, trustPlaces } = await loaded('trust:', `  ${ORDERS}`);
    expect(place).toEqual(at(2, 9));
    expect(trustPlaces[1]).toEqual({
      profile: 'orders',
      issuers: at(5, 22),
      audiences: at(5, 70),
    });
  });

  it('needs no default', async () => {
    write('.apim-jwt.yml', `version: 1\ntrust: { ${ORDERS} }\n`);
    const { profiles, place } = await load();
    expect(profiles.map(({ name }) => name)).toEqual(['orders']);
    expect(place).toEqual(at(2, 29));
  });

  it('lets flags make the default beside it', async () => {
    write('.apim-jwt.yml', `version: 1\ntrust: { ${ORDERS} }\n`);
    const { profiles } = await load({ issuer: ISSUER, audiences: ['a'] });
    expect(profiles.map(({ name }) => name)).toEqual(['default', 'orders']);
    expect(await refusal({ audiences: ['a'] })).toBe(
      ".apim-jwt.yml names no issuer; add 'issuer: https://acme.okta.com/oauth2/default' to it, or pass --issuer https://acme.okta.com/oauth2/default.",
    );
  });

  it.each([
    ['an audience keeps issuers and keys', { audiences: ['b'] }, [ISSUER], ['b'], ['k1']],
    [
      'an issuer leaves no key behind',
      { issuer: 'https://b.example' },
      ['https://b.example'],
      ['api://acme'],
      [],
    ],
  ])('written as default: by flag, %s', async (_, said, issuers, audiences, inlineKeys) => {
    const profile = `{ issuers: [${ISSUER}], audiences: [api://acme], inlineKeys: [k1, k1] }`;
    write('.apim-jwt.yml', `version: 1\ntrust: { default: ${profile} }\n`);
    expect((await load()).profiles[0]).toMatchObject({ inlineKeys: ['k1'], tenant: null });
    expect((await load(said)).profiles).toMatchObject([
      { name: 'default', issuers, audiences, inlineKeys },
    ]);
  });

  it('written as a tenant is none after another issuer by flag', async () => {
    write(
      '.apim-jwt.yml',
      `version: 1\ntrust: { default: { tenant: ${TENANT}, audiences: [a] } }\n`,
    );
    expect((await load()).profiles[0].tenant).toBe(TENANT.toLowerCase());
    expect((await load({ issuer: ISSUER })).profiles[0]).toMatchObject({
      issuers: [ISSUER],
      metadata: [],
      tenant: null,
    });
  });
});

describe('a whole file', () => {
  it('resolves every key', async () => {
    const configuration = await loaded(
      `trust: { ${ORDERS}, ${METER} }`,
      'expectations:',
      '  - match: { api: "orders*", operation: [POST *, PUT *], revision: 2 }',
      '    accept: [meter, orders, orders]',
      '    scopes: [orders.write]',
      '    scopeClaims: [scp, scope]',
      '    claims: [{ name: groups, anyOf: [admins] }]',
      '    tokenSource: [{ query: t }, { cookie: c }, { header: X }]',
      'public:',
      '  - { match: { api: status }, owner: platform, reason: check }',
      'waivers:',
      '  - { rule: clock-skew-long, match: { api: "*" }, owner: a, reason: b, expires: 2024-02-29, state: f00 }',
      'rules: { clock-skew-long: { severity: low, maxSeconds: 600 }, api-allows-http: off, issuer-wrong: info }',
      'tokenSource: [{ header: Authorization }]',
      'failOn: never',
      'failOnUnknown: false',
      'minCoverage: 99.5',
      'routes: strict',
      'gate: new',
      'portal: true',
      'production: true',
      'assume: { apiScopedKeys: none }',
      'readings: { missing-section: empty, base-twice: once }',
      'namedValues: { okta-domain: acme.okta.com, empty: "" }',
      'placeholders: { DOMAIN: acme.okta.com }',
      'files: [{ glob: "*.xml", scope: workspaces/w/apis/a;rev=2/operations/o }]',
    );
    expect(configuration).toMatchObject({
      parents: [],
      environmentNamed: false,
      expectations: [
        {
          match: { api: ['orders*'], operation: ['POST *', 'PUT *'], revision: ['2'] },
          accept: { profiles: [{ name: 'orders' }], controls: [{ name: 'meter' }] },
          scopes: ['orders.write'],
          scopeClaims: ['scp', 'scope'],
          claims: [{ name: 'groups', anyOf: ['admins'] }],
          tokenSources: [
            { kind: 'query', name: 't' },
            { kind: 'cookie', name: 'c' },
            { kind: 'header', name: 'X', scheme: null },
          ],
          place: at(6, 5),
        },
      ],
      public: [
        { match: { api: ['status'] }, owner: 'platform', reason: 'check', place: at(13, 5) },
      ],
      waivers: [{ rule: 'clock-skew-long', expires: '2024-02-29', state: 'f00', place: at(15, 5) }],
      rules: [
        { rule: 'clock-skew-long', level: 'low', options: { maxSeconds: 600 }, place: at(16, 10) },
        { rule: 'api-allows-http', level: 'off', options: {} },
        { rule: 'issuer-wrong', level: 'info', options: {} },
      ],
      tokenSources: [{ kind: 'header', name: 'Authorization', scheme: null }],
      failOn: 'never',
      failOnUnknown: false,
      minCoverage: 99.5,
      routes: 'strict',
      gate: 'new',
      portal: true,
      production: true,
      assume: { apiScopedKeys: 'none', workspacePolicy: null },
      readings: { 'missing-section': 'empty', 'base-twice': 'once' },
      namedValues: [
        { name: 'okta-domain', value: 'acme.okta.com', place: at(27, 16) },
        { name: 'empty', value: '' },
      ],
      placeholders: [{ name: 'DOMAIN', value: 'acme.okta.com' }],
      files: [{ glob: '*.xml', scope: 'workspaces/w/apis/a;rev=2/operations/o', place: at(29, 9) }],
      loosened: [],
    });
  });

  it.each([
    ['minCoverage: null', { minCoverage: null }],
    ['minCoverage: 0', { minCoverage: 0 }],
    ['expectations: []', { expectations: [] }],
    ['rules: {}', { rules: [] }],
    ['assume: {}', { assume: { apiScopedKeys: null, workspacePolicy: null } }],
    ['waivers: []', { waivers: [] }],
    ['extends: []', { parents: [] }],
    ['trust: {}', { controls: [] }],
  ])('may say that nothing is said: %s', async (line, want) => {
    expect(await loaded(line)).toMatchObject(want);
  });
});

describe('an environment', () => {
  const file = [
    'environments:',
    '  prod:',
    '    issuer: https://login.acme.com/oauth2/aus9',
    '    namedValues: { domain: prod }',
    '    trust: { entra: { tenant: 22222222-2222-2222-2222-222222222222, audiences: [b] } }',
    '  test: { audiences: [api://test] }',
    'namedValues: { domain: dev, other: dev }',
    'placeholders: { X: file }',
    `trust: { ${ORDERS} }`,
  ];

  it('replaces the keys that it names, each as a whole', async () => {
    await loaded(...file);
    const prod = await load({ environment: 'prod' });
    expect(prod.environmentNamed).toBe(true);
    expect(prod.profiles.map(({ name, issuers }) => `${name} ${issuers.join(' ')}`)).toEqual([
      'default https://login.acme.com/oauth2/aus9',
      expect.stringContaining('entra https://login.microsoftonline.com/22222222'),
    ]);
    expect(prod.profiles[0].audiences).toEqual(['api://acme']);
    expect(prod.namedValues.map(({ name, value }) => [name, value])).toEqual([['domain', 'prod']]);
    expect(prod.placeholders.map(({ value }) => value)).toEqual(['file']);
    expect(prod.place).toEqual(at(6, 13));
  });

  it('changes nothing where it is not asked for', async () => {
    const without = await loaded(...file);
    expect(without.environmentNamed).toBe(false);
    expect(without.profiles.map(({ name }) => name)).toEqual(['default', 'orders']);
    expect(without.namedValues).toHaveLength(2);
  });

  it('gives way to flags', async () => {
    await loaded(...file);
    const { profiles } = await load({ environment: 'prod', issuer: ISSUER });
    expect(profiles[0].issuers).toEqual([ISSUER]);
    const test = await load({ environment: 'test', audiences: ['flag'] });
    expect(test.profiles[0]).toMatchObject({ issuers: [ISSUER], audiences: ['flag'] });
  });

  it('that the file does not name is left to the source', async () => {
    await loaded(...file);
    const other = await load({ environment: 'other' });
    expect(other.environmentNamed).toBe(false);
    expect(other.profiles[0].issuers).toEqual([ISSUER]);
  });

  it('without a profile that an expectation accepts is refused', async () => {
    await loaded(...file, 'expectations: [{ match: { api: a }, accept: [orders] }]');
    expect(await refusal({ environment: 'prod' })).toBe(
      ".apim-jwt.yml:13:46: 'accept' names 'orders', and there is no such trust profile; name one of default, entra.",
    );
  });

  it('may be the only place that says whom to trust', async () => {
    write(
      '.apim-jwt.yml',
      `version: 1\nenvironments: { prod: { issuer: ${ISSUER}, audiences: [a] } }\n`,
    );
    expect((await load({ environment: 'prod' })).profiles[0].issuers).toEqual([ISSUER]);
    expect(await refusal()).toMatch(/^\.apim-jwt\.yml names no issuer/);
  });
});
