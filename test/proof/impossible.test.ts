import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NO_DEFINITIONS } from '../../src/proof/definitions.ts';
import { evaluateSeen } from '../../src/proof/evaluate-seen.ts';
import { PLAIN_GUESS } from '../../src/proof/guess.ts';
import { isImpossible } from '../../src/proof/impossible.ts';
import type { Constraint } from '../../src/proof/solve.ts';
import { JWT, policies } from '../support/chains.ts';
import { proofOf } from '../support/proofs.ts';
import { ALL_HELD, groundOf, parse, WORLD } from './expression-world.ts';

// Where conditions on one header are said to exclude each other, no header may meet them all: that
// is what a proof without a request for it rests on.

const HEADER = 'context.Request.Headers.GetValueOrDefault("X-Mode"';
const text = fc.constantFrom('', 'on', 'ON', 'off', '12', 'X-Mode');
const other = fc.oneof(
  text.map((value) => JSON.stringify(value)),
  fc.constantFrom('context.Operation.Id', 'context.Api.Path', 'string.Empty'),
);
const value = fc.oneof(
  fc.constantFrom(`${HEADER})`, `${HEADER}, "")`, `${HEADER}, "on")`),
  fc.constantFrom(`${HEADER}, "").ToLower()`, `${HEADER}, "").ToUpperInvariant()`),
);
const comparison = fc.constantFrom('Ordinal', 'OrdinalIgnoreCase');
const condition = fc.oneof(
  fc.tuple(value, fc.oneof(other, value)).map(([a, b]) => `${a} == ${b}`),
  fc
    .tuple(value, other, comparison)
    .map(([a, b, how]) => `${b}.Equals(${a}, StringComparison.${how})`),
  fc.tuple(value, fc.oneof(other, value)).map(([a, b]) => `(${a})?.Length == (${b})?.Length`),
  fc.tuple(value, other, other).map(([a, b, c]) => `new[] { ${b}, ${c} }.Contains(${a})`),
  value.map((a) => `string.IsNullOrEmpty(${a})`),
  fc.constant('context.Request.Headers.ContainsKey("X-Mode")'),
);
const constraint = fc.tuple(condition, fc.boolean()).map(([code, holds]): Constraint => ({
  parsed: parse(code),
  definitions: NO_DEFINITIONS,
  holds,
  at: {
    document: code,
    anchor: '<when>',
    place: { file: null, line: null, column: null, resourceId: null },
  },
}));

const SENT = [
  ...[null, '', 'on', 'ON', 'On', 'oN', 'off', 'OFF', '12', '21', 'x', 'X', 'xx', 'XX', 'abc'],
  ...['ABC', 'another-value', 'ANOTHER-VALUE', 'X-Mode', 'x-mode', 'list', 'LIST', 'orders', 'Z1'],
];

const ground = groundOf(WORLD, ALL_HELD, null);

/** Whether a request with this header has every outcome that is asked for. */
function meets(constraints: readonly Constraint[], sent: string | null): boolean {
  const headers = new Map(sent === null ? [] : [['x-mode', sent]]);
  const guess = { ...PLAIN_GUESS, headers };
  return constraints.every((one) => {
    const result = evaluateSeen(one, { ...ground, guess });
    return result.ok && result.value === one.holds;
  });
}

it('is met by no header what is said to be impossible', () => {
  let impossible = 0;
  fc.assert(
    fc.property(fc.array(constraint, { minLength: 1, maxLength: 4 }), (constraints) => {
      if (!isImpossible(constraints, ground)) return;
      impossible += 1;
      expect(SENT.filter((sent) => meets(constraints, sent))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
  expect(impossible).toBeGreaterThan(100);
});

it.each([
  ['of a fact', `${HEADER}) == context.Api.Id`],
  ['of the length of a text', `${HEADER}, "").Length == "12".Length && ${HEADER}, "") != "12"`],
  [
    'in capitals',
    `"off".Equals(${HEADER}), StringComparison.OrdinalIgnoreCase) && ${HEADER}).ToUpperInvariant() == ${HEADER})`,
  ],
])('leaves open a door for a header %s', (_, code) => {
  const condition = code.replaceAll('"', '&quot;').replaceAll('&&', '&amp;&amp;');
  const answer = `<when condition="@(${condition})"><return-response/></when>`;
  const { verdict } = proofOf({ api: policies(`<choose>${answer}</choose>${JWT}`) });
  expect(verdict).not.toBe('conforming');
});
