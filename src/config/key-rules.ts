import type { Loosened } from '../model/configuration.ts';
import type { Key, Placed, Settings, Values } from './settings.ts';

/** What holds of a key after a child was laid over what it extends. */
export interface Laid<T> {
  readonly holds: Placed<T> | null;
  /** What the child would loosen; it has no effect. */
  readonly loosened: readonly Omit<Loosened, 'key'>[];
}

/** Both files as a whole, for keys that mean more or less with another one. */
export interface Around {
  readonly base: Settings;
  readonly child: Settings;
}

/**
 * What a child may do to one key. `base` is null where nothing that is extended sets the key, so
 * that its default holds; adding a key can loosen too.
 */
export type KeyRule<K extends Key> = (
  base: Placed<Values[K]> | null,
  child: Placed<Values[K]>,
  around: Around,
) => Laid<Values[K]>;

/** A rule for every key: a key without one does not compile. */
export type KeyRules = { readonly [K in Key]: KeyRule<K> };

/** Whether the child says the same as the base, wherever either says it. */
function isSame(base: unknown, child: unknown): boolean {
  return withoutPlaces(base) === withoutPlaces(child);
}

function withoutPlaces(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));
}

/** Only what is written in both files alike. */
function onlyTheSame<T>(key: Key, base: Placed<T> | null, child: Placed<T>): Laid<T> {
  if (base !== null && isSame(base.value, child.value)) return { holds: base, loosened: [] };
  const what =
    base === null
      ? `'${key}' is not set by what this file extends, and setting it here is not known to be stricter`
      : `'${key}' differs from ${whereOf(base)}, and is not known to be stricter`;
  return { holds: base, loosened: [{ what, place: child.place }] };
}

function whereOf({ place: { file, line } }: Placed<unknown>): string {
  return file === null ? 'what this file extends' : `${file}:${line ?? 1}`;
}

/** The expectation may come from the child where nothing that is extended has any. */
function ifNothingIsExpected<T>(
  key: Key,
  base: Placed<T> | null,
  child: Placed<T>,
  around: Around,
) {
  const { issuer, audiences, trust } = around.base;
  const nothing = issuer === null && audiences === null && trust === null;
  return nothing ? taken(child) : onlyTheSame(key, base, child);
}

const taken = <T>(child: Placed<T>): Laid<T> => ({ holds: child, loosened: [] });

const same =
  <K extends Key>(key: K): KeyRule<K> =>
  (base, child) =>
    onlyTheSame(key, base, child);

const expectation =
  <K extends Key>(key: K): KeyRule<K> =>
  (base, child, around) =>
    ifNothingIsExpected(key, base, child, around);

/** Until a key has a rule of its own, nothing of it can be changed: what is not shown is refused. */
export const KEY_RULES: KeyRules = {
  version: (_, child) => taken(child),
  issuer: expectation('issuer'),
  audiences: expectation('audiences'),
  trust: expectation('trust'),
  expectations: same('expectations'),
  public: same('public'),
  waivers: same('waivers'),
  environments: expectation('environments'),
  rules: same('rules'),
  metadata: same('metadata'),
  tokenSource: same('tokenSource'),
  failOn: same('failOn'),
  failOnUnknown: same('failOnUnknown'),
  minCoverage: same('minCoverage'),
  routes: same('routes'),
  gate: same('gate'),
  portal: same('portal'),
  production: same('production'),
  assume: same('assume'),
  readings: same('readings'),
  namedValues: same('namedValues'),
  placeholders: same('placeholders'),
  files: (base, child) => (base === null ? taken(child) : onlyTheSame('files', base, child)),
  extends: (_, child) => taken(child),
};
