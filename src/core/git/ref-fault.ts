const MAX_LENGTH = 250;

/** Whether it is a whole id of an object (SHA-1 or SHA-256). */
export function isFullId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/**
 * Why a text cannot name a commit here, as a clause; null where it can. Branches, tags, ids and
 * steps back from them (`main~2`, `HEAD^`) can; searches and reflogs are refused, and so is
 * everything that git could take for an option, a range or a second line.
 */
export function refFault(ref: string): string | null {
  if (ref === '') return 'is empty';
  if (ref.length > MAX_LENGTH) return `has ${ref.length} characters`;
  if (!/^[\p{L}\p{N}_./@+#~^,=%!-]+$/u.test(ref))
    return 'holds a character that no name of a commit has';
  if (/^[-^~.]/.test(ref)) return `begins with '${ref.charAt(0)}'`;
  return ref.includes('..') ? "holds '..'" : null;
}
