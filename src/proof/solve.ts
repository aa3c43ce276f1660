import type { Read } from '../expression/abstract/reads.ts';
import type { CauseAt } from '../model/cause.ts';
import type { Evaluation } from '../expression/concrete/evaluate.ts';
import { evaluateSeen, sourcesOf, type Seen, type Source } from './definitions.ts';
import {
  bodyCandidates,
  completeDomain,
  literalsOf,
  segmentCandidates,
  textCandidates,
  type Literals,
} from './candidates.ts';
import { comparesOnly } from './equality-class.ts';
import type { Known } from './expression-context.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { parametersOf } from './request-path.ts';

/** A condition that a path needs to have this outcome. */
export interface Constraint extends Seen {
  readonly holds: boolean;
  /** The policy that asks for it. */
  readonly at: CauseAt;
}

export type Ground = Pick<Known, 'facts' | 'error' | 'urlHoldsApiPath'>;

/** Something of a request that conditions look at, and how to put a value there. */
interface Dimension {
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
  const dimensions = dimensionsOf(constraints, ground);
  const found: Guess[] = [];
  let tries = 0;
  const fits = (guess: Guess): boolean =>
    constraints.every((constraint) => {
      tries += 1;
      return hasOutcome(evaluateSeen(constraint, { ...ground, guess }), constraint.holds);
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

function hasOutcome(result: Evaluation, wanted: boolean): boolean {
  return result.ok && result.value === wanted;
}

function dimensionsOf(constraints: readonly Constraint[], ground: Ground): readonly Dimension[] {
  const literals = literalsOf(constraints);
  const found = new Map<string, Dimension>();
  for (const source of constraints.flatMap(sourcesOf)) {
    for (const dimension of dimensionsFor(source, literals, ground)) {
      found.set(dimension.key, dimension);
    }
  }
  return [...found.values()];
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
  values: textCandidates(literals),
  set: (guess, value) => ({ ...guess, headers: withEntry(guess.headers, name, value) }),
});

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

const address = (literals: Literals): Dimension => ({
  key: 'address',
  values: [PLAIN_GUESS.address, ...literals.texts],
  set: (guess, value) => ({ ...guess, address: value ?? PLAIN_GUESS.address }),
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

function dimensionsFor(source: Source, literals: Literals, ground: Ground): readonly Dimension[] {
  if (!('read' in source)) return [];
  const { read } = source;
  if (read.kind === 'header') return read.name === null ? [] : [header(read.name, literals)];
  if (read.kind === 'query') return read.name === null ? [] : [query(read.name, literals)];
  return DIMENSIONS[read.kind](literals, ground);
}

const nothing = (): readonly Dimension[] => [];

const parameters = (literals: Literals, { facts }: Ground): readonly Dimension[] =>
  parametersOf(facts).map((name) => parameter(name, literals));

/** What of a request can be varied for everything that an expression can look at. */
const DIMENSIONS: Readonly<
  Record<
    Exclude<Read['kind'], 'header' | 'query' | 'variable'>,
    (literals: Literals, ground: Ground) => readonly Dimension[]
  >
> = {
  parameter: parameters,
  path: parameters,
  body: (literals) => [body(literals)],
  address: (literals) => [address(literals)],
  key: (literals) => [key(literals)],
  random: () => [chance()],
  method: (_, { facts }) => (facts.operation === null ? [method()] : []),
  certificate: nothing,
  error: nothing,
  response: nothing,
  gateway: nothing,
  fact: nothing,
  hidden: nothing,
};

/**
 * Whether no request at all gives all these outcomes: certain only where the conditions look at one
 * header or parameter and merely compare it with texts, so that a few values stand for all.
 */
export function isImpossible(constraints: readonly Constraint[], ground: Ground): boolean {
  const reads = constraints.flatMap(sourcesOf).filter((source) => !isFact(source));
  const keys = new Set(reads.map((source) => JSON.stringify(source)));
  const [only] = reads;
  if (keys.size !== 1 || only === undefined || !('read' in only)) return false;
  const { read } = only;
  if ((read.kind !== 'header' && read.kind !== 'query') || read.name === null) return false;
  if (!constraints.every(comparesOnly)) return false;
  const literals = literalsOf(constraints);
  const { set } = (read.kind === 'header' ? header : query)(read.name, literals);
  return completeDomain(literals).every((value) => {
    const guess = set(PLAIN_GUESS, value);
    const results = constraints.map((one) => evaluateSeen(one, { ...ground, guess }));
    const certain = results.every((result) => result.ok || result.error === 'throws');
    return (
      certain && !results.every((result, at) => hasOutcome(result, constraints[at]?.holds ?? false))
    );
  });
}

const isFact = (source: Source): boolean => 'read' in source && source.read.kind === 'fact';
