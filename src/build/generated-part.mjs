/** The first and the last line of a generated part of a hand-written Markdown file. */
export function markers(part) {
  return part === 'rule'
    ? ['<!-- generated from the rule; edit the rule -->', '<!-- end of generated part -->']
    : [`<!-- generated: ${part} -->`, `<!-- end of generated: ${part} -->`];
}

/**
 * Replaces what stands between the markers and leaves every other byte alone.
 *
 * @param {string} text
 * @param {string} inner Markdown
 * @param {{ file: string, part: string }} where
 * @throws when the markers do not stand there exactly once, in this order
 */
export function replaceBetween(text, inner, { file, part }) {
  const [first, last] = markers(part);
  const pieces = text.split(first);
  const [before, rest = ''] = pieces;
  const [, ...after] = rest.split(last);
  if (pieces.length !== 2 || after.length !== 1) {
    throw new Error(
      `${file} needs these two lines once, in this order, around its generated part:\n    ${first}\n    ${last}`,
    );
  }
  return `${before}${first}\n\n${inner.trim()}\n\n${last}${after[0]}`;
}
