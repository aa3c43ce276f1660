import type { Certificate } from '../model/guess.ts';
import { formatAddress, parseAddress, representatives } from './addresses.ts';
import type { Literals } from './candidates.ts';
import { PLAIN_GUESS, SOME_ADDRESSES, type Guess } from './guess.ts';
import { passes, spelled, type AddressTest, type SenderTest } from './sender-test.ts';
import type { Dimension } from './dimensions.ts';
import type { Constraint } from './solve.ts';

/** More addresses are not tried where an expression looks at them as well. */
const MAX_ADDRESSES = 200;

/** So many neighbors of an end of a range are tried, where texts may exclude it. */
const MAX_NEIGHBORS = 8;

/** Addresses that may take a path: those of nobody in particular first. */
export function addressDimension(
  literals: Literals,
  constraints: readonly Constraint[],
): Dimension {
  const ranges = constraints.flatMap(addressTestOf).flatMap((test) => test.ranges);
  const listed = ranges.map(({ from }) => formatAddress(from));
  const named = literals.texts.flatMap(addressesIn);
  const neighbors = Math.min(literals.texts.length, MAX_NEIGHBORS);
  const all = [...SOME_ADDRESSES, ...named, ...listed, ...representatives(ranges, neighbors)];
  const fits = (address: string): boolean =>
    constraints.every(
      ({ test, holds }) =>
        test?.of !== 'address' || passes(test, { ...PLAIN_GUESS, address }) === holds,
    );
  return {
    key: 'address',
    values: [...new Set(all)].filter(fits).slice(0, MAX_ADDRESSES),
    set: (guess, value) => ({ ...guess, address: value }),
  };
}

function addressTestOf({ test }: Constraint): readonly AddressTest[] {
  return test?.of === 'address' ? [test] : [];
}

/** The address that a text is, or one that begins with it. */
function addressesIn(text: string): readonly string[] {
  const parts = text.split('.').filter((part) => part !== '');
  const rest = ['0', '0', '0', '1'].slice(parts.length);
  const candidates = text.includes(':')
    ? [text, `${text}:1`, `${text}1`]
    : [[...parts, ...rest].join('.')];
  return candidates.flatMap((candidate) => {
    const address = parseAddress(candidate);
    const written = address === null ? '' : formatAddress(address);
    return written !== '' && written.startsWith(text) ? [written] : [];
  });
}

/** Certificates that may take a path: none, any, and those that are asked for by a claim. */
export function certificateDimension(
  literals: Literals,
  constraints: readonly Constraint[],
): Dimension {
  const listed = constraints.flatMap(({ test }) =>
    test?.of === 'certificate' ? test.identities : [],
  );
  const named = literals.texts.flatMap(certificatesIn);
  const all: readonly Certificate[] = [{}, ...listed, ...named];
  return {
    key: 'certificate',
    values: [null, ...all.map((_, index) => String(index))],
    set: (guess, value) => ({
      ...guess,
      certificate: value === null ? null : (all[Number(value)] ?? null),
    }),
  };
}

/** The certificate whose thumbprint or subject a text may be. */
function certificatesIn(text: string): readonly Certificate[] {
  const thumbprint = spelled('thumbprint', text);
  if (/^[\dA-F]{40}$/u.test(thumbprint)) return [{ thumbprint }];
  return /^[A-Z]+=/iu.test(text) ? [{ subject: text }] : [];
}

/**
 * Requests that stand for all, as far as conditions tell senders apart that only compare addresses
 * with texts, and tests of ranges.
 *
 * @param texts What an address is compared with.
 */
export function everyAddress(
  constraints: readonly Constraint[],
  texts: readonly (string | null)[],
): readonly Guess[] {
  const ranges = constraints.flatMap(addressTestOf).flatMap((test) => test.ranges);
  const all = [...texts.filter((text) => text !== null), ...representatives(ranges, texts.length)];
  return [...new Set(all)].map((address) => ({ ...PLAIN_GUESS, address }));
}

/** The tests of certificates that have to be passed. */
export function certificatesAsked(constraints: readonly Constraint[]) {
  return constraints.flatMap(({ test, holds }) => (isCertificate(test) && holds ? [test] : []));
}

const isCertificate = (
  test: SenderTest | undefined,
): test is Extract<SenderTest, { of: 'certificate' }> => test?.of === 'certificate';
