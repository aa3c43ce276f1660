import audienceIsClientId from '../../rules/audience-is-client-id.ts';
import audienceOktaDefault from '../../rules/audience-okta-default.ts';
import oktaDefaultServer from '../../rules/okta-default-server.ts';
import oktaDomainUnfit from '../../rules/okta-domain-unfit.ts';
import oktaOrgServer from '../../rules/okta-org-server.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(oktaOrgServer, [
  {
    name: 'the org server, and where custom ones are',
    facts: { issuer: 'https://acme.okta.com' },
    message:
      '“https://acme.okta.com” is the org authorization server, whose tokens are meant for Okta itself.',
    fix: 'Expect the issuer of a custom authorization server, which begins with “https://acme.okta.com/oauth2/”.',
  },
  {
    name: 'the same with a final slash',
    facts: { issuer: 'https://acme.okta.com/' },
    message:
      '“https://acme.okta.com/” is the org authorization server, whose tokens are meant for Okta itself.',
    fix: 'Expect the issuer of a custom authorization server, which begins with “https://acme.okta.com/oauth2/”.',
  },
]);

testRule(oktaDefaultServer, [
  {
    name: 'the server that everybody has',
    facts: { issuer: 'https://acme.okta.com/oauth2/default' },
    message:
      '“https://acme.okta.com/oauth2/default” is the server that comes with the org, and everything that uses it shares one issuer and one audience.',
    fix: 'Expect the issuer of an authorization server that was made for these APIs.',
  },
]);

testRule(oktaDomainUnfit, [
  {
    name: 'the admin console, and the org behind it',
    facts: {
      issuer: 'https://acme-admin.okta.com/oauth2/aus1',
      host: 'acme-admin.okta.com',
      domain: 'admin',
    },
    message: '“acme-admin.okta.com” is the address of the admin console, which issues no tokens.',
    fix: 'Expect the issuer of the org itself, on “acme.okta.com”.',
  },
  {
    name: 'a preview org in production',
    facts: {
      issuer: 'https://acme.oktapreview.com/oauth2/aus1',
      host: 'acme.oktapreview.com',
      domain: 'preview',
    },
    message:
      '“acme.oktapreview.com” is a preview org, and the configuration says that this is production.',
    fix: 'Expect the issuer of the production org, or remove production from the configuration.',
  },
]);

testRule(audienceOktaDefault, [
  {
    name: 'the audience that nobody chose',
    facts: { audience: 'api://default' },
    message:
      'The audience “api://default” is the one that Okta presets, so it tells your APIs from no others.',
    fix: 'Give the authorization server an audience of its own, and expect that.',
  },
]);

testRule(audienceIsClientId, [
  {
    name: 'what it looks like',
    facts: { audience: '0oa1a2b3c4d5e6f7g8h9' },
    message:
      'The audience “0oa1a2b3c4d5e6f7g8h9” looks like the id of an Okta application, which ID tokens carry and access tokens do not.',
    fix: 'Expect the audience of the authorization server instead.',
  },
]);
