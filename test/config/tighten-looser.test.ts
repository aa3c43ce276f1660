import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Configuration } from '../../src/model/configuration.ts';
import { configuration } from './tighten-configurations.ts';
import {
  accepting,
  claims,
  CONTROL,
  COOKIE,
  type Edit,
  entry,
  FIRST,
  firstProfile,
  keysOf,
  last,
  NEW_PROFILE,
  open,
  rule,
  sets,
  text,
  waiver,
  waivers,
  Z,
  ZY,
} from './tighten-edits.ts';

const LOOSER: readonly (readonly [string, keyof Configuration, Edit])[] = [
  [
    'a profile gets an issuer',
    'profiles',
    firstProfile(({ issuers }) => ({ issuers: [...issuers, 'https://new.example'] })),
  ],
  [
    'a profile gets an audience',
    'profiles',
    firstProfile(({ audiences }) => ({ audiences: [...audiences, 'new'] })),
  ],
  [
    'a profile gets further metadata',
    'profiles',
    firstProfile(() => ({ metadata: ['https://new.example/m'] })),
  ],
  ['a profile gets an inline key', 'profiles', firstProfile(() => ({ inlineKeys: ['new'] }))],
  ['a profile becomes one of a tenant', 'profiles', firstProfile(() => ({ tenant: 't' }))],
  [
    'a profile changes its issuer',
    'profiles',
    firstProfile(() => ({ issuers: ['https://new.example'] })),
  ],
  [
    'a profile is new',
    'profiles',
    (one) => [one, { ...one, profiles: [...one.profiles, NEW_PROFILE] }],
  ],
  [
    'a control is new',
    'controls',
    sets({ controls: [], expectations: [] }, { controls: [CONTROL], expectations: [] }),
  ],
  [
    'a control changes its kind',
    'controls',
    sets(
      { controls: [CONTROL], expectations: [] },
      { controls: [{ ...CONTROL, control: 'subscription-key' }], expectations: [] },
    ),
  ],
  [
    'tokens may come from a cookie',
    'tokenSources',
    (one) => [one, { ...one, tokenSources: [...one.tokenSources, COOKIE] }],
  ],
  [
    'the scheme of a header no longer matters',
    'tokenSources',
    sets(
      { tokenSources: [{ kind: 'header', name: 'A', scheme: 'Bearer' }] },
      { tokenSources: [{ kind: 'header', name: 'A', scheme: null }] },
    ),
  ],
  ['an entry accepts one more', 'expectations', accepting(['x'], ['x', 'y'])],
  ['an entry accepts another one', 'expectations', accepting(['x'], ['y'])],
  [
    'a scope is gone',
    'expectations',
    last(entry(Z, { scopes: ['a', 'b'] }), entry(Z, { scopes: ['a'] })),
  ],
  ['the entry with the scope is gone', 'expectations', last(entry(Z, { scopes: ['s'] }), null)],
  [
    'an entry takes the scopes back',
    'expectations',
    last(entry({ api: ['*'] }, { scopes: ['s'] }), entry({ api: ['*'] }, { scopes: [] })),
  ],
  [
    'the scope is asked of fewer',
    'expectations',
    last(entry(ZY, { scopes: ['s'] }), entry(Z, { scopes: ['s'] })),
  ],
  [
    'the scope is asked on one product only',
    'expectations',
    last(entry(Z, { scopes: ['s'] }), entry({ ...Z, product: ['p'] }, { scopes: ['s'] })),
  ],
  [
    'a claim allows one more value',
    'expectations',
    last(entry(Z, { claims: claims('a') }), entry(Z, { claims: claims('a', 'b') })),
  ],
  [
    'a claim is gone',
    'expectations',
    last(entry(Z, { claims: claims('a') }), entry(Z, { claims: [] })),
  ],
  [
    'a scope counts from one more claim',
    'expectations',
    last(entry(Z, { scopeClaims: ['scp'] }), entry(Z, { scopeClaims: ['scp', 'roles'] })),
  ],
  [
    'an entry reads a cookie too',
    'expectations',
    last(
      entry(Z, { tokenSources: [{ kind: 'query', name: 't' }] }),
      entry(Z, { tokenSources: [{ kind: 'query', name: 't' }, COOKIE] }),
    ),
  ],
  ['an operation is public', 'public', sets({ public: [] }, { public: [open(Z)] })],
  [
    'more is public',
    'public',
    sets(
      { public: [open({ ...Z, operation: ['GET /x'] })] },
      { public: [open({ ...Z, operation: ['GET *'] })] },
    ),
  ],
  ['a waiver is new', 'waivers', waivers([], [waiver({})])],
  ['a waiver ends later', 'waivers', waivers([waiver({})], [waiver({ expires: '2027-01-02' })])],
  ['a waiver holds for more', 'waivers', waivers([waiver({})], [waiver({ match: ZY })])],
  [
    'a waiver holds for another rule',
    'waivers',
    waivers([waiver({})], [waiver({ rule: 'undecided' })]),
  ],
  ['a waiver forgets its state', 'waivers', waivers([waiver({ state: 's' })], [waiver({})])],
  [
    'a waiver holds for one more state',
    'waivers',
    waivers([waiver({ state: 's' })], [waiver({ state: 's t' })]),
  ],
  ['a rule is off', 'rules', sets({ rules: [] }, { rules: [rule('clock-skew-long', 'off')] })],
  [
    'a rule is lighter than by itself',
    'rules',
    sets({ rules: [] }, { rules: [rule('clock-skew-long', 'low')] }),
  ],
  [
    'a rule is lighter than it was set',
    'rules',
    sets({ rules: [rule('clock-skew-long', 'high')] }, { rules: [] }),
  ],
  [
    'a rule may be lighter, and nobody knows',
    'rules',
    sets({ rules: [] }, { rules: [rule('api-allows-http', 'high')] }),
  ],
  [
    'a rule that is off by itself is no longer on',
    'rules',
    sets({ rules: [rule('base-missing-harmless', 'low')] }, { rules: [] }),
  ],
  [
    'a limit of a rule is higher',
    'rules',
    sets(
      { rules: [rule('clock-skew-long', null, 60)] },
      { rules: [rule('clock-skew-long', null, 61)] },
    ),
  ],
  [
    'a limit of a rule is the usual one again',
    'rules',
    sets({ rules: [rule('clock-skew-long', null, 60)] }, { rules: [] }),
  ],
  ['the gate fails later', 'failOn', sets({ failOn: 'high' }, { failOn: 'critical' })],
  ['the gate never fails', 'failOn', sets({ failOn: 'critical' }, { failOn: 'never' })],
  ['unknown passes', 'failOnUnknown', sets({ failOnUnknown: true }, { failOnUnknown: false })],
  ['less has to be covered', 'minCoverage', sets({ minCoverage: 90 }, { minCoverage: 89.5 })],
  ['nothing has to be covered', 'minCoverage', sets({ minCoverage: 1 }, { minCoverage: null })],
  ['fewer routes count', 'routes', sets({ routes: 'strict' }, { routes: 'existing' })],
  ['the gate looks at new ones where it can', 'gate', sets({ gate: 'all' }, { gate: 'auto' })],
  ['the gate looks at new ones', 'gate', sets({ gate: 'auto' }, { gate: 'new' })],
  ['the portal is left aside', 'portal', sets({ portal: true }, { portal: false })],
  ['it is no production', 'production', sets({ production: true }, { production: false })],
  [
    'keys are assumed away',
    'assume',
    sets(
      { assume: { apiScopedKeys: null, workspacePolicy: null } },
      { assume: { apiScopedKeys: 'none', workspacePolicy: null } },
    ),
  ],
  [
    'workspaces are assumed to pass',
    'assume',
    sets(
      { assume: { apiScopedKeys: null, workspacePolicy: null } },
      { assume: { apiScopedKeys: null, workspacePolicy: 'passes-through' } },
    ),
  ],
  [
    'a reading is pinned',
    'readings',
    sets({ readings: {} }, { readings: { 'base-twice': 'once' } }),
  ],
  [
    'a reading is pinned the other way',
    'readings',
    sets({ readings: { 'base-twice': 'again' } }, { readings: { 'base-twice': 'once' } }),
  ],
  [
    'a named value is given',
    'namedValues',
    sets({ namedValues: [] }, { namedValues: [text('n', 'v')] }),
  ],
  [
    'a named value is another one',
    'namedValues',
    sets({ namedValues: [text('n', 'v')] }, { namedValues: [text('n', 'w')] }),
  ],
  [
    'a placeholder is given',
    'placeholders',
    sets({ placeholders: [] }, { placeholders: [text('P', 'v')] }),
  ],
  [
    'files belong elsewhere',
    'files',
    sets({ files: [FIRST] }, { files: [{ ...FIRST, scope: 'apis/a' }] }),
  ],
  ['files are no longer read', 'files', sets({ files: [FIRST] }, { files: [] })],
  ['a file is no longer extended', 'parents', sets({ parents: ['org.yml'] }, { parents: [] })],
];

const RUNS = { numRuns: 25 };

describe('a looser configuration', () => {
  it.each(LOOSER)('is told: %s', (_, key, edit) => {
    fc.assert(
      fc.property(configuration, (one) => {
        expect(keysOf(edit, one)).toEqual([key]);
      }),
      RUNS,
    );
  });
});

/** Less knowledge makes unknown of red, which matters only where unknown passes. */
const FORGETTING: readonly (readonly [string, keyof Configuration, Edit])[] = [
  [
    'a reading is open again',
    'readings',
    sets({ readings: { 'base-twice': 'once' } }, { readings: {} }),
  ],
  [
    'a named value is gone',
    'namedValues',
    sets({ namedValues: [text('n', 'v')] }, { namedValues: [] }),
  ],
  [
    'keys are no longer assumed away',
    'assume',
    sets(
      { assume: { apiScopedKeys: 'none', workspacePolicy: null } },
      { assume: { apiScopedKeys: null, workspacePolicy: null } },
    ),
  ],
  [
    'an entry asks for the operation',
    'expectations',
    (one) => [
      one,
      {
        ...one,
        expectations: [
          ...one.expectations,
          entry({ operation: ['GET /only'] }, { scopes: ['read', 'write'] }),
        ],
      },
    ],
  ],
];

describe.each([
  ['failOnUnknown is false', { failOnUnknown: false, waivers: [] }],
  [
    'a waiver accepts what is undecided',
    { failOnUnknown: true, waivers: [waiver({ rule: 'undecided' })] },
  ],
  [
    'a waiver is of a rule nobody knows',
    { failOnUnknown: true, waivers: [waiver({ rule: 'strange' })] },
  ],
])('where %s', (_, lenient) => {
  it.each(FORGETTING)('it is looser that %s', (__, key, edit) => {
    fc.assert(
      fc.property(configuration, (one) => {
        expect(keysOf(edit, { ...one, ...lenient })).toEqual([key]);
      }),
      RUNS,
    );
  });
});
