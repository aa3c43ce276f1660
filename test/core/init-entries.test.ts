import { describe, expect, it } from '@jest/globals';
import type { Api } from '../../src/model/inventory.ts';
import { JWT, operation, policies, present, space } from '../support/chains.ts';
import {
  PAYMENTS,
  jwt,
  under,
  listed,
  MOST,
  textOf,
  linesOf,
  proseOf,
  entry,
} from './init-text.ts';

describe('expectations', () => {
  const pay = (id: string, over: Partial<Api> = {}): Api =>
    under(id, jwt(PAYMENTS, 'api://p'), over);
  const PROFILE = `p: { issuers: [${PAYMENTS}], audiences: [api://p] }`;

  it.each<[string, readonly Api[], readonly string[]]>([
    ['the ids of several', [pay('a'), pay('b'), MOST], [entry('api: [a, b]', 'p')]],
    ['a prefix that they share', [pay('pay-a'), pay('pay-b'), MOST], [entry('api: "pay-*"', 'p')]],
    [
      'no prefix that another one shares',
      [pay('pay-a'), pay('pay-b'), under('pay-c', JWT), MOST],
      [entry('api: [pay-a, pay-b]', 'p')],
    ],
    [
      'the shortest prefix',
      [pay('pay-a-1'), pay('pay-a-2'), pay('pay-b'), pay('x'), MOST],
      [entry('api: ["pay-*", x]', 'p')],
    ],
    [
      'no prefix of a single letter',
      [pay('p-a'), pay('p-b'), MOST],
      [entry('api: [p-a, p-b]', 'p')],
    ],
    [
      'the operations of an API that follow the default',
      [
        pay(
          'a',
          listed(
            operation('x'),
            operation('y'),
            operation('z', { policy: present('apis/a/operations/z', policies(JWT)) }),
          ),
        ),
        MOST,
      ],
      [entry('api: a', 'p'), entry('api: a, operation: z', 'default')],
    ],
    [
      'the revision that follows the default',
      [
        pay('a', listed(operation('x'), operation('y'))),
        under('a', JWT, { revision: '2', current: false }),
        MOST,
      ],
      [entry('api: a', 'p'), entry('api: a, revision: "2"', 'default')],
    ],
  ])('name %s', (_, apis, entries) => {
    expect(linesOf(textOf({ apis }))).toEqual(['trust:', PROFILE, '# expectations:', ...entries]);
  });

  it('tell an API of a workspace from one of the service', () => {
    const sales = space({ workspace: 'sales', apis: [under('a', JWT), pay('b')] });
    expect(linesOf(textOf({ apis: [pay('a'), MOST] }, sales))).toEqual([
      'trust:',
      PROFILE,
      '# expectations:',
      entry('api: a', 'p'),
      entry('api: b, workspace: sales', 'p'),
      entry('api: a, workspace: sales', 'default'),
    ]);
  });

  it('are left out where no pattern means the API alone, which is told', () => {
    const text = textOf({ apis: [pay('a*'), MOST] });
    expect(linesOf(text)).toEqual(['trust:', PROFILE]);
    expect(proseOf(text)).toContain(
      'No pattern can tell these from others, so nothing is written for them: a*/get',
    );
  });
});
