/**
 * A text that a simple regular expression probably matches; null where it says too much. It is only
 * tried: whether the pattern matches it is asked of the matcher.
 */
export function sampleOf(pattern: string): string | null {
  const plain = pattern
    .replaceAll(/^\(\?[a-z]+\)|^\^|\$$/gu, '')
    .replaceAll(/\\[bBAzZ]/gu, '')
    .replaceAll(/\[\^[^\]]*\]/gu, '_')
    .replaceAll(/\[((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/gu, (_, inside: string) => oneOf(inside))
    .replaceAll(/\\d/gu, '1')
    .replaceAll(/\\w/gu, 'a')
    .replaceAll(/\\s/gu, ' ');
  const first = plain.replaceAll(/\((?:\?:)?([^()|]*)(?:\|[^()]*)?\)/gu, '$1');
  const [branch = ''] = first.split('|');
  const repeated = branch.replaceAll(
    /(\\.|[^\\])\{(\d{1,2})(?:,\d*)?\}/gu,
    (_, one: string, count) => one.repeat(Number(count)),
  );
  const once = repeated.replaceAll(/(?<!\\)[+*?]+/gu, '').replaceAll(/(?<!\\)\./gu, 'x');
  return /(?<!\\)[()[\]{}^$]/u.test(once) ? null : once.replaceAll(/\\(.)/gu, '$1');
}

/** The first sign of a class. */
const oneOf = (inside: string): string =>
  inside.startsWith('\\d')
    ? '1'
    : inside.startsWith('\\w')
      ? 'a'
      : inside.replace(/^\\/u, '').slice(0, 1);
