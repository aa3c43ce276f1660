import { describe, expect, it } from '@jest/globals';
import { GOOD, repository } from './repository.ts';

const { write, refusal } = repository();

describe('a wrong configuration file', () => {
  it.each([
    [
      'no version',
      'issuer: a\n',
      "1:1: 'version' is missing; write 'version: 1' as the first line.",
    ],
    ['another version', 'version: 2\n', "1:10: 'version' must be the number 1, not 2."],
    [
      'a version in quotes',
      'version: "1"\n',
      "1:10: 'version' must be the number 1, not the text '1'.",
    ],
    ['an empty file', '', "1:1: the file must hold keys such as 'version: 1', not nothing."],
    ['a list', '- version: 1\n', "1:1: the file must hold keys such as 'version: 1', not a list."],
    ['a typo', 'version: 1\nisuer: x\n', "2:1: unknown key 'isuer'; did you mean 'issuer'?"],
    [
      'another case',
      'version: 1\nfailon: low\n',
      "2:1: unknown key 'failon'; did you mean 'failOn'?",
    ],
    [
      'a foreign key',
      'version: 1\n  \nsomething: x\n',
      "3:1: unknown key 'something'; the keys are version, issuer, audiences, trust, expectations, public, waivers, environments, rules, metadata, tokenSource, failOn, failOnUnknown, minCoverage, routes, gate, portal, production, assume, readings, namedValues, placeholders, files, extends.",
    ],
    ['a key that stands twice', 'version: 1\nversion: 1\n', "2:1: the key 'version' stands twice."],
    ['a number as issuer', 'version: 1\nissuer: 5\n', "2:9: 'issuer' must be text, not 5."],
    [
      'no issuer behind the key',
      'version: 1\nissuer:\n',
      "2:8: 'issuer' must be text, not nothing.",
    ],
    [
      'one audience without brackets',
      'version: 1\naudiences: api://acme\n',
      "2:12: 'audiences' must be a list with an audience, as in [api://acme], not the text 'api://acme'.",
    ],
    [
      'an empty list',
      'version: 1\naudiences: []\n',
      "2:12: 'audiences' is empty; it must be a list with an audience, as in [api://acme].",
    ],
    [
      'a number among audiences',
      'version: 1\naudiences:\n  - a\n  - 5\n',
      "4:5: 'audiences[1]' must be text, not 5.",
    ],
    [
      'a mapping among audiences',
      'version: 1\naudiences:\n  - api: //acme\n',
      "3:5: 'audiences[0]' must be text, not a mapping.",
    ],
    [
      'an empty audience',
      'version: 1\naudiences: [""]\n',
      "2:13: 'audiences[0]' is empty; an empty audience checks nothing, so give the audience of your API.",
    ],
    [
      'a severity that is none',
      'version: 1\nfailOn: hihg\n',
      "2:9: 'failOn' must be one of critical, high, medium, low, info, never, not the text 'hihg'.",
    ],
    [
      'yes for true',
      'version: 1\nfailOnUnknown: yes\n',
      "2:16: 'failOnUnknown' must be true or false, not the text 'yes'.",
    ],
    [
      'http',
      'version: 1\nissuer: http://a.example\n',
      "2:9: 'issuer' must be an absolute https address, as in https://acme.okta.com/oauth2/default, not 'http://a.example'.",
    ],
    [
      'white space behind the issuer',
      'version: 1\nissuer: "https://a.example "\n',
      "2:9: 'issuer' begins or ends with white space ('https://a.example '); issuers are compared character by character, so remove it.",
    ],
    [
      'a query',
      'version: 1\nissuer: https://a.example/x?code=abc\n',
      "2:9: 'issuer' has a query ('https://a.example/x?...'); the metadata address is made by adding to the issuer, so cut it off.",
    ],
    [
      'a fragment',
      'version: 1\nissuer: https://a.example/x#y\n',
      "2:9: 'issuer' has a fragment ('https://a.example/x#...'); no token carries one in its issuer, so cut it off.",
    ],
    [
      'a password',
      'version: 1\nissuer: https://u:p4ss@a.example\n',
      "2:9: 'issuer' holds a user name or password before '@' (https://***@a.example); no issuer has one, so remove it.",
    ],
    [
      'a named value',
      'version: 1\nissuer: https://{{host}}/x\n',
      "2:9: 'issuer' holds a blank, a brace or a backslash ('https://{{host}}/x'); it is compared as it stands, so write the issuer as tokens carry it.",
    ],
    ['an alias', 'version: &one 1\nissuer: *one\n', "2:9: the alias '*one' cannot be used here."],
    ['a key that is a number', 'version: 1\n5: x\n', '2:1: a key must be text.'],
    [
      'an unknown tag',
      'version: 1\nissuer: !env X\n',
      '2:9: not readable as YAML: Unresolved tag: !env.',
    ],
    [
      'two documents',
      `${GOOD}---\nversion: 1\n`,
      '4:1: only one YAML document may stand in this file.',
    ],
  ])('%s', async (_, text, want) => {
    write('.apim-jwt.yml', text);
    expect(await refusal()).toBe(`.apim-jwt.yml:${want}`);
  });

  it.each([
    [
      'a broken quote',
      'version: 1\nissuer: "x\n',
      /^\.apim-jwt\.yml:\d+:\d+: not readable as YAML: [^\n]+\.$/,
    ],
    ['tabs', 'version: 1\n\tissuer: x\n', /^\.apim-jwt\.yml:2:1: not readable as YAML: Tabs/],
    [
      'nested brackets',
      '['.repeat(100_000),
      /^\.apim-jwt\.yml:1:\d+: (?:nested too deeply|not readable)/,
    ],
    ['too many bytes', `#${'x'.repeat(1024 * 1024)}`, /^\.apim-jwt\.yml has 1048577 bytes; /],
    ['other bytes', Uint8Array.of(0xff, 0xfe, 0x41), /^\.apim-jwt\.yml is not UTF-8 text/],
    ['a prototype', 'version: 1\n__proto__: {}\n', /^\.apim-jwt\.yml:2:1: unknown key '__proto__'/],
  ])('%s', async (_, text, want) => {
    write('.apim-jwt.yml', text);
    expect(await refusal()).toMatch(want);
  });
});
