import { describe, expect, it } from '@jest/globals';
import { GOOD, repository } from './repository.ts';

const { write, refusal } = repository();

/** `4:5: …` of a file whose fourth line is this one. */
async function refusalOf(line: string): Promise<string> {
  write('.apim-jwt.yml', `${GOOD}${line}\n`);
  return (await refusal()).replace('.apim-jwt.yml:', '');
}

describe('a setting of a rule is refused', () => {
  const wanted =
    "4:27: 'rules.clock-skew-long' must be off, a severity (critical, high, medium, low, info) or a mapping of severity and options, not";
  it.each([
    [
      'with a typo in the rule',
      '{ clock-skew-lng: off }',
      "4:10: unknown rule 'clock-skew-lng'; did you mean 'clock-skew-long'?",
    ],
    [
      'where there is no such rule',
      '{ everything: off }',
      "4:10: unknown rule 'everything'; 'apim-jwt rules' lists them.",
    ],
    [
      'where the rule decides verdicts',
      '{ jwt-missing: off }',
      "4:10: 'jwt-missing' cannot be set, because its judgements decide verdicts; accept a profile, declare the operation public, or write a waiver.",
    ],
    [
      'where the rule decides verdicts or leaves them open',
      '{ inbound-missing: low }',
      "4:10: 'inbound-missing' cannot be set, because its judgements decide verdicts; accept a profile, declare the operation public, or write a waiver.",
    ],
    ['that is no severity', '{ clock-skew-long: hihg }', `${wanted} the text 'hihg'.`],
    ['that is a boolean', '{ clock-skew-long: false }', `${wanted} false.`],
    [
      'that sets nothing',
      '{ clock-skew-long: {} }',
      "4:27: 'rules.clock-skew-long' sets nothing; name a severity or an option.",
    ],
    [
      'with off as a severity',
      '{ clock-skew-long: { severity: off } }',
      "4:39: 'rules.clock-skew-long.severity' must be one of critical, high, medium, low, info, not the text 'off'.",
    ],
    [
      'with a typo in an option',
      '{ clock-skew-long: { maxSecond: 5 } }',
      "4:29: unknown key 'maxSecond'; did you mean 'maxSeconds'?",
    ],
    [
      'with an option of another rule',
      '{ api-allows-http: { maxSeconds: 5 } }',
      "4:29: unknown key 'maxSeconds'; the only key here is severity.",
    ],
    [
      'with an option that is no whole number',
      '{ clock-skew-long: { maxSeconds: 5.5 } }',
      "4:41: 'rules.clock-skew-long.maxSeconds' must be a whole number from 0 to 900, not 5.5.",
    ],
    [
      'in a list',
      '[clock-skew-long]',
      "4:8: 'rules' must be a mapping of rules, as in api-allows-http: off, not a list.",
    ],
  ])('%s', async (_, rules, want) => expect(await refusalOf(`rules: ${rules}`)).toBe(want));
});

describe('a value is refused', () => {
  it.each([
    [
      'environments: { prod: { failOn: low } }',
      "4:25: unknown key 'failOn'; the keys are issuer, audiences, trust, namedValues, placeholders.",
    ],
    ['environments: { prod: { isuer: x } }', "4:25: unknown key 'isuer'; did you mean 'issuer'?"],
    [
      'environments: { ../x: { issuer: https://a.example } }',
      "4:17: 'environments.../x' is no name ('../x'); a name is made of letters, digits, '.', '-' and '_'.",
    ],
    [
      'environments: { prod: { issuer: x } }',
      "4:33: 'environments.prod.issuer' must be an absolute https address, as in https://acme.okta.com/oauth2/default, not 'x'.",
    ],
    [
      'metadata: [http://x]',
      "4:12: 'metadata[0]' must be an absolute https address, not 'http://x'.",
    ],
    [
      'metadata: ["https://u:p@x/y"]',
      "4:12: 'metadata[0]' holds a user name, a password or a fragment; no metadata address has one, so remove it.",
    ],
    [
      'tokenSource: []',
      "4:14: 'tokenSource' is empty; it must be a list, as in [{ header: Authorization }].",
    ],
    [
      'tokenSource: { header: X }',
      "4:14: 'tokenSource' must be a list, as in [{ header: Authorization }], not a mapping.",
    ],
    ['tokenSource: [{ headr: X }]', "4:17: unknown key 'headr'; did you mean 'header'?"],
    [
      'tokenSource: [{ query: t, scheme: Bearer }]',
      "4:27: unknown key 'scheme'; the only key here is query.",
    ],
    [
      'tokenSource: [{ scheme: Bearer }]',
      "4:15: 'tokenSource[0]' needs exactly one of header, query, cookie, and has none; write one of them.",
    ],
    [
      'tokenSource: [{ header: X, cookie: t }]',
      "4:15: 'tokenSource[0]' needs exactly one of header, query, cookie, and has header and cookie; write one of them.",
    ],
    [
      'tokenSource: [{ header: X Y }]',
      "4:25: 'tokenSource[0].header' is no name of a header or a cookie ('X Y').",
    ],
    [
      'tokenSource: [{ query: a&b }]',
      "4:24: 'tokenSource[0].query' is no name of a query parameter ('a&b').",
    ],
    [
      'tokenSource: [Authorization]',
      "4:15: 'tokenSource[0]' must be a mapping with header, scheme, query or cookie, not the text 'Authorization'.",
    ],
    ['minCoverage: 101', "4:14: 'minCoverage' must be a number from 0 to 100, not 101."],
    ['minCoverage: .nan', "4:14: 'minCoverage' must be a number from 0 to 100, not NaN."],
    ['minCoverage: 80%', "4:14: 'minCoverage' must be a number from 0 to 100, not the text '80%'."],
    ['routes: all', "4:9: 'routes' must be one of existing, strict, not the text 'all'."],
    ['gate: none', "4:7: 'gate' must be one of auto, all, new, not the text 'none'."],
    ['portal: 1', "4:9: 'portal' must be true or false, not 1."],
    [
      'assume: { apiScopedKeys: all }',
      "4:26: 'assume.apiScopedKeys' must be none, not the text 'all'.",
    ],
    [
      'assume: { apiScopedKey: none }',
      "4:11: unknown key 'apiScopedKey'; did you mean 'apiScopedKeys'?",
    ],
    [
      'assume: none',
      "4:9: 'assume' must be a mapping with apiScopedKeys or workspacePolicy, not the text 'none'.",
    ],
    [
      'readings: { missing-section: gone }',
      "4:30: 'readings.missing-section' must be one of empty, inherited, not the text 'gone'.",
    ],
    [
      'readings: { missing-sections: empty }',
      "4:13: unknown key 'missing-sections'; did you mean 'missing-section'?",
    ],
    [
      'readings: [empty]',
      "4:11: 'readings' must be a mapping of readings, as in missing-section: empty, not a list.",
    ],
    ['namedValues: { a: 5 }', "4:19: 'namedValues.a' must be text in quotes, not 5."],
    [
      'namedValues: { "{{a}}": x }',
      "4:16: 'namedValues.{{a}}' is no name of a named value ('{{a}}'); write it without braces, as policies have it between '{{' and '}}'.",
    ],
    [
      'namedValues: [a]',
      "4:14: 'namedValues' must be a mapping of names and texts, as in okta-domain: acme.okta.com, not a list.",
    ],
    [
      'namedValues: { constructor: x }',
      "4:16: unknown key 'constructor'; no key may have this name.",
    ],
    [
      'placeholders: { "${X}": x }',
      "4:17: 'placeholders.${X}' is no name of a placeholder ('${X}'); write it without what surrounds it, as in X for ${X}.",
    ],
    [
      'files: [{ glob: a.xml }]',
      "4:9: 'files[0]' has no 'scope'; add it, as in scope: apis/orders.",
    ],
    [
      'files: [{ glob: a.xml, scope: api/orders }]',
      "4:31: 'files[0].scope' is no scope ('api/orders'); write global, products/P, apis/A, apis/A/operations/O, fragments/F or workspaces/W, the others also behind workspaces/W/.",
    ],
    ['toString: x', "4:1: unknown key 'toString'; no key may have this name."],
    [
      'public: [{ match: { api: a }, owner: " ", reason: r }]',
      "4:38: 'public[0].owner' is empty; write something that helps the next reader.",
    ],
  ])('%s', async (line, want) => expect(await refusalOf(line)).toBe(want));

  it('where it stands first in the file, not where the schema looks first', async () => {
    write('.apim-jwt.yml', 'version: 1\ngate: x\nissuer: y\n');
    expect(await refusal()).toMatch(/^\.apim-jwt\.yml:2:7: 'gate'/);
  });
});
