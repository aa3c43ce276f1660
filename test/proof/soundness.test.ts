import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainBuilder } from '../../src/policy/chain.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { PLAIN_GUESS } from '../../src/proof/guess.ts';
import { HiddenFormulas, NEVER } from '../../src/proof/hidden.ts';
import { prove } from '../../src/proof/prove.ts';
import { runFlow } from '../../src/proof/run-flow.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';

// Policies made of conditions that hang together, and every request that could tell them apart.

const header = (name: string): string =>
  `context.Request.Headers.GetValueOrDefault(&quot;${name}&quot;,&quot;&quot;)`;
const text = (value: string): string => `&quot;${value}&quot;`;

const name = fc.constantFrom('X', 'Y');
const value = fc.constantFrom('', '1', '2', '12');
const atom = fc.oneof(
  fc.tuple(name, value).map(([n, v]) => `${header(n)} == ${text(v)}`),
  fc.tuple(name, value).map(([n, v]) => `${header(n)} != ${text(v)}`),
  fc.tuple(name, value).map(([n, v]) => `${header(n)}.Contains(${text(v)})`),
  name.map((n) => `context.Request.Headers.ContainsKey(${text(n)})`),
  value.map((v) => `(string)context.Variables[&quot;v&quot;] == ${text(v)}`),
  fc.constant('context.Request.Method == &quot;GET&quot;'),
  fc.constant('context.Operation.Id == &quot;other&quot;'),
);
const condition = fc.oneof(
  atom,
  atom.map((one) => `!(${one})`),
  fc.tuple(atom, atom).map(([a, b]) => `${a} &amp;&amp; ${b}`),
  fc.tuple(atom, atom).map(([a, b]) => `${a} || !(${b})`),
);
const leaf = fc.constantFrom(
  JWT,
  '<return-response/>',
  '<return-response><set-status code="403" reason="no"/></return-response>',
  '<set-variable name="v" value="1"/>',
  `<set-variable name="v" value="@(${header('X')})"/>`,
  '<set-header name="X"><value>1</value></set-header>',
  '<trace source="a">b</trace>',
);
const { policy } = fc.letrec<{ policy: string }>((tie) => ({
  policy: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(condition, tie('policy'), fc.option(tie('policy')))
      .map(
        ([when, body, otherwise]) =>
          `<choose><when condition="@(${when})">${body}</when>` +
          `${otherwise === null ? '' : `<otherwise>${otherwise}</otherwise>`}</choose>`,
      ),
  ),
}));
const inbound = fc.array(policy, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));

const VALUES = [null, '', '1', '2', '12', '121', 'z'];
const GUESSES = VALUES.flatMap((x) =>
  VALUES.map((y) => ({
    ...PLAIN_GUESS,
    headers: new Map(
      [
        ['x', x],
        ['y', y],
      ].flatMap(([key, one]): [string, string][] =>
        key === null || key === undefined || one === null || one === undefined ? [] : [[key, one]],
      ),
    ),
  })),
);

function given(body: string) {
  const own = operation('get');
  const orders = api('orders', { policy: present('apis/orders', policies(body, '<on-error/>')) });
  const service = space({ apis: [orders] });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: orders,
    operation: null,
    product: null,
  });
  const subject = { space: service, api: orders, operation: own, product: null };
  return { chain, expectation: EXPECTATION, facts: factsOf({ ...subject, base: '/orders' }) };
}

/** Whether a request may get in, whatever is hidden. */
function mayEnter(options: ReturnType<typeof given>, guess: (typeof GUESSES)[number]): boolean {
  const formulas = new HiddenFormulas();
  const flow = runFlow({ ...options, assignment: {}, guess, formulas });
  return flow.bad.some(({ state }) => state.hidden !== NEVER);
}

describe('a proof over generated policies', () => {
  it('that says conforming lets none of the requests in', () => {
    let conforming = 0;
    fc.assert(
      fc.property(inbound, (body) => {
        const options = given(body);
        if (prove(options).verdict !== 'conforming') return;
        conforming += 1;
        expect(GUESSES.filter((guess) => mayEnter(options, guess))).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(conforming).toBeGreaterThan(20);
  });

  it('that says violating shows a request that gets in', () => {
    let violating = 0;
    fc.assert(
      fc.property(inbound, (body) => {
        const options = given(body);
        const { verdict, guess } = prove(options);
        if (verdict !== 'violating' || guess === null) return;
        violating += 1;
        expect(
          mayEnter(options, { ...PLAIN_GUESS, ...guess, headers: new Map(guess.headers) }),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(violating).toBeGreaterThan(20);
  });
});
