import { expect, it } from '@jest/globals';
import { api, inventory, JWT, policies, present, product, space } from '../support/chains.ts';
import { settled } from '../support/settled.ts';

/** Closed by its product; a key that skips the product does not exist. */
const SERVICE = inventory(
  space({
    apis: [api('orders', { subscriptionRequired: true })],
    products: [
      product('gold', { apis: ['orders'], policy: present('products/gold', policies(JWT)) }),
    ],
  }),
);

it.each([
  ['existing', 'conforming', 0, [true, false], ['possible']],
  ['strict', 'violating', 1, [true, true], []],
] as const)('with %s routes it is %s', (routes, verdict, exitCode, counted, assumed) => {
  const { report } = settled(SERVICE, { routes });
  const [subject] = report.operations;
  expect([subject?.verdict, report.exitCode]).toEqual([verdict, exitCode]);
  expect(subject?.routes.map((route) => route.counted)).toEqual(counted);
  expect(report.assumptions.map(({ id }) => id)).toEqual(assumed);
});
