import { MATCH_FIELDS, type Match, type MatchField } from '../../model/configuration.ts';
import {
  type Covers,
  type Disjoint,
  idCovers,
  idsDisjoint,
  isEvery,
  operationCovers,
  operationsDisjoint,
  pathCovers,
  pathsDisjoint,
} from './pattern-covers.ts';

/** How patterns of one field compare. Null: one subject can have several texts of it. */
interface Comparison {
  readonly covers: Covers;
  readonly disjoint: Disjoint | null;
}

const ID: Comparison = { covers: idCovers, disjoint: idsDisjoint };

const COMPARISONS: Readonly<Record<MatchField, Comparison>> = {
  api: ID,
  workspace: ID,
  product: ID,
  revision: ID,
  tag: { covers: idCovers, disjoint: null },
  file: { covers: pathCovers, disjoint: null },
  operation: { covers: operationCovers, disjoint: operationsDisjoint },
  path: { covers: pathCovers, disjoint: pathsDisjoint },
};

/** What holds for every subject. */
export const EVERYTHING: Match = { api: ['*'] };

/** Whether `wide` surely holds wherever `narrow` does, or may hold. */
export function matchCovers(wide: Match, narrow: Match): boolean {
  return meetCovered(wide, [narrow]);
}

/** Whether `wide` surely holds wherever all of the others do. */
export function meetCovered(wide: Match, others: readonly Match[]): boolean {
  return MATCH_FIELDS.every((field) => {
    const patterns = wide[field];
    return patterns === undefined || others.some((one) => fieldCovered(field, patterns, one));
  });
}

function fieldCovered(field: MatchField, wide: readonly string[], narrow: Match): boolean {
  const patterns = narrow[field];
  const { covers } = COMPARISONS[field];
  if (patterns === undefined) return asksNothing(field, wide, narrow);
  return patterns.every((pattern) => wide.some((one) => covers(one, pattern)));
}

/**
 * Every API and every operation is asked of anything that is not known by its file alone; a matter
 * of the configuration itself is in no API.
 */
function asksNothing(field: MatchField, wide: readonly string[], narrow: Match): boolean {
  const isAny =
    (field === 'api' && wide.includes('*')) || (field === 'operation' && wide.some(isEvery));
  return isAny && Object.keys(narrow).some((other) => other !== 'file');
}

/** Whether no subject can match both, on the same route. */
export function matchesDisjoint(one: Match, other: Match): boolean {
  return MATCH_FIELDS.some((field) => {
    const { disjoint } = COMPARISONS[field];
    const [left, right] = [one[field], other[field]];
    if (disjoint === null || left === undefined || right === undefined) return false;
    return left.every((a) => right.every((b) => disjoint(a, b)));
  });
}

/** More than these are compared as one. */
const MOST_PARTS = 64;

/** Matches of one pattern a field that together hold where the given one does. */
export function partsOfMatch(match: Match): readonly Match[] {
  const parts = MATCH_FIELDS.reduce<readonly Match[]>((all, field) => {
    const patterns = match[field];
    if (patterns === undefined || all.length > MOST_PARTS) return all;
    return all.flatMap((part) =>
      patterns.map((pattern): Match => ({ ...part, [field]: [pattern] })),
    );
  }, NO_FIELD);
  return parts.length > MOST_PARTS ? [match] : parts;
}

const NO_FIELD: readonly Match[] = [{}];

/** Whether the source may hide what decides the match. */
export function mayBeHidden({ operation, path }: Match): boolean {
  return path !== undefined || (operation !== undefined && !operation.some(isEvery));
}

/** Fields in one order, for comparing and for people. */
export function matchText(match: Match): string {
  return MATCH_FIELDS.flatMap((field) => {
    const patterns = match[field];
    return patterns === undefined ? [] : [`${field} ${[...patterns].sort().join(' or ')}`];
  }).join(', ');
}
