import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { KEY_RULES, type KeyRules } from '../../src/config/key-rules.ts';
import { NO_SETTINGS, type Placed, type Settings } from '../../src/config/settings.ts';
import { tightens } from '../../src/config/tightens.ts';
import { GOOD, ISSUER, repository } from './repository.ts';

const { root, write, load, refusal } = repository();

const file = (...lines: readonly string[]): string => `version: 1\n${lines.join('\n')}\n`;

describe('a file that extends another one', () => {
  it('has everything of it that it does not say itself', async () => {
    write(
      'ci/base.yml',
      file('failOn: low', 'production: true', 'rules: { clock-skew-long: high }'),
    );
    write('.apim-jwt.yml', `${GOOD}extends: [ci/base.yml]\n`);
    expect(await load()).toMatchObject({
      file: '.apim-jwt.yml',
      parents: ['ci/base.yml'],
      failOn: 'low',
      production: true,
      rules: [{ rule: 'clock-skew-long', place: { file: 'ci/base.yml', line: 4 } }],
      profiles: [{ issuers: [ISSUER] }],
      loosened: [],
    });
  });

  it('cannot loosen it, and is told so', async () => {
    write('ci/base.yml', `${GOOD}failOn: low\n`);
    write(
      '.apim-jwt.yml',
      file(
        'extends: [ci/base.yml]',
        'failOn: never',
        'issuer: https://other.example',
        'portal: false',
      ),
    );
    const { failOn, profiles, loosened } = await load();
    expect(failOn).toBe('low');
    expect(profiles[0].issuers).toEqual([ISSUER]);
    expect(loosened.map(({ key, what, place }) => [key, what, place.line])).toEqual([
      ['issuer', "'issuer' differs from ci/base.yml:2, and is not known to be stricter", 4],
      ['failOn', "'failOn' differs from ci/base.yml:4, and is not known to be stricter", 3],
      [
        'portal',
        "'portal' is not set by what this file extends, and setting it here is not known to be stricter",
        5,
      ],
    ]);
  });

  it('may say the same again, wherever it stands there', async () => {
    const same = 'expectations: [{ match: { api: a }, scopes: [b] }]';
    write('base.yml', `${GOOD}${same}\n`);
    write(
      '.apim-jwt.yml',
      file('extends: [base.yml]', '# moved', '', same, 'audiences: [api://acme]'),
    );
    const { loosened, expectations } = await load();
    expect(loosened).toEqual([]);
    expect(expectations).toHaveLength(1);
  });

  it('may not add whom to trust where that is settled', async () => {
    write('base.yml', GOOD);
    const other = 'trust: { x: { issuers: [https://x.example], audiences: [x] } }';
    write('.apim-jwt.yml', file('extends: [base.yml]', other));
    const { profiles, loosened } = await load();
    expect(profiles.map(({ name }) => name)).toEqual(['default']);
    expect(loosened.map(({ key }) => key)).toEqual(['trust']);
  });

  it('reads the widest first, through a chain and a fork', async () => {
    write('org.yml', file('failOn: low'));
    write('team/a.yml', file('extends: [../org.yml]', 'failOn: high'));
    write('team/b.yml', file('extends: [../org.yml]', 'gate: all'));
    write('.apim-jwt.yml', `${GOOD}extends: [team/a.yml, team/b.yml]\n`);
    const { parents, failOn, loosened } = await load();
    expect(parents).toEqual(['org.yml', 'team/a.yml', 'team/b.yml']);
    expect(failOn).toBe('low');
    expect(loosened.map(({ key, place }) => `${key} ${place.file ?? ''}`)).toEqual([
      'failOn team/a.yml',
      'gate team/b.yml',
    ]);
  });

  it('is told where the file that it extends is wrong', async () => {
    write('ci/base.yml', file('failOn: lo'));
    write('.apim-jwt.yml', `${GOOD}extends: [ci/base.yml]\n`);
    expect(await refusal()).toMatch(/^ci\/base\.yml:2:9: 'failOn' must be one of /);
  });

  it('names files relative to where it is, links resolved', async () => {
    write('ci/okta.yml', `${GOOD}extends: [base.yml]\n`);
    write('ci/base.yml', file('failOn: low'));
    symlinkSync('ci/okta.yml', join(root(), '.apim-jwt.yml'));
    expect((await load()).parents).toEqual(['ci/base.yml']);
  });
});

describe('what a file extends is refused', () => {
  const outside = (): string => dirname(root());
  it.each<[string, string, string]>([
    [
      'out of the repository',
      '../org.yml',
      "'extends' leads out of the repository ('../org.yml'); extend a file that is part of it.",
    ],
    [
      'out of the repository, where nobody is told what is there',
      '../gone.yml',
      "'extends' leads out of the repository ('../gone.yml'); extend a file that is part of it.",
    ],
    [
      'around and out of it',
      'ci/../../org.yml',
      "'extends' leads out of the repository ('ci/../../org.yml'); extend a file that is part of it.",
    ],
    [
      'by a link out of it',
      'link.yml',
      "'extends' leads out of the repository ('link.yml'); extend a file that is part of it.",
    ],
    [
      'by a folder that is a link out of it',
      'linked/org.yml',
      "'extends' leads out of the repository ('linked/org.yml'); extend a file that is part of it.",
    ],
    [
      'by a link to nothing',
      'dead.yml',
      'dead.yml is a link that leads nowhere; repair or remove it.',
    ],
    [
      'where there is no such file',
      'ci/gone.yml',
      "'extends' names 'ci/gone.yml', and there is no file ci/gone.yml; correct the path.",
    ],
    ['where it is a folder', 'artifacts', "'extends' names artifacts, which is no file."],
    [
      'as an absolute path',
      '/etc/passwd',
      "'extends[0]' is no path relative to this file ('/etc/passwd'); name a file of the repository, with forward slashes.",
    ],
    [
      'as an address',
      'https://x.example/a.yml',
      "'extends[0]' is no path relative to this file ('https://x.example/a.yml'); name a file of the repository, with forward slashes.",
    ],
    [
      'with backslashes',
      "'..\\org.yml'",
      "'extends[0]' is no path relative to this file ('..\\org.yml'); name a file of the repository, with forward slashes.",
    ],
    ['as nothing', '""', "'extends[0]' is empty; name a configuration file of the repository."],
    [
      'as itself',
      '.apim-jwt.yml',
      "'extends' goes in a circle (.apim-jwt.yml → .apim-jwt.yml); remove one of them.",
    ],
  ])('%s', async (_, reference, want) => {
    writeFileSync(join(outside(), 'org.yml'), GOOD);
    symlinkSync('../org.yml', join(root(), 'link.yml'));
    symlinkSync('..', join(root(), 'linked'));
    symlinkSync('gone', join(root(), 'dead.yml'));
    mkdirSync(join(root(), 'ci'));
    write('.apim-jwt.yml', `${GOOD}extends: [${reference}]\n`);
    const told = await refusal();
    expect(told.replace('.apim-jwt.yml:4:11: ', '')).toBe(want);
  });

  it('in a circle, which is told whole', async () => {
    write('a.yml', file('extends: [ci/b.yml]'));
    write('ci/b.yml', file('extends: [../a.yml]'));
    write('.apim-jwt.yml', `${GOOD}extends: [a.yml]\n`);
    expect(await refusal()).toBe(
      "ci/b.yml:2:11: 'extends' goes in a circle (a.yml → ci/b.yml → a.yml); remove one of them.",
    );
  });

  it('in a circle that goes by another name', async () => {
    write('a.yml', file('extends: [link.yml]'));
    symlinkSync('a.yml', join(root(), 'link.yml'));
    write('.apim-jwt.yml', `${GOOD}extends: [a.yml]\n`);
    expect(await refusal()).toMatch(/^a\.yml:2:11: 'extends' goes in a circle/);
  });

  it('in a chain that nobody follows', async () => {
    for (let at = 1; at < 8; at += 1) write(`${at}.yml`, file(`extends: [${at + 1}.yml]`));
    write('8.yml', file());
    write('.apim-jwt.yml', `${GOOD}extends: [1.yml]\n`);
    expect(await refusal()).toBe(
      "5.yml:2:11: 'extends' leads through more than 5 files; shorten the chain.",
    );
  });

  it('in more files than anybody reads', async () => {
    const files = Array.from({ length: 21 }, (_, at) => `${at}.yml`);
    for (const name of files) write(name, file());
    write('.apim-jwt.yml', `${GOOD}extends: [${files.join(', ')}]\n`);
    expect(await refusal()).toMatch(
      /'extends' brings in more than 20 files; merge some of them\.$/,
    );
  });

  it('from a configuration that lies outside the repository', async () => {
    writeFileSync(join(outside(), 'org.yml'), `${GOOD}extends: [base.yml]\n`);
    writeFileSync(join(outside(), 'base.yml'), GOOD);
    expect(await refusal({ config: '../org.yml' })).toMatch(/leads out of the repository/);
  });
});

describe('tightens', () => {
  const place = { file: 'a.yml', line: 1, column: 1, resourceId: null };
  const said = <T>(value: T): Placed<T> => ({ value, place });
  const base: Settings = { ...NO_SETTINGS, version: said(1), failOn: said('high') };
  const child: Settings = { ...NO_SETTINGS, version: said(1), failOn: said('low') };

  it('asks the rule of each key that the child says', () => {
    const asked: unknown[] = [];
    const rules: KeyRules = {
      ...KEY_RULES,
      failOn: (parent, own, around) => {
        asked.push(parent?.value, own.value, around.base === base, around.child === child);
        return { holds: own, loosened: [] };
      },
      gate: () => {
        throw new Error('Nobody said anything of the gate.');
      },
    };
    const { settings, loosened } = tightens(base, child, rules);
    expect(asked).toEqual(['high', 'low', true, true]);
    expect(settings.failOn?.value).toBe('low');
    expect(loosened).toEqual([]);
  });

  it('keeps what a rule lets through of a value, and tells the rest under its key', () => {
    const rules: KeyRules = {
      ...KEY_RULES,
      failOn: (parent) => ({ holds: parent, loosened: [{ what: 'no', place }] }),
    };
    const { settings, loosened } = tightens(base, child, rules);
    expect(settings.failOn).toBe(base.failOn);
    expect(loosened).toEqual([{ key: 'failOn', what: 'no', place }]);
  });

  it('has a rule for every key', () => {
    expect(Object.keys(KEY_RULES)).toEqual(Object.keys(NO_SETTINGS));
  });
});
