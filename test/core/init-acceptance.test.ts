import { describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptAll, checked, edit, initialize, repositoryWith, verdicts } from './init-folder.ts';
import { ACCOUNTS, CARDS, CONFIGURATION, POLICIES } from './init-weakenings.ts';

const BANK = 'test/fixtures/bank';

const OF_TOKENS = [
  'accounts/get-account',
  'accounts/list-accounts',
  'audit/list-entries',
  'backoffice/list-cases',
  'cards/block-card',
  'cards/list-cards',
  'payments-domestic/create-payment',
  'payments-domestic/get-payment',
  'payments-instant/send-instant',
];
const OF_CONTROLS = [
  'meter/get-firmware',
  'meter/push-reading',
  'settlement/get-batch',
  'settlement/submit-batch',
];
const OF_EVERYBODY = [
  'accounts/preflight-accounts',
  'identity/get-keys',
  'status/get-health',
  'status/list-rates',
];

const all = (names: readonly string[], verdict: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, verdict]));

/** What holds once everything is accepted that is proposed. */
const GREEN = {
  ...all(OF_TOKENS, 'conforming'),
  ...all(OF_CONTROLS, 'other-control'),
  ...all(OF_EVERYBODY, 'public'),
};

async function acceptedBank(): Promise<string> {
  const root = repositoryWith(BANK);
  await initialize(root);
  acceptAll(root);
  return root;
}

describe('a bank that init has looked at', () => {
  it('is as open as its policies leave it, as long as nobody has accepted anything', async () => {
    const root = repositoryWith(BANK);
    expect(await initialize(root)).toMatchObject({ exitCode: 0 });
    const report = await checked(root);
    expect(verdicts(report)).toEqual({
      ...all(Object.keys(GREEN), 'violating'),
      ...all([...ACCOUNTS, ...CARDS], 'conforming'),
    });
    expect(report.exitCode).toBe(1);
  });

  it('is green once everything is accepted that is proposed', async () => {
    const report = await checked(await acceptedBank());
    expect(verdicts(report)).toEqual(GREEN);
    expect([report.exitCode, report.findings]).toEqual([0, []]);
  });
});

describe('a bank that is green', () => {
  it.each([...POLICIES, ...CONFIGURATION])('turns with %s', async (_, file, change, turned) => {
    const root = await acceptedBank();
    edit(root, file, change);
    const report = await checked(root);
    expect(verdicts(report)).toEqual({ ...GREEN, ...all(turned, 'violating') });
    expect(report.exitCode).toBe(1);
  });

  it('turns with one more operation that nobody has accepted', async () => {
    const root = await acceptedBank();
    edit(root, 'artifacts/apis/status/specification.yaml', [
      'paths:\n',
      "paths:\n  /debug:\n    get:\n      operationId: dump\n      responses: { '200': { description: done } }\n",
    ]);
    expect(verdicts(await checked(root))).toEqual({ ...GREEN, 'status/dump': 'violating' });
  });

  it('turns where a validator can no longer be read', async () => {
    const root = await acceptedBank();
    rmSync(join(root, 'artifacts/named values/okta-issuer'), { recursive: true });
    expect(verdicts(await checked(root))).toEqual({
      ...GREEN,
      ...all([...ACCOUNTS, ...CARDS], 'unknown'),
    });
  });
});
