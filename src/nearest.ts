/**
 * The known word that was probably meant, or null where none is near.
 *
 * Near means: at most one edit in a short word, up to a third of a long one. Case is free.
 */
export function nearest(seen: string, known: readonly string[]): string | null {
  // A long word is no slip of the finger, and the table below grows with its square.
  if (seen.length > 60) return null;
  const folded = seen.toLowerCase();
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const word of known) {
    const edits = editsBetween(folded, word.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(word.length, seen.length) / 3));
    if (edits <= allowed && (best === null || edits < best.edits)) best = { word, edits };
  }
  return best?.word ?? null;
}

/** Insertions, deletions, replacements and swaps of neighbors that turn one word into the other. */
function editsBetween(from: string, to: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let index = 1; index <= to.length; index += 1) {
      const same = from[at] === to[index - 1];
      const swapped = from[at] === to[index - 2] && from[at - 1] === to[index - 1];
      next.push(
        Math.min(
          edits(row, index - 1) + (same ? 0 : 1),
          edits(row, index) + 1,
          edits(next, index - 1) + 1,
          swapped ? edits(before, index - 2) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return edits(row, to.length);
}

function edits(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
