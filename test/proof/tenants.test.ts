import { describe, expect, it } from '@jest/globals';
import { tenantIssuers, tenantMetadata } from '../../src/config/tenant.ts';
import type { Expectation, TrustProfile } from '../../src/model/expectation.ts';
import { AUDIENCE, EXPECTATION, JWT, policies } from '../support/chains.ts';
import { proofOf, told } from '../support/proofs.ts';

const TENANT = 'aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb';
const OTHER = 'cccccccc-1111-2222-3333-dddddddddddd';
const SENT = '@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;))';

const profileOf = (tenant: string, audience: string): TrustProfile => ({
  name: tenant,
  issuers: tenantIssuers(tenant),
  audiences: [audience],
  metadata: tenantMetadata(tenant),
  inlineKeys: [],
  tenant,
});
const HR: Expectation = { ...EXPECTATION, accepted: [profileOf(TENANT, 'api://hr')] };
const BOTH: Expectation = { ...HR, accepted: [...HR.accepted, ...EXPECTATION.accepted] };
const TWO: Expectation = { ...HR, accepted: [...HR.accepted, profileOf(OTHER, 'api://other')] };

const audiences = (...texts: readonly string[]): string =>
  `<audiences>${texts.map((text) => `<audience>${text}</audience>`).join('')}</audiences>`;
const HR_AUDIENCE = audiences('api://hr');

const entra = (attributes: string, children = HR_AUDIENCE): string =>
  `<validate-azure-ad-token ${attributes}>${children}</validate-azure-ad-token>`;
const ofTenant = (children: string, more = ''): string =>
  entra(`tenant-id="${TENANT}"${more}`, children);

/** Wrong in three ways where nothing of Entra is accepted. */
const COMMON =
  '<validate-jwt header-name="Authorization" require-expiration-time="false">' +
  `<openid-config url="${tenantMetadata('common')[0]}"/>` +
  `${audiences('api://hr', AUDIENCE)}</validate-jwt>`;

type Values = Readonly<Record<string, string | null>>;

const proofFor = (inbound: string, expectation: Expectation, values: Values = {}) =>
  proofOf({ api: policies(inbound), values, expectation });

const OPEN = 'unknown unmodelled-element undecided';
const SECRET = 'unknown named-value-secret named-value-unresolved';

describe('validate-azure-ad-token for an accepted tenant', () => {
  it.each<[string, string, string, Values?]>([
    ['counts', ofTenant(HR_AUDIENCE), 'conforming'],
    [
      'counts where the id is in upper case',
      entra(`tenant-id="${TENANT.toUpperCase()}"`),
      'conforming',
    ],
    [
      'counts where the id is a named value',
      entra('tenant-id="{{t}}"'),
      'conforming',
      { t: TENANT },
    ],
    ['hangs on a secret id', entra('tenant-id="{{t}}"'), SECRET, { t: null }],
    ['does not count for another tenant', entra(`tenant-id="${OTHER}"`), 'violating issuer-wrong'],
    ['does not count for all tenants', entra('tenant-id="common"'), 'violating issuer-wrong'],
    [
      'does not count for all tenants by their address',
      entra('tenant-id="https://login.microsoftonline.com/organizations"'),
      'violating issuer-wrong',
    ],
    ['hangs on whose a domain is', entra('tenant-id="contoso.onmicrosoft.com"'), OPEN],
    [
      'hangs on what an address with the id means',
      entra(`tenant-id="https://login.microsoftonline.com/${TENANT}"`),
      OPEN,
    ],
    ['hangs on what no id means', entra(''), OPEN],
    [
      'does not count where the caller chooses the tenant',
      entra(`tenant-id="${SENT}"`),
      'violating issuer-from-request',
    ],
    [
      'does not count without an audience',
      ofTenant(
        '<client-application-ids><application-id>x</application-id></client-application-ids>',
      ),
      'violating audience-missing',
    ],
    [
      'counts with a claim aud',
      ofTenant(
        '<required-claims><claim name="aud"><value>api://hr</value></claim></required-claims>',
      ),
      'conforming',
    ],
    [
      'does not count for another audience',
      ofTenant(audiences(AUDIENCE)),
      'violating audience-wrong',
    ],
    [
      'does not count for one audience too many',
      ofTenant(audiences('api://hr', AUDIENCE)),
      'violating audience-extra',
    ],
    [
      'does not count where the caller chooses the audience',
      ofTenant(audiences(SENT)),
      'violating audience-from-request',
    ],
    ['hangs on a secret audience', ofTenant(audiences('{{a}}')), SECRET, { a: null }],
    [
      'hangs on an empty list of audiences',
      ofTenant('<audiences/>'),
      'unknown reading:empty-audiences undecided',
    ],
    [
      'hangs on what ids of backend applications check without an audience',
      ofTenant(
        '<backend-application-ids><application-id>x</application-id></backend-application-ids>',
      ),
      OPEN,
    ],
    [
      'counts with all its parts',
      ofTenant(
        '<backend-application-ids><application-id>x</application-id></backend-application-ids>' +
          '<client-application-ids><application-id>y</application-id></client-application-ids>' +
          HR_AUDIENCE +
          '<required-claims><claim name="roles"><value>z</value></claim></required-claims>' +
          '<decryption-keys><key certificate-id="c"/></decryption-keys>',
        ' header-name="Authorization" failed-validation-httpcode="403"' +
          ' failed-validation-error-message="no" output-token-variable-name="jwt"',
      ),
      'conforming',
    ],
    [
      'counts at the usual endpoint',
      ofTenant(HR_AUDIENCE, ' authentication-endpoint="login.microsoftonline.com"'),
      'conforming',
    ],
    [
      'hangs on another endpoint',
      ofTenant(HR_AUDIENCE, ' authentication-endpoint="https://login.microsoftonline.us"'),
      OPEN,
    ],
    [
      'hangs on a secret endpoint',
      ofTenant(HR_AUDIENCE, ' authentication-endpoint="{{e}}"'),
      SECRET,
      { e: null },
    ],
    [
      'hangs on an attribute that is not known',
      ofTenant(HR_AUDIENCE, ' require-expiration-time="false"'),
      OPEN,
    ],
    [
      'hangs on a child that is not known',
      ofTenant(`${HR_AUDIENCE}<issuers><issuer>x</issuer></issuers>`),
      OPEN,
    ],
    [
      'hangs on a child that is not known in a list',
      ofTenant(`${HR_AUDIENCE}<client-application-ids><id>x</id></client-application-ids>`),
      OPEN,
    ],
    [
      'does not count for a token in the query',
      ofTenant(HR_AUDIENCE, ' query-parameter-name="token"'),
      'violating token-in-query',
    ],
    [
      'does not count for a token in another header',
      ofTenant(HR_AUDIENCE, ' header-name="X-Token"'),
      'violating token-source-unexpected',
    ],
    [
      'does not count for a token that the gateway writes',
      '<set-header name="Authorization" exists-action="override"><value>Bearer x</value></set-header>' +
        ofTenant(HR_AUDIENCE),
      'violating authorization-overwritten',
    ],
    [
      'does not count where it answers with success',
      ofTenant(HR_AUDIENCE, ' failed-validation-httpcode="200"'),
      'violating failure-code-unusual',
    ],
  ])('%s', (...[, inbound, want, values]) => {
    expect(told(proofFor(inbound, HR, values))).toBe(want);
  });

  it('counts for scopes that it requires', () => {
    const claim =
      '<required-claims><claim name="scp"><value>read</value></claim></required-claims>';
    const expectation = { ...HR, scopes: ['read'] };
    expect(told(proofFor(ofTenant(HR_AUDIENCE + claim), expectation))).toBe('conforming');
    expect(told(proofFor(ofTenant(HR_AUDIENCE), expectation))).toBe('violating scope-missing');
  });

  it('takes each tenant with its own audiences', () => {
    const second = (audience: string) =>
      told(proofFor(entra(`tenant-id="${OTHER}"`, audiences(audience)), TWO));
    expect(second('api://other')).toBe('conforming');
    expect(second('api://hr')).toBe('violating audience-wrong');
  });

  it('says whose tokens it lets in', () => {
    const [because] = proofFor(ofTenant(HR_AUDIENCE), HR).because;
    expect(because).toMatchObject({
      kind: 'validator',
      issuers: tenantIssuers(TENANT),
      audiences: ['api://hr'],
    });
  });
});

describe('without an accepted tenant', () => {
  it.each<[string, string, string]>([
    ['validate-azure-ad-token is of another provider', ofTenant(HR_AUDIENCE), 'jwt-other-provider'],
    [
      'two of them are one cause, that of the first',
      ofTenant(HR_AUDIENCE) + entra(`tenant-id="${TENANT}" header-name="X"`),
      'jwt-other-provider',
    ],
    [
      'a wrong validate-jwt comes nearer, whatever is wrong in it',
      ofTenant(HR_AUDIENCE) + COMMON,
      'issuer-wrong',
    ],
  ])('%s', (_, inbound, want) => {
    const { causes } = proofFor(inbound, EXPECTATION);
    expect(causes.map((cause) => cause.told.rule)).toContain(want);
    expect(causes.some((cause) => cause.told.rule === 'jwt-other-provider')).toBe(
      want === 'jwt-other-provider',
    );
  });

  it.each<[string, string, object]>([
    ['shows a token of the tenant and the audience', HR_AUDIENCE, { audiences: ['api://hr'] }],
    [
      'shows the claims that are asked for',
      '<required-claims><claim name="roles" match="any"><value>a</value><value>b</value></claim></required-claims>',
      { audiences: [], claims: { roles: 'a' } },
    ],
  ])('the violation %s', (_, children, want) => {
    const [issuer] = tenantIssuers(TENANT);
    expect(proofFor(ofTenant(children), EXPECTATION).token).toMatchObject({
      issuer,
      signed: true,
      ...want,
    });
  });
});

describe('of several validators where a tenant is accepted', () => {
  it.each<[string, string, string]>([
    [
      'the one with the fewest defects tells the causes',
      COMMON.replace('common', TENANT) + ofTenant(audiences('api://hr', AUDIENCE)),
      'violating audience-extra',
    ],
    [
      'one that counts is enough',
      entra('tenant-id="common"') + ofTenant(HR_AUDIENCE),
      'conforming',
    ],
  ])('%s', (_, inbound, want) => {
    expect(told(proofFor(inbound, BOTH))).toBe(want);
  });

  it('each closes for its own profile', () => {
    expect(told(proofFor(JWT, BOTH))).toBe('conforming');
    expect(told(proofFor(ofTenant(HR_AUDIENCE), BOTH))).toBe('conforming');
    expect(told(proofFor(ofTenant(audiences(AUDIENCE)), BOTH))).toBe('violating audience-wrong');
  });
});

describe('validate-jwt for an accepted tenant', () => {
  const jwt = (url: string, more = ''): string =>
    `<validate-jwt header-name="Authorization" require-scheme="Bearer">` +
    `<openid-config url="${url}"/>${HR_AUDIENCE}${more}</validate-jwt>`;
  const [second, first] = tenantMetadata(TENANT);
  it.each<[string, string, string]>([
    ['counts with metadata of version 2', jwt(second), 'conforming'],
    ['counts with metadata of version 1', jwt(first), 'conforming'],
    [
      'counts with the id in upper case',
      jwt(second.replace(TENANT, TENANT.toUpperCase())),
      'conforming',
    ],
    [
      'counts with both issuers listed',
      jwt(
        first,
        `<issuers>${tenantIssuers(TENANT)
          .map((issuer) => `<issuer>${issuer}</issuer>`)
          .join('')}</issuers>`,
      ),
      'conforming',
    ],
    [
      'does not count with metadata of another tenant',
      jwt(second.replace(TENANT, OTHER)),
      'violating issuer-wrong',
    ],
    [
      'does not count with metadata of all tenants',
      jwt(second.replace(TENANT, 'common')),
      'violating issuer-wrong',
    ],
    [
      'does not count with the issuer of another tenant beside it',
      jwt(second, `<issuers><issuer>${tenantIssuers(OTHER)[0]}</issuer></issuers>`),
      'violating issuer-extra',
    ],
    [
      'does not count with metadata at another host',
      jwt(second.replace('login.microsoftonline.com', 'login.microsoftonline.example')),
      'violating issuer-wrong',
    ],
    [
      'does not count with the id further back',
      jwt(second.replace(TENANT, `common/${TENANT}`)),
      'violating issuer-wrong',
    ],
  ])('%s', (_, inbound, want) => {
    expect(told(proofFor(inbound, HR))).toBe(want);
  });

  it.each([
    ['2', second, tenantIssuers(TENANT)[0]],
    ['1', first, tenantIssuers(TENANT)[1]],
  ])('takes tokens of the version of its metadata: %s', (_, url, issuer) => {
    expect(proofFor(jwt(url), HR).because[0]?.issuers).toEqual([issuer]);
  });
});
