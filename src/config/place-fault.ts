import { UsageError } from '../errors.ts';
import type { Place } from '../model/place.ts';

/** @param told One sentence without full stop; it may end in a question mark. */
export function placeFault({ file, line, column }: Place, told: string): UsageError {
  const where = [file, line, column].filter((part) => part !== null).join(':');
  return new UsageError(`${where}: ${told}${told.endsWith('?') ? '' : '.'}`);
}
