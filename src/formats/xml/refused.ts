import { ReadError } from '../../errors.ts';
import type { Refusal } from '../../model/policy-text.ts';

/**
 * Ends the reading of one policy text from any depth of it. Caught where reading begins and turned
 * into data there; it never leaves this folder.
 */
export class Refused extends ReadError {
  readonly refusal: Refusal;
  readonly offset: number;

  constructor(refusal: Refusal, message: string, offset: number) {
    super(message);
    this.refusal = refusal;
    this.offset = offset;
  }
}

const SHOWN = 40;

/** The start of what was seen, on one line, for a message. */
export function seen(text: string): string {
  const line = text
    .slice(0, SHOWN + 1)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
