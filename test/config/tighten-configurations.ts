import fc from 'fast-check';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { MatchFacts } from '../../src/config/match.ts';
import type { RuleWeight } from '../../src/config/tighten/kept.ts';
import type {
  Accepted,
  Configuration,
  ExpectationEntry,
  Match,
  Waiver,
} from '../../src/model/configuration.ts';
import type {
  ControlProfile,
  ExpectedClaim,
  TokenSource,
  TrustProfile,
} from '../../src/model/expectation.ts';
import { SEVERITIES } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';

/** Configurations over few names, so that entries meet, and subjects that tell them apart. */

export const NOWHERE: Place = { file: null, line: null, column: null, resourceId: null };

/** Rules with and without a weight of their own. */
export const WEIGHTS: readonly RuleWeight[] = [
  {
    id: 'clock-skew-long',
    kinds: ['weakness'],
    severity: 'medium',
    options: { maxSeconds: { minimum: 0, maximum: 900, default: 300, meaning: 'Seconds' } },
  },
  { id: 'base-missing-harmless', kinds: ['hygiene'], severity: 'low', enabled: false, options: {} },
  { id: 'api-allows-http', kinds: ['hygiene'], options: {} },
  { id: 'jwt-missing', kinds: ['verdict'], severity: 'high', options: {} },
  { id: 'undecided', kinds: ['undecided'], severity: 'high', options: {} },
];

const PATTERNS = {
  api: ['a', 'b', 'a*', '*'],
  operation: ['*', 'GET *', 'GET /x', '* /x', '* /x/**', 'POST /x/*', 'one', 'o*', '* *'],
  workspace: ['w', '*'],
  product: ['p', 'q', '*'],
  revision: ['1', '2'],
  path: ['/a/**', '/a/x', '/a/*', '/**'],
  tag: ['t', 'u', '*'],
  file: ['apis/**', 'apis/a/x.xml', 'apis/*/x.xml'],
} as const;

const patterns = (field: keyof typeof PATTERNS) =>
  fc
    .uniqueArray(fc.constantFrom(...PATTERNS[field]), { minLength: 1, maxLength: 2 })
    .map(([first = '*', ...others]): [string, ...string[]] => [first, ...others]);

export const match: fc.Arbitrary<Match> = fc
  .record(
    {
      api: patterns('api'),
      operation: patterns('operation'),
      product: patterns('product'),
      workspace: patterns('workspace'),
      revision: patterns('revision'),
      path: patterns('path'),
      tag: patterns('tag'),
      file: patterns('file'),
    },
    { requiredKeys: [] },
  )
  // Mostly one field or two, as people write them.
  .chain((full) => {
    const fields = Object.entries(full);
    return fc
      .uniqueArray(fc.nat(fields.length - 1 < 0 ? 0 : fields.length - 1), { maxLength: 2 })
      .map((kept) => Object.fromEntries(fields.filter((_, index) => kept.includes(index))));
  })
  .map((part) => (Object.keys(part).length === 0 ? { api: ['*'] } : part));

const some = <T>(...values: readonly T[]) => fc.subarray([...values], { minLength: 1 });

const profileOf = (name: string): fc.Arbitrary<TrustProfile> =>
  fc.record({
    name: fc.constant(name),
    issuers: some('https://one.example', 'https://two.example'),
    audiences: some('a', 'b'),
    metadata: fc.subarray(['https://one.example/meta']),
    inlineKeys: fc.subarray(['key']),
    tenant: fc.constant(null),
  });

const controlOf = (name: string): fc.Arbitrary<ControlProfile> =>
  fc.record({
    name: fc.constant(name),
    control: fc.constantFrom('client-certificate' as const, 'subscription-key' as const),
    owner: fc.constant('o'),
    reason: fc.constant('r'),
    place: fc.constant(NOWHERE),
  });

const SOURCES: readonly TokenSource[] = [
  { kind: 'header', name: 'Authorization', scheme: 'Bearer' },
  { kind: 'header', name: 'authorization', scheme: null },
  { kind: 'query', name: 'token' },
];

const sources = some(...SOURCES).map(([first, ...others]): [TokenSource, ...TokenSource[]] => [
  first ?? SOURCES[0]!,
  ...others,
]);

const claim: fc.Arbitrary<ExpectedClaim> = fc.record({
  name: fc.constantFrom('groups', 'role'),
  anyOf: some('x', 'y').map(([first = 'x', ...others]): [string, ...string[]] => [
    first,
    ...others,
  ]),
});

const waiver: fc.Arbitrary<Waiver> = fc.record({
  rule: fc.constantFrom('jwt-missing', 'clock-skew-long', 'undecided'),
  match,
  owner: fc.constant('o'),
  reason: fc.constant('r'),
  expires: fc.constantFrom('2027-01-01', '2027-06-01'),
  state: fc.constantFrom(null, 's', 't', 's t'),
  place: fc.constant(NOWHERE),
});

interface Trust {
  readonly profiles: readonly [TrustProfile, ...TrustProfile[]];
  readonly controls: readonly ControlProfile[];
}

const trust: fc.Arbitrary<Trust> = fc
  .tuple(
    fc.option(profileOf('default')),
    profileOf('orders'),
    fc.option(profileOf('hr')),
    fc.subarray(['partner', 'meter']).chain((names) => fc.tuple(...names.map(controlOf))),
  )
  .map(([usual, orders, hr, controls]) => {
    const rest = [orders, hr].filter((profile) => profile !== null);
    const [first = orders, ...others] = usual === null ? rest : [usual, ...rest];
    return { profiles: [first, ...others], controls };
  });

function accepted({ profiles, controls }: Trust): fc.Arbitrary<Accepted> {
  const names = [...profiles, ...controls].map(({ name }) => name);
  return fc.subarray(names, { minLength: 1 }).map((chosen) => ({
    profiles: profiles.filter(({ name }) => chosen.includes(name)),
    controls: controls.filter(({ name }) => chosen.includes(name)),
  }));
}

export const entryUnder = (known: Trust): fc.Arbitrary<ExpectationEntry> =>
  fc.record({
    match,
    accept: fc.option(accepted(known)),
    scopes: fc.option(fc.subarray(['read', 'write'])),
    scopeClaims: fc.option(
      some('scp', 'scope').map(([first = 'scp', ...others]): [string, ...string[]] => [
        first,
        ...others,
      ]),
    ),
    claims: fc.option(fc.array(claim, { maxLength: 2 })),
    tokenSources: fc.option(sources),
    place: fc.constant(NOWHERE),
  });

const text = (name: string) =>
  fc.record({
    name: fc.constant(name),
    value: fc.constantFrom('v', 'w'),
    place: fc.constant(NOWHERE),
  });

/** What is public is so on every route. */
function withoutProduct(match: Match): Match {
  const fields = Object.entries(match).filter(([field]) => field !== 'product');
  return fields.length === 0 ? { api: ['a'] } : Object.fromEntries(fields);
}

const others = fc.record({
  tokenSources: sources,
  public: fc.array(
    fc.record({
      match: match.map(withoutProduct),
      owner: fc.constant('o'),
      reason: fc.constant('r'),
      place: fc.constant(NOWHERE),
    }),
    { maxLength: 3 },
  ),
  waivers: fc.array(waiver, { maxLength: 3 }),
  rules: fc.uniqueArray(
    fc.record({
      rule: fc.constantFrom('clock-skew-long', 'base-missing-harmless', 'api-allows-http'),
      level: fc.constantFrom('off' as const, 'low' as const, 'high' as const, null),
      options: fc.constantFrom({}, { maxSeconds: 60 }, { maxSeconds: 600 }),
      place: fc.constant(NOWHERE),
    }),
    { selector: ({ rule }) => rule, maxLength: 3 },
  ),
  failOn: fc.constantFrom(...SEVERITIES, 'never' as const),
  failOnUnknown: fc.boolean(),
  minCoverage: fc.constantFrom(null, 0, 50, 100),
  routes: fc.constantFrom('existing' as const, 'strict' as const),
  gate: fc.constantFrom('auto' as const, 'all' as const, 'new' as const),
  portal: fc.boolean(),
  production: fc.boolean(),
  assume: fc.record({
    apiScopedKeys: fc.constantFrom(null, 'none' as const),
    workspacePolicy: fc.constantFrom(null, 'passes-through' as const),
  }),
  readings: fc.record(
    { 'missing-section': fc.constantFrom('empty' as const, 'inherited' as const) },
    { requiredKeys: [] },
  ),
  namedValues: fc.tuple(fc.option(text('x')), fc.option(text('y'))).map(present),
  placeholders: fc.option(text('P')).map((one) => present([one])),
  files: fc.array(
    fc.record({
      glob: fc.constantFrom('*.xml', 'a/*.xml'),
      scope: fc.constantFrom('global', 'apis/a'),
      place: fc.constant(NOWHERE),
    }),
    { maxLength: 2 },
  ),
  parents: fc.subarray(['org.yml', 'team.yml']),
});

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value) => value !== null);
}

/** Configurations of one size; with `most` 0 everything beside trust and expectations is left out. */
export const configuration: fc.Arbitrary<Configuration> = trust.chain((known) =>
  fc.tuple(fc.array(entryUnder(known), { maxLength: 3 }), others).map(([expectations, rest]) => ({
    ...DEFAULTS,
    ...rest,
    ...known,
    file: '.apim-jwt.yml',
    place: NOWHERE,
    trustPlaces: known.profiles.map(({ name }) => ({
      profile: name,
      issuers: NOWHERE,
      audiences: NOWHERE,
    })),
    expectations,
  })),
);

/**
 * A configuration and what became of it after a few edits: an unrelated pair nearly always loosens
 * something, and tells nothing of what a proof is worth.
 */
export const pair: fc.Arbitrary<readonly [Configuration, Configuration]> = fc
  .tuple(configuration, configuration)
  .chain(([base, other]) =>
    fc
      .tuple(fc.subarray(Object.keys(base), { maxLength: 2 }), editedTrust(base, other))
      .chain(([keys, known]) =>
        editedEntries(base, known).map((expectations): readonly [Configuration, Configuration] => {
          const taken = Object.entries(other).filter(
            ([key]) => keys.includes(key) && !(key in known),
          );
          return [base, { ...base, ...Object.fromEntries(taken), ...known, expectations }];
        }),
      ),
  );

/** Each profile stays, loses something, or is that of another configuration; some go. */
function editedTrust(base: Trust, other: Trust): fc.Arbitrary<Trust> {
  const [first, ...rest] = base.profiles;
  const edited = (profile: TrustProfile) =>
    fc.oneof(
      { arbitrary: fc.constant(profile), weight: 4 },
      { arbitrary: narrowed(profile), weight: 3 },
      {
        arbitrary: fc.constant(other.profiles.find(({ name }) => name === profile.name) ?? profile),
        weight: 1,
      },
    );
  return fc
    .tuple(
      edited(first),
      fc.tuple(...rest.map(edited)),
      fc.subarray([...other.profiles]),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    )
    .map(([one, more, added, [drops, adds, swaps]]) => {
      const kept = drops ? more.slice(1) : more;
      const known = [one, ...kept].map(({ name }) => name);
      const fresh = adds ? added.filter(({ name }) => !known.includes(name)) : [];
      const all = [...kept, ...fresh].filter(({ name }) => name !== 'default');
      const usual = [one, ...fresh].find(({ name }) => name === 'default');
      const listed: Trust['profiles'] =
        usual === undefined || usual === one ? [one, ...all] : [usual, one, ...all];
      return { profiles: listed, controls: swaps ? other.controls : base.controls };
    });
}

const narrowed = ({ issuers, audiences, inlineKeys, ...rest }: TrustProfile) =>
  fc.record({
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, fc.constant(value)])),
    name: fc.constant(rest.name),
    metadata: fc.subarray([...rest.metadata]),
    tenant: fc.constant(rest.tenant),
    issuers: some(...issuers),
    audiences: some(...audiences),
    inlineKeys: fc.subarray([...inlineKeys]),
  });

function editedEntries(base: Configuration, known: Trust): fc.Arbitrary<ExpectationEntry[]> {
  const fresh = entryUnder(known);
  const edited = (entry: ExpectationEntry) =>
    fc.oneof(
      { arbitrary: fc.constant([entry]), weight: 5 },
      { arbitrary: fc.constant([]), weight: 1 },
      {
        arbitrary: match.map((more) => [{ ...entry, match: { ...entry.match, ...more } }]),
        weight: 1,
      },
      { arbitrary: fresh.map((one) => [{ ...one, match: entry.match }]), weight: 2 },
      { arbitrary: fresh.map((one) => [entry, one]), weight: 1 },
    );
  return fc
    .tuple(...base.expectations.map(edited))
    .chain((lists) => {
      const all = lists.flat();
      return fc.oneof(
        { arbitrary: fc.constant(all), weight: 3 },
        { arbitrary: fc.shuffledSubarray(all), weight: 1 },
      );
    })
    .map((entries) => entries.map((entry) => resolvedUnder(known, entry)));
}

/** What an entry accepts are the profiles of its own configuration. */
function resolvedUnder({ profiles, controls }: Trust, entry: ExpectationEntry): ExpectationEntry {
  if (entry.accept === null) return entry;
  const names = [...entry.accept.profiles, ...entry.accept.controls].map(({ name }) => name);
  const accept = {
    profiles: profiles.filter(({ name }) => names.includes(name)),
    controls: controls.filter(({ name }) => names.includes(name)),
  };
  return { ...entry, accept: accept.profiles.length + accept.controls.length > 0 ? accept : null };
}

const orNull = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);

/** What a subject can be, hidden parts included. */
export const facts: fc.Arbitrary<MatchFacts> = fc
  .record({
    api: fc.constantFrom('a', 'b', 'ab'),
    workspace: orNull('w'),
    revision: fc.constantFrom('1', '2', ''),
    product: orNull('p', 'q'),
    operation: orNull('one', 'two'),
    method: orNull('GET', 'POST'),
    template: orNull('/x', '/x/y', '/x/y/z', '/'),
    tags: fc.subarray(['t', 'u']),
    files: fc.subarray(['apis/a/x.xml', 'other.xml']),
  })
  .map((some) => ({
    ...some,
    path: some.template === null ? null : `/${some.api}${some.template}`,
  }));
