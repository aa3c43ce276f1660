import { describe, expect, it } from '@jest/globals';
import type { Api, Operation, Space } from '../../src/model/inventory.ts';
import { api, JWT, operation, policies, present, product, space } from '../support/chains.ts';
import {
  CERTIFICATE,
  BY_HEADER,
  under,
  listed,
  KEYED,
  MOST,
  textOf,
  linesOf,
  proseOf,
  entry,
  devices,
} from './init-text.ts';

const open = (match: string, reason: string): string =>
  `# - { match: { ${match} }, owner: "", reason: "${reason}" } # accept: owner`;

const HEALTH = 'the path is one that health checks ask';
const NOTHING = 'the specification asks callers for nothing';
const OPTIONS = 'browsers send OPTIONS before a call, and no token with it';
const FOUND = 'the path is one of those that clients discover';

describe('what may be public', () => {
  it.each<[string, Partial<Operation>, string | null]>([
    ['/healthz', {}, HEALTH],
    ['/actuator/health', {}, HEALTH],
    ['/api/health-check', {}, HEALTH],
    ['/ready', {}, HEALTH],
    ['/livez', { method: 'HEAD' }, HEALTH],
    ['/Ping', {}, HEALTH],
    ['/version', {}, HEALTH],
    ['/version', { method: 'PUT' }, null],
    ['/orders/{id}/version', {}, null],
    ['/healthy-food', {}, null],
    ['/orders', {}, null],
    ['/orders', { security: 'nothing' }, NOTHING],
    ['/orders', { security: 'key' }, null],
    ['/.well-known/openid-configuration', {}, FOUND],
    ['/x.well-known/y', {}, null],
    ['/orders', { method: 'OPTIONS' }, OPTIONS],
    ['/orders', { method: 'options' }, OPTIONS],
  ])('%s %j', (template, over, reason) => {
    const own = operation('own', { template, ...over });
    const method = own.method?.toUpperCase() ?? '';
    const lines = linesOf(textOf({ apis: [MOST, api('s', listed(own, operation('other')))] }));
    expect(lines).toEqual(
      reason === null
        ? []
        : ['# public:', open(`api: s, operation: "${method} ${template}"`, reason)],
    );
  });

  const health = operation('health', { template: '/health' });
  const other = operation('other');

  it.each<[string, Api]>([
    ['is closed', under('s', JWT, listed(health, other))],
    [
      'takes a wrong token',
      under(
        's',
        JWT.replace('<validate-jwt', '$& require-signed-tokens="false"'),
        listed(health, other),
      ),
    ],
    [
      'asks for a certificate',
      under('s', CERTIFICATE.replace(/<identities>.*<\/identities>/, ''), listed(health, other)),
    ],
    ['cannot be read', api('s', { ...listed(health, other), unreadable: 'It is broken.' })],
  ])('is nothing that %s', (_, one) => {
    expect(linesOf(textOf({ apis: [MOST, one] }))).toEqual([]);
  });

  it('is meant by its id where its path would mean more', () => {
    const wild = operation('wild', { method: 'OPTIONS', template: '/*' });
    expect(linesOf(textOf({ apis: [MOST, api('s', listed(wild, other))] }))).toEqual([
      '# public:',
      open('api: s, operation: wild', OPTIONS),
    ]);
  });

  it('is nothing that shares its names with an API of a workspace', () => {
    const sales = space({ workspace: 'sales', apis: [under('s', JWT, listed(health))] });
    const text = textOf({ apis: [MOST, api('s', listed(health))] }, sales);
    expect(linesOf(text)).toEqual([]);
    expect(proseOf(text)).toContain('nothing is written for them: s/health');
  });
});

const control = (name: string): string =>
  `# ${name}: { control: ${name}, owner: "", reason: "" } # accept: owner, reason`;

const controlled = (match: string, name: string, count: string): string =>
  entry(match, name, `: ${count}`);

describe('what a control may close', () => {
  it('is an API that checks the identity of certificates', () => {
    expect(linesOf(textOf({ apis: [MOST, under('bank', CERTIFICATE)] }))).toEqual([
      '# trust:',
      control('client-certificate'),
      '# expectations:',
      controlled('api: bank', 'client-certificate', '1 operation'),
    ]);
  });

  it('is an API that asks for a key and nothing else', () => {
    const meter = api('meter', { ...KEYED, ...listed(operation('x'), operation('y')) });
    expect(linesOf(textOf({ apis: [MOST, meter], ...devices('meter') }))).toEqual([
      '# trust:',
      control('subscription-key'),
      '# expectations:',
      controlled('api: meter', 'subscription-key', '2 operations'),
    ]);
  });

  it('is a part of an API', () => {
    const partly = operation('partly', {
      policy: present('apis/a/operations/partly', policies(CERTIFICATE)),
    });
    expect(
      linesOf(textOf({ apis: [MOST, under('a', JWT, listed(operation('x'), partly))] })),
    ).toEqual([
      '# trust:',
      control('client-certificate'),
      '# expectations:',
      controlled('api: a, operation: partly', 'client-certificate', '1 operation'),
    ]);
  });

  it.each<[string, Partial<Space>]>([
    ['certificates of anybody', { apis: [MOST, under('a', '<validate-client-certificate/>')] }],
    [
      'certificates with errors',
      {
        apis: [
          MOST,
          under('a', CERTIFICATE.replace('<validate-client-certificate', '$& ignore-error="true"')),
        ],
      },
    ],
    [
      'certificates under a condition',
      {
        apis: [
          MOST,
          under('a', `<choose><when condition="${BY_HEADER}">${CERTIFICATE}</when></choose>`),
        ],
      },
    ],
    ['no key at all', { apis: [MOST, api('a')] }],
    [
      'a product without key',
      {
        apis: [MOST, api('a', KEYED)],
        products: [product('p', { apis: ['a'], subscriptionRequired: false })],
      },
    ],
    [
      'a product that may be without key',
      {
        apis: [MOST, api('a', KEYED)],
        products: [product('p', { apis: ['a'], subscriptionRequired: null })],
      },
    ],
    [
      'a key around a validator',
      {
        apis: [MOST, api('a', KEYED)],
        products: [
          product('p', { apis: ['a'], policy: present('products/p', policies(JWT)) }),
          product('q', { apis: ['a'] }),
        ],
      },
    ],
    [
      'a key before something that cannot be read',
      {
        apis: [MOST, under('a', '<include-fragment fragment-id="gone"/>', KEYED)],
        ...devices('a'),
      },
    ],
  ])('is not %s', (_, service) => {
    expect(linesOf(textOf(service))).toEqual([]);
  });
});
