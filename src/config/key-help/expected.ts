import type { KeyHelps } from './words.ts';

/** Whom to trust, and what is expected where. */
export const EXPECTED: KeyHelps = {
  version: {
    meaning: 'The version of this format.',
    example: 'version: 1',
    default: null,
  },
  issuer: {
    meaning:
      'Whose tokens are expected, as `iss` stands in them, compared character by character. Together with `audiences` it is short for the trust profile `default`.',
    example: 'issuer: https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9',
    default: 'none',
  },
  audiences: {
    meaning: 'The audiences that go with the issuer; a validator may accept any of them.',
    example: 'audiences: [api://acme]',
    default: 'none',
  },
  trust: {
    meaning:
      'Further trust profiles by name. Each one is a set of pairs, every issuer of it with every audience of it, or a control that stands in for a token.',
    example:
      'trust: { entra: { tenant: 11111111-1111-1111-1111-111111111111, audiences: [api://hr] } }',
    default: '{}',
  },
  'trust.*.issuers': {
    meaning: 'Issuers whose tokens the profile accepts.',
    example: 'issuers: [https://acme.okta.com/oauth2/aus9h8g7f]',
    default: 'this, `tenant` or `control` must be there',
  },
  'trust.*.tenant': {
    meaning:
      'The GUID of an Entra tenant; stands for its two issuers and their metadata, so that `validate-azure-ad-token` counts as well.',
    example: 'tenant: 11111111-1111-1111-1111-111111111111',
    default: 'this, `issuers` or `control` must be there',
  },
  'trust.*.control': {
    meaning:
      'What closes an operation without a token: a client certificate whose identities are checked, or a subscription key. Such operations are `other-control`, not `conforming`.',
    example: 'control: client-certificate',
    default: 'this, `issuers` or `tenant` must be there',
  },
  'trust.*.audiences': {
    meaning: 'Audiences that the profile accepts from its issuers.',
    example: 'audiences: [api://orders]',
    default: 'must be there with `issuers` and `tenant`',
  },
  'trust.*.inlineKeys': {
    meaning: 'Ids of keys in `<issuer-signing-keys>` that may sign for these issuers.',
    example: 'inlineKeys: [partner-2026]',
    default: '[]',
  },
  expectations: {
    meaning:
      'What is expected of the operations that match, beyond or instead of the default. Later entries win, key by key.',
    example: 'expectations: [{ match: { api: "orders*" }, scopes: [orders.read] }]',
    default: '[]',
  },
  'expectations[].accept': {
    meaning: 'The trust profiles that close these operations; one of them is enough.',
    example: 'accept: [default]',
    default: '`[default]`; where there is no default, every profile with issuers or a tenant',
  },
  'expectations[].scopes': {
    meaning: 'Scopes that a validator must require, each one by itself.',
    example: 'scopes: [orders.write]',
    default: '[]',
  },
  'expectations[].scopeClaims': {
    meaning: 'The claims in which those scopes may stand.',
    example: 'scopeClaims: [scp]',
    default: '[scp]',
  },
  'expectations[].claims': {
    meaning: 'Claims that a validator must require, each one by itself.',
    example: 'claims: [{ name: groups, anyOf: [admins] }]',
    default: '[]',
  },
  'expectations[].claims[].name': {
    meaning: 'The name of the claim.',
    example: 'name: groups',
    default: null,
  },
  'expectations[].claims[].anyOf': {
    meaning: 'The values that the validator may accept; it may accept fewer.',
    example: 'anyOf: [admins, operators]',
    default: null,
  },
  'expectations[].tokenSource': {
    meaning: 'Where these operations read their token; replaces the list of the file.',
    example: 'tokenSource: [{ header: X-Token }]',
    default: 'that of the file',
  },
};
