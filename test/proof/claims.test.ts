import { describe, expect, it } from '@jest/globals';
import type { Expectation } from '../../src/model/expectation.ts';
import { AUDIENCE, EXPECTATION, ISSUER, JWT, policies } from '../support/chains.ts';
import { proofOf, told } from '../support/proofs.ts';

const claim = (name: string, values: readonly string[], more = ''): string =>
  `<claim name="${name}"${more}>${values.map((value) => `<value>${value}</value>`).join('')}</claim>`;
const ANY = ' match="any"';
const ALL = ' match="all"';
const scp = (values: readonly string[], more = ''): string => claim('scp', values, more);
const requiring = (...claims: readonly string[]): string =>
  JWT.replace(
    '</validate-jwt>',
    `<required-claims>${claims.join('')}</required-claims></validate-jwt>`,
  );
const SENT = '@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;))';

const READ: Partial<Expectation> = { scopes: ['read'] };
const BOTH: Partial<Expectation> = { scopes: ['read', 'write'] };
const ADMINS: Partial<Expectation> = { claims: [{ name: 'groups', anyOf: ['admins', 'owners'] }] };

interface Row {
  readonly demanded: Partial<Expectation>;
  readonly inbound: string;
  readonly values?: Readonly<Record<string, string | null>>;
}

const proofFor = ({ demanded, inbound, values = {} }: Row) =>
  proofOf({ api: policies(inbound), values, expectation: { ...EXPECTATION, ...demanded } });

const MISSING = 'violating scope-missing';
const OPEN = 'unknown unmodelled-element undecided';

describe('a demanded scope', () => {
  it.each<[string, Row, string]>([
    ['is not required without claims', { demanded: READ, inbound: JWT }, MISSING],
    [
      'is required by its claim alone',
      { demanded: READ, inbound: requiring(scp(['read'])) },
      'conforming',
    ],
    [
      'is required beside others by match all',
      { demanded: READ, inbound: requiring(scp(['write', 'read'], ALL)) },
      'conforming',
    ],
    [
      'is required by match any over nothing else',
      { demanded: READ, inbound: requiring(scp(['read'], ANY)) },
      'conforming',
    ],
    [
      'is not required by match any over several',
      { demanded: READ, inbound: requiring(scp(['read', 'write'], ANY)) },
      MISSING,
    ],
    [
      'is not required by match any over several, even if all of them are demanded',
      { demanded: BOTH, inbound: requiring(scp(['read', 'write'], ANY)) },
      MISSING,
    ],
    [
      'is required beside another demanded one by match all',
      { demanded: BOTH, inbound: requiring(scp(['read', 'write'])) },
      'conforming',
    ],
    [
      'is required by a claim of its own',
      { demanded: BOTH, inbound: requiring(scp(['read'], ANY), scp(['write'], ANY)) },
      'conforming',
    ],
    [
      'is missing beside another that is required',
      { demanded: BOTH, inbound: requiring(scp(['read'])) },
      MISSING,
    ],
    [
      'is not required by a claim without values',
      { demanded: READ, inbound: requiring(scp([])) },
      MISSING,
    ],
    [
      'is not required by match any without values',
      { demanded: READ, inbound: requiring(scp([], ANY)) },
      MISSING,
    ],
    [
      'is not required in another claim',
      { demanded: READ, inbound: requiring(claim('scope', ['read'])) },
      MISSING,
    ],
    [
      'is not required in a claim of other case',
      { demanded: READ, inbound: requiring(claim('SCP', ['read'])) },
      MISSING,
    ],
    [
      'is not required in other case',
      { demanded: READ, inbound: requiring(scp(['Read'])) },
      MISSING,
    ],
    [
      'is required in a claim that the configuration names',
      {
        demanded: { ...READ, scopeClaims: ['scope', 'permissions'] },
        inbound: requiring(claim('permissions', ['read'])),
      },
      'conforming',
    ],
    [
      'is not required in the usual claim where another is named',
      { demanded: { ...READ, scopeClaims: ['scope'] }, inbound: requiring(scp(['read'])) },
      MISSING,
    ],
    [
      'is required with a claim that is split at spaces',
      { demanded: READ, inbound: requiring(scp(['read'], ' separator=" "')) },
      'conforming',
    ],
    [
      'is required with a claim that is split at commas',
      { demanded: READ, inbound: requiring(scp(['read'], ' separator=","')) },
      'conforming',
    ],
    [
      'may be a part of another scope where the claim is split at dots',
      { demanded: READ, inbound: requiring(scp(['read'], ' separator="."')) },
      OPEN,
    ],
    [
      'hangs on a secret separator',
      {
        demanded: READ,
        inbound: requiring(scp(['read'], ' separator="{{s}}"')),
        values: { s: null },
      },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'hangs on a secret value',
      { demanded: READ, inbound: requiring(scp(['{{s}}'])), values: { s: null } },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'is required by a known value whatever a secret one is, with match all',
      { demanded: READ, inbound: requiring(scp(['{{s}}', 'read'])), values: { s: null } },
      'conforming',
    ],
    [
      'hangs on a secret value beside it with match any',
      { demanded: READ, inbound: requiring(scp(['{{s}}', 'read'], ANY)), values: { s: null } },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'is not required beside another with match any, whatever a secret one is',
      { demanded: READ, inbound: requiring(scp(['{{s}}', 'write'], ANY)), values: { s: null } },
      MISSING,
    ],
    [
      'hangs on a secret name',
      { demanded: READ, inbound: requiring(claim('{{s}}', ['read'])), values: { s: null } },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'is not required by a claim of a secret name that holds something else',
      { demanded: READ, inbound: requiring(claim('{{s}}', ['write'])), values: { s: null } },
      MISSING,
    ],
    [
      'hangs on a secret match over several',
      {
        demanded: READ,
        inbound: requiring(scp(['read', 'write'], ' match="{{s}}"')),
        values: { s: null },
      },
      'unknown named-value-secret named-value-unresolved',
    ],
    [
      'is required alone whatever a secret match is',
      { demanded: READ, inbound: requiring(scp(['read'], ' match="{{s}}"')), values: { s: null } },
      'conforming',
    ],
    [
      'hangs on a match that nothing documents',
      { demanded: READ, inbound: requiring(scp(['read', 'write'], ' match="some"')) },
      OPEN,
    ],
    [
      'hangs on a computed value',
      { demanded: READ, inbound: requiring(scp([SENT])) },
      'unknown expression-unsupported undecided',
    ],
    [
      'is required by a value that is known',
      { demanded: READ, inbound: requiring(scp(['{{s}}'])), values: { s: 'read' } },
      'conforming',
    ],
  ])('%s', (_, row, want) => {
    expect(told(proofFor(row))).toBe(want);
  });
});

describe('a demanded claim', () => {
  const groups = (values: readonly string[], more = ''): string => claim('groups', values, more);
  it.each<[string, Row, string]>([
    ['is not required without claims', { demanded: ADMINS, inbound: JWT }, MISSING],
    [
      'is required by one of its values',
      { demanded: ADMINS, inbound: requiring(groups(['owners'])) },
      'conforming',
    ],
    [
      'is required by match any over values that all will do',
      { demanded: ADMINS, inbound: requiring(groups(['admins', 'owners'], ANY)) },
      'conforming',
    ],
    [
      'is not required by match any over one more',
      { demanded: ADMINS, inbound: requiring(groups(['admins', 'guests'], ANY)) },
      MISSING,
    ],
    [
      'is required by match all over one more',
      { demanded: ADMINS, inbound: requiring(groups(['admins', 'guests'])) },
      'conforming',
    ],
    [
      'is not required by another value',
      { demanded: ADMINS, inbound: requiring(groups(['guests'])) },
      MISSING,
    ],
    [
      'is not required by its presence',
      { demanded: ADMINS, inbound: requiring(groups([])) },
      MISSING,
    ],
    [
      'is missing beside a scope that is required',
      { demanded: { ...READ, ...ADMINS }, inbound: requiring(scp(['read'])) },
      MISSING,
    ],
    [
      'is required beside a scope',
      { demanded: { ...READ, ...ADMINS }, inbound: requiring(scp(['read']), groups(['admins'])) },
      'conforming',
    ],
    [
      'is not judged where the claim has an attribute that is not known',
      { demanded: ADMINS, inbound: requiring(groups(['admins'], ' optional="true"')) },
      OPEN,
    ],
  ])('%s', (_, row, want) => {
    expect(told(proofFor(row))).toBe(want);
  });
});

describe('all that is missing', () => {
  const demanded = { ...BOTH, ...ADMINS };

  it('is told by one finding', () => {
    const inbound = requiring(scp(['write', 'other'], ANY));
    expect(proofFor({ demanded, inbound }).causes.map((cause) => cause.told)).toMatchObject([
      {
        rule: 'scope-missing',
        facts: {
          wanted:
            'the scope read in scp and the scope write in scp and the claim groups with admins or owners',
          required: ['scp with any of write, other'],
        },
      },
    ]);
  });

  it('is told beside what else is wrong', () => {
    const inbound = requiring(scp(['read'])).replace(AUDIENCE, 'api://other');
    expect(told(proofFor({ demanded, inbound }))).toBe('violating audience-wrong scope-missing');
  });
});

describe('the token of a violation', () => {
  const BASE = { issuer: ISSUER, audiences: [AUDIENCE], signed: true, expires: true };
  const FREE = JWT.replace('<validate-jwt', '<validate-jwt require-expiration-time="false"');
  it.each<[string, Row, object]>([
    [
      'carries no claims where none are asked for',
      { demanded: READ, inbound: JWT },
      { claims: {} },
    ],
    [
      'carries the one of several values that is not demanded',
      { demanded: READ, inbound: requiring(scp(['read', 'write'], ANY)) },
      { claims: { scp: 'write' } },
    ],
    [
      'carries every value where all are asked for',
      { demanded: ADMINS, inbound: requiring(scp(['read', 'write'])) },
      { claims: { scp: 'read write' } },
    ],
    [
      'carries the values of two claims of one name',
      { demanded: ADMINS, inbound: requiring(scp(['read']), scp(['write'], ANY)) },
      { claims: { scp: 'read write' } },
    ],
    [
      'carries values between the separator',
      { demanded: ADMINS, inbound: requiring(scp(['a', 'b'], ' separator=","')) },
      { claims: { scp: 'a,b' } },
    ],
    [
      'carries what two validators in a row ask for',
      {
        demanded: ADMINS,
        inbound: requiring(scp(['read'])) + requiring(scp(['write']), claim('x', ['1'])),
      },
      { claims: { scp: 'read write', x: '1' } },
    ],
    [
      'does not expire where that is the gap',
      { demanded: {}, inbound: FREE },
      { expires: false, claims: {} },
    ],
    [
      'does not expire where the request switches it off',
      { demanded: {}, inbound: FREE.replace('"false"', `"${SENT}"`) },
      { expires: false, claims: {} },
    ],
    [
      'has its audiences beside its claims',
      {
        demanded: {},
        inbound: requiring(claim('aud', ['api://acme', 'api://x'], ANY)).replace(
          /<audiences>.*<\/audiences>/u,
          '',
        ),
      },
      { audiences: ['api://x'], claims: {} },
    ],
  ])('%s', (_, row, want) => {
    expect(proofFor(row).token).toEqual({ ...BASE, ...want });
  });
});

describe('two validators in a row', () => {
  it.each<[string, string, string]>([
    [
      'that each lack another scope may leave only expected tokens',
      requiring(scp(['read'])) + requiring(scp(['write'])),
      'unknown witness-unconfirmed undecided',
    ],
    ['that lack the same scope are passed without it', JWT + requiring(scp(['read'])), MISSING],
    [
      'are closed by the one that requires both',
      requiring(scp(['read'])) + requiring(scp(['read', 'write'])),
      'conforming',
    ],
  ])('%s', (_, inbound, want) => {
    expect(told(proofFor({ demanded: BOTH, inbound }))).toBe(want);
  });
});

describe('a required claim aud', () => {
  const onlyClaim = (more: string): string =>
    requiring(claim('aud', [AUDIENCE], more)).replace(/<audiences>.*<\/audiences>/u, '');
  it.each<[string, string, string]>([
    ['counts as audience', '', 'conforming'],
    ['may be a part of another audience where it is split at a letter', ' separator="x"', OPEN],
  ])('%s', (_, more, want) => {
    expect(told(proofFor({ demanded: {}, inbound: onlyClaim(more) }))).toBe(want);
  });
});
