import type { Expectation, TrustProfile } from '../model/expectation.ts';
import type { WitnessToken } from '../model/proof.ts';
import type { Resolved } from '../policy/values.ts';
import { belongsTo, foreignKind, nearMiss, publisherOf, sameAddress } from './issuer-url.ts';
import type { Assessing } from './validator.ts';
import type { Item, RequiredClaim, ValidatorSpec } from './validator-spec.ts';
import { doubtAbout, type Wanted } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

/** Issuers that a validator accepts and that some accepted profile has. */
export interface AcceptedIssuers {
  readonly expected: readonly string[];
  readonly foreign: readonly string[];
  /** Nothing says which issuer a token must have. */
  readonly any: boolean;
}

const allIssuers = ({ accepted }: Expectation): readonly string[] =>
  accepted.flatMap(({ issuers }) => issuers);

/** Judges metadata, `<issuers>` and keys: whose tokens can pass the signature and issuer checks. */
export function assessIssuers(at: Assessing, spec: ValidatorSpec): AcceptedIssuers {
  const expected = new Set<string>();
  const foreign: Item[] = [];
  const seen: string[] = [];
  const note = (item: Item, issuer: string, issuers: readonly string[]): void => {
    issuers.forEach((known) => expected.add(known));
    if (issuers.length === 0) {
      foreign.push(item);
      seen.push(issuer);
    }
  };
  for (const item of spec.metadata) {
    const url = constantOf(at, item, metadataOfCaller(at));
    if (url === null) continue;
    if (isClientSpecific(url)) {
      at.doubts.push(undecided('unmodelled-element', `the metadata ${url}`, item.element));
    } else note(item, publisherOf(url), issuersOfMetadata(url, at.expectation));
  }
  for (const item of spec.issuers) {
    const issuer = constantOf(at, item, issuerOfCaller(at));
    if (issuer === null) continue;
    note(item, issuer, allIssuers(at.expectation).includes(issuer) ? [issuer] : []);
  }
  tellForeign(at, foreign, seen, expected.size > 0);
  return {
    expected: [...expected],
    foreign: seen,
    any: spec.metadata.length === 0 && spec.issuers.length === 0,
  };
}

/** Okta answers `?client_id=` with an issuer of its own choice (okta facts). */
function isClientSpecific(url: string): boolean {
  return /\?client_id=[^&]*$/u.test(url);
}

function issuersOfMetadata(url: string, { accepted }: Expectation): readonly string[] {
  return accepted.flatMap(({ issuers, metadata }) =>
    metadata.some((known) => sameAddress(known, url))
      ? issuers
      : issuers.filter((issuer) => belongsTo(url, issuer)),
  );
}

/** A value that callers may not choose: what is told of it, and what they would want. */
interface Wish {
  readonly what: string;
  readonly rule: 'issuer-from-request' | 'audience-from-request';
  readonly wanted: Wanted;
  /** The token that passes then. */
  readonly token: (text: string) => Partial<WitnessToken>;
}

const metadataOfCaller = ({ expectation }: Assessing): Wish => ({
  what: 'The metadata address',
  rule: 'issuer-from-request',
  wanted: {
    accepts: (url) =>
      isAddress(url) && !isClientSpecific(url) && issuersOfMetadata(url, expectation).length === 0,
    tries: ['unexpected.example', 'https://unexpected.example/.well-known/openid-configuration'],
  },
  token: (url) => ({ issuer: publisherOf(url.trim()) }),
});

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text.trim()) && URL.canParse(text.trim());
}

const issuerOfCaller = ({ expectation }: Assessing): Wish => ({
  what: 'The issuer',
  rule: 'issuer-from-request',
  wanted: {
    accepts: (text) => text.trim() !== '' && !allIssuers(expectation).includes(text.trim()),
  },
  token: (text) => ({ issuer: text.trim() }),
});

const audienceOfCaller = (at: Assessing, expected: readonly string[]): Wish => ({
  what: 'The audience',
  rule: 'audience-from-request',
  wanted: {
    accepts: (text) => text.trim() !== '' && !isExpected(at, text.trim(), expected),
  },
  token: (text) => ({ audiences: [text.trim()] }),
});

/** The text of a constant; anything else leaves a defect or a doubt and gives null. */
function constantOf(at: Assessing, { value, element }: Item, wish: Wish): string | null {
  if (value.kind === 'constant') return value.text.trim();
  const found = at.values.steer(value, wish.wanted);
  if (found !== null && value.kind === 'expression') {
    at.defects.push({ rule: wish.rule, facts: { expression: value.code }, element });
    at.demands.push({ constraint: found.demand, token: wish.token(found.text) });
  } else at.doubts.push(doubtAbout(value, wish.what, element, at.values));
  return null;
}

function tellForeign(
  at: Assessing,
  items: readonly Item[],
  seen: readonly string[],
  besideExpected: boolean,
): void {
  const expected = allIssuers(at.expectation);
  const [item] = items;
  if (item === undefined) return;
  const misses = seen.map((issuer) => nearMissOf(issuer, expected));
  const [first] = misses;
  if (first !== undefined && misses.every((miss) => miss !== null)) {
    if (first !== null) at.defects.push({ ...first, element: item.element });
    return;
  }
  const strangers = seen.filter((_, index) => misses[index] === null);
  const stranger = items[misses.indexOf(null)] ?? item;
  const kind = foreignKind(strangers[0] ?? '', expected);
  const rule = besideExpected ? 'issuer-extra' : 'issuer-wrong';
  at.defects.push({ rule, facts: { seen: strangers, expected, kind }, element: stranger.element });
}

function nearMissOf(seen: string, expected: readonly string[]) {
  for (const issuer of expected) {
    const difference = nearMiss(seen, issuer);
    if (difference !== null) {
      const facts = { seen, expected: issuer, difference };
      return { rule: 'issuer-near-miss', facts } as const;
    }
  }
  return null;
}

/**
 * Judges where keys come from, and that something says whose token it must be. The reading
 * `no-key-source` decides on having no key at all.
 */
export function assessKeys(
  at: Assessing,
  spec: ValidatorSpec,
  issuers: AcceptedIssuers,
): 'keys' | 'refuses-all' {
  const allowed = at.expectation.accepted.flatMap(({ inlineKeys }) => inlineKeys);
  for (const { element, label, id } of spec.keys) {
    const known = id?.kind === 'constant' && allowed.includes(id.text);
    if (!known) at.defects.push({ rule: 'key-inline', facts: { key: label }, element });
  }
  const { element } = spec;
  if (spec.keys.length > 0 || spec.metadata.length > 0) {
    if (issuers.any) {
      at.defects.push({ rule: 'issuer-unchecked', facts: { keys: 'inline' }, element });
    }
    return 'keys';
  }
  if (at.readings.take('no-key-source') === 'nothing') return 'refuses-all';
  at.defects.push({ rule: 'issuer-unchecked', facts: { keys: 'none' }, element });
  return 'keys';
}

/** One thing that limits the audience of accepted tokens. */
interface AudienceCheck {
  readonly items: readonly Item[];
  /** `any`: one of the values is enough, so all must be expected; `all`: one expected one is. */
  readonly match: 'any' | 'all';
}

/** Judges the audience: for every accepted issuer at least one check demands an expected one. */
export function assessAudience(
  at: Assessing,
  spec: ValidatorSpec,
  issuers: readonly string[],
): readonly string[] {
  const expected = audiencesFor(at.expectation, issuers);
  const checks = audienceChecks(at, spec);
  if (checks.length === 0) {
    at.defects.push({ rule: 'audience-missing', facts: { expected }, element: spec.element });
    return [];
  }
  const results = checks.map((check) => assessCheck(at, check, expected));
  const good = results.find(({ verdict }) => verdict === 'good');
  if (good !== undefined) return good.audiences;
  const unclear = results.filter(({ verdict }) => verdict === 'unclear');
  for (const { trouble } of unclear.length > 0 ? unclear : results) trouble();
  return results.flatMap(({ audiences }) => audiences);
}

/** What every accepted issuer's tokens may carry: the audiences common to all of them. */
function audiencesFor(expectation: Expectation, issuers: readonly string[]): readonly string[] {
  const of = (issuer: string): readonly string[] =>
    expectation.accepted.filter((profile) => profile.issuers.includes(issuer)).flatMap(audiences);
  const [first, ...rest] = issuers;
  if (first === undefined) return expectation.accepted.flatMap(audiences);
  return of(first).filter((audience) => rest.every((issuer) => of(issuer).includes(audience)));
}

const audiences = (profile: TrustProfile): readonly string[] => profile.audiences;

function audienceChecks(at: Assessing, spec: ValidatorSpec): readonly AudienceCheck[] {
  const checks: AudienceCheck[] = [];
  const listed = spec.audiences;
  if (listed !== null && listed.length > 0) checks.push({ items: listed, match: 'any' });
  if (listed?.length === 0 && at.readings.take('empty-audiences') === 'refuses-all') {
    checks.push({ items: [], match: 'any' });
  }
  return [...checks, ...spec.claims.flatMap(audienceClaim)];
}

/** A required claim `aud`; one without values checks nothing (design 3.8). */
function audienceClaim({ name, match, values }: RequiredClaim): readonly AudienceCheck[] {
  if (name?.kind !== 'constant' || name.text !== 'aud' || values.length === 0) return [];
  // A computed match may be the weaker one.
  const all = match.kind === 'constant' && match.text.toLowerCase() === 'all';
  return [{ items: values, match: all ? 'all' : 'any' }];
}

interface CheckResult {
  readonly verdict: 'good' | 'bad' | 'unclear';
  readonly audiences: readonly string[];
  /** Adds its defects and doubts. */
  readonly trouble: () => void;
}

function assessCheck(
  at: Assessing,
  { items, match }: AudienceCheck,
  expected: readonly string[],
): CheckResult {
  const constants = items.filter(({ value }) => value.kind === 'constant');
  const open = items.filter(({ value }) => value.kind !== 'constant');
  const isGood = ({ value }: Item): boolean => isExpected(at, textOf(value), expected);
  const good = constants.filter(isGood);
  const bad = constants.filter((item) => !isGood(item));
  const texts = constants.map(({ value }) => textOf(value));
  const satisfied = match === 'all' ? good.length > 0 : bad.length + open.length === 0;
  if (satisfied) return { verdict: 'good', audiences: texts, trouble: () => undefined };
  const decided = match === 'any' && bad.length > 0;
  return {
    verdict: decided || open.length === 0 ? 'bad' : 'unclear',
    audiences: texts,
    trouble: () => {
      if (decided || open.length === 0) tellWrong(at, { good, bad, expected });
      else {
        for (const item of open) constantOf(at, item, audienceOfCaller(at, expected));
      }
    },
  };
}

function textOf(value: Resolved): string {
  return value.kind === 'constant' ? value.text : '';
}

function isExpected(at: Assessing, seen: string, expected: readonly string[]): boolean {
  if (expected.includes(seen)) return true;
  const bare = (text: string): string => text.replace(/\/$/u, '');
  const slashOnly = expected.some((audience) => bare(audience) === bare(seen));
  return slashOnly && at.readings.take('audience-slash') === 'same';
}

function tellWrong(
  at: Assessing,
  found: {
    readonly good: readonly Item[];
    readonly bad: readonly Item[];
    readonly expected: readonly string[];
  },
): void {
  const [first] = found.bad;
  if (first === undefined) return;
  const seen = found.bad.map(({ value }) => textOf(value));
  const rule = found.good.length > 0 ? 'audience-extra' : 'audience-wrong';
  at.defects.push({ rule, facts: { seen, expected: found.expected }, element: first.element });
}
