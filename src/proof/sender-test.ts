import type { Certificate } from '../model/guess.ts';
import { isInside, parseAddress, type AddressRange } from './addresses.ts';
import { senderAddress, type Guess } from './guess.ts';

/** What a guard asks of whoever sends a request, where no expression does. */
export type SenderTest = AddressTest | CertificateTest;

/** The address is, or is not, in one of these ranges. */
export interface AddressTest {
  readonly of: 'address';
  /** Equal for tests that ask the same. */
  readonly key: string;
  readonly inside: boolean;
  readonly ranges: readonly AddressRange[];
}

/** There is a certificate, and it has all the claims of one of these. */
export interface CertificateTest {
  readonly of: 'certificate';
  readonly key: string;
  readonly identities: readonly Certificate[];
}

/** Whether a request passes. An address that cannot be read passes nothing (policy facts 4.1). */
export function passes(test: SenderTest, guess: Guess): boolean {
  if (test.of === 'certificate') {
    const { certificate } = guess;
    return certificate !== null && test.identities.some((one) => hasClaims(certificate, one));
  }
  const address = parseAddress(senderAddress(guess));
  return address !== null && isInside(address, test.ranges) === test.inside;
}

function hasClaims(certificate: Certificate, wanted: Certificate): boolean {
  return Object.entries(wanted).every(([claim, value]) => certificate[claim] === value);
}

/**
 * Whether no certificate passes all of these: certain only where each of them names thumbprints, and
 * the thumbprints differ. Of other claims one certificate may well have both.
 */
export function excludeEachOther(tests: readonly CertificateTest[]): boolean {
  return tests.some((one, index) =>
    tests
      .slice(index + 1)
      .some((other) =>
        one.identities.every((a) => other.identities.every((b) => haveOtherThumbprints(a, b))),
      ),
  );
}

const THUMBPRINT = /^[\dA-F]{40}$/u;

function haveOtherThumbprints(a: Certificate, b: Certificate): boolean {
  const [first = '', second = ''] = [a['thumbprint'], b['thumbprint']];
  return THUMBPRINT.test(first) && THUMBPRINT.test(second) && first !== second;
}

/** Numbers in the one way in which .NET writes them, so that equal ones are equal texts. */
export function spelled(claim: string, text: string): string {
  const isNumber = /(?:thumbprint|serial-number)$/u.test(claim);
  return isNumber && /^[\s:\da-f]+$/iu.test(text)
    ? text.replaceAll(/[\s:]/gu, '').toUpperCase()
    : text;
}
