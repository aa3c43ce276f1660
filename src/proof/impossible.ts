import type { Read } from '../expression/abstract/reads.ts';
import { completeDomain, literalsOf } from './candidates.ts';
import { sourcesOf } from './definitions.ts';
import { header, query } from './dimensions.ts';
import { comparesOnly } from './equality-class.ts';
import { evaluateSeen } from './evaluate-seen.ts';
import { PLAIN_GUESS, type Guess } from './guess.ts';
import { everySpelling } from './path-spellings.ts';
import { certificatesAsked, everyAddress } from './sender-dimensions.ts';
import { excludeEachOther } from './sender-test.ts';
import { hasOutcome, type Constraint, type Ground } from './solve.ts';

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
  const comparing = constraints.every((one) => one.test !== undefined || comparesOnly(one));
  if (read.kind !== 'path' && !comparing) return false;
  const requests =
    read.kind === 'path'
      ? everySpelling(ground.facts, constraints)
      : everyRequest(read, constraints);
  // What has to be equal to something refuses most.
  const sorted = [...constraints].sort((a, b) => Number(b.holds) - Number(a.holds));
  return requests.length > 0 && requests.every((guess) => areRefuted(sorted, ground, guess));
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
  return constraints.some((one) => {
    const result = evaluateSeen(one, { ...ground, guess });
    const certain = result.ok || result.error === 'throws';
    return certain && !hasOutcome(result, one, guess);
  });
}
