import type { Read } from '../expression/abstract/reads.ts';
import type { CauseAt } from '../model/cause.ts';
import type { Evaluation } from '../expression/concrete/evaluate.ts';
import { sourcesOf, type Seen, type Source } from './definitions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import {
  bodyCandidates,
  completeDomain,
  literalsOf,
  segmentCandidates,
  textCandidates,
  withTries,
  type Literals,
} from './candidates.ts';
import { comparesOnly } from './equality-class.ts';
import type { Known } from './expression-context.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { parametersOf } from './request-path.ts';
import {
  addressDimension,
  certificateDimension,
  certificatesAsked,
  everyAddress,
} from './sender-dimensions.ts';
import { excludeEachOther, type SenderTest } from './sender-test.ts';

/** A condition that a path needs to have this outcome. */
export interface Constraint extends Seen {
  readonly holds: boolean;
  /** Of a value that is no condition: the results that take the path. `holds` says nothing then. */
  readonly accepts?: (result: Evaluation, guess: Guess) => boolean;
  /** Texts that are worth sending though the expression does not name them. */
  readonly tries?: readonly string[];
  /** What a guard asks of the sender; the expression then only tells what it looks at. */
  readonly test?: SenderTest;
  /** The policy that asks for it. */
  readonly at: CauseAt;
}

export type Ground = Pick<Known, 'facts' | 'error' | 'urlHoldsApiPath' | 'pathAsWritten'>;

/** Something of a request that conditions look at, and how to put a value there. */
export interface Dimension {
  readonly key: string;
  readonly values: readonly (string | null)[];
  readonly set: (guess: Guess, value: string | null) => Guess;
}

/** Evaluations that one search may take. */
const MAX_TRIES = 4_000;

/**
 * Requests under which all constraints have their outcome, the plainest first.
 *
 * Generate and test: the values come from the texts that the conditions name, and every condition is
 * evaluated as the gateway would. What is not found may exist all the same.
 *
 * @param most How many to find.
 */
export function solve(
  constraints: readonly Constraint[],
  ground: Ground,
  { base, most }: { readonly base: Guess; readonly most: number },
): readonly Guess[] {
  const dimensions = dimensionsOf(constraints, ground).map((dimension) =>
    narrowed(dimension, constraints, { ground, base }),
  );
  const found: Guess[] = [];
  let tries = 0;
  const fits = (guess: Guess): boolean =>
    constraints.every((constraint) => {
      tries += 1;
      return hasOutcome(evaluateSeen(constraint, { ...ground, guess }), constraint, guess);
    });
  const search = (index: number, guess: Guess): void => {
    if (found.length >= most || tries > MAX_TRIES) return;
    const dimension = dimensions[index];
    if (dimension === undefined) {
      if (fits(guess)) found.push(guess);
      return;
    }
    for (const value of dimension.values) search(index + 1, dimension.set(guess, value));
  };
  search(0, base);
  return found;
}

/** Without the values that conditions refuse which look at nothing else: most of them are of this kind. */
function narrowed(
  dimension: Dimension,
  constraints: readonly Constraint[],
  { ground, base }: { readonly ground: Ground; readonly base: Guess },
): Dimension {
  const own = constraints.filter((one) => looksOnlyAt(one, dimension.key));
  const values = dimension.values.filter((value) => {
    const guess = dimension.set(base, value);
    return own.every((one) => hasOutcome(evaluateSeen(one, { ...ground, guess }), one, guess));
  });
  return { ...dimension, values };
}

function looksOnlyAt(constraint: Constraint, key: string): boolean {
  const sources = sourcesOf(constraint).filter((source) => !isFixed(source));
  return sources.length > 0 && sources.every((source) => dimensionKey(source) === key);
}

/** The same in every request that is tried. */
const isFixed = (source: Source): boolean =>
  'read' in source && (source.read.kind === 'fact' || source.read.kind === 'secret');

/** As in the dimension that varies it, where there is just one. */
function dimensionKey(source: Source): string | null {
  if (!('read' in source)) return null;
  const { read } = source;
  return 'name' in read && read.name !== null ? `${read.kind}:${read.name}` : read.kind;
}

function hasOutcome(result: Evaluation, { holds, accepts }: Constraint, guess: Guess): boolean {
  return accepts?.(result, guess) ?? (result.ok && result.value === holds);
}

function dimensionsOf(constraints: readonly Constraint[], ground: Ground): readonly Dimension[] {
  const literals = withFacts(withTries(literalsOf(constraints), constraints), constraints, ground);
  const found = new Map<string, Dimension>();
  for (const source of constraints.flatMap(sourcesOf)) {
    for (const dimension of dimensionsFor(source, { literals, ground, constraints })) {
      found.set(dimension.key, dimension);
    }
  }
  // First of all, do without what not everybody has.
  const dear = [...found.values()].filter(({ key }) => OF_SENDER.has(key));
  return [...new Set([...dear, ...found.values()])];
}

const OF_SENDER = new Set(['key', 'certificate', 'address']);

/** What is fixed of the subject, where a condition looks at it: it may be compared with what is sent. */
function withFacts(
  literals: Literals,
  constraints: readonly Constraint[],
  { facts: { operation, api, product } }: Ground,
): Literals {
  const isFact = (source: Source): boolean => 'read' in source && source.read.kind === 'fact';
  if (!constraints.some((one) => sourcesOf(one).some(isFact))) return literals;
  const texts = [operation?.id, operation?.name, api.id, api.name, api.path, product?.id];
  const known = texts.filter((text) => typeof text === 'string');
  return { ...literals, texts: [...new Set([...literals.texts, ...known])] };
}

type Reader = (name: string, literals: Literals) => Dimension;

const withEntry = (
  map: ReadonlyMap<string, string>,
  name: string,
  value: string | null,
): ReadonlyMap<string, string> => {
  const next = new Map(map);
  if (value === null) next.delete(name);
  else next.set(name, value);
  return next;
};

const header: Reader = (name, literals) => ({
  key: `header:${name}`,
  values: oddLast(name, inEitherCase(textCandidates(literals))),
  set: (guess, value) => ({ ...guess, headers: withEntry(guess.headers, name, value) }),
});

/** The texts as they are, and at the end in one case. */
function inEitherCase(values: readonly (string | null)[]): readonly (string | null)[] {
  const texts = values.filter((value) => value !== null);
  const folded = texts.flatMap((text) => [text.toLowerCase(), text.toUpperCase()]);
  return [...new Set([...values, ...folded])];
}

/** An empty header, and one that holds its own name, would make people wonder. */
function oddLast(name: string, values: readonly (string | null)[]): readonly (string | null)[] {
  const isOdd = (value: string | null): boolean => value === '' || value?.toLowerCase() === name;
  return [...values.filter((value) => !isOdd(value)), ...values.filter(isOdd)];
}

const query: Reader = (name, literals) => ({
  key: `query:${name}`,
  values: textCandidates(literals),
  set: (guess, value) => ({ ...guess, query: withEntry(guess.query, name, value) }),
});

const parameter: Reader = (name, literals) => ({
  key: `parameter:${name}`,
  values: segmentCandidates(literals),
  set: (guess, value) => ({ ...guess, parameters: withEntry(guess.parameters, name, value) }),
});

const body = (literals: Literals): Dimension => ({
  key: 'body',
  values: bodyCandidates(literals),
  set: (guess, value) => ({ ...guess, body: value }),
});

const key = (literals: Literals): Dimension => ({
  key: 'key',
  values: [null, '', literals.texts.join('\n')],
  set: (guess, value) => ({
    ...guess,
    groups: value === null ? null : value.split('\n').filter((name) => name !== ''),
  }),
});

const chance = (): Dimension => ({
  key: 'chance',
  values: ['0.5', '0', '0.999'],
  set: (guess, value) => ({ ...guess, chance: Number(value ?? 0.5) }),
});

const method = (): Dimension => ({
  key: 'method',
  values: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
  set: (guess, value) => ({ ...guess, method: value }),
});

interface Asked {
  readonly literals: Literals;
  readonly ground: Ground;
  readonly constraints: readonly Constraint[];
}

function dimensionsFor(source: Source, asked: Asked): readonly Dimension[] {
  if (!('read' in source)) return [];
  const { read } = source;
  const { literals } = asked;
  if (read.kind === 'header') return read.name === null ? [] : [header(read.name, literals)];
  if (read.kind === 'query') return read.name === null ? [] : [query(read.name, literals)];
  return DIMENSIONS[read.kind](asked);
}

const nothing = (): readonly Dimension[] => [];

const parameters = ({ literals, ground }: Asked): readonly Dimension[] =>
  parametersOf(ground.facts).map((name) => parameter(name, literals));

/** Ways to write a path that nothing else varies. */
function spellings({ ground }: Asked): readonly Dimension[] {
  if (ground.pathAsWritten?.() ?? true) return [];
  return [
    {
      key: 'spelling',
      values: ['as-written', 'upper-case', 'final-slash'],
      set: (guess, value) => ({
        ...guess,
        spelling: value === 'upper-case' || value === 'final-slash' ? value : 'as-written',
      }),
    },
  ];
}

/** What of a request can be varied for everything that an expression can look at. */
const DIMENSIONS: Readonly<
  Record<
    Exclude<Read['kind'], 'header' | 'query' | 'variable'>,
    (asked: Asked) => readonly Dimension[]
  >
> = {
  parameter: parameters,
  path: (asked) => [...parameters(asked), ...spellings(asked)],
  body: ({ literals }) => [body(literals)],
  address: ({ literals, constraints }) => [addressDimension(literals, constraints)],
  certificate: ({ literals, constraints }) => [certificateDimension(literals, constraints)],
  key: ({ literals }) => [key(literals)],
  random: () => [chance()],
  method: ({ ground }) => (ground.facts.operation === null ? [method()] : []),
  error: nothing,
  response: nothing,
  gateway: nothing,
  fact: nothing,
  secret: nothing,
  clock: nothing,
  hidden: nothing,
};

/**
 * Whether no request at all gives all these outcomes: certain only where the conditions look at one
 * header or parameter, or the address, and merely compare it, so that a few values stand for all; and
 * where certificates with other thumbprints are asked for.
 */
export function isImpossible(all: readonly Constraint[], ground: Ground): boolean {
  // What is left out could only make it more impossible.
  const constraints = all.filter((one) => one.accepts === undefined || one.test !== undefined);
  // A fact beside it is a text that no condition names.
  const reads = constraints.flatMap(sourcesOf);
  const keys = new Set(reads.map((source) => JSON.stringify(source)));
  const [only] = reads;
  if (keys.size !== 1 || only === undefined || !('read' in only)) return false;
  const { read } = only;
  if (read.kind === 'certificate') return excludeEachOther(certificatesAsked(constraints));
  if (!constraints.every((one) => one.test !== undefined || comparesOnly(one))) return false;
  const requests = everyRequest(read, constraints);
  return requests.length > 0 && requests.every((guess) => areRefuted(constraints, ground, guess));
}

/** Requests that stand for all where conditions merely compare what they read; none if unknown. */
function everyRequest(read: Read, constraints: readonly Constraint[]): readonly Guess[] {
  const literals = literalsOf(constraints);
  const values = completeDomain(literals);
  if (read.kind === 'address') return everyAddress(constraints, values);
  if ((read.kind !== 'header' && read.kind !== 'query') || read.name === null) return [];
  const { set } = (read.kind === 'header' ? header : query)(read.name, literals);
  return values.map((value) => set(PLAIN_GUESS, value));
}

/** Whether surely not all of them come out as wanted. */
function areRefuted(constraints: readonly Constraint[], ground: Ground, guess: Guess): boolean {
  const results = constraints.map((one) => [one, evaluateSeen(one, { ...ground, guess })] as const);
  const certain = results.every(([, result]) => result.ok || result.error === 'throws');
  return certain && !results.every(([one, result]) => hasOutcome(result, one, guess));
}
