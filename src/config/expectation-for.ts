import type { Configuration, ExpectationEntry } from '../model/configuration.ts';
import type { Expectation } from '../model/expectation.ts';
import { SCOPE_CLAIMS } from './defaults.ts';
import { type MatchAnswer, type Matcher, type MatchFacts, matcherOf } from './match.ts';
import { DEFAULT_PROFILE } from './trust.ts';

/** What is expected of one subject on one route. */
export interface Expected {
  /** Equal expectations of one configuration are the identical object. */
  readonly expectation: Expectation;
  /**
   * The first entry that may match and would change the expectation, where the source hides what
   * decides it; else null. No verdict under this expectation is sure then.
   */
  readonly unsure: ExpectationEntry | null;
  /** The entries that match. */
  readonly entries: readonly ExpectationEntry[];
}

/** Keys of which later entries win one by one. */
const KEYS = ['accept', 'scopes', 'scopeClaims', 'claims', 'tokenSources'] as const;

interface Compiled {
  readonly entries: readonly { readonly entry: ExpectationEntry; readonly matches: Matcher }[];
  readonly usual: Expectation;
  /** By the answers of all entries, so that subjects that match alike are resolved once. */
  readonly byAnswers: Map<string, Expected>;
  /** By content. */
  readonly known: Map<string, Expectation>;
}

const compiled = new WeakMap<Configuration, Compiled>();

/** What holds where no entry matches: the profile `default`, else every profile of tokens. */
export function usualExpectation(configuration: Configuration): Expectation {
  return compiledOf(configuration).usual;
}

/** Resolves the expectation of one subject on one route: of each key the last entry that sets it. */
export function expectationFor(configuration: Configuration, facts: MatchFacts): Expected {
  const all = compiledOf(configuration);
  const answers = all.entries.map(({ matches }) => matches(facts));
  const key = answers.join();
  const expected = all.byAnswers.get(key) ?? resolved(all, answers);
  all.byAnswers.set(key, expected);
  return expected;
}

function compiledOf(configuration: Configuration): Compiled {
  const before = compiled.get(configuration);
  if (before !== undefined) return before;
  const usual = usualOf(configuration);
  const made: Compiled = {
    entries: configuration.expectations.map((entry) => ({
      entry,
      matches: matcherOf(entry.match),
    })),
    usual,
    byAnswers: new Map(),
    known: new Map([[contentOf(usual), usual]]),
  };
  compiled.set(configuration, made);
  return made;
}

function usualOf({ profiles, tokenSources }: Configuration): Expectation {
  const usual = profiles.filter(({ name }) => name === DEFAULT_PROFILE);
  return {
    accepted: usual.length > 0 ? usual : profiles,
    controls: [],
    tokenSources,
    scopes: [],
    scopeClaims: SCOPE_CLAIMS,
    claims: [],
  };
}

function resolved(all: Compiled, answers: readonly MatchAnswer[]): Expected {
  const { usual, known } = all;
  const entries = all.entries
    .filter((_, index) => answers[index] === 'yes')
    .map(({ entry }) => entry);
  const made = entries.reduce(laidOver, usual);
  const content = contentOf(made);
  const expectation = known.get(content) ?? made;
  known.set(content, expectation);
  return { expectation, unsure: unsureOf(all, answers, expectation), entries };
}

function laidOver(before: Expectation, entry: ExpectationEntry): Expectation {
  const { accept, scopes, scopeClaims, claims, tokenSources } = entry;
  return {
    accepted: accept?.profiles ?? before.accepted,
    controls: accept?.controls ?? before.controls,
    tokenSources: tokenSources ?? before.tokenSources,
    scopes: scopes === null ? before.scopes : distinct(scopes),
    scopeClaims: scopeClaims === null ? before.scopeClaims : distinct(scopeClaims),
    claims: claims ?? before.claims,
  };
}

/**
 * A hidden entry matters if it sets a key that no later match sets, to something else than holds
 * without it.
 */
function unsureOf(
  { entries }: Compiled,
  answers: readonly MatchAnswer[],
  holds: Expectation,
): ExpectationEntry | null {
  const found = entries.find(({ entry }, index) => {
    if (answers[index] !== 'hidden') return false;
    const later = entries.filter((_, at) => at > index && answers[at] === 'yes');
    const open = KEYS.filter((key) => later.every((one) => one.entry[key] === null));
    const alone = open.reduce((only, key) => ({ ...only, [key]: entry[key] }), emptied(entry));
    return contentOf(laidOver(holds, alone)) !== contentOf(holds);
  });
  return found?.entry ?? null;
}

const emptied = ({ match, place }: ExpectationEntry): ExpectationEntry => ({
  match,
  place,
  accept: null,
  scopes: null,
  scopeClaims: null,
  claims: null,
  tokenSources: null,
});

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Order means nothing in any of the lists. */
function contentOf(expectation: Expectation): string {
  const { accepted, controls, tokenSources, scopes, scopeClaims, claims } = expectation;
  const names = [...accepted, ...controls].map(({ name }) => name);
  const parts = claims.map(({ name, anyOf }) => [name, ...[...anyOf].sort()]);
  return JSON.stringify([
    names.sort(),
    sorted(tokenSources),
    [...scopes].sort(),
    [...scopeClaims].sort(),
    sorted(parts),
  ]);
}

const sorted = (values: readonly unknown[]): readonly string[] =>
  values.map((value) => JSON.stringify(value)).sort();
