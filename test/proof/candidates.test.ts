import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { header, quoted } from '../support/computed.ts';
import { proofOf } from '../support/proofs.ts';

const unless = (condition: string): string =>
  `<choose><when condition="${quoted(`@(!(${condition}))`)}">${JWT}</when></choose>`;
const matches = (pattern: string): string => `Regex.IsMatch(${header('X')}, "${pattern}")`;

describe('a way around the validator is found', () => {
  it.each([
    ['by a pattern with a class', matches('^kube-probe/[0-9]+')],
    ['by a pattern with an escape', matches('^10\\\\.0\\\\.\\\\d+$')],
    ['by a pattern with alternatives', matches('^(health|probe)-check$')],
    ['by a pattern that counts', matches('^[a-f]{4}$')],
    ['by the length of a header', `${header('X')}.Length == 12`],
    ['by more than a length', `${header('X')}.Length > 20`],
    ['by the query as a whole', 'context.Request.Url.QueryString.Contains("debug=true")'],
  ])('%s', (_, condition) => {
    const { verdict, guess } = proofOf({ api: policies(unless(condition)) });
    const sent = [...(guess?.headers.values() ?? []), ...(guess?.query.values() ?? [])];
    expect({ verdict, sends: sent.length }).toEqual({ verdict: 'violating', sends: 1 });
  });
});
