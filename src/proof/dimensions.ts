import type { Read } from '../expression/abstract/reads.ts';
import {
  bodyCandidates,
  headerCandidates,
  literalsOf,
  segmentCandidates,
  textCandidates,
  withTries,
  type Literals,
} from './candidates.ts';
import { groupsOf } from './constraint-groups.ts';
import { sourcesOf, type Source } from './definitions.ts';
import type { Guess } from './guess.ts';
import { parametersOf } from './request-path.ts';
import { addressDimension, certificateDimension } from './sender-dimensions.ts';
import type { Constraint, Ground } from './solve.ts';

/** Something of a request that conditions look at, and how to put a value there. */
export interface Dimension {
  readonly key: string;
  readonly values: readonly (string | null)[];
  readonly set: (guess: Guess, value: string | null) => Guess;
}

/** What of a request can be varied for these conditions. */
export function dimensionsOf(
  constraints: readonly Constraint[],
  ground: Ground,
): readonly Dimension[] {
  const found = new Map<string, Dimension>();
  for (const group of groupsOf(constraints)) {
    const literals = withFacts(withTries(literalsOf(group), group), group, ground);
    for (const source of group.flatMap(sourcesOf)) {
      for (const dimension of dimensionsFor(source, { literals, ground, constraints: group })) {
        found.set(dimension.key, dimension);
      }
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

export const header: Reader = (name, literals) => ({
  key: `header:${name}`,
  values: headerCandidates(name, literals),
  set: (guess, value) => ({ ...guess, headers: withEntry(guess.headers, name, value) }),
});

export const query: Reader = (name, literals) => ({
  key: `query:${name}`,
  values: textCandidates(literals),
  set: (guess, value) => ({ ...guess, query: withEntry(guess.query, name, value) }),
});

/** For who looks at the query as one text. */
const wholeQuery = (literals: Literals): Dimension => ({
  key: 'query',
  values: textCandidates(literals),
  set: (guess, value) => {
    const sent = new URLSearchParams(value?.replace(/^\?/u, '') ?? '');
    return { ...guess, query: new Map([...guess.query, ...sent]) };
  },
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
  if (read.kind === 'query') {
    return [read.name === null ? wholeQuery(literals) : query(read.name, literals)];
  }
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
