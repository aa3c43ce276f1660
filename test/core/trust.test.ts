import { describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headOf } from '../../src/core/read-service.ts';
import { trustMap } from '../../src/core/trust-map.ts';
import type { Space } from '../../src/model/inventory.ts';
import type { TrustMap } from '../../src/model/trust-map.ts';
import textReporter from '../../src/reporters/text.ts';
import { EXPECTING, trusted } from '../support/answers.ts';
import * as build from '../support/chains.ts';
import { expectGolden } from '../support/golden.ts';

const { api, EXPECTATION, fragment, inventory, ISSUER, JWT, namedValue, policies, present } = build;
const { product, space } = build;
const FOLDERS = 'test/golden-folders';
const GOLDEN = 'test/golden/explain';

function mapOf(spaces: readonly [Space, ...Space[]], expectation: typeof EXPECTATION | null) {
  const made = inventory(...spaces);
  const tree = { root: '.', pathBase: 'path' } as const;
  const request = {
    source: 'apiops',
    path: '.',
    issuer: null,
    audiences: [],
    config: null,
    environment: null,
    reports: [],
  };
  return trustMap(made, expectation, headOf(request, { inventory: made, tree }));
}

/** `issuer | audience | mark | subjects` of each pair. */
const pairsOf = ({ pairs }: TrustMap): readonly string[] =>
  pairs.map(({ issuer, audience, expected, subjects }) => {
    const named = [issuer, audience].map((value) =>
      value === null ? 'any' : `${value.text}${value.unresolved === null ? '' : '?'}`,
    );
    return [...named, String(expected), subjects].join(' | ');
  });

const oneApi = (inbound: string, over: Partial<Space> = {}): Space =>
  space({ apis: [api('a', { policy: present('apis/a', policies(inbound)) })], ...over });

const METADATA = `${ISSUER}/.well-known/openid-configuration`;

describe('the trust map, as text', () => {
  it.each([
    ['trust-acme', 'samples/acme', EXPECTING],
    ['trust-two-defects', `${FOLDERS}/two-defects-of-one-validator/wrong`, EXPECTING],
    ['trust-nothing-expected', `${FOLDERS}/two-defects-of-one-validator/wrong`, null],
    ['trust-unreadable', `${FOLDERS}/policy-unreadable/wrong`, EXPECTING],
    ['trust-too-late', `${FOLDERS}/validator-in-backend/wrong`, EXPECTING],
  ])('%s', async (name, folder, given) => {
    const map = await trusted(folder, given);
    for (const columns of [80, 120]) {
      const printed = [...textReporter.trust(map, { color: false, columns })].join('');
      expectGolden(printed, `${GOLDEN}/${name}-${columns}.txt`);
    }
  });
});

describe('the trust map', () => {
  it.each<[string, string, readonly string[]]>([
    ['a validator that counts', JWT, [`${ISSUER} | api://acme | true | 1`]],
    ['nothing', '', []],
    [
      'no audience',
      `<validate-jwt header-name="Authorization"><openid-config url="${METADATA}"/></validate-jwt>`,
      [`${ISSUER} | any | false | 1`],
    ],
    ['no issuer', JWT.replace(/<openid-config[^>]*>/u, ''), ['any | api://acme | false | 1']],
    [
      'two issuers and two audiences',
      JWT.replace(
        '</validate-jwt>',
        '<issuers><issuer>https://b.example</issuer></issuers></validate-jwt>',
      ).replace('</audiences>', '<audience>api://b</audience></audiences>'),
      [
        `${ISSUER} | api://acme | true | 1`,
        `${ISSUER} | api://b | false | 1`,
        'https://b.example | api://acme | false | 1',
        'https://b.example | api://b | false | 1',
      ],
    ],
    [
      'metadata at the other address of the issuer',
      JWT.replace(
        METADATA,
        ISSUER.replace('/oauth2', '/.well-known/oauth-authorization-server/oauth2'),
      ),
      [`${ISSUER} | api://acme | true | 1`],
    ],
    [
      'metadata with a query, which may name another issuer',
      JWT.replace(METADATA, `${METADATA}?client_id=x`),
      [`${METADATA}?client_id=x | api://acme | false | 1`],
    ],
    [
      'metadata over http',
      JWT.replace(METADATA, METADATA.replace('https', 'http')),
      [`${METADATA.replace('https', 'http')} | api://acme | false | 1`],
    ],
    [
      'named values, filled in or not',
      JWT.replace(METADATA, '{{meta}}').replace('api://acme', '{{secret}}'),
      [`${ISSUER} | {{secret}}? | null | 1`],
    ],
    [
      'an open value beside a foreign one',
      JWT.replace(METADATA, 'https://evil.example/.well-known/openid-configuration').replace(
        'api://acme',
        '{{secret}}',
      ),
      ['https://evil.example | {{secret}}? | false | 1'],
    ],
    [
      'an audience as a required claim',
      JWT.replace(/<audiences>.*<\/audiences>/u, '').replace(
        '</validate-jwt>',
        '<required-claims><claim name="aud"><value>api://acme</value></claim></required-claims></validate-jwt>',
      ),
      [`${ISSUER} | api://acme | true | 1`],
    ],
    [
      'another provider',
      '<validate-azure-ad-token tenant-id="T"><audiences><audience>x</audience></audiences></validate-azure-ad-token>',
      ['tenant-id:T | x | false | 1'],
    ],
    [
      'a validator under a condition',
      `<choose><when condition="@(true)">${JWT}</when></choose>`,
      [`${ISSUER} | api://acme | true | 1`],
    ],
    [
      'a validator that an answer cuts off',
      `<return-response/>${JWT}`,
      [`${ISSUER} | api://acme | true | 0`],
    ],
  ])('tells %s', (_, inbound, pairs) => {
    const namedValues = [namedValue('meta', METADATA), namedValue('secret', null)];
    expect(pairsOf(mapOf([oneApi(inbound, { namedValues })], EXPECTATION))).toEqual(pairs);
  });

  it('marks nothing where nothing is expected', () => {
    const { expectation, validators, pairs } = mapOf([oneApi(JWT)], null);
    expect([expectation, validators.map(({ standing }) => standing)]).toEqual([null, [null]]);
    expect(pairs.map(({ expected }) => expected)).toEqual([null]);
  });

  it('reads a fragment with the named values of its own space', () => {
    const text = `<fragment>${JWT.replace('api://acme', '{{aud}}')}</fragment>`;
    const include = '<include-fragment fragment-id="f"/>';
    const service = oneApi(include, {
      fragments: [fragment('f', text)],
      namedValues: [namedValue('aud', 'api://acme')],
    });
    const team = { ...oneApi(include, { fragments: [fragment('f', text)] }), workspace: 'team' };
    const { validators } = mapOf([service, team], EXPECTATION);
    expect(
      validators.map(({ section, apis, audiences: [first] }) => [section, apis, first]),
    ).toEqual([
      ['fragment', ['a'], { text: 'api://acme', unresolved: null }],
      [
        'fragment',
        ['workspaces/team/a'],
        { text: '{{aud}}', unresolved: 'the named value aud was not found' },
      ],
    ]);
  });

  it('lets nothing stand on a validator outside of inbound', () => {
    const policy = present('apis/a', policies('', `<outbound>${JWT}</outbound>`));
    const { validators, unguarded } = mapOf([space({ apis: [api('a', { policy })] })], null);
    expect(validators.map(({ section, subjects }) => [section, subjects])).toEqual([
      ['outbound', 0],
    ]);
    expect(unguarded.map(({ api: name }) => name)).toEqual(['a']);
  });

  it('names the routes that no validator stands on', () => {
    const policy = present('products/guarded', policies(JWT));
    const made = space({
      apis: [
        api('a', { policy: present('apis/a', policies('<base/>')), subscriptionRequired: true }),
      ],
      products: [product('guarded', { apis: ['a'], policy }), product('open', { apis: ['a'] })],
    });
    expect(mapOf([made], null).unguarded).toEqual([
      { api: 'a', routes: ['open'], subjects: 1, unclear: false },
    ]);
  });

  it('says where a validator may hide', () => {
    const { unguarded } = mapOf([oneApi('<include-fragment fragment-id="gone"/>')], null);
    expect(unguarded).toEqual([{ api: 'a', routes: [null], subjects: 1, unclear: true }]);
  });

  it('counts a subject once, however many routes it has', () => {
    const products = ['x', 'y'].map((id) => product(id, { apis: ['a'] }));
    const { validators, pairs } = mapOf([oneApi(JWT, { products })], null);
    expect([validators[0]?.subjects, pairs[0]?.subjects]).toEqual([1, 1]);
  });
});

describe('what is expected', () => {
  it('is what the configuration says, if there is one', async () => {
    const { expectation } = await trusted('samples/acme', null);
    expect(expectation?.map(({ audiences }) => audiences)).toEqual([['api://acme']]);
  });

  it.each([
    [{ issuer: ISSUER }, 'No audience is expected yet'],
    [{ audiences: ['api://acme'] }, 'No issuer is expected yet'],
    [{ issuer: 'acme' }, '--issuer '],
    [{ config: 'gone.yml' }, "--config names 'gone.yml'"],
    [{ path: 'gone' }, 'gone'],
  ])('is not half: %j', async (given, message) => {
    const wrong = trusted(`${FOLDERS}/issuer-unchecked/wrong`, given);
    await expect(wrong).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(message),
    });
  });

  it('may be left open by a configuration that says other things', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'trust-'));
    try {
      cpSync(`${FOLDERS}/issuer-unchecked/wrong`, copy, { recursive: true });
      writeFileSync(join(copy, '.apim-jwt.yml'), 'version: 1\nfailOn: high\n');
      expect((await trusted(copy, null)).expectation).toBeNull();
      writeFileSync(join(copy, '.apim-jwt.yml'), 'version: 1\nfailOn: hihg\n');
      await expect(trusted(copy, null)).rejects.toMatchObject({ exitCode: 2 });
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('ends with 3 where something was not read', async () => {
    const { exitCode } = await trusted(`${FOLDERS}/policy-unreadable/wrong`, EXPECTING);
    expect(exitCode).toBe(3);
  });
});
