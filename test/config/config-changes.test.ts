import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AtBase,
  type BaseConfiguration,
  baseConfiguration,
} from '../../src/config/base-configuration.ts';
import { configurationChange } from '../../src/config/config-changes.ts';
import { withKeyPlaces } from '../../src/config/key-places.ts';
import type { RuleWeight } from '../../src/config/tighten/kept.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import type { CheckRequest } from '../../src/model/request.ts';
import { GOOD, ISSUER, repository, RULES } from './repository.ts';
import { loadYaml } from '../../src/formats/yaml-reader.ts';

beforeAll(loadYaml);

const { root, write, load } = repository();
const WEIGHTS: readonly RuleWeight[] = RULES.map((rule) => ({ ...rule, severity: 'medium' }));

type Files = Readonly<Record<string, string>>;

/** The base as git would give it. */
const reading =
  (files: Files) =>
  (path: string): Promise<AtBase> => {
    const text = files[path];
    return Promise.resolve(
      text === undefined ? { state: 'absent' } : { state: 'text', text, path },
    );
  };

function baseOf(files: Files, said: Partial<CheckRequest> = {}): Promise<BaseConfiguration> {
  const request: CheckRequest = {
    source: 'apiops',
    path: 'artifacts',
    issuer: null,
    audiences: [],
    config: null,
    environment: null,
    reports: [],
    ...PLAIN_CHECK,
    ...said,
  };
  return baseConfiguration({ request, root: root(), cwd: root(), rules: RULES }, reading(files));
}

interface Story {
  readonly base: Files;
  readonly head: Files;
  readonly said?: Partial<CheckRequest>;
}

async function change(mode: 'tell' | 'deny', { base, head, said }: Story) {
  for (const [file, text] of Object.entries(head)) write(file, text);
  return configurationChange({
    base: await baseOf(base, said),
    head: await load(said),
    mode,
    rules: WEIGHTS,
  });
}

const FILE = '.apim-jwt.yml';
const file = (...lines: readonly string[]): Files => ({ [FILE]: `${GOOD}${lines.join('\n')}\n` });

const LOOSER: Story = {
  base: file('failOn: low', 'production: false'),
  head: file(
    'failOn: never',
    'production: true',
    'public:',
    '  - { match: { api: a }, owner: o, reason: r }',
  ),
};

describe('a change of the configuration', () => {
  it('that says the same is none, wherever it stands', async () => {
    const same = 'expectations: [{ match: { api: a }, scopes: [s] }]';
    const story = { base: file(same), head: file('# a remark', '', same) };
    for (const mode of ['tell', 'deny'] as const) {
      const { base, loosened, effective } = await change(mode, story);
      expect([base, loosened, effective.expectations[0]?.place.line]).toEqual(['same', [], 6]);
    }
  });

  it('is told of, and holds', async () => {
    const { effective, loosened, base } = await change('tell', LOOSER);
    expect(base).toBe('compared');
    expect([effective.failOn, effective.public.length, effective.production]).toEqual([
      'never',
      1,
      true,
    ]);
    expect(loosened).toEqual([
      {
        key: 'public',
        what: 'New: public is api a, so that no token is asked for there',
        place: { file: FILE, line: 7, column: 5, resourceId: null },
      },
      {
        key: 'failOn',
        what: "'failOn' was low and is never, so that lighter findings no longer fail the gate",
        place: { file: FILE, line: null, column: null, resourceId: null },
      },
    ]);
  });

  it('holds, where it is denied, as far as it tightens', async () => {
    const { effective, loosened } = await change('deny', LOOSER);
    expect([effective.failOn, effective.public, effective.production]).toEqual(['low', [], true]);
    expect(loosened.map(({ key }) => key)).toEqual(['public', 'failOn']);
  });

  it('is shown on the line of its key', async () => {
    const { loosened } = await change('tell', LOOSER);
    const placed = withKeyPlaces(loosened, LOOSER.head[FILE] ?? '');
    expect(placed.map(({ place }) => [place.line, place.column])).toEqual([
      [7, 5],
      [4, 1],
    ]);
    expect(withKeyPlaces(loosened, 'version: 1')).toEqual(loosened);
    expect(withKeyPlaces(loosened, '{')).toEqual(loosened);
  });

  it('tells of keys as they are written', async () => {
    const { loosened } = await change('tell', {
      base: file(),
      head: {
        [FILE]: GOOD.replace('[api://acme]', '[api://acme, api://more]').concat(
          'tokenSource: [{ cookie: c }]\n',
        ),
      },
    });
    expect(loosened.map(({ key, what, place }) => [key, what, place.line])).toEqual([
      [
        'trust',
        "The trust profile 'default' was without the audience api://more and now has it, so that more tokens are accepted",
        3,
      ],
      [
        'tokenSource',
        "'tokenSource' was header Authorization (Bearer) and has cookie c now, so that a token counts from another place",
        null,
      ],
    ]);
  });
});

describe('the base of a change', () => {
  it('is the file that would have been found there, not the one of the head', async () => {
    const { effective, loosened } = await change('deny', {
      base: file('failOn: low'),
      head: { ...file('failOn: low'), [`artifacts/${FILE}`]: `${GOOD}failOn: never\n` },
    });
    expect([effective.failOn, effective.file]).toEqual(['low', `artifacts/${FILE}`]);
    expect(loosened.map(({ key }) => key)).toEqual(['failOn']);
  });

  it('is the nearest file', async () => {
    const base = await baseOf({
      ...file('failOn: low'),
      [`artifacts/${FILE}`]: `${GOOD}failOn: info\n`,
    });
    expect(base).toMatchObject({ state: 'read', configuration: { failOn: 'info' } });
  });

  it('is the file that is named', async () => {
    const said = { config: 'ci/x.yml' };
    const base = await baseOf({ ...file(), 'ci/x.yml': `${GOOD}failOn: info\n` }, said);
    expect(base).toMatchObject({
      state: 'read',
      configuration: { failOn: 'info', file: 'ci/x.yml' },
    });
  });

  it('is what holds now, where the file belongs to somebody else', async () => {
    write('../org.yml', `${GOOD}failOn: info\n`);
    const base = await baseOf(file('failOn: never'), { config: '../org.yml' });
    expect(base).toMatchObject({ state: 'read', configuration: { failOn: 'info' } });
  });

  it('has what it extends from the base too', async () => {
    const extending = { [FILE]: 'version: 1\nextends: [ci/org.yml]\n' };
    const { effective, loosened } = await change('deny', {
      base: {
        ...extending,
        'ci/org.yml': `${GOOD}extends: [more.yml]\n`,
        'ci/more.yml': 'version: 1\nfailOn: low\nproduction: true\n',
      },
      head: { ...extending, 'ci/org.yml': `${GOOD}failOn: never\n` },
    });
    expect([effective.failOn, effective.production]).toEqual(['low', true]);
    expect(loosened.map(({ key }) => key).sort()).toEqual(['extends', 'failOn', 'production']);
  });

  it('is under the same environment', async () => {
    const inProd = (issuer: string) => file(`environments: { prod: { issuer: "${issuer}" } }`);
    const story = { base: inProd(`${ISSUER}/a`), head: inProd(`${ISSUER}/b`) };
    expect((await change('tell', story)).base).toBe('same');
    const { effective, loosened } = await change('deny', {
      ...story,
      said: { environment: 'prod' },
    });
    expect(effective.profiles[0].issuers).toEqual([`${ISSUER}/a`]);
    expect(loosened.map(({ key }) => key)).toEqual(['trust']);
  });

  it('is the inputs where it has no file', async () => {
    const said = { issuer: ISSUER, audiences: ['api://acme'] };
    const { base, effective, loosened } = await change('deny', {
      base: {},
      head: file(
        'waivers: [{ rule: jwt-missing, match: { api: a }, owner: o, reason: r, expires: 2027-01-01 }]',
      ),
      said,
    });
    expect([base, effective.waivers]).toEqual(['compared', []]);
    expect(loosened.map(({ key }) => key)).toEqual(['waivers']);
  });

  it.each([
    ['nothing at all', {}],
    ['half an expectation', { issuer: ISSUER }],
  ])('is none where inputs say %s: everything is new, and holds', async (_, said) => {
    const { base, effective, loosened } = await change('deny', {
      base: {},
      head: file('failOn: never'),
      said,
    });
    expect([base, effective.failOn, loosened]).toEqual(['none', 'never', []]);
  });

  it.each([
    ['is wrong', { [FILE]: 'version: 2\n' }, '.apim-jwt.yml:1:10:'],
    ['is no YAML', { [FILE]: '{' }, '.apim-jwt.yml:1:'],
    ['expects nothing', { [FILE]: 'version: 1\n' }, '.apim-jwt.yml names no issuer'],
    ['extends what is not there', file('extends: [gone.yml]'), "'extends' names 'gone.yml'"],
    [
      'extends what is outside',
      file('extends: [../gone.yml]'),
      "'extends' leads out of the repository",
    ],
  ])('is unreadable where it %s', async (_, files, why) => {
    const base = await baseOf(files);
    expect(base).toMatchObject({ state: 'unreadable', why: expect.stringContaining(why) });
  });

  it('leaves nothing behind on the machine', async () => {
    const folders = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('apim-jwt-base-'));
    const before = folders();
    await baseOf(file('failOn: low'));
    await baseOf({ [FILE]: '{' });
    expect(folders()).toEqual(before);
  });
});

describe('a base that nobody could read', () => {
  const unreadable = { state: 'unreadable', why: 'the commit is not in this clone' } as const;
  const HEAD = [
    'trust:',
    '  orders: { issuers: [https://acme.okta.com/x], audiences: [o], inlineKeys: [k] }',
    '  mtls: { control: client-certificate, owner: o, reason: r }',
    'metadata: [https://acme.example/m]',
    'expectations:',
    '  - { match: { api: a }, accept: [orders, mtls] }',
    '  - { match: { api: b }, scopes: [s] }',
    'waivers: [{ rule: jwt-missing, match: { api: a }, owner: o, reason: r, expires: 2027-01-01 }]',
    'failOn: low',
    'failOnUnknown: false',
    'readings: { base-twice: once }',
    'gate: new',
  ];

  it('leaves the head as it is where it may loosen', async () => {
    write(FILE, `${GOOD}${HEAD.join('\n')}\n`);
    const head = await load();
    const told = configurationChange({ base: unreadable, head, mode: 'tell', rules: WEIGHTS });
    expect(told).toEqual({
      effective: head,
      loosened: [],
      base: 'unreadable',
      why: unreadable.why,
    });
  });

  it('else sets everything that loosens to its default', async () => {
    write(FILE, `${GOOD}${HEAD.join('\n')}\n`);
    const head = await load();
    const denied = configurationChange({ base: unreadable, head, mode: 'deny', rules: WEIGHTS });
    const { effective, loosened } = denied;
    expect(effective).toMatchObject({
      profiles: [
        { name: 'default', issuers: [ISSUER], audiences: ['api://acme'], metadata: [] },
        { name: 'orders', inlineKeys: [] },
      ],
      controls: [],
      waivers: [],
      failOn: 'low',
      failOnUnknown: true,
      readings: {},
      gate: 'auto',
    });
    expect(
      effective.expectations.map(({ match, accept, scopes }) => [match, accept, scopes]),
    ).toEqual([[{ api: ['b'] }, null, ['s']]]);
    expect([...new Set(loosened.map(({ key }) => key))].sort()).toEqual([
      'expectations',
      'failOnUnknown',
      'gate',
      'readings',
      'trust',
      'waivers',
    ]);
    expect([denied.base, denied.why]).toEqual(['unreadable', unreadable.why]);
  });
});
