import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import { KEYS, LATER_KEYS } from '../../src/config/keys.ts';
import { SETTINGS } from '../../src/config/schema.ts';
import { UsageError } from '../../src/errors.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { CheckRequest } from '../../src/model/request.ts';

const ISSUER = 'https://acme.okta.com/oauth2/aus1';
const GOOD = `version: 1\nissuer: ${ISSUER}\naudiences: [api://acme]\n`;

let outside = '';
let root = '';

beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'configuration-')));
  root = join(outside, 'repository');
  mkdirSync(join(root, 'artifacts', 'apis'), { recursive: true });
});
afterEach(() => rmSync(outside, { recursive: true }));

function write(file: string, text: string | Uint8Array): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const NOTHING_SAID: CheckRequest = {
  source: 'apiops',
  path: 'artifacts',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  failOn: null,
  reports: [],
  today: null,
};

function load(said: Partial<CheckRequest> = {}): Promise<Configuration> {
  return loadConfiguration({ request: { ...NOTHING_SAID, ...said }, root, cwd: root });
}

async function refusal(said: Partial<CheckRequest> = {}): Promise<string> {
  const error: unknown = await load(said).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  return error instanceof UsageError ? error.message : '';
}

describe('a configuration file', () => {
  it('gives the trust profile "default"', async () => {
    write('.apim-jwt.yml', GOOD);
    expect(await load()).toEqual({
      file: '.apim-jwt.yml',
      place: { file: '.apim-jwt.yml', line: 2, column: 9, resourceId: null },
      profiles: [
        {
          name: 'default',
          issuers: [ISSUER],
          audiences: ['api://acme'],
          metadata: [],
          inlineKeys: [],
        },
      ],
      tokenSources: [{ kind: 'header', name: 'Authorization', scheme: 'Bearer' }],
      failOn: 'high',
      failOnUnknown: true,
    });
  });

  it('equals the two flags, except for its place', async () => {
    const flags = await load({ issuer: ISSUER, audiences: ['api://acme'] });
    write('.apim-jwt.yml', GOOD);
    const { file, place } = flags;
    expect([file, place.file]).toEqual([null, null]);
    expect({ ...(await load()), file, place }).toEqual(flags);
  });

  it('gives way to flags, key by key', async () => {
    write('.apim-jwt.yml', `${GOOD}failOn: low\nfailOnUnknown: false\n`);
    const byFile = await load();
    expect([byFile.failOn, byFile.failOnUnknown]).toEqual(['low', false]);
    const mixed = await load({ audiences: ['api://b', 'api://b'], failOn: 'never' });
    expect(mixed.profiles[0]).toMatchObject({ issuers: [ISSUER], audiences: ['api://b'] });
    expect(mixed.failOn).toBe('never');
  });

  it('may name the issuer only, and the flags the rest', async () => {
    write('.apim-jwt.yml', `version: 1\nissuer: ${ISSUER}\n`);
    expect((await load({ audiences: ['a'] })).profiles[0].audiences).toEqual(['a']);
    expect(await refusal()).toBe(
      ".apim-jwt.yml names no audience; add 'audiences: [api://acme]' to it, or pass --audience api://acme.",
    );
  });

  it('may begin with a byte order mark and comments', async () => {
    write('.apim-jwt.yml', `\ufeff# ours\n---\n${GOOD}`);
    expect((await load()).place.line).toBe(4);
  });
});

describe('the search for the file', () => {
  it('takes the nearest one from the path up', async () => {
    write('.apim-jwt.yml', GOOD);
    write('artifacts/.apim-jwt.yml', `${GOOD}failOn: low\n`);
    expect((await load({ path: 'artifacts/apis' })).file).toBe('artifacts/.apim-jwt.yml');
    expect((await load({ path: '.' })).file).toBe('.apim-jwt.yml');
    expect((await load({ path: 'not-there/yet' })).file).toBe('.apim-jwt.yml');
  });

  it('ends at the root of the repository', async () => {
    writeFileSync(join(outside, '.apim-jwt.yml'), GOOD);
    expect(await refusal()).toMatch(/^No issuer is expected yet/);
  });

  it('takes the file that --config names, wherever it is', async () => {
    write('.apim-jwt.yml', 'nonsense');
    write('ci/okta.yml', GOOD);
    writeFileSync(join(outside, 'org.yml'), GOOD);
    expect((await load({ config: 'ci/okta.yml' })).file).toBe('ci/okta.yml');
    expect((await load({ config: '../org.yml' })).file).toBe('../org.yml');
  });

  it('refuses links that leave the repository', async () => {
    writeFileSync(join(outside, 'org.yml'), GOOD);
    mkdirSync(join(outside, 'folder'));
    writeFileSync(join(outside, 'folder', '.apim-jwt.yml'), GOOD);
    symlinkSync('../org.yml', join(root, '.apim-jwt.yml'));
    symlinkSync('../folder', join(root, 'linked'));
    const told = 'is a link to a file outside the repository; put the configuration itself there.';
    expect(await refusal()).toBe(`.apim-jwt.yml ${told}`);
    expect(await refusal({ config: '.apim-jwt.yml' })).toBe(`.apim-jwt.yml ${told}`);
    expect(await refusal({ path: 'linked' })).toBe(`linked/.apim-jwt.yml ${told}`);
  });

  it('follows a link inside the repository', async () => {
    write('ci/okta.yml', GOOD);
    symlinkSync('ci/okta.yml', join(root, '.apim-jwt.yml'));
    expect((await load()).file).toBe('.apim-jwt.yml');
  });

  it.each([
    [
      'a link to nothing',
      () => symlinkSync('gone', join(root, '.apim-jwt.yml')),
      {},
      '.apim-jwt.yml is a link that leads nowhere; repair or remove it.',
    ],
    [
      'a folder',
      () => mkdirSync(join(root, '.apim-jwt.yml')),
      {},
      '.apim-jwt.yml is no file; it must be a YAML file.',
    ],
    [
      'another ending',
      () => write('.apim-jwt.yaml', GOOD),
      {},
      '.apim-jwt.yaml is not read, because the configuration is named .apim-jwt.yml; rename it, or name it with --config.',
    ],
    [
      'a file that --config names and that is not there',
      () => undefined,
      { config: 'okta.yml' },
      "--config names 'okta.yml', and there is no such file; correct the path.",
    ],
    [
      'nothing at all',
      () => undefined,
      {},
      "No issuer is expected yet: pass --issuer https://acme.okta.com/oauth2/default --audience api://acme, or write 'version: 1', 'issuer: https://acme.okta.com/oauth2/default' and 'audiences: [api://acme]' as three lines into .apim-jwt.yml.",
    ],
    [
      'an issuer alone',
      () => undefined,
      { issuer: ISSUER },
      /^No audience is expected yet: pass --issuer /,
    ],
    [
      'an issuer by flag that is none',
      () => undefined,
      { issuer: 'acme.okta.com', audiences: ['a'] },
      "--issuer must be an absolute https address, as in https://acme.okta.com/oauth2/default, not 'acme.okta.com'.",
    ],
    [
      'an audience by flag with a blank',
      () => undefined,
      { issuer: ISSUER, audiences: ['a', 'b '] },
      "--audience begins or ends with white space ('b '); audiences are compared character by character, so remove it.",
    ],
  ])('refuses %s', async (_, prepare, said, want) => {
    prepare();
    const message = await refusal(said);
    if (typeof want === 'string') expect(message).toBe(want);
    else expect(message).toMatch(want);
  });
});

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
      "3:1: unknown key 'something'; the keys are version, issuer, audiences, failOn, failOnUnknown.",
    ],
    [
      'a key of a later version',
      'version: 1\nwaivers: []\n',
      "2:1: 'waivers' is not supported by this version, which reads version, issuer, audiences, failOn, failOnUnknown; remove it.",
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
      "2:12: 'audiences' must be a list, as in [api://acme], not the text 'api://acme'.",
    ],
    [
      'an empty list',
      'version: 1\naudiences: []\n',
      "2:12: 'audiences' must be a list with an audience, not an empty list.",
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

  it.each(LATER_KEYS)('refuses %s rather than ignore it', async (key) => {
    write('.apim-jwt.yml', `${GOOD}${key}: x\n`);
    expect(await refusal()).toContain(`4:1: '${key}' is not supported by this version`);
  });

  it('is checked for every key that is read', () => {
    expect(Object.keys(SETTINGS.entries)).toEqual([...KEYS]);
  });
});
