import { describe, expect, it } from '@jest/globals';
import type { Expectation } from '../../src/model/expectation.ts';
import type { Api, Operation, Product } from '../../src/model/inventory.ts';
import type { Proof } from '../../src/model/proof.ts';
import { chainBuilder } from '../../src/policy/chain.ts';
import { classProver } from '../../src/proof/chain-class.ts';
import { factsOf } from '../../src/proof/facts.ts';
import type { Assignment } from '../../src/proof/readings.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  operation,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';

/** What is special about a subject; without anything it is `a/one` by the product `p`. */
interface Special {
  readonly api?: Partial<Api>;
  readonly operation?: Partial<Operation>;
  readonly product?: Partial<Product> | null;
  readonly gateway?: string;
  readonly base?: string;
  readonly expectation?: Expectation;
  readonly pinned?: Assignment;
}

/** Whether paths have the case of their template is another matter. */
const WRITTEN: Assignment = { 'path-spelling': 'as-written' };

type ProofOf = (special: Special) => Proof;

/** Proves for subjects of one service that has no policy but the global one. */
function proverOf(inbound: string): ProofOf {
  const service = space({ policy: present('global', policies(inbound, '<on-error/>')) });
  const chains = chainBuilder(inventory(service));
  const prove = classProver();
  return (special) => {
    const {
      gateway = 'managed',
      base = '/a',
      pinned = WRITTEN,
      expectation = EXPECTATION,
    } = special;
    const subject = {
      space: service,
      api: api('a', { displayName: 'A', version: 'v1', ...special.api }),
      operation: operation('one', { displayName: 'One', ...special.operation }),
      product:
        special.product === null ? null : product('p', { displayName: 'P', ...special.product }),
    };
    const chain = chains.chain({ ...subject, operation: null });
    return prove({ chain, expectation, pinned, facts: factsOf({ ...subject, gateway, base }) });
  };
}

/** Asks for a token only where the condition holds. */
const jwtWhen = (condition: string): string =>
  `<choose><when condition="${condition.replaceAll('"', '&quot;')}">${JWT}</when></choose>`;

const MOCK = `<mock-response/>${JWT}`;

/** Closed for `a/one` by `p`, and open for somebody else. */
const ROWS: readonly (readonly [string, string, Special])[] = [
  ['the id of the operation', '@(context.Operation.Id == "one")', { operation: { id: 'two' } }],
  ['its name', '@(context.Operation.Name == "One")', { operation: { displayName: 'Two' } }],
  ['its method', '@(context.Operation.Method == "GET")', { operation: { method: 'PUT' } }],
  ['the method', '@(context.Request.Method == "GET")', { operation: { method: 'PUT' } }],
  [
    'the template',
    '@(context.Operation.UrlTemplate == "/one")',
    { operation: { template: '/two' } },
  ],
  [
    'the path',
    '@(context.Request.OriginalUrl.Path == "/a/one")',
    { operation: { template: '/two' } },
  ],
  ['the path in front', '@(context.Request.OriginalUrl.Path == "/a/one")', { base: '/b' }],
  ['the id of the API', '@(context.Api.Id == "a")', { api: { id: 'b' } }],
  ['its name', '@(context.Api.Name == "A")', { api: { displayName: 'B' } }],
  ['its path', '@(context.Api.Path == "a")', { api: { path: 'b' } }],
  ['its revision', '@(context.Api.Revision == "1")', { api: { revision: '2' } }],
  ['its version', '@(context.Api.Version == "v1")', { api: { version: 'v2' } }],
  ['whether it is current', '@(context.Api.IsCurrentRevision)', { api: { current: false } }],
  ['the id of the product', '@(context.Product.Id == "p")', { product: { id: 'q' } }],
  ['its name', '@(context.Product.Name == "P")', { product: { displayName: 'Q' } }],
  ['whether there is one', '@(context.Product != null)', { product: null }],
  [
    'whether it asks for a key',
    '@(context.Product.SubscriptionRequired)',
    { product: { subscriptionRequired: false } },
  ],
  ['the gateway', '@(context.Deployment.GatewayId == "managed")', { gateway: 'own' }],
  [
    'the method by another name',
    '@{ var r = context.Request; return r.Method == "GET"; }',
    { operation: { method: 'PUT' } },
  ],
  [
    'the API by another name',
    '@{ var c = context.Api; return c.Id == "a"; }',
    { api: { id: 'b' } },
  ],
];

const APART: readonly (readonly [string, Special, string])[] = [
  ['another expectation', { expectation: { ...EXPECTATION, accepted: [] } }, JWT],
  ['another meaning of a reading', { pinned: { 'base-twice': 'again' } }, '<base/><base/>'],
  ['a type for which a policy means something else', { api: { type: 'websocket' } }, MOCK],
];

describe('a proof kept for its class', () => {
  it.each(ROWS)('is not given to who differs in %s, which %s asks for', (_, condition, special) => {
    const proofOf = proverOf(jwtWhen(condition));
    expect(proofOf({}).verdict).toBe('conforming');
    expect(proofOf(special).verdict).not.toBe('conforming');
    expect(proofOf({}).verdict).toBe('conforming');
  });

  it.each(APART)('is not given to who has %s', (_, special, inbound) => {
    const proofOf = proverOf(inbound);
    const [one, other] = [proofOf({}), proofOf(special)];
    expect(other).not.toBe(one);
    expect(proofOf({})).toBe(one);
    expect(proofOf(special)).toBe(other);
  });

  it('names the scopes of each, where it names those that were searched', () => {
    const proofOf = proverOf('');
    const searched = (special: Special): unknown =>
      proofOf(special).causes.map(({ told }) =>
        'searched' in told.facts ? told.facts.searched : null,
      );
    expect(searched({ product: null })).toEqual([['apis/a', 'global']]);
    expect(searched({})).toEqual([['apis/a', 'products/p', 'global']]);
    expect(searched({ product: { id: 'q' } })).toEqual([['apis/a', 'products/q', 'global']]);
  });

  it('is the very same for all who differ in what nothing asks for', () => {
    const proofOf = proverOf(jwtWhen('@(context.Request.Headers.ContainsKey("X"))') + JWT);
    const others: readonly Special[] = [
      { operation: { id: 'two', template: '/two', displayName: 'Two' } },
      { product: { id: 'q', displayName: 'Q', subscriptionRequired: false } },
      { api: { displayName: 'B', path: 'b', version: 'v2' }, base: '/b' },
      { gateway: 'own' },
    ];
    expect(proofOf({}).verdict).toBe('conforming');
    for (const other of others) expect(proofOf(other)).toBe(proofOf({}));
  });
});
