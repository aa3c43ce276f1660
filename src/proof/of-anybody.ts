import type { BadEvent } from './flow.ts';
import { sendsKey, SOME_ADDRESSES, type Guess } from './guess.ts';
import { needsSecret } from './secret-texts.ts';

/**
 * Whether anybody can send a request, its token aside: without knowing a hidden text, without a key or
 * a certificate of its own, from wherever they are, and past no guard that only some get past.
 */
export function isOfAnybody({
  event,
  guess,
}: {
  readonly event: BadEvent;
  readonly guess: Guess;
}): boolean {
  const { certificate, address } = guess;
  return (
    !event.state.forSome &&
    !needsSecret(guess) &&
    !sendsKey(guess) &&
    Object.keys(certificate ?? {}).length === 0 &&
    (address === null || SOME_ADDRESSES.some((one) => one === address))
  );
}
