import { UsageError } from '../../errors.ts';

/** The last second of the year 9999: later dates have no four-digit year. */
const LAST_SECOND = 253_402_300_799;

/** A value of `--today`, checked. */
export function dateOf(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  // The calendar decides: 2027-02-30 parses in some engines and becomes another day.
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(
      `--today is '${value}', which is no date; write YYYY-MM-DD, as in 2027-01-31.`,
    );
  }
  return value;
}

/**
 * The UTC date of a run that was not told one.
 *
 * @param epoch Value of SOURCE_DATE_EPOCH, seconds since 1970.
 */
export function defaultDate(epoch: string | undefined, now: Date): string {
  if (epoch === undefined || epoch === '') return now.toISOString().slice(0, 10);
  const seconds = /^\d{1,12}$/.test(epoch) ? Number(epoch) : Number.NaN;
  if (!(seconds <= LAST_SECOND)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is '${epoch}'; it must be whole seconds since 1970, or not be set.`,
    );
  }
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
