import type { Accepted, ExpectationEntry } from '../../model/configuration.ts';
import type { ExpectedClaim, TokenSource } from '../../model/expectation.ts';
import { some } from './kept.ts';
import { matchText, partsOfMatch } from './match-covers.ts';
import {
  isWithin,
  profilesCover,
  sameControl,
  sourcesCover,
  sourceText,
} from './profile-covers.ts';
import { type Layers, usualLayer, type Wider, widerRegions } from './regions.ts';

/** What an entry of `expectations` can say. */
export interface Says {
  readonly accept: Accepted;
  readonly scopes: readonly string[];
  readonly scopeClaims: readonly string[];
  readonly claims: readonly ExpectedClaim[];
  readonly tokenSources: readonly TokenSource[];
}

export type Field = keyof Says;

/** What holds where no entry says it. */
export type Usual = Says;

interface FieldRule<V> {
  /** Whether the value of the child is as strict as that of the base. */
  readonly atMost: (child: V, base: V) => boolean;
  readonly text: (value: V) => string;
  /** How the looser value is told, after what was and what is. */
  readonly so: string;
}

const FIELD_RULES: { readonly [F in Field]: FieldRule<Says[F]> } = {
  accept: {
    atMost: (child, base) =>
      child.profiles.every((profile) => profilesCover(base.profiles, profile)) &&
      child.controls.every((control) => base.controls.some((one) => sameControl(one, control))),
    text: ({ profiles, controls }) => list([...profiles, ...controls].map(({ name }) => name)),
    so: 'other tokens or controls close a subject',
  },
  scopes: {
    atMost: (child, base) => isWithin(base, child),
    text: list,
    so: 'a token without all of them passes',
  },
  scopeClaims: {
    atMost: (child, base) => isWithin(child, base),
    text: list,
    so: 'a scope counts from another claim',
  },
  claims: {
    atMost: (child, base) =>
      base.every(({ name, anyOf }) =>
        child.some((claim) => claim.name === name && isWithin(claim.anyOf, anyOf)),
      ),
    text: (claims) => list(claims.map(({ name, anyOf }) => `${name} (${some(anyOf)})`)),
    so: 'a token with other claims passes',
  },
  tokenSources: {
    atMost: (child, base) => sourcesCover(base, child),
    text: (sources) => list(sources.map(sourceText)),
    so: 'a token counts from another place',
  },
};

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : some(items);
}

/** Entries that say a part of it each, and what holds without them. */
export interface Saying {
  readonly entries: readonly Entry[];
  readonly usual: Usual;
}

type Fields = { readonly [F in Field]: Says[F] | null };
export type Entry = Pick<ExpectationEntry, 'match' | 'place'> & Fields;

/** Where a field of the expectation may hold subjects to less. */
export interface WiderField {
  readonly field: Field;
  /** Index of the entry of the child that does it; null: it leaves out what the base says. */
  readonly entry: number | null;
  /** One sentence without a full stop. */
  readonly what: string;
}

export function widerFields(base: Saying, child: Saying): readonly WiderField[] {
  return [
    ...widerField('accept', FIELD_RULES.accept, base, child),
    ...widerField('scopes', FIELD_RULES.scopes, base, child),
    ...widerField('scopeClaims', FIELD_RULES.scopeClaims, base, child),
    ...widerField('claims', FIELD_RULES.claims, base, child),
    ...widerField('tokenSources', FIELD_RULES.tokenSources, base, child),
  ];
}

function widerField<F extends Field>(
  field: F,
  rule: FieldRule<Says[F]>,
  base: Saying,
  child: Saying,
): readonly WiderField[] {
  const regions = widerRegions(layersOf(field, base), layersOf(field, child), rule.atMost);
  const told = new Set<string>();
  return regions.flatMap((region): readonly WiderField[] => {
    const { child: is, base: was } = region;
    const key = is.entry >= 0 ? `child ${is.entry}` : `base ${was.entry}`;
    if (told.has(key)) return [];
    told.add(key);
    return [{ field, entry: is.entry >= 0 ? is.entry : null, what: sentence(field, rule, region) }];
  });
}

function layersOf<F extends Field>(field: F, { entries, usual }: Saying): Layers<Says[F]> {
  const usualOf: Says[F] = usual[field];
  return [
    usualLayer(usualOf),
    ...entries.flatMap((one, entry) => {
      const fields: Fields = one;
      const value: Says[F] | null = fields[field];
      if (value === null) return [];
      return partsOfMatch(one.match).map((match) => ({ match, value, entry }));
    }),
  ];
}

const WRITTEN_AS: Readonly<Record<Field, string>> = {
  accept: 'accept',
  scopes: 'scopes',
  scopeClaims: 'scopeClaims',
  claims: 'claims',
  tokenSources: 'tokenSource',
};

function sentence<F extends Field>(
  field: F,
  { text, so }: FieldRule<Says[F]>,
  { child, base }: Wider<Says[F]>,
): string {
  const where = child.entry >= 0 ? child.match : base.match;
  return `For ${matchText(where)}, '${WRITTEN_AS[field]}' was ${text(base.value)} and is ${text(child.value)}, so that ${so}`;
}
