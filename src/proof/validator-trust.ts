import type { Expectation, TrustProfile } from '../model/expectation.ts';
import type { WitnessToken } from '../model/proof.ts';
import {
  belongsTo,
  foreignKind,
  isEntraIssuer,
  nearMiss,
  publisherOf,
  sameAddress,
  withTenantInLowerCase,
} from './issuer-url.ts';
import type { Assessing } from './assessing.ts';
import type { Item, ValidatorSpec } from './validator-spec.ts';
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
  return accepted.flatMap((profile) => {
    const address = profile.tenant === null ? url : withTenantInLowerCase(url, profile.tenant);
    const known = profile.metadata.some((one) => sameAddress(one, address));
    const own = profile.issuers.filter((issuer) => belongsTo(address, issuer));
    if (own.length > 0 || !known) return own;
    return isTenantMetadata(address, profile) ? firstVersion(profile) : profile.issuers;
  });
}

/** The older of the two documents of a tenant: not at the address of the issuer that it names. */
const isTenantMetadata = (url: string, { tenant }: TrustProfile): boolean =>
  tenant !== null && isEntraIssuer(url) && url.toLowerCase().includes(tenant);

const firstVersion = ({ issuers }: TrustProfile): readonly string[] =>
  issuers.filter((issuer) => !issuer.endsWith('/v2.0'));

/** A value that callers may not choose: what is told of it, and what they would want. */
export interface Wish {
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

/** The text of a constant; anything else leaves a defect or a doubt and gives null. */
export function constantOf(at: Assessing, { value, element }: Item, wish: Wish): string | null {
  if (value.kind === 'constant') return value.text.trim();
  const found = at.values.steer(value, wish.wanted);
  if (found !== null && value.kind === 'expression') {
    at.defects.push({ rule: wish.rule, facts: { expression: value.code }, element });
    at.demands.push({ constraint: found.demand, token: wish.token(found.text) });
  } else at.doubts.push(doubtAbout(value, wish.what, element, at.values));
  return null;
}

export function tellForeign(
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
