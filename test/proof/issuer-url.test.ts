import { describe, expect, it } from '@jest/globals';
import { belongsTo, foreignKind, nearMiss } from '../../src/proof/issuer-url.ts';
import { ISSUER } from '../support/chains.ts';

const OIDC = '/.well-known/openid-configuration';
const OAUTH = '/.well-known/oauth-authorization-server';

describe('a metadata address belongs to the issuer', () => {
  it.each([
    ['that it stands below', `${ISSUER}${OIDC}`, ISSUER, true],
    ['in its OAuth form', `${ISSUER}${OAUTH}`, ISSUER, true],
    [
      'in the form of RFC 8414, with the path behind',
      `https://acme.okta.com${OAUTH}/oauth2/aus1a2b3c4d5e6f7g8h9`,
      ISSUER,
      true,
    ],
    ['whatever the case of the host', `${ISSUER.replace('acme', 'ACME')}${OIDC}`, ISSUER, true],
    [
      'with the default port written out',
      `${ISSUER.replace('.com', '.com:443')}${OIDC}`,
      ISSUER,
      true,
    ],
    ['that ends in a slash itself', `${ISSUER}${OIDC}`, `${ISSUER}/`, true],
    ['of an organization', `https://acme.okta.com${OIDC}`, 'https://acme.okta.com', true],
    ['only over https', `${ISSUER.replace('https', 'http')}${OIDC}`, ISSUER, false],
    ['not on another port', `${ISSUER.replace('.com', '.com:8443')}${OIDC}`, ISSUER, false],
    ['not with a user in it', `${ISSUER.replace('//', '//me@')}${OIDC}`, ISSUER, false],
    ['not with a query', `${ISSUER}${OIDC}?client_id=0oa1`, ISSUER, false],
    ['not with a path in another case', `${ISSUER.toUpperCase()}${OIDC}`, ISSUER, false],
    ['not with two slashes', `${ISSUER}/${OIDC}`, ISSUER, false],
    ['not below another server of the host', `${ISSUER}x${OIDC}`, ISSUER, false],
    [
      'not when the host only ends alike',
      `https://evilacme.okta.com/oauth2/x${OIDC}`,
      ISSUER,
      false,
    ],
    ['not when it is no address', 'openid', ISSUER, false],
  ])('%s', (_, metadata, issuer, want) => {
    expect(belongsTo(metadata, issuer)).toBe(want);
  });
});

describe('a near miss', () => {
  it.each([
    ['is a final slash', `${ISSUER}/`, 'slash'],
    ['is another case', ISSUER.toUpperCase(), 'case'],
    ['is the default port written out', ISSUER.replace('.com', '.com:443'), 'port'],
    ['is http', ISSUER.replace('https', 'http'), 'http'],
    ['is not the same text', ISSUER, null],
    ['is not another server', `${ISSUER}x`, null],
    ['is not another host', 'https://acme.oktapreview.com/oauth2/aus1a2b3c4d5e6f7g8h9', null],
    ['is not what is no address', 'acme', null],
  ])('%s', (_, seen, want) => {
    expect(nearMiss(seen, ISSUER)).toBe(want);
  });
});

describe('a foreign issuer', () => {
  it.each([
    ['of all Entra tenants', 'https://login.microsoftonline.com/common/v2.0', 'multi-tenant'],
    ['of organizations', 'https://login.microsoftonline.com/organizations/v2.0', 'multi-tenant'],
    ['of one Entra tenant', 'https://login.microsoftonline.com/1111/v2.0', 'foreign'],
    ['that is the organization itself', 'https://acme.okta.com', 'org-server'],
    ['told by its metadata', `https://acme.okta.com${OIDC}`, 'org-server'],
    ['of the admin console', `https://acme-admin.okta.com/oauth2/x`, 'admin-domain'],
    ['of a preview organization', 'https://acme.oktapreview.com/oauth2/x', 'preview-domain'],
    ['of another organization', 'https://other.okta.com', 'foreign'],
    ['that is no address', 'x', 'foreign'],
  ])('%s', (_, seen, want) => {
    expect(foreignKind(seen, [ISSUER])).toBe(want);
  });
});
