import { describe, expect, it } from '@jest/globals';
import { GOOD, repository } from './repository.ts';

const { write, refusal } = repository();

/** `4:5: …` of a file whose fourth line is this one. */
async function refusalOf(line: string): Promise<string> {
  write('.apim-jwt.yml', `${GOOD}${line}\n`);
  return (await refusal()).replace('.apim-jwt.yml:', '');
}

describe('a trust profile is refused', () => {
  it.each([
    [
      'where profiles are a list',
      'trust: []',
      "4:8: 'trust' must be a mapping of profiles, as in orders: { issuers: […], audiences: […] }, not an empty list.",
    ],
    [
      'with a typo in its first key',
      'trust: { orders: { isuers: [https://a.example], audiences: [a] } }',
      "4:20: unknown key 'isuers'; did you mean 'issuers'?",
    ],
    [
      'without audiences',
      'trust: { orders: { issuers: [https://a.example] } }',
      "4:18: 'trust.orders' has no 'audiences'; add it, as in audiences: [api://acme].",
    ],
    [
      'with an empty list of issuers',
      'trust: { orders: { issuers: [], audiences: [a] } }',
      "4:29: 'trust.orders.issuers' is empty; it must be a list with an issuer, as in [https://acme.okta.com/oauth2/default].",
    ],
    [
      'with an issuer that is none',
      'trust: { orders: { issuers: [https://a.example, http://b.example], audiences: [a] } }',
      "4:49: 'trust.orders.issuers[1]' must be an absolute https address, as in https://acme.okta.com/oauth2/default, not 'http://b.example'.",
    ],
    [
      'with issuers and a tenant',
      'trust: { orders: { issuers: [https://a.example], tenant: x, audiences: [a] } }',
      "4:18: 'trust.orders' needs exactly one of issuers, tenant, control, and has issuers and tenant; write one of them.",
    ],
    [
      'with the domain of a tenant',
      'trust: { entra: { tenant: acme.com, audiences: [a] } }',
      "4:27: 'trust.entra.tenant' is no id of a tenant ('acme.com'); write the GUID, because tokens carry no domain name in their issuer.",
    ],
    [
      'with inline keys of a tenant',
      'trust: { entra: { tenant: 11111111-1111-1111-1111-111111111111, audiences: [a], inlineKeys: [k] } }',
      "4:81: unknown key 'inlineKeys'; the keys are tenant, audiences.",
    ],
    [
      'with a control that nobody proves',
      'trust: { p: { control: mtls, owner: a, reason: b } }',
      "4:24: 'trust.p.control' must be one of client-certificate, subscription-key, not the text 'mtls'.",
    ],
    [
      'with a control that nobody owns',
      'trust: { p: { control: client-certificate, reason: b } }',
      "4:13: 'trust.p' has no 'owner'; add it, as in owner: platform-team.",
    ],
    [
      'with a control without a reason',
      'trust: { p: { control: client-certificate, owner: a, reason: "" } }',
      "4:62: 'trust.p.reason' is empty; write something that helps the next reader.",
    ],
    [
      'with audiences of a control',
      'trust: { p: { control: subscription-key, owner: a, reason: b, audiences: [x] } }',
      "4:63: unknown key 'audiences'; the keys are control, owner, reason.",
    ],
    [
      'with a blank in its name',
      'trust: { "a b": { issuers: [https://a.example], audiences: [a] } }',
      "4:10: 'trust.a b' is no name ('a b'); a name is made of letters, digits, '.', '-' and '_'.",
    ],
    [
      'with nothing behind its name',
      'trust: { p: }',
      "4:13: 'trust.p' must be a mapping with issuers, tenant, control, audiences, inlineKeys, owner or reason, not nothing.",
    ],
    [
      'that is written a second time as default',
      'trust: { default: { issuers: [https://a.example], audiences: [a] } }',
      "4:10: 'trust.default' is the profile that 'issuer' is short for (.apim-jwt.yml:2); keep one of the two.",
    ],
  ])('%s', async (_, line, want) => expect(await refusalOf(line)).toBe(want));

  it('as default, where it is a control', async () => {
    const control = '{ control: subscription-key, owner: a, reason: b }';
    write('.apim-jwt.yml', `version: 1\ntrust: { default: ${control} }\n`);
    expect(await refusal()).toBe(
      ".apim-jwt.yml:2:10: 'trust.default' is a control (subscription-key), but default is what every operation is held to; give the control another name and accept it where it is meant.",
    );
  });

  it('where controls are all there is', async () => {
    const control = '{ control: subscription-key, owner: a, reason: b }';
    write('.apim-jwt.yml', `version: 1\ntrust: { meter: ${control} }\n`);
    expect(await refusal()).toMatch(/^\.apim-jwt\.yml names no issuer; add /);
  });
});

describe('an expectation is refused', () => {
  const orders = '{ match: { api: orders }, ';
  it.each([
    [
      'outside a list',
      'expectations: { match: { api: orders } }',
      "4:15: 'expectations' must be a list of entries with a match each, not a mapping.",
    ],
    [
      'without a match',
      'expectations: [{ accept: [default] }]',
      "4:16: 'expectations[0]' has no 'match'; add it, as in match: { api: \"orders-*\" }.",
    ],
    [
      'with a match of no field',
      'expectations: [{ match: {}, accept: [default] }]',
      '4:25: \'expectations[0].match\' names no field; write what must match, as in { api: "orders-*" }, or { api: "*" } for every API.',
    ],
    [
      'with a typo in its match',
      'expectations: [{ match: { apy: x }, accept: [default] }]',
      "4:27: unknown key 'apy'; did you mean 'api'?",
    ],
    [
      'with an empty list of patterns',
      'expectations: [{ match: { api: [] }, accept: [default] }]',
      "4:32: 'expectations[0].match.api' is empty; it must be a pattern, or a list of patterns.",
    ],
    [
      'with a number for a pattern',
      'expectations: [{ match: { api: [orders, 5] }, scopes: [] }]',
      "4:41: 'expectations[0].match.api[1]' must be text, not 5.",
    ],
    [
      'that expects nothing',
      'expectations: [{ match: { api: orders } }]',
      "4:16: 'expectations[0]' expects nothing; add accept, scopes, scopeClaims, claims or tokenSource.",
    ],
    [
      'that accepts nothing',
      `expectations: [${orders}accept: [] }]`,
      "4:50: 'expectations[0].accept' is empty; it must be a list with the name of a trust profile, as in [default].",
    ],
    [
      'with a typo in a profile',
      `expectations: [${orders}accept: [defalt] }]`,
      "4:51: 'accept' names 'defalt', and there is no such trust profile; did you mean 'default'?",
    ],
    [
      'with a profile that nobody defines',
      `expectations: [${orders}accept: [default, partner] }]`,
      "4:60: 'accept' names 'partner', and there is no such trust profile; name one of default.",
    ],
    [
      'with one scope without brackets',
      `expectations: [${orders}scopes: orders.write }]`,
      "4:50: 'expectations[0].scopes' must be a list, as in [orders.write], not the text 'orders.write'.",
    ],
    [
      'with two scopes in one text',
      `expectations: [${orders}scopes: [a b] }]`,
      "4:51: 'expectations[0].scopes[0]' holds a blank ('a b'); write each scope as an item of its own.",
    ],
    [
      'with scopes in no claim',
      `expectations: [${orders}scopeClaims: [] }]`,
      "4:55: 'expectations[0].scopeClaims' is empty; it must be a list with a claim, as in [scp].",
    ],
    [
      'with a claim that may have any value',
      `expectations: [${orders}claims: [{ name: groups }] }]`,
      "4:51: 'expectations[0].claims[0]' has no 'anyOf'; add it, as in anyOf: [admins].",
    ],
    [
      'with a claim that may have no value',
      `expectations: [${orders}claims: [{ name: groups, anyOf: [] }] }]`,
      "4:74: 'expectations[0].claims[0].anyOf' is empty; it must be a list with a value, as in [admins].",
    ],
  ])('%s', async (_, line, want) => expect(await refusalOf(line)).toBe(want));
});

describe('a pattern is refused', () => {
  it.each([
    ['{ api: "" }', "api' is empty; write what must match, or '*'."],
    [
      '{ api: "a " }',
      "api' begins or ends with white space ('a '); patterns are compared character by character, so remove it.",
    ],
    [
      '{ api: "!a" }',
      "api' begins with '!' ('!a'), but nothing can be excluded; name what must match.",
    ],
    ['{ api: a/get }', "api' holds '/' ('a/get'), which no id does; write the id alone."],
    [
      '{ tag: "team-?" }',
      "tag' holds '?' ('team-?'), which no id does; the one wildcard in ids is '*'.",
    ],
    [
      '{ api: "orders;rev=2" }',
      "api' holds a revision ('orders;rev=2'); write it as two fields, api: orders and revision: \"2\".",
    ],
    ['{ revision: x }', "revision' is no number of a revision ('x'); write it as in \"2\"."],
    [
      '{ operation: /orders }',
      "operation' names a template without its method ('/orders'); write 'GET /orders', or '* /orders' for every method.",
    ],
    [
      '{ operation: get /orders }',
      "operation' does not begin with a method in capital letters or '*' ('get /orders'); write it as in 'GET /orders'.",
    ],
    [
      '{ operation: GET orders }',
      "operation' names no template behind its method ('GET orders'); a template begins with '/', and '*' is every template.",
    ],
    [
      '{ operation: GET  /orders }',
      "operation' names no template behind its method ('GET  /orders'); a template begins with '/', and '*' is every template.",
    ],
    [
      '{ path: orders }',
      "path' does not begin with '/' ('orders'); a path does, as in '/orders/**'.",
    ],
    [
      '{ file: ../orders }',
      "file' is no path below the root of the repository ('../orders'); write it as in 'apis/orders/**'.",
    ],
    [`{ api: ${'a'.repeat(501)} }`, "api' has 501 characters; a pattern has at most 500."],
  ])('%s', async (match, want) => {
    const told = await refusalOf(`expectations: [{ match: ${match}, scopes: [] }]`);
    expect(told.replace(/^4:\d+: 'expectations\[0\]\.match\./, '')).toBe(want);
  });
});

describe('an exception is refused', () => {
  const waiver = 'rule: clock-skew-long, match: { api: a }, owner: o, reason: r';
  it.each([
    [
      'as public, without a reason',
      'public: [{ match: { api: status }, owner: o }]',
      "4:10: 'public[0]' has no 'reason'; add it, as in reason: TICKET-123.",
    ],
    [
      'as public, without an owner',
      'public: [{ match: { api: status }, reason: r }]',
      "4:10: 'public[0]' has no 'owner'; add it, as in owner: platform-team.",
    ],
    [
      'as public, of one product',
      'public: [{ match: { product: gold }, owner: o, reason: r }]',
      "4:21: 'product' cannot stand in the match of 'public', because an operation is public on all its routes or on none; remove it.",
    ],
    [
      'as public, of everything by saying nothing',
      'public: [{ match: {}, owner: o, reason: r }]',
      '4:19: \'public[0].match\' names no field; write what must match, as in { api: "orders-*" }, or { api: "*" } for every API.',
    ],
    [
      'as a waiver that never ends',
      `waivers: [{ ${waiver} }]`,
      "4:11: 'waivers[0]' has no 'expires'; add it, as in expires: 2027-03-31.",
    ],
    [
      'as a waiver that ends on no day of the calendar',
      `waivers: [{ ${waiver}, expires: 2027-02-30 }]`,
      "4:85: 'waivers[0].expires' is no date ('2027-02-30'); write the last day as YYYY-MM-DD, as in 2027-03-31.",
    ],
    [
      'as a waiver that ends at a time of day',
      `waivers: [{ ${waiver}, expires: 2027-02-28T10:00:00Z }]`,
      "4:85: 'waivers[0].expires' is no date ('2027-02-28T10:00:00Z'); write the last day as YYYY-MM-DD, as in 2027-03-31.",
    ],
    [
      'as a waiver with a typo in its rule',
      'waivers: [{ rule: clock-skew-lng, match: { api: a }, owner: o, reason: r, expires: 2027-03-31 }]',
      "4:19: 'waivers[0].rule' names no rule ('clock-skew-lng'); did you mean 'clock-skew-long'?",
    ],
    [
      'as a waiver of no rule at all',
      'waivers: [{ rule: everything, match: { api: a }, owner: o, reason: r, expires: 2027-03-31 }]',
      "4:19: 'waivers[0].rule' names no rule ('everything'); 'apim-jwt rules' lists them.",
    ],
    [
      'as a waiver of everywhere by saying nothing',
      'waivers: [{ rule: clock-skew-long, owner: o, reason: r, expires: 2027-03-31 }]',
      "4:11: 'waivers[0]' has no 'match'; add it, as in match: { api: \"orders-*\" }.",
    ],
  ])('%s', async (_, line, want) => expect(await refusalOf(line)).toBe(want));
});
