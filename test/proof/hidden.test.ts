import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ALWAYS,
  HiddenFormulas,
  HiddenTooComplex,
  NEVER,
  type Formula,
} from '../../src/proof/hidden.ts';

type Term =
  | { readonly choice: number; readonly value: boolean }
  | { readonly operator: 'and' | 'or'; readonly left: Term; readonly right: Term };

const CHOICES = 4;
const { term } = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'medium' },
    fc.record({ choice: fc.nat(CHOICES - 1), value: fc.boolean() }),
    fc.record({
      operator: fc.constantFrom('and' as const, 'or' as const),
      left: tie('term'),
      right: tie('term'),
    }),
  ),
}));

function build(formulas: HiddenFormulas, given: Term): Formula {
  if ('choice' in given) return formulas.when(given.choice, given.value);
  const left = build(formulas, given.left);
  const right = build(formulas, given.right);
  return given.operator === 'and' ? formulas.and(left, right) : formulas.or(left, right);
}

function holds(given: Term, world: readonly boolean[]): boolean {
  if ('choice' in given) return world[given.choice] === given.value;
  const left = holds(given.left, world);
  const right = holds(given.right, world);
  return given.operator === 'and' ? left && right : left || right;
}

const WORLDS = Array.from({ length: 2 ** CHOICES }, (_, bits) =>
  Array.from({ length: CHOICES }, (__, choice) => (bits & (1 << choice)) !== 0),
);

describe('formulas over hidden choices', () => {
  it('are ALWAYS exactly when they hold in every world, and NEVER when in none', () => {
    fc.assert(
      fc.property(term, (given) => {
        const truths = WORLDS.map((world) => holds(given, world));
        const formula = build(new HiddenFormulas(), given);
        expect(formula === ALWAYS).toBe(truths.every(Boolean));
        expect(formula === NEVER).toBe(!truths.some(Boolean));
      }),
    );
  });

  it('name the choices they hang on and no others', () => {
    fc.assert(
      fc.property(term, (given) => {
        const formulas = new HiddenFormulas();
        const depends = [...Array(CHOICES).keys()].filter((choice) =>
          WORLDS.some((world) => {
            const other = world.map((value, index) => (index === choice ? !value : value));
            return holds(given, world) !== holds(given, other);
          }),
        );
        expect(formulas.support(build(formulas, given))).toEqual(depends);
      }),
    );
  });

  it('give up instead of growing without end', () => {
    const formulas = new HiddenFormulas();
    const xor = (left: Formula, choice: number): Formula =>
      formulas.or(
        formulas.and(left, formulas.when(choice, false)),
        formulas.and(formulas.when(choice, true), formulas.when(choice + 1, true)),
      );
    const grow = (): Formula => {
      let all = formulas.when(0, true);
      // Pairs that are far apart in the order make a diagram grow with the power of two.
      for (let pair = 0; pair < 40; pair += 1) {
        all = formulas.or(
          all,
          formulas.and(formulas.when(pair, true), formulas.when(pair + 40, true)),
        );
      }
      return xor(all, 90);
    };
    expect(grow).toThrow(HiddenTooComplex);
  });
});
