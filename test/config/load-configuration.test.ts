import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEFAULTS } from '../../src/config/defaults.ts';
import { GOOD, ISSUER, repository } from './repository.ts';

const { root, write, load, refusal } = repository();
const outside = (): string => dirname(root());

describe('a configuration file', () => {
  it('gives the trust profile "default"', async () => {
    write('.apim-jwt.yml', GOOD);
    const place = { file: '.apim-jwt.yml', line: 3, column: 12, resourceId: null };
    expect(await load()).toEqual({
      ...DEFAULTS,
      file: '.apim-jwt.yml',
      place: { file: '.apim-jwt.yml', line: 2, column: 9, resourceId: null },
      profiles: [
        {
          name: 'default',
          issuers: [ISSUER],
          audiences: ['api://acme'],
          metadata: [],
          inlineKeys: [],
          tenant: null,
        },
      ],
      trustPlaces: [
        { profile: 'default', issuers: { ...place, line: 2, column: 9 }, audiences: place },
      ],
    });
  });

  it('equals the two flags, except for its place', async () => {
    const flags = await load({ issuer: ISSUER, audiences: ['api://acme'] });
    write('.apim-jwt.yml', GOOD);
    const { file, place, trustPlaces } = flags;
    expect([file, place.file]).toEqual([null, null]);
    expect({ ...(await load()), file, place, trustPlaces }).toEqual(flags);
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
    writeFileSync(join(outside(), '.apim-jwt.yml'), GOOD);
    expect(await refusal()).toMatch(/^No issuer is expected yet/);
  });

  it('takes the file that --config names, wherever it is', async () => {
    write('.apim-jwt.yml', 'nonsense');
    write('ci/okta.yml', GOOD);
    writeFileSync(join(outside(), 'org.yml'), GOOD);
    expect((await load({ config: 'ci/okta.yml' })).file).toBe('ci/okta.yml');
    expect((await load({ config: '../org.yml' })).file).toBe('../org.yml');
  });

  it('refuses links that leave the repository', async () => {
    writeFileSync(join(outside(), 'org.yml'), GOOD);
    mkdirSync(join(outside(), 'folder'));
    writeFileSync(join(outside(), 'folder', '.apim-jwt.yml'), GOOD);
    symlinkSync('../org.yml', join(root(), '.apim-jwt.yml'));
    symlinkSync('../folder', join(root(), 'linked'));
    const told = 'is a link to a file outside the repository; put the configuration itself there.';
    expect(await refusal()).toBe(`.apim-jwt.yml ${told}`);
    expect(await refusal({ config: '.apim-jwt.yml' })).toBe(`.apim-jwt.yml ${told}`);
    expect(await refusal({ path: 'linked' })).toBe(`linked/.apim-jwt.yml ${told}`);
  });

  it('follows a link inside the repository', async () => {
    write('ci/okta.yml', GOOD);
    symlinkSync('ci/okta.yml', join(root(), '.apim-jwt.yml'));
    expect((await load()).file).toBe('.apim-jwt.yml');
  });

  it.each([
    [
      'a link to nothing',
      () => symlinkSync('gone', join(root(), '.apim-jwt.yml')),
      {},
      '.apim-jwt.yml is a link that leads nowhere; repair or remove it.',
    ],
    [
      'a folder',
      () => mkdirSync(join(root(), '.apim-jwt.yml')),
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
