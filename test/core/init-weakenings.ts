import { FILE } from './init-folder.ts';

/** What may go wrong in the fixture `bank`, once everything in it is green. */

/** One thing that somebody changes: what, in which file, and which subjects turn. */
export type Weakening = readonly [
  what: string,
  file: string,
  edit: readonly [string | RegExp, string],
  turned: readonly string[],
];

const policyOf = (api: string): string => `artifacts/apis/${api}/policy.xml`;
const VALIDATOR = /<validate-jwt[\s\S]*<\/validate-jwt>/;
const TENANT = '7d3f6a52-0c1e-4b7a-9a55-2f1d8c3e4b60';
export const ACCOUNTS = ['accounts/get-account', 'accounts/list-accounts'];
export const CARDS = ['cards/block-card', 'cards/list-cards'];
const DOMESTIC = ['payments-domestic/create-payment', 'payments-domestic/get-payment'];
const SETTLEMENT = ['settlement/get-batch', 'settlement/submit-batch'];
const METER = ['meter/get-firmware', 'meter/push-reading'];
const FRAGMENT = 'artifacts/policy fragments/okta-jwt/policy.xml';

export const POLICIES: readonly Weakening[] = [
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

export const CONFIGURATION: readonly Weakening[] = [
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
