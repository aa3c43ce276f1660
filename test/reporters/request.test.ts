import { describe, expect, it } from '@jest/globals';
import type { WitnessRequest } from '../../src/model/proof.ts';
import type { JudgedRoute } from '../../src/model/report.ts';
import { requestLines } from '../../src/reporters/text/witness.ts';

const ROUTE: JudgedRoute = {
  product: null,
  reach: 'anyone',
  counted: true,
  gateway: null,
  verdict: 'violating',
  by: null,
  because: [],
  witness: [],
  request: null,
};

const REQUEST: WitnessRequest = {
  method: 'GET',
  path: '/orders',
  headers: {},
  body: null,
  token: null,
  address: null,
  certificate: null,
  key: null,
};

const A = 'A'.repeat(40);

describe('the sender of a request', () => {
  it.each<[string, Partial<WitnessRequest>, Partial<JudgedRoute>, string]>([
    ['is anyone', {}, {}, 'sent by anyone, without a token'],
    [
      'holds a key where the route needs one',
      {},
      { reach: 'key-holder', product: 'gold' },
      'sent by anyone with a subscription key through product gold, without a token',
    ],
    [
      'holds a key where the path needs one',
      { key: { groups: [] } },
      {},
      'sent by anyone with a subscription key, without a token',
    ],
    [
      'is in a group',
      { key: { groups: ['admins'] } },
      {},
      'sent by anyone with a subscription key of a user in group admins, without a token',
    ],
    [
      'is in several groups',
      { key: { groups: ['admins', 'staff'] } },
      {},
      'sent by anyone with a subscription key of a user in groups admins, staff, without a token',
    ],
    [
      'is at an address',
      { address: '10.1.2.3' },
      {},
      'sent by anyone from 10.1.2.3, without a token',
    ],
    [
      'holds some certificate',
      { certificate: {} },
      {},
      'sent by anyone with a client certificate, without a token',
    ],
    [
      'holds one certificate',
      { certificate: { thumbprint: A, subject: 'CN=a' } },
      {},
      `sent by anyone with a client certificate of thumbprint ${A} and subject CN=a, without a token`,
    ],
  ])('%s', (_, request, route, want) => {
    expect(requestLines({ ...REQUEST, ...request }, { ...ROUTE, ...route })).toContain(want);
  });

  it('must know what is hidden from us in the certificate', () => {
    expect(requestLines({ ...REQUEST, certificate: { thumbprint: '{{print}}' } }, ROUTE)).toContain(
      '{{print}} is a fixed value that the caller must know',
    );
  });
});
