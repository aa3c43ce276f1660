import { describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  acceptAll,
  checked,
  edit,
  FILE,
  initialize,
  repositoryWith,
  verdicts,
} from './init-folder.ts';

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
      ...all(OF_TOKENS, 'conforming'),
      ...all([...OF_CONTROLS, ...OF_EVERYBODY], 'violating'),
    });
    expect(report.exitCode).toBe(1);
  });

  it('is green once everything is accepted that is proposed', async () => {
    const report = await checked(await acceptedBank());
    expect(verdicts(report)).toEqual(GREEN);
    expect([report.exitCode, report.findings]).toEqual([0, []]);
  });
});

/** One thing that somebody changes: what, in which file, and which subjects turn. */
type Weakening = readonly [
  what: string,
  file: string,
  edit: readonly [string | RegExp, string],
  turned: readonly string[],
];

const policyOf = (api: string): string => `artifacts/apis/${api}/policy.xml`;
const VALIDATOR = /<validate-jwt[\s\S]*<\/validate-jwt>/;
const TENANT = '7d3f6a52-0c1e-4b7a-9a55-2f1d8c3e4b60';
const ACCOUNTS = ['accounts/get-account', 'accounts/list-accounts'];
const CARDS = ['cards/block-card', 'cards/list-cards'];
const DOMESTIC = ['payments-domestic/create-payment', 'payments-domestic/get-payment'];
const SETTLEMENT = ['settlement/get-batch', 'settlement/submit-batch'];
const METER = ['meter/get-firmware', 'meter/push-reading'];
const FRAGMENT = 'artifacts/policy fragments/okta-jwt/policy.xml';

const POLICIES: readonly Weakening[] = [
  [
    'an API without its fragment',
    policyOf('accounts'),
    ['<include-fragment fragment-id="okta-jwt" />', ''],
    ACCOUNTS,
  ],
  ['a fragment without its validator', FRAGMENT, [VALIDATOR, ''], ACCOUNTS],
  [
    'a fragment that takes unsigned tokens',
    FRAGMENT,
    [' require-scheme', ' require-signed-tokens="false" require-scheme'],
    ACCOUNTS,
  ],
  [
    'a named value with another audience',
    'artifacts/named values/bank-audience/namedValueInformation.json',
    ['api://bank', 'api://other'],
    [...ACCOUNTS, ...CARDS],
  ],
  ['an API without its validator', policyOf('cards'), [VALIDATOR, ''], CARDS],
  [
    'a validator for some callers only',
    policyOf('cards'),
    [
      VALIDATOR,
      '<choose><when condition="@(!context.Request.Headers.ContainsKey(&quot;X-Internal&quot;))">$&</when></choose>',
    ],
    CARDS,
  ],
  [
    'an operation that drops base',
    'artifacts/apis/cards/operations/block-card/policy.xml',
    ['<base />', ''],
    ['cards/block-card'],
  ],
  [
    'tokens without an end',
    policyOf('payments-instant'),
    [' require-scheme', ' require-expiration-time="false" require-scheme'],
    ['payments-instant/send-instant'],
  ],
  [
    'one more audience',
    policyOf('payments-domestic'),
    ['</audience>', '</audience><audience>api://bank</audience>'],
    DOMESTIC,
  ],
  [
    'the issuer of another profile',
    policyOf('payments-domestic'),
    ['aus7bank5payments1', 'aus4bank2customers1'],
    DOMESTIC,
  ],
  ['no audience', policyOf('payments-domestic'), [/<audiences>[\s\S]*<\/audiences>/, ''], DOMESTIC],
  [
    'another tenant',
    policyOf('backoffice'),
    [TENANT, TENANT.replace('7d3f', '1111')],
    ['backoffice/list-cases'],
  ],
  ['every tenant', policyOf('backoffice'), [TENANT, 'common'], ['backoffice/list-cases']],
  [
    'a tenant for any audience',
    policyOf('backoffice'),
    [/<audiences>[\s\S]*<\/audiences>/, ''],
    ['backoffice/list-cases'],
  ],
  [
    'metadata of every tenant',
    policyOf('audit'),
    [`${TENANT}/v2.0`, 'common/v2.0'],
    ['audit/list-entries'],
  ],
  [
    'the issuer of another tenant',
    policyOf('audit'),
    [`sts.windows.net/${TENANT}`, `sts.windows.net/${TENANT.replace('7d3f', '1111')}`],
    ['audit/list-entries'],
  ],
  [
    'certificates that nobody checks',
    policyOf('settlement'),
    [/<validate-client-certificate[\s\S]*<\/validate-client-certificate>/, ''],
    SETTLEMENT,
  ],
  [
    'certificates with errors',
    policyOf('settlement'),
    [' validate-trust', ' ignore-error="true" validate-trust'],
    SETTLEMENT,
  ],
  [
    'certificates of anybody',
    policyOf('settlement'),
    [/<identities>[\s\S]*<\/identities>/, ''],
    SETTLEMENT,
  ],
  [
    'an open product',
    'artifacts/products/devices/productInformation.json',
    ['"subscriptionRequired": true', '"subscriptionRequired": false'],
    METER,
  ],
  [
    'an API that asks for no key',
    'artifacts/apis/meter/apiInformation.json',
    ['"subscriptionRequired": true', '"subscriptionRequired": false'],
    METER,
  ],
  [
    'an answer before any policy',
    'artifacts/policy.xml',
    ['<inbound>', '<inbound><return-response />'],
    [
      ...[
        'accounts/get-account',
        'accounts/list-accounts',
        'audit/list-entries',
        'backoffice/list-cases',
      ],
      ...[...CARDS, ...DOMESTIC, 'payments-instant/send-instant', ...SETTLEMENT],
    ],
  ],
];

const CONFIGURATION: readonly Weakening[] = [
  ['no entry for a health check', FILE, [/^.*healthz.*\n/m, ''], ['status/get-health']],
  [
    'no entry for what the specification leaves open',
    FILE,
    [/^.*\/rates.*\n/m, ''],
    ['status/list-rates'],
  ],
  [
    'no entry for OPTIONS',
    FILE,
    [/^.*OPTIONS \/accounts".*\n/m, ''],
    ['accounts/preflight-accounts'],
  ],
  ['no entry for discovery', FILE, [/^.*jwks.*\n/m, ''], ['identity/get-keys']],
  ['no entry for keys', FILE, [/^ *- .*accept: \[subscription-key\].*\n/m, ''], METER],
  [
    'no entry for certificates',
    FILE,
    [/^ *- .*accept: \[client-certificate\].*\n/m, ''],
    SETTLEMENT,
  ],
  [
    'no entry for another profile',
    FILE,
    [/^ *- .*accept: \[payments\].*\n/m, ''],
    [...DOMESTIC, 'payments-instant/send-instant'],
  ],
  ['another audience expected', FILE, ['[api://bank]', '[api://bank-2]'], [...ACCOUNTS, ...CARDS]],
];

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
