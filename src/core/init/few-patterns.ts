/** Fewer ids are listed one by one. */
const FEWEST = 2;

/**
 * Patterns that mean these ids and no other one: a prefix with a star where several share it, so that
 * a list does not grow with every API of a family.
 *
 * @param ids Without a star in them.
 * @param all Every id that there is, these included.
 */
export function fewPatterns(ids: readonly string[], all: readonly string[]): readonly string[] {
  const own = new Set(ids);
  const strangers = all.filter((id) => !own.has(id));
  const prefixes = [...new Set(ids.flatMap(prefixesOf))].sort(
    (one, other) => one.length - other.length || (one < other ? -1 : 1),
  );
  const left = new Set(ids);
  const patterns: string[] = [];
  for (const prefix of prefixes) {
    const covered = [...left].filter((id) => id.startsWith(prefix));
    if (covered.length < FEWEST || strangers.some((id) => id.startsWith(prefix))) continue;
    patterns.push(`${prefix}*`);
    covered.forEach((id) => left.delete(id));
  }
  return [...patterns, ...left].sort();
}

/** Whole words with the separator behind them. */
function prefixesOf(id: string): readonly string[] {
  return [...id.matchAll(/[-._]/g)]
    .map(({ index }) => id.slice(0, index + 1))
    .filter((prefix) => /^[A-Za-z\d]{2}/.test(prefix));
}
