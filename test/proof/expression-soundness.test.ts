import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waysThrough, type Way } from '../../src/expression/abstract/ways.ts';
import type { ConcreteContext } from '../../src/expression/concrete/context.ts';
import { evaluate } from '../../src/expression/concrete/evaluate.ts';
import { evaluateSeen } from '../../src/proof/evaluate-seen.ts';
import { condition, held, world, writes } from './expression-arbitraries.ts';
import {
  after,
  groundOf,
  guessOf,
  outcomeOf,
  parse,
  type Held,
  type Moment,
  type World,
  type Write,
} from './expression-world.ts';

// The answer of the gateway comes from a context that is built without a look at the one of the
// proof: two builders of the same mistake would agree.

const RUNS = 1500;

/** How often each outcome came: a property over nothing but the unknown would hold of anything. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(outcome: unknown): void {
    const key = JSON.stringify(outcome);
    this.#counts.set(key, this.of(outcome) + 1);
  }

  of(outcome: unknown): number {
    return this.#counts.get(JSON.stringify(outcome)) ?? 0;
  }

  expectAll(least: number): void {
    for (const outcome of [{ value: true }, { value: false }, 'throws', 'unknown']) {
      expect([outcome, this.of(outcome) >= least]).toEqual([outcome, true]);
    }
  }
}

interface Given {
  readonly code: string;
  readonly before: readonly Write[];
  readonly request: World;
  readonly known: Held;
}

/** A condition at its moment; moments that no request reaches are left out. */
function forMoments(check: (given: Given & { readonly moment: Moment }) => void): void {
  const given = fc.record({ code: condition, before: writes, request: world, known: held });
  fc.assert(
    fc.property(given, (one) => {
      const moment = after(one.request, one.before);
      fc.pre(moment !== null);
      check({ ...one, moment });
    }),
    { numRuns: RUNS },
  );
}

describe('an evaluation that knows', () => {
  it('nothing of the request is unknown, or what the gateway answers to every request', () => {
    const tally = new Tally();
    forMoments(({ code, request, known, moment: { definitions, context } }) => {
      const parsed = parse(code);
      const result = evaluateSeen({ parsed, definitions }, groundOf(request, known, null));
      const outcome = outcomeOf(result);
      tally.add(outcome);
      if (outcome !== 'unknown') expect(outcomeOf(evaluate(parsed, context))).toEqual(outcome);
    });
    tally.expectAll(RUNS / 50);
  });

  it('the request is unknown, or what the gateway answers to it', () => {
    const tally = new Tally();
    forMoments(({ code, request, known, moment: { definitions, context } }) => {
      const parsed = parse(code);
      const held = { ...known, operation: true, template: true };
      // Certificates are no part of what is guessed about expressions.
      fc.pre(request.thumbprint === null);
      const ground = groundOf(request, held, guessOf(request));
      const outcome = outcomeOf(evaluateSeen({ parsed, definitions }, ground));
      tally.add(outcome);
      if (outcome !== 'unknown') expect(outcomeOf(evaluate(parsed, context))).toEqual(outcome);
    });
    tally.expectAll(RUNS / 50);
  });
});

/** Whether the parts of a way come out as it says; `throws` where one of them fails on the way. */
function walk({ parts }: Way, context: ConcreteContext): 'taken' | 'left' | 'throws' | 'unknown' {
  for (const { leaf, holds } of parts) {
    const result = evaluate(leaf.parsed, context);
    if (!result.ok) return result.error === 'throws' ? 'throws' : 'unknown';
    if (typeof result.value !== 'boolean') return 'unknown';
    if (result.value !== holds) return 'left';
  }
  return 'taken';
}

describe('the ways through a condition', () => {
  it('are those that C# takes: one for each request, or an exception', () => {
    const tally = new Tally();
    forMoments(({ code, moment: { context } }) => {
      const parsed = parse(code);
      const outcome = outcomeOf(evaluate(parsed, context));
      fc.pre(outcome !== 'unknown');
      tally.add(outcome);
      const ways = waysThrough(parsed);
      const walks = ways.map((way) => ({ way, end: walk(way, context) }));
      const taken = walks.filter(({ end }) => end === 'taken').map(({ way }) => way.result);
      if (outcome === 'throws') {
        expect(taken).toEqual([]);
        expect(walks.map(({ end }) => end)).toContain('throws');
      } else {
        expect(taken.map((value) => ({ value }))).toEqual([outcome]);
      }
    });
    for (const outcome of [{ value: true }, { value: false }, 'throws']) {
      expect([outcome, tally.of(outcome) >= RUNS / 50]).toEqual([outcome, true]);
    }
  });
});
