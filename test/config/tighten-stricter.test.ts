import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { configuration } from './tighten-configurations.ts';
import {
  accepting,
  back,
  claims,
  CONTROL,
  COOKIE,
  type Edit,
  entry,
  firstProfile,
  keysOf,
  last,
  NEW_PROFILE,
  open,
  profile,
  rule,
  sets,
  text,
  TWO,
  waiver,
  waivers,
  Z,
  ZY,
} from './tighten-edits.ts';

const FIRM = { failOnUnknown: true, waivers: [] } as const;

const TIGHTER: readonly (readonly [string, Edit])[] = [
  [
    'a profile loses an issuer',
    back(firstProfile(({ issuers }) => ({ issuers: [...issuers, 'https://new.example'] }))),
  ],
  [
    'a profile loses an audience',
    back(firstProfile(({ audiences }) => ({ audiences: [...audiences, 'new'] }))),
  ],
  [
    'a profile loses a key and metadata',
    back(
      firstProfile(({ inlineKeys, metadata }) => ({
        inlineKeys: [...inlineKeys, 'new'],
        metadata: [...metadata, 'https://new.example/m'],
      })),
    ),
  ],
  [
    'a profile has another name',
    sets(
      { profiles: [NEW_PROFILE], expectations: [] },
      { profiles: [{ ...NEW_PROFILE, name: 'other' }], expectations: [] },
    ),
  ],
  [
    'a profile becomes two',
    sets(
      { profiles: [profile(TWO)], expectations: [] },
      {
        profiles: [
          { ...profile([TWO[0]]), name: 'x' },
          { ...profile([TWO[1]]), name: 'y' },
        ],
        expectations: [],
      },
    ),
  ],
  [
    'an unused control is gone',
    back(sets({ controls: [], expectations: [] }, { controls: [CONTROL], expectations: [] })),
  ],
  [
    'tokens no longer come from a cookie',
    back((one) => [one, { ...one, tokenSources: [...one.tokenSources, COOKIE] }]),
  ],
  [
    'a header in other letters',
    sets(
      { tokenSources: [{ kind: 'header', name: 'A', scheme: null }] },
      { tokenSources: [{ kind: 'header', name: 'a', scheme: 'Bearer' }] },
    ),
  ],
  ['an entry accepts one less', accepting(['x', 'y'], ['x'])],
  [
    'an entry has one more scope',
    last(entry(Z, { scopes: ['a'] }), entry(Z, { scopes: ['b', 'a'] })),
  ],
  ['an entry asks more of the same subjects', last(null, entry(Z, { scopes: ['read', 'write'] }))],
  [
    'an entry is split by pattern',
    last(entry(ZY, { scopes: ['s'] }), entry({ api: ['y', 'z'] }, { scopes: ['s'] })),
  ],
  [
    'a claim allows one value less',
    last(entry(Z, { claims: claims('a', 'b') }), entry(Z, { claims: claims('b') })),
  ],
  [
    'a scope counts from one claim less',
    last(entry(Z, { scopeClaims: ['scp', 'roles'] }), entry(Z, { scopeClaims: ['roles'] })),
  ],
  ['nothing is public any more', back(sets({ public: [] }, { public: [open(Z)] }))],
  [
    'the same is public by two entries',
    sets({ public: [open(ZY)] }, { public: [open({ api: ['y'] }), open(Z)] }),
  ],
  [
    'the same is public by one entry',
    sets({ public: [open({ api: ['y'] }), open(Z)] }, { public: [open(ZY)] }),
  ],
  [
    'the public operation has another owner',
    sets({ public: [open(Z)] }, { public: [{ ...open(Z), owner: 'x', reason: 'y' }] }),
  ],
  [
    'less is public',
    sets(
      { public: [open({ api: ['a*'] })] },
      { public: [open({ api: ['ab*'], operation: ['GET *'] })] },
    ),
  ],
  ['a waiver is gone', waivers([waiver({})], [])],
  [
    'a waiver ends sooner, for less, in one state',
    waivers([waiver({ match: ZY })], [waiver({ expires: '2026-12-31', state: 's' })]),
  ],
  [
    'waivers are in another order',
    waivers(
      [waiver({}), waiver({ rule: 'undecided' })],
      [waiver({ rule: 'undecided' }), waiver({})],
    ),
  ],
  [
    'a rule is heavier than by itself',
    sets({ rules: [] }, { rules: [rule('clock-skew-long', 'high')] }),
  ],
  [
    'a rule that was off is on, however mild',
    sets(
      { rules: [rule('clock-skew-long', 'off')] },
      { rules: [rule('clock-skew-long', null, 900)] },
    ),
  ],
  [
    'a rule that is off by itself is on',
    sets({ rules: [] }, { rules: [rule('base-missing-harmless', 'low')] }),
  ],
  [
    'a rule of unknown weight weighs the most',
    sets({ rules: [rule('api-allows-http', 'off')] }, { rules: [] }),
  ],
  [
    'a rule says what it is by itself',
    sets({ rules: [] }, { rules: [rule('clock-skew-long', 'medium', 300)] }),
  ],
  [
    'a limit of a rule is lower',
    sets({ rules: [] }, { rules: [rule('clock-skew-long', null, 299)] }),
  ],
  ['the gate fails sooner', sets({ failOn: 'never' }, { failOn: 'info' })],
  ['unknown fails', sets({ failOnUnknown: false }, { failOnUnknown: true })],
  ['more has to be covered', sets({ minCoverage: null }, { minCoverage: 1 })],
  ['no coverage is asked as before', sets({ minCoverage: 0 }, { minCoverage: null })],
  ['all routes count', sets({ routes: 'existing' }, { routes: 'strict' })],
  ['the gate looks at everything', sets({ gate: 'new' }, { gate: 'all' })],
  [
    'the portal is looked at, in production',
    sets({ portal: false, production: false }, { portal: true, production: true }),
  ],
  [
    'nothing is assumed',
    sets(
      { ...FIRM, assume: { apiScopedKeys: 'none', workspacePolicy: 'passes-through' } },
      { ...FIRM, assume: { apiScopedKeys: null, workspacePolicy: null } },
    ),
  ],
  [
    'a reading is open again',
    sets({ ...FIRM, readings: { 'base-twice': 'once' } }, { ...FIRM, readings: {} }),
  ],
  [
    'values are no longer given',
    sets(
      { ...FIRM, namedValues: [text('n', 'v')], placeholders: [text('P', 'v')] },
      { ...FIRM, namedValues: [], placeholders: [] },
    ),
  ],
  [
    'values are in another order',
    sets(
      { namedValues: [text('n', 'v'), text('m', 'v')] },
      { namedValues: [text('m', 'v'), text('n', 'v')] },
    ),
  ],
  [
    'one more file is extended',
    sets({ parents: ['org.yml'] }, { parents: ['team.yml', 'org.yml'] }),
  ],
  [
    'the file has another name and knows the environment',
    sets({ file: 'a.yml' }, { file: 'b.yml', environmentNamed: true }),
  ],
];

const RUNS = { numRuns: 25 };

describe('a stricter configuration', () => {
  it.each(TIGHTER)('is left alone: %s', (_, edit) => {
    fc.assert(
      fc.property(configuration, (one) => {
        expect(keysOf(edit, one)).toEqual([]);
      }),
      RUNS,
    );
  });
});
