import issuerExtra from '../../rules/issuer-extra.ts';
import issuerFromRequest from '../../rules/issuer-from-request.ts';
import issuerNearMiss from '../../rules/issuer-near-miss.ts';
import issuerUnchecked from '../../rules/issuer-unchecked.ts';
import issuerWrong from '../../rules/issuer-wrong.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(issuerWrong, [
  {
    name: 'a stranger and the address to use',
    facts: {
      seen: ['https://id.example.com/.well-known/openid-configuration'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'foreign',
    },
    message:
      'The validator trusts “https://id.example.com/.well-known/openid-configuration”, not the expected issuer.',
    fix: 'Use <openid-config url="https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/.well-known/openid-configuration" />.',
  },
  {
    name: 'an address for every tenant',
    facts: {
      seen: ['https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'multi-tenant',
    },
    message:
      'The validator trusts “https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration” (every Microsoft tenant), not the expected issuer.',
    fix: 'Use <openid-config url="https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/.well-known/openid-configuration" />.',
  },
  {
    name: 'the org server',
    facts: {
      seen: ['https://acme.okta.com/.well-known/openid-configuration'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'org-server',
    },
    message:
      'The validator trusts “https://acme.okta.com/.well-known/openid-configuration” (the org authorization server, whose tokens are meant for Okta itself), not the expected issuer.',
    fix: 'Use <openid-config url="https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/.well-known/openid-configuration" />.',
  },
  {
    name: 'the admin console',
    facts: {
      seen: ['https://acme-admin.okta.com/oauth2/default/.well-known/openid-configuration'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'admin-domain',
    },
    message:
      'The validator trusts “https://acme-admin.okta.com/oauth2/default/.well-known/openid-configuration” (the address of the admin console), not the expected issuer.',
    fix: 'Use <openid-config url="https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/.well-known/openid-configuration" />.',
  },
  {
    name: 'a preview org',
    facts: {
      seen: ['https://acme.oktapreview.com/oauth2/default'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'preview-domain',
    },
    message:
      'The validator trusts “https://acme.oktapreview.com/oauth2/default” (a preview org), not the expected issuer.',
    fix: 'Use <openid-config url="https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/.well-known/openid-configuration" />.',
  },
  {
    name: 'several strangers, and no fix where no issuer is expected',
    facts: {
      seen: ['https://one.example.com', 'https://two.example.com'],
      expected: [],
      kind: 'foreign',
    },
    message:
      'The validator trusts “https://one.example.com” and “https://two.example.com”, not the expected issuer.',
    fix: null,
  },
]);

testRule(issuerExtra, [
  {
    name: 'the stranger and what to keep',
    facts: {
      seen: ['https://id.example.com/.well-known/openid-configuration'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'foreign',
    },
    message:
      'Besides the expected issuer the validator trusts “https://id.example.com/.well-known/openid-configuration”.',
    fix: 'Remove “https://id.example.com/.well-known/openid-configuration” and keep “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'an address for every tenant',
    facts: {
      seen: ['https://login.microsoftonline.com/common/v2.0'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'multi-tenant',
    },
    message:
      'Besides the expected issuer the validator trusts “https://login.microsoftonline.com/common/v2.0” (every Microsoft tenant).',
    fix: 'Remove “https://login.microsoftonline.com/common/v2.0” and keep “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'the org server',
    facts: {
      seen: ['https://acme.okta.com'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'org-server',
    },
    message:
      'Besides the expected issuer the validator trusts “https://acme.okta.com” (the org authorization server, whose tokens are meant for Okta itself).',
    fix: 'Remove “https://acme.okta.com” and keep “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'the admin console',
    facts: {
      seen: ['https://acme-admin.okta.com'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'admin-domain',
    },
    message:
      'Besides the expected issuer the validator trusts “https://acme-admin.okta.com” (the address of the admin console).',
    fix: 'Remove “https://acme-admin.okta.com” and keep “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'a preview org',
    facts: {
      seen: ['https://acme.oktapreview.com/oauth2/default'],
      expected: ['https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9'],
      kind: 'preview-domain',
    },
    message:
      'Besides the expected issuer the validator trusts “https://acme.oktapreview.com/oauth2/default” (a preview org).',
    fix: 'Remove “https://acme.oktapreview.com/oauth2/default” and keep “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
]);

testRule(issuerUnchecked, [
  {
    name: 'a key without an issuer',
    facts: { keys: 'inline' },
    message:
      'The validator checks a key but no issuer, so every token signed with that key passes.',
    fix: 'Add the <openid-config> of the expected issuer, or list that issuer in <issuers>.',
  },
  {
    name: 'a validator that names nothing at all',
    facts: { keys: 'none' },
    message:
      'The validator names neither metadata nor a key nor an issuer, so nothing says whose token it must be.',
    fix: 'Add the <openid-config> of the expected issuer.',
  },
]);

testRule(issuerFromRequest, [
  {
    name: 'the expression',
    facts: { expression: '@(context.Request.Headers.GetValueOrDefault("X-Issuer", ""))' },
    message:
      'The accepted issuer is taken from the request: “@(context.Request.Headers.GetValueOrDefault("X-Issuer", ""))”.',
    fix: 'Write the expected issuer as a constant or as a plain named value.',
  },
]);

testRule(issuerNearMiss, [
  {
    name: 'a final slash',
    facts: {
      seen: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/',
      expected: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      difference: 'slash',
    },
    message:
      '“https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9/” is not the issuer “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” that Okta writes into its tokens: only one of them ends in a slash.',
    fix: 'Write the issuer as “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'another case',
    facts: {
      seen: 'https://Acme.Okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      expected: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      difference: 'case',
    },
    message:
      '“https://Acme.Okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” is not the issuer “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” that Okta writes into its tokens: upper and lower case differ.',
    fix: 'Write the issuer as “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'a port',
    facts: {
      seen: 'https://acme.okta.com:443/oauth2/aus1a2b3c4d5e6f7g8h9',
      expected: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      difference: 'port',
    },
    message:
      '“https://acme.okta.com:443/oauth2/aus1a2b3c4d5e6f7g8h9” is not the issuer “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” that Okta writes into its tokens: host and port are written in another way.',
    fix: 'Write the issuer as “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
  {
    name: 'http',
    facts: {
      seen: 'http://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      expected: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
      difference: 'http',
    },
    message:
      '“http://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” is not the issuer “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9” that Okta writes into its tokens: it says http, not https.',
    fix: 'Write the issuer as “https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9”.',
  },
]);
