import type { CauseAt } from '../model/cause.ts';
import type { Evaluation } from '../expression/concrete/evaluate.ts';
import { sourcesOf, type Seen, type Source } from './definitions.ts';
import { dimensionsOf, type Dimension } from './dimensions.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import type { Known } from './expression-context.ts';
import { fitting, isEmpty } from './fitting.ts';
import type { Guess } from './guess.ts';
import type { SenderTest } from './sender-test.ts';

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
  if (dimensions.every(({ values }) => !isEmpty(values))) search(0, base);
  return found;
}

/** Without the values that conditions refuse which look at nothing else: most of them are of this kind. */
function narrowed(
  dimension: Dimension,
  constraints: readonly Constraint[],
  { ground, base }: { readonly ground: Ground; readonly base: Guess },
): Pick<Dimension, 'set'> & { readonly values: Iterable<string | null> } {
  const own = constraints.filter((one) => looksOnlyAt(one, dimension.key));
  const values = fitting(dimension.values, (value) => {
    const guess = dimension.set(base, value);
    return own.every((one) => hasOutcome(evaluateSeen(one, { ...ground, guess }), one, guess));
  });
  return { set: dimension.set, values };
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

/** Whether an evaluation of a condition under a guess takes the path. */
export function hasOutcome(
  result: Evaluation,
  { holds, accepts }: Constraint,
  guess: Guess,
): boolean {
  return accepts?.(result, guess) ?? (result.ok && result.value === holds);
}
