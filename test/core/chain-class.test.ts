import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { basePath } from '../../src/core/gateway-path.ts';
import { judgeSubject, type SubjectResult } from '../../src/core/judge-subject.ts';
import { prover, type Prover } from '../../src/core/route-proofs.ts';
import type { Expectation } from '../../src/model/expectation.ts';
import type { Api, Inventory, Operation, Product, Space } from '../../src/model/inventory.ts';
import { chainBuilder } from '../../src/policy/chain.ts';
import { subjectsOf, type Subject } from '../../src/policy/subjects.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { prove } from '../../src/proof/prove.ts';
import {
  api,
  EXPECTATION,
  fragment,
  inventory,
  JWT,
  operation,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';

const quoted = (text: string): string => `&quot;${text}&quot;`;

/** Everything fixed that an expression can ask for, also by a way that its text does not show. */
const FACTS: readonly (readonly [string, readonly string[]])[] = [
  ['context.Operation.Id', ['one', 'two']],
  ['context.Operation.Name', ['First', 'Second']],
  ['context.Operation.Method', ['GET', 'POST']],
  ['context.Operation.UrlTemplate', ['/x', '/x/{id}']],
  ['context.Api.Id', ['a', 'b']],
  ['context.Api.Name', ['First', 'Second']],
  ['context.Api.Path', ['a', 'b']],
  ['context.Api.Revision', ['1', '2']],
  ['context.Api.Version', ['v1', 'v2']],
  ['context.Api.IsCurrentRevision.ToString()', ['True', 'False']],
  ['(context.Product == null).ToString()', ['True', 'False']],
  ['context.Product.Id', ['p', 'q']],
  ['context.Product.Name', ['First', 'Second']],
  ['context.Product.SubscriptionRequired.ToString()', ['True', 'False']],
  ['(context.Workspace == null).ToString()', ['True', 'False']],
  ['context.Request.Method', ['GET', 'POST']],
  ['context.Request.OriginalUrl.Path', ['/a/x', '/b/x']],
  ['context.Request.Url.Path', ['/a/x', '/x']],
  ['context.Request.MatchedParameters[&quot;id&quot;]', ['1', '2']],
  ['context.Deployment.GatewayId', ['managed', 'own']],
  ['context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;)', ['', '1']],
];

const comparison = fc
  .constantFrom(...FACTS)
  .chain(([fact, values]) => fc.tuple(fc.constant(fact), fc.constantFrom(...values)));
const condition = fc.oneof(
  comparison.map(([fact, value]) => `@(${fact} == ${quoted(value)})`),
  comparison.map(([fact, value]) => `@(!(${fact} != ${quoted(value)}))`),
  fc
    .tuple(comparison, comparison)
    .map(([[f, v], [g, w]]) => `@(${f} == ${quoted(v)} &amp;&amp; ${g} == ${quoted(w)})`),
  // By another name.
  fc.constantFrom(
    '@{ var r = context.Request; return r.Method == &quot;GET&quot;; }',
    '@{ var o = context.Operation; return o.Id == &quot;one&quot;; }',
    '@{ var c = context; return c.Api.Id == &quot;a&quot;; }',
    '@{ var u = context.Request.OriginalUrl; return u.Path.EndsWith(&quot;x&quot;); }',
  ),
  // Not C#.
  fc.constant('@(context.Operation.Id ==)'),
);

const DENIAL = '<return-response><set-status code="403" reason="no"/></return-response>';
const closed = fc.constantFrom(JWT, DENIAL);
const open = fc.constantFrom(
  JWT.replace('api://acme', 'api://other'),
  '<return-response/>',
  '<cache-lookup/>',
  '<mock-response/>',
  '<include-fragment fragment-id="jwt"/>',
  '<include-fragment fragment-id="lost"/>',
  '<set-variable name="m" value="@(context.Request.Method)"/>',
  '<set-variable name="o" value="@(context.Operation.Id)"/>',
);
// What lets in is told at the API that lacks a policy, so most have to be closed to be alike.
const leaf = fc.oneof({ weight: 5, arbitrary: closed }, { weight: 1, arbitrary: open });
const { policy } = fc.letrec<{ policy: string }>((tie) => ({
  policy: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(condition, tie('policy'), tie('policy'))
      .map(
        ([when, body, otherwise]) =>
          `<choose><when condition="${when}">${body}</when>` +
          `<otherwise>${otherwise}</otherwise></choose>`,
      ),
  ),
}));
const document = fc
  .tuple(fc.array(policy, { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([all, base]) => policies(`${base ? '<base/>' : ''}${all.join('')}`, '<on-error/>'));
/** None, one of its own, one that cannot be read, or one that the source left out. */
const held = (id: string): fc.Arbitrary<Api['policy']> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant<Api['policy']>({ state: 'absent' }) },
    { weight: 3, arbitrary: document.map((text) => present(id, text)) },
    fc.constantFrom<Api['policy']>(present(id, '<policies>'), {
      state: 'not-extracted',
      why: `nobody exported ${id}`,
    }),
  );

const name = fc.constantFrom(null, 'First', 'Second');
const operationOf = (owner: string, id: string): fc.Arbitrary<Operation> =>
  fc
    .record({
      method: fc.constantFrom('GET', 'POST', 'put', null),
      template: fc.constantFrom('/x', '/x/{id}', null),
      displayName: name,
      policy: held(`apis/${owner}/operations/${id}`),
    })
    .map((over) => operation(id, over));
const apiOf = (id: string): fc.Arbitrary<Api> =>
  fc
    .record({
      displayName: name,
      path: fc.constantFrom('a', 'b'),
      revision: fc.constantFrom('1', '2'),
      current: fc.constantFrom(true, true, true, false),
      version: fc.constantFrom(null, 'v1', 'v2'),
      type: fc.constantFrom('http', 'http', 'http', 'websocket', 'mcp', 'strange'),
      subscriptionRequired: fc.constantFrom(true, false, null),
      policy: held(`apis/${id}`),
      value: fc.tuple(operationOf(id, 'one'), operationOf(id, 'two')),
    })
    .map(({ value, ...over }) => api(id, { ...over, operations: { state: 'present', value } }));
const productOf = (id: string): fc.Arbitrary<Product> =>
  fc
    .record({
      displayName: name,
      subscriptionRequired: fc.constantFrom(true, false, null),
      apis: fc.subarray(['a', 'b']),
      policy: held(`products/${id}`),
    })
    .map((over) => product(id, over));
const spaceOf = (workspace: string | null): fc.Arbitrary<Space> =>
  fc
    .record({
      policy:
        workspace === null
          ? document.map((text) => present('global', text))
          : held(`workspaces/${workspace}`),
      apis: fc.tuple(apiOf('a'), apiOf('b')),
      products: fc.tuple(productOf('p')),
      jwt: fc.constantFrom(JWT, '<cors/>'),
    })
    .map(({ jwt, ...over }) =>
      space({ ...over, workspace, fragments: [fragment('jwt', `<fragment>${jwt}</fragment>`)] }),
    );
const service = fc
  .tuple(spaceOf(null), fc.option(spaceOf('team'), { freq: 5 }))
  .map(([one, team]): Inventory => {
    const value = [{ id: 'own', apis: ['a'] }];
    const facts = inventory(one, ...(team === null ? [] : [team]));
    return { ...facts, gateways: { state: 'present', value } };
  });

/** Not every API is expected to trust the same. */
const OTHER: Expectation = { ...EXPECTATION, tokenSources: [{ kind: 'query', name: 'token' }] };
const expectationOf = ({ api: { id, path } }: Subject): Expectation =>
  id === 'a' && path === 'b' ? OTHER : EXPECTATION;

function shared(facts: Inventory): Prover {
  return prover({
    chains: chainBuilder(facts),
    gateways: facts.gateways,
    expected: (subject) => ({ expectation: expectationOf(subject), unsure: null, entries: [] }),
  });
}

/** Proves for every subject and route anew, from facts and chains that nobody watches. */
function alone(facts: Inventory): Prover {
  const by = shared(facts);
  return {
    prove: (subject, route) =>
      by.prove(subject, route).map((proved) => {
        const { chain, expectation, gateway } = proved;
        const own = { product: route.product, base: basePath(subject.api), gateway };
        const proof = prove({ chain, expectation, facts: factsOf({ ...subject, ...own }) });
        return { ...proved, proof };
      }),
  };
}

function judged(facts: Inventory, by: Prover): readonly SubjectResult[] {
  const options = {
    inventory: facts,
    prover: by,
    failOnUnknown: true,
    strictRoutes: false,
    requiredWhenAbsent: null,
  };
  return subjectsOf(facts).map((subject) => judgeSubject(options, subject));
}

const told = ({ name: subject, verdict, reasonCode, judgements, routes }: SubjectResult) => ({
  subject,
  verdict,
  reasonCode,
  judgements,
  proofs: routes.map(({ route, gateway, proof }) => [route.product?.id, gateway, proof]),
});

describe('proofs shared by chain class', () => {
  it('are those that each subject would have got on its own', () => {
    let saved = 0;
    fc.assert(
      fc.property(service, (facts) => {
        const results = judged(facts, shared(facts));
        const [one, other] = [results.map(told), judged(facts, alone(facts)).map(told)];
        // Telling that two trees are equal is slow; only telling how they differ is needed.
        if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
        const proofs = results.flatMap(({ routes }) => routes.map(({ proof }) => proof));
        saved += proofs.length - new Set(proofs).size;
      }),
      { numRuns: 30 },
    );
    expect(saved).toBeGreaterThan(30);
  });
});
