import { describe, expect, it } from '@jest/globals';
import { runOn } from './fake-machine.ts';

const TERMS = ['--owner', 'team', '--reason', 'TICKET-1', '--expires', '2027-03-31'];

describe('waive', () => {
  it('is asked for a finding with all that is needed', async () => {
    const outcome = await runOn(['waive', '3f9a1c07', ...TERMS, '--path', 'a', '--api', 'orders']);
    expect(outcome).toMatchObject({ exitCode: 0, err: '' });
    expect(outcome.requests).toEqual([
      {
        source: 'apiops',
        path: 'a',
        issuer: null,
        audiences: [],
        config: null,
        environment: null,
        reports: [],
        fingerprint: '3f9a1c07',
        owner: 'team',
        reason: 'TICKET-1',
        expires: '2027-03-31',
        api: 'orders',
        operation: null,
        today: null,
      },
    ]);
  });

  const without = (flag: string): readonly string[] => {
    const at = TERMS.indexOf(flag);
    return TERMS.filter((_, index) => index !== at && index !== at + 1);
  };

  it.each<[string, readonly string[], string]>([
    ['a finding', TERMS, "'waive' needs the fingerprint of a finding"],
    ['an owner', ['abc', ...without('--owner')], "'waive' needs --owner; write --owner NAME."],
    ['a reason', ['abc', ...without('--reason')], "'waive' needs --reason; write --reason TEXT."],
    ['a last day', ['abc', ...without('--expires')], 'write --expires YYYY-MM-DD.'],
    ['one finding only', ['abc', 'orders', ...TERMS], 'did you mean --api orders?'],
    ['a date of today that is one', ['abc', ...TERMS, '--today', 'now'], '--today is'],
    ['no report', ['abc', ...TERMS, '--report', 'json'], "not of 'waive'"],
  ])('needs %s', async (_, words, told) => {
    const outcome = await runOn(['waive', ...words]);
    expect([outcome.exitCode, outcome.requests]).toEqual([2, []]);
    expect(outcome.err).toContain(told);
    expect(outcome.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
