import * as v from 'valibot';
import { isRecord } from '../formats/shape.ts';
import { nearest } from '../nearest.ts';

/**
 * The kinds of values of the configuration. Messages of types are what the value must be (`text`);
 * those of everything else are clauses that go behind the name of the value (`is empty; …`).
 *
 * `metadata` holds what the generated JSON Schema says and no other part of the schema shows.
 */

/** @param fault A clause where the text is wrong, else null. Without it, any text but an empty one. */
export function text(fault: (value: string) => string | null = emptyFault, json: object = {}) {
  return v.pipe(
    v.string('text'),
    v.check(
      (value) => fault(value) === null,
      ({ input }) => fault(input) ?? '',
    ),
    v.metadata({ json: { minLength: 1, ...json } }),
  );
}

function emptyFault(value: string): string | null {
  if (value.trim() === '') return 'is empty; write something that helps the next reader';
  return value.trim() === value ? null : `begins or ends with white space ('${value}'); remove it`;
}

export function flag() {
  return v.boolean('true or false');
}

export function oneOf<const T extends readonly string[]>(choices: T) {
  return v.picklist(choices, `${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`);
}

/** @param wanted What the list must be, with an example. */
export function list<S extends v.GenericSchema>(item: S, wanted: string) {
  return v.array(item, wanted);
}

/** A list that says something; the output is known not to be empty. */
export function fullList<S extends v.GenericSchema>(item: S, wanted: string) {
  return v.pipe(
    v.array(item, wanted),
    v.minLength(1, `is empty; it must be ${wanted}`),
    v.transform((items): [v.InferOutput<S>, ...v.InferOutput<S>[]] => {
      const [first, ...others] = items;
      if (first === undefined) throw new Error('An empty list was let through.');
      return [first, ...others];
    }),
  );
}

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole: boolean;
}

export function numberIn({ minimum, maximum, whole }: NumberRange) {
  const wanted = `a ${whole ? 'whole ' : ''}number from ${minimum} to ${maximum}`;
  return v.pipe(
    v.number(wanted),
    v.check(
      (value) => value >= minimum && value <= maximum && (!whole || Number.isInteger(value)),
      ({ input }) => `must be ${wanted}, not ${String(input)}`,
    ),
    v.metadata({ json: { minimum, maximum, ...(whole ? { type: 'integer' } : {}) } }),
  );
}

/** What the keys of a mapping are called where one of them is unknown or missing. */
export interface KeyWords {
  /** A whole sentence without full stop for a key that only seems right; null: it is just unknown. */
  readonly unknown?: (key: string) => string | null;
  /** What the value must be, where a list of its keys would help nobody. */
  readonly wanted?: string;
}

/** Keys with a meaning each; any other one is a fault. */
export function mapping<E extends v.ObjectEntries>(entries: E, words: KeyWords = {}) {
  const known = Object.keys(entries);
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(
      isRecord,
      words.wanted ?? `a mapping with ${alternatives(known)}`,
    ),
    v.strictObject(entries, ({ expected, input }) =>
      expected === 'never'
        ? (words.unknown?.(String(input)) ?? unknownKey(String(input), known))
        : missingKey(expected),
    ),
  );
}

/** Names that the author chooses, each with a value of the same kind. */
export function named<S extends v.GenericSchema>(
  value: S,
  fault: (name: string) => string | null,
  wanted: string,
) {
  return v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(isRecord, wanted),
    v.record(
      v.pipe(
        v.string('text'),
        v.check(
          (name) => fault(name) === null,
          ({ input }) => fault(input) ?? '',
        ),
      ),
      value,
    ),
  );
}

/** A mapping whose kind shows by the one of these keys that stands in it. */
export function variants<S extends v.GenericSchema>(
  options: Readonly<Record<string, S>>,
  allKeys: readonly string[],
) {
  const deciding = Object.keys(options);
  const undecided = none(deciding, allKeys);
  return v.pipe(
    v.lazy((input): S | typeof undecided => {
      const [first = '', ...others] = deciding.filter((key) => isRecord(input) && key in input);
      return others.length === 0 ? (options[first] ?? undecided) : undecided;
    }),
    v.metadata({ anyOf: Object.values(options) }),
  );
}

/** Refuses everything, in the words that fit. */
function none(deciding: readonly string[], allKeys: readonly string[]) {
  const wanted = `exactly one of ${deciding.join(', ')}`;
  const anything = Object.fromEntries(allKeys.map((key) => [key, v.exactOptional(v.unknown())]));
  return v.pipe(
    mapping(anything),
    v.check(
      () => false,
      ({ input }) => {
        const found = deciding.filter((key) => Object.hasOwn(input, key));
        return `needs ${wanted}, and has ${found.length === 0 ? 'none' : found.join(' and ')}; write one of them`;
      },
    ),
    v.transform((): never => {
      throw new Error('A mapping of no kind was let through.');
    }),
  );
}

/** One value, or a list of several. */
export function oneOrMany<S extends v.GenericSchema>(item: S, wanted: string) {
  const many = fullList(item, wanted);
  const one = v.pipe(
    item,
    v.transform((value): [v.InferOutput<S>] => [value]),
  );
  return v.pipe(
    v.lazy((input) => (Array.isArray(input) ? many : one)),
    v.metadata({ anyOf: [item, many] }),
  );
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near !== null) return `unknown key '${key}'; did you mean '${near}'?`;
  return known.length === 1
    ? `unknown key '${key}'; the only key here is ${known.join('')}`
    : `unknown key '${key}'; the keys are ${known.join(', ')}`;
}

/** @param expected The key in quotes, as the schema library gives it. */
function missingKey(expected: string): string {
  const key = expected.slice(1, -1);
  return EXAMPLES[key] ?? `${key}: …`;
}

/** How a key that must be there is written. */
const EXAMPLES: Readonly<Record<string, string>> = {
  version: 'version: 1',
  match: 'match: { api: "orders-*" }',
  owner: 'owner: platform-team',
  reason: 'reason: TICKET-123',
  rule: 'rule: clock-skew-long',
  expires: 'expires: 2027-03-31',
  audiences: 'audiences: [api://acme]',
  name: 'name: groups',
  anyOf: 'anyOf: [admins]',
  glob: 'glob: "policies/*.xml"',
  scope: 'scope: apis/orders',
};

/** `a, b or c` */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
