import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { proofOf, told } from '../support/proofs.ts';

const header = (name: string): string =>
  `context.Request.Headers.GetValueOrDefault(&quot;${name}&quot;,&quot;&quot;) == &quot;1&quot;`;
const put = (name: string, value: string): string =>
  `<set-variable name="${name}" value="${value}"/>`;
const variable = (name: string): string => `(string)context.Variables[&quot;${name}&quot;]`;
const choose = (condition: string, then: string, otherwise: string): string =>
  `<choose><when condition="@(${condition})">${then}</when><otherwise>${otherwise}</otherwise></choose>`;

/** Each header leaves its mark in a variable that is read at the end: two to the power of `count` paths. */
const marks = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    choose(header(`H${at}`), put(`v${at}`, 'yes'), put(`v${at}`, 'no')),
  ).join('');
const reads = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    choose(`${variable(`v${at}`)} == &quot;yes&quot;`, '<trace source="a">b</trace>', ''),
  ).join('');

describe('with more paths than are kept apart', () => {
  it.each([
    ['a validator that all of them run into closes them', JWT + reads(9), 'conforming'],
    [
      'one that only some run into leaves open what cannot be told any more',
      choose(`${variable('v0')} == &quot;yes&quot;`, JWT, '') + reads(9),
      'unknown limit undecided',
    ],
    [
      'a filter that the plainest request does not pass lets nobody in who could be shown',
      `<ip-filter action="allow"><address>10.1.2.3</address></ip-filter>${reads(9)}`,
      'unknown limit undecided',
    ],
    [
      'an answer that the plainest request gets is still seen',
      `<return-response/>${reads(9)}`,
      'violating jwt-missing',
    ],
  ])('%s', (_, after, want) => {
    expect(told(proofOf({ api: policies(marks(9) + after) }))).toBe(want);
  });

  it('a few paths less are told apart', () => {
    const after = choose(`${variable('v0')} == &quot;yes&quot;`, JWT, '');
    const api = policies(marks(4) + after + reads(4));
    expect(told(proofOf({ api }))).toBe('violating jwt-conditional');
  });
});
