import { describe, expect, it } from '@jest/globals';
import { joinDoubts, type Judgement } from '../../src/core/judgement.ts';
import type { Told } from '../../src/model/cause.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Operation } from '../../src/model/inventory.ts';
import { api, inventory, JWT, operation, policies, present, space } from '../support/chains.ts';
import { CONFIGURATION, outcomeOf } from '../support/golden-folder.ts';

/** What only the running service knows. */
const region = (name: string): string => `@(context.Deployment.Region == &quot;${name}&quot;)`;

/** A line each, so that every condition has a place of its own. */
const when = (condition: string, body: string): string =>
  `\n<choose>\n<when condition="${condition}">${body}</when></choose>`;
const nested = (conditions: readonly string[]): string =>
  conditions.reduceRight((body, condition) => when(condition, body), JWT);
const regions = (count: number, from = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => region(`r${from + index}`));

interface Given {
  readonly api?: string;
  readonly operations?: readonly Operation[];
}

function findings(given: Given): readonly Finding[] {
  const orders = api('orders', {
    ...(given.api === undefined ? {} : { policy: present('apis/orders', policies(given.api)) }),
    ...(given.operations === undefined
      ? {}
      : { operations: { state: 'present', value: given.operations } }),
  });
  const { findings: all } = outcomeOf(inventory(space({ apis: [orders] })), CONFIGURATION).report;
  return all.filter(({ kind }) => kind === 'undecided');
}

const own = (id: string, inbound: string): Operation =>
  operation(id, { policy: present(`apis/orders/operations/${id}`, policies(inbound)) });

/** Reason for reason, where the causes stand and how many places they have. */
const outline = (all: readonly Finding[]): readonly string[] =>
  all.map(({ cause, locations, affected }) =>
    [cause.document, `${locations.length} places`, ...affected].join(' '),
  );

describe('conditions that leave one route open', () => {
  const [finding, ...others] = findings({ api: nested(regions(40)) });

  it('are one finding, however many they are', () => {
    expect(others).toEqual([]);
    expect(finding?.affected).toEqual(['orders/get']);
  });

  it('stand at the first of them, and name the places of all', () => {
    expect(finding?.cause.anchor).toContain('"r1"');
    expect(finding?.locations.map(({ line }) => line)).toEqual(
      Array.from({ length: 40 }, (_, index) => 3 + 2 * index),
    );
  });

  it('are counted in the message', () => {
    expect(finding?.message).toMatch(
      /^Something hangs on .*\. In the same document, 39 more conditions are open for the same reason\.$/,
    );
    expect(findings({ api: nested(regions(2)) })[0]?.message).toMatch(/ 1 more condition is open /);
  });

  it('keep the fingerprint of the first, which alone says no more than itself', () => {
    const [alone] = findings({ api: nested(regions(1)) });
    expect(alone?.fingerprint).toBe(finding?.fingerprint);
    expect(alone?.message).not.toContain('In the same document');
    expect(alone?.locations).toHaveLength(1);
  });
});

describe('what is open', () => {
  it('in two documents is two findings', () => {
    const document = policies(`<base/>${when(region('r3'), JWT)}`);
    const get = operation('get', { policy: present('apis/orders/operations/get', document) });
    expect(outline(findings({ api: when(region('r1'), JWT), operations: [get] }))).toEqual([
      'apis/orders 1 places orders/get',
      'apis/orders/operations/get 1 places orders/get',
    ]);
  });

  it('for two operations affects those that hang on it', () => {
    const isFirst = '@(context.Operation.Id == &quot;first&quot;)';
    const inbound = when(isFirst, nested([region('r1'), region('r2')])) + nested([region('r3')]);
    const operations = [operation('first'), operation('second')];
    expect(outline(findings({ api: inbound, operations }))).toEqual([
      'apis/orders 3 places orders/first',
      'apis/orders 1 places orders/second',
    ]);
  });

  it('in two policies of equal text stays with the operation that has it', () => {
    const operations = [own('a', nested(regions(2))), own('b', nested(regions(2)))];
    expect(outline(findings({ operations }))).toEqual([
      'apis/orders/operations/a 2 places orders/a',
      'apis/orders/operations/b 2 places orders/b',
    ]);
  });
});

const doubt = (line: number, over: Partial<Judgement> = {}): Judgement => ({
  cause: {
    document: 'apis/orders',
    anchor: `<when> #${line}`,
    place: { file: 'apis/orders.xml', line, column: 1, resourceId: null },
    told: { rule: 'undecided', facts: { code: 'hidden-condition', what: 'the clock' } },
  },
  kind: 'undecided',
  severity: 'high',
  subject: 'orders/get',
  route: null,
  tags: [],
  ...over,
});

const told = (line: number, told: Told): Partial<Judgement> => ({
  cause: { ...doubt(line).cause, told },
});

describe('a judgement takes another one in', () => {
  it('and then stands where the first of both stands', () => {
    const [one, ...others] = joinDoubts([doubt(9), doubt(4), doubt(7)]);
    expect(others).toEqual([]);
    expect(one?.cause).toEqual(doubt(4).cause);
    expect(one?.more).toEqual([doubt(7).cause, doubt(9).cause]);
  });

  it.each<[string, Partial<Judgement>]>([
    ['of another subject', { subject: 'orders/list' }],
    ['of another route', { route: 'gold' }],
    ['of another kind', { kind: 'weakness' }],
    ['for another reason', told(2, { rule: 'undecided', facts: { code: 'call-out', what: 'a' } })],
    ['of another rule', told(2, { rule: 'policy-unreadable', facts: { why: 'no XML' } })],
    ['in another document', { cause: { ...doubt(2).cause, document: 'global' } }],
  ])('but none %s', (_, over) => {
    const both = [doubt(1), doubt(2, over)];
    expect(joinDoubts(both)).toEqual(both);
  });
});
