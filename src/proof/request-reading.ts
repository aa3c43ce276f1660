/**
 * Recognizes the few expressions that surely hand on what the caller wrote, so that a value made
 * from them can be made unexpected by the caller. Anything else is left undecided.
 */
const READS_HEADER =
  /^@\(\s*context\.Request\.Headers\.GetValueOrDefault\(\s*"[^"\\]*"\s*(?:,\s*"[^"\\]*"\s*)?\)\s*\)$/u;
const READS_QUERY =
  /^@\(\s*context\.Request\.(?:Original)?Url\.Query\.GetValueOrDefault\(\s*"[^"\\]*"\s*(?:,\s*"[^"\\]*"\s*)?\)\s*\)$/u;

export function readsRequest(expression: string): boolean {
  return READS_HEADER.test(expression) || READS_QUERY.test(expression);
}
