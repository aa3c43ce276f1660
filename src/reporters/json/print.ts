/** JSON that may be printed anywhere: it parses to the same value, and no byte of it does anything else. */

/**
 * Characters that JSON allows as they are and a terminal or a reader may stumble over: DEL and C1
 * controls, bidi and zero-width characters, separators. Only strings can hold them.
 */
const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Runners obey these anywhere in a line. */
const RUNNER_COMMAND = /##(?=\[|vso\[)/gi;

/** One value, on one line or indented by two blanks for each level. */
export function print(value: unknown, layout: 'line' | 'indented'): string {
  const text = JSON.stringify(value, null, layout === 'line' ? 0 : 2);
  return text.replace(UNSEEN, escaped).replace(RUNNER_COMMAND, '#\\u0023');
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}

/** An array with one item a line, item by item. */
export function* printItems<T>(
  items: readonly T[],
  shape: (item: T) => unknown,
  indent: string,
): Generator<string> {
  yield '[';
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '' : ','}\n${indent}  ${print(shape(item), 'line')}`;
  }
  yield items.length === 0 ? ']' : `\n${indent}]`;
}
