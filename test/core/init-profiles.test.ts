import { describe, expect, it } from '@jest/globals';
import { starterFile } from '../../src/core/init/starter-file.ts';
import { starterFor } from '../../src/core/init/starter.ts';
import {
  api,
  ISSUER,
  JWT,
  inventory,
  namedValue,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';
import {
  TENANT,
  ENTRA,
  PAYMENTS,
  jwt,
  BY_HEADER,
  under,
  listed,
  MOST,
  textOf,
  linesOf,
  proseOf,
  entry,
} from './init-text.ts';

describe('profiles', () => {
  it('begin with the one that most operations stand on', () => {
    const text = textOf({ apis: [under('few', jwt(PAYMENTS, 'api://payments')), MOST] });
    expect(text).toContain(`\nissuer: ${ISSUER}\naudiences: [api://acme]\n`);
    expect(linesOf(text)).toEqual([
      'trust:',
      `payments: { issuers: [${PAYMENTS}], audiences: [api://payments] }`,
      '# expectations:',
      entry('api: few', 'payments'),
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a tenant, by its validator',
      `<validate-azure-ad-token tenant-id="${TENANT}"><audiences><audience>api://hr</audience></audiences></validate-azure-ad-token>`,
      'entra',
    ],
    ['a tenant, by metadata of version 2', jwt(ENTRA, 'api://hr'), 'entra'],
    ['a tenant, by metadata of version 1', jwt(ENTRA.replace('/v2.0', ''), 'api://hr'), 'entra'],
    [
      'a tenant, by both issuers',
      jwt(ENTRA, 'api://hr').replace(
        '</validate-jwt>',
        `<issuers><issuer>https://sts.windows.net/${TENANT}/</issuer></issuers></validate-jwt>`,
      ),
      'entra',
    ],
  ])('know %s', (_, inbound, name) => {
    expect(linesOf(textOf({ apis: [under('hr', inbound), MOST] }))).toEqual([
      'trust:',
      `${name}: { tenant: "${TENANT}", audiences: [api://hr] }`,
      '# expectations:',
      entry('api: hr', name),
    ]);
  });

  it('stand under trust where the first one is a tenant', () => {
    expect(linesOf(textOf({ apis: [under('hr', jwt(ENTRA, 'api://hr'))] }))).toEqual([
      'trust:',
      `default: { tenant: "${TENANT}", audiences: [api://hr] }`,
    ]);
  });

  it('are named after audiences, and never twice', () => {
    const apis = [
      under('a', jwt('https://a.example', 'api://orders.v2/')),
      under('b', jwt('https://b.example', 'api://orders.v2/')),
      under('c', jwt('https://c.example', '3f1c0a55-1f0e-4c2b-8a53-0d7d5f3a1b2c')),
      under('d', jwt('https://d.example', 'default')),
      under('e', jwt('https://constructor.example', '42')),
      MOST,
    ];
    const names = linesOf(textOf({ apis }))
      .filter((line) => line.includes('issuers:'))
      .map((line) => line.split(':')[0]);
    expect(names).toEqual(['orders-v2', 'b', 'c', 'profile', 'd']);
  });

  it.each<[string, string, string]>([
    [
      'a secret value',
      JWT.replace('api://acme', '{{secret}}'),
      'audience "{{secret}}": the named value secret is secret',
    ],
    [
      'a missing value',
      JWT.replace('api://acme', '{{gone}}'),
      'audience "{{gone}}": the named value gone was not found',
    ],
    ['a placeholder', JWT.replace(ISSUER, 'https://#{HOST}#'), '#{HOST}# is filled in later'],
    [
      'a computed value',
      JWT.replace('api://acme', '@(context.Api.Id)'),
      'computed for each request',
    ],
    ['no audience', JWT.replace(/<audiences>.*<\/audiences>/, ''), 'it accepts any audience'],
    ['no issuer', JWT.replace(/<openid-config[^>]*>/, ''), 'it accepts any issuer'],
    [
      'unsigned tokens',
      JWT.replace('<validate-jwt', '<validate-jwt require-signed-tokens="false"'),
      'it does not count (unsigned-accepted)',
    ],
    ['plain http', JWT.replace('https:', 'http:'), 'is no issuer'],
    [
      'every tenant',
      jwt('https://login.microsoftonline.com/common/v2.0', 'a'),
      'stands for every tenant of Entra',
    ],
    [
      'a domain name for a tenant',
      '<validate-azure-ad-token tenant-id="acme.com"><audiences><audience>a</audience></audiences></validate-azure-ad-token>',
      '"tenant-id:acme.com" is no GUID',
    ],
  ])('are not made of %s, which is told', (_, inbound, told) => {
    const namedValues = [namedValue('secret', null)];
    const text = textOf({ apis: [under('odd', inbound), MOST], namedValues });
    expect(linesOf(text)).toEqual([]);
    expect(proseOf(text)).toContain('apis/odd.xml:1: validate-');
    expect(proseOf(text)).toContain(told);
  });

  it('are not invented where there is none', () => {
    const text = textOf({ apis: [under('odd', JWT.replace('api://acme', '{{gone}}'))] });
    expect(
      text
        .split('\n')
        .filter((line) => !/^ *##/.test(line))
        .join(''),
    ).toBe('version: 1');
    expect(proseOf(text)).toContain('until then check refuses to run');
  });

  it('are not made of a validator that no operation stands on', () => {
    const late = policies('', `<outbound>${jwt(PAYMENTS, 'api://p')}</outbound>`);
    const text = textOf({ apis: [MOST, api('late', { policy: present('apis/late', late) })] });
    expect(linesOf(text)).toEqual([]);
  });
});

describe('what looks like a slip', () => {
  it.each<[string, string, string, string]>([
    [
      'a slash',
      jwt(ISSUER, 'api://acme').replace(
        '<audiences>',
        `<issuers><issuer>${ISSUER}/</issuer></issuers><audiences>`,
      ),
      `issuers: [${ISSUER}/], audiences: [api://acme]`,
      `looks like ${ISSUER}`,
    ],
    [
      'one more issuer',
      JWT.replace(
        '<audiences>',
        '<issuers><issuer>https://b.example</issuer></issuers><audiences>',
      ),
      `issuers: [${ISSUER}, https://b.example], audiences: [api://acme]`,
      'and more',
    ],
    [
      'one more audience',
      jwt(ISSUER, 'api://acme', 'api://b'),
      `issuers: [${ISSUER}], audiences: [api://acme, api://b]`,
      'and more',
    ],
    [
      'the org server',
      jwt('https://acme.okta.com', 'api://acme'),
      'issuers: [https://acme.okta.com], audiences: [api://acme]',
      'the org server',
    ],
  ])('%s is proposed and holds nothing', (_, inbound, profile, told) => {
    const text = textOf({ apis: [under('odd', inbound), MOST] });
    const [, line = '', , proposed] = linesOf(text);
    expect(linesOf(text).every((one) => one.startsWith('# '))).toBe(true);
    expect(line).toContain(`{ ${profile} }`);
    expect(proposed).toMatch(
      /^# - \{ match: \{ api: odd \}, accept: \[.*\] \} # accept: it differs$/,
    );
    expect(proseOf(text)).toContain(told);
  });

  it('is an operation that does not follow its API', () => {
    const odd = operation('odd', {
      policy: present('apis/a/operations/odd', policies(jwt(PAYMENTS, 'api://p'))),
    });
    const text = textOf({
      apis: [under('a', JWT, listed(operation('get'), operation('put'), odd))],
    });
    expect(linesOf(text)).toEqual([
      'trust:',
      `p: { issuers: [${PAYMENTS}], audiences: [api://p] }`,
      '# expectations:',
      entry('api: a, operation: odd', 'p', ': it differs'),
    ]);
  });

  it('is one of several that a condition chooses', () => {
    const both = `<choose><when condition="${BY_HEADER}">${JWT}</when><otherwise>${jwt(PAYMENTS, 'api://p')}</otherwise></choose>`;
    const text = textOf({
      apis: [under('both', both), under('p', jwt(PAYMENTS, 'api://p')), MOST],
    });
    expect(linesOf(text)).toEqual([
      'trust:',
      `p: { issuers: [${PAYMENTS}], audiences: [api://p] }`,
      '# expectations:',
      entry('api: p', 'p'),
      entry('api: both', 'default, p', ': it differs'),
    ]);
  });

  it('is not a second validator behind one that is enough', () => {
    expect(linesOf(textOf({ apis: [under('two', JWT + jwt(PAYMENTS, 'api://p')), MOST] }))).toEqual(
      ['trust:', `p: { issuers: [${PAYMENTS}], audiences: [api://p] }`],
    );
  });
});

describe('what a person says', () => {
  const given = { issuers: [PAYMENTS], audiences: ['api://a', 'api://b'], tenant: null };

  it('is the default, and whatever counts for it follows it', () => {
    const apis = [under('one', jwt(PAYMENTS, 'api://a')), MOST];
    const starter = starterFor(inventory(space({ apis })), given);
    const text = starterFile(starter, {
      location: '.',
      environment: 'prod',
      lost: ['It is gone.'],
    });
    expect(text).toContain(`\nissuer: ${PAYMENTS}\naudiences: [api://a, api://b]\n`);
    expect(text).toContain(entry('api: most', 'acme'));
    expect(text).not.toContain('api: one');
    expect(proseOf(text)).toContain('environment prod');
    expect(proseOf(text)).toContain('something may be missing here: It is gone.');
  });
});
