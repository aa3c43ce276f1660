import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  coversFamily,
  formatAddress,
  isInside,
  parseAddress,
  representatives,
  type AddressRange,
} from '../../src/proof/addresses.ts';

const spelled = (text: string): string | null => {
  const address = parseAddress(text);
  return address === null ? null : formatAddress(address);
};

const range = (from: string, to: string): AddressRange => {
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (first === null || last === null) throw new Error(`${from} to ${to} is no range`);
  return { from: first, to: last };
};

const V6 = Array.from({ length: 8 }, () => 'ffff').join(':');

describe('an address', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['255.255.255.255', '255.255.255.255'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['FD00:0:0:1::A', 'fd00:0:0:1::a'],
    ['10:0:0:2:3:0:0:0', '10:0:0:2:3::'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
  ])('%s is written %s', (text, want) => expect(spelled(text)).toBe(want));

  it.each([
    ...[
      '',
      '10.0.0',
      '10.0.0.256',
      '010.0.0.1',
      '1.2.3.4.5',
      '0x10.0.0.1',
      '10.0.0.1:80',
      ' 1.1.1.1',
    ],
    ...['1:2:3', '1::2::3', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', 'fe80::1%eth0', '12345::'],
    ...['::ffff:10.0.0.1', '::ffff:a00:1', '10.0.0.0/8'],
  ])('%j is none that can be relied on', (text) => expect(spelled(text)).toBeNull());

  it('of IPv6 is written as browsers write it', () => {
    fc.assert(
      fc.property(
        fc.ipV6().filter((text) => !text.includes('.')),
        (text) => {
          const written = spelled(text);
          fc.pre(written !== null);
          expect(`[${written}]`).toBe(new URL(`http://[${text}]/`).hostname);
        },
      ),
    );
  });
});

describe('ranges', () => {
  it.each<[string, readonly AddressRange[], boolean]>([
    ['from first to last cover a family', [range('0.0.0.0', '255.255.255.255')], true],
    ['of two halves cover it', [range('::', '7fff::'), range('7fff::1', V6)], true],
    [
      'with a gap do not',
      [range('0.0.0.0', '9.9.9.9'), range('9.9.9.11', '255.255.255.255')],
      false,
    ],
    ['that are none do not', [], false],
  ])('%s', (_, ranges, want) => expect(coversFamily(ranges)).toBe(want));

  it('are told apart by their representatives: another address is like one of these', () => {
    const address = fc.ipV4().map((text) => spelled(text) ?? '0.0.0.0');
    const ranges = fc.array(
      fc.tuple(address, address).map(([a, b]) => {
        const [one, other] = [range(a, b), range(b, a)];
        return one.from.value <= one.to.value ? one : other;
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(ranges, address, (all, any) => {
        const pattern = (text: string): string => {
          const parsed = parseAddress(text);
          return all.map((one) => String(parsed !== null && isInside(parsed, [one]))).join();
        };
        expect(representatives(all, 0).map(pattern)).toContain(pattern(any));
      }),
    );
  });
});
