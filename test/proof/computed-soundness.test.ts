import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainBuilder } from '../../src/policy/chain.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { PLAIN_GUESS, type Guess } from '../../src/proof/guess.ts';
import { HiddenFormulas, NEVER } from '../../src/proof/hidden.ts';
import { prove } from '../../src/proof/prove.ts';
import { runFlow } from '../../src/proof/run-flow.ts';
import {
  api,
  AUDIENCE,
  EXPECTATION,
  inventory,
  JWT,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';
import { header, keep, quoted } from '../support/computed.ts';

// Policies whose values are computed, and every request that could make something else of them.

const X = header('X');
const Y = header('Y');
const VARIABLE = '(string)context.Variables["v"]';
const CHOSEN = [X, Y, VARIABLE].map((source) => `${source} == "1"`);

const text = fc.constantFrom(
  X,
  VARIABLE,
  '"api://" + "acme"',
  `${X} == "1" ? "api://other" : "api://acme"`,
  `${Y} + "/acme"`,
  'context.Api.Id == "orders" ? "api://acme" : "api://other"',
);
const test = fc.constantFrom(...CHOSEN, 'context.Api.Id == "orders"', '1 == 2');
const code = fc.oneof(
  fc.constantFrom('401', '@(200 + 203)', '@{ return 401; }', `@(int.Parse(${X}))`),
  test.map((one) => `@(${one} ? 200 : 403)`),
  test.map((one) => `@(${one} ? 401 : 403)`),
);
const jwt = fc.oneof(
  fc.constant(JWT),
  text.map((one) => JWT.replace(AUDIENCE, `@(${one})`)),
  test.map((one) =>
    JWT.replace('<validate-jwt', `<validate-jwt require-signed-tokens="@(!(${quoted(one)}))"`),
  ),
  fc
    .constantFrom(
      `@(${header('Authorization')}.Trim())`,
      `@(${VARIABLE})`,
      `@(${Y} == "1" ? ${X} : ${header('Authorization')})`,
    )
    .map((one) =>
      JWT.replace(
        'header-name="Authorization" require-scheme="Bearer"',
        `token-value="${quoted(one)}"`,
      ),
    ),
  fc
    .constantFrom(`@(${X})`, '@("Author" + "ization")', `@(${Y} == "1" ? "X" : "Authorization")`)
    .map((one) => JWT.replace('"Authorization" require-scheme="Bearer"', `"${quoted(one)}"`)),
);
const answer = code.map(
  (one) => `<return-response><set-status code="${quoted(one)}" reason="r"/></return-response>`,
);
const written = fc
  .tuple(
    fc.constantFrom('X', 'Authorization'),
    fc.constantFrom('1', `@(${X})`, `@(${Y} + "1")`, '@("Bearer " + "x")'),
    fc.constantFrom('override', 'skip', 'delete', '@("over" + "ride")'),
  )
  .map(
    ([name, value, action]) =>
      `<set-header name="${name}" exists-action="${quoted(action)}"><value>${value}</value></set-header>`,
  );
const other = fc.constantFrom(
  keep('v', '1'),
  keep('v', `@(${X})`),
  keep('v', `@(${header('Authorization')})`),
  keep('v', AUDIENCE),
  '<cache-lookup vary-by-developer="false" vary-by-developer-groups="false"/>',
);
const lookup = test.map(
  (one) =>
    `<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" allow-private-response-caching="@(${quoted(one)})"/>`,
);
const step = fc.oneof(jwt, jwt, answer, written, other, lookup);
const policy = fc.oneof(
  step,
  fc
    .tuple(test, step)
    .map(([one, body]) => `<choose><when condition="@(${quoted(one)})">${body}</when></choose>`),
);
const failing = fc.oneof(
  fc.constant(''),
  code.map((one) => `<set-status code="${quoted(one)}" reason="r"/>`),
  fc.constant('<set-status code="@(context.Response.StatusCode)" reason="r"/>'),
  fc.constant('<set-status code="@(context.Response.StatusCode + 2)" reason="r"/>'),
);
const document = fc.tuple(fc.array(policy, { minLength: 1, maxLength: 5 }), failing);

const VALUES = [null, '1', '200', AUDIENCE, 'api:/'];
const GUESSES: readonly Guess[] = VALUES.flatMap((x) =>
  VALUES.map((y) => ({ ...PLAIN_GUESS, headers: sent({ x, y }) })),
);

function sent(headers: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, one]) => (one === null ? [] : [[name, one] as const])),
  );
}

function given([inbound, onError]: readonly [readonly string[], string]) {
  const body = policies(inbound.join(''), `<on-error>${onError}</on-error>`);
  const orders = api('orders', { policy: present('apis/orders', body) });
  const service = space({ apis: [orders] });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: orders,
    operation: null,
    product: null,
  });
  const subject = { space: service, api: orders, operation: operation('get'), product: null };
  return { chain, expectation: EXPECTATION, facts: factsOf({ ...subject, base: '/orders' }) };
}

/** Whether a request may get in, whatever is hidden. */
function mayEnter(options: ReturnType<typeof given>, guess: Guess): boolean {
  const formulas = new HiddenFormulas();
  const flow = runFlow({ ...options, assignment: {}, guess, formulas });
  const isOpen = flow.unknowns.some(({ hidden }) => hidden !== NEVER);
  return (
    isOpen || flow.bad.some(({ cache, state }) => cache !== 'guarded' && state.hidden !== NEVER)
  );
}

describe('a proof over generated values', () => {
  it('that says conforming lets none of the requests in', () => {
    let conforming = 0;
    fc.assert(
      fc.property(document, (one) => {
        const options = given(one);
        if (prove(options).verdict !== 'conforming') return;
        conforming += 1;
        expect(GUESSES.filter((guess) => mayEnter(options, guess))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(conforming).toBeGreaterThan(10);
  });

  it('that says violating shows a request that gets in', () => {
    let violating = 0;
    fc.assert(
      fc.property(document, (one) => {
        const options = given(one);
        const { verdict, guess } = prove(options);
        if (verdict !== 'violating' || guess === null) return;
        violating += 1;
        expect(mayEnter(options, guess)).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(violating).toBeGreaterThan(10);
  });
});
