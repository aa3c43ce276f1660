import type { Expectation } from '../../src/model/expectation.ts';
import type { Proof } from '../../src/model/proof.ts';
import { chainBuilder } from '../../src/policy/chain.ts';
import { factsOf } from '../../src/proof/facts.ts';
import { prove } from '../../src/proof/prove.ts';
import {
  api,
  EXPECTATION,
  fragment,
  inventory,
  namedValue,
  operation,
  present,
  space,
} from './chains.ts';

/** Documents of one API; what is left out is absent. */
export interface Given {
  readonly global?: string;
  readonly api?: string;
  readonly operation?: string;
  readonly fragments?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly method?: string | null;
  readonly type?: string;
  readonly expectation?: Expectation;
}

/** What is proved of the operation `orders/get` without a product. */
export function proofOf(given: Given): Proof {
  const own = operation(
    'get',
    given.operation === undefined
      ? {}
      : { policy: present('apis/orders/operations/get', given.operation) },
  );
  const orders = api('orders', {
    type: given.type ?? 'http',
    operations: { state: 'present', value: [own] },
    ...(given.api === undefined ? {} : { policy: present('apis/orders', given.api) }),
  });
  const service = space({
    apis: [orders],
    fragments: Object.entries(given.fragments ?? {}).map(([id, text]) => fragment(id, text)),
    namedValues: Object.entries(given.values ?? {}).map(([name, value]) => namedValue(name, value)),
    ...(given.global === undefined ? {} : { policy: present('global', given.global) }),
  });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: orders,
    operation: given.operation === undefined ? null : own,
    product: null,
  });
  const method = given.method === undefined ? 'GET' : given.method;
  const subject = { space: service, api: orders, operation: { ...own, method }, product: null };
  const facts = factsOf({ ...subject, base: '/orders' });
  return prove({ chain, expectation: given.expectation ?? EXPECTATION, facts });
}

/** Verdict, reason and rules in one line. */
export const told = ({ verdict, reasonCode, causes }: Proof): string =>
  [verdict, reasonCode, ...causes.map((cause) => cause.told.rule)].filter(Boolean).join(' ');
