import type { Token, TokenKind } from './token.ts';

// A quote or an angle bracket that got lost makes the text behind it look like code with strings
// and markup swapped. Such code holds pairs of tokens that no C# program holds. Finding one ends
// the reading, so that an element cannot disappear inside an expression unnoticed.

const LITERAL_ENDS: ReadonlySet<TokenKind> = new Set(['string', 'char', 'string-end']);
const LITERAL_STARTS: ReadonlySet<TokenKind> = new Set(['string', 'char', 'string-start']);

/** Words that may stand right before a string. */
const BEFORE_LITERAL = new Set(
  'return case in is when and or not else do throw await where select on equals by orderby'.split(
    ' ',
  ),
);

/** Words that may stand right behind a string. */
const AFTER_LITERAL = new Set(
  'is as in when and or switch with equals ascending descending into by on select where let join from group orderby'.split(
    ' ',
  ),
);

/** Neighbours that only markup has: `/>`, `</`, `><`, `<?`. */
const MARKUP = new Set(['/>', '</', '><', '<?']);

/**
 * Says why two tokens cannot follow each other in C#.
 *
 * @param before The last token that is no comment.
 * @returns the end of a sentence, or undefined where nothing speaks against the pair.
 */
export function clash(before: Token, after: Token): string | undefined {
  if (isMarkup(before, after)) {
    return `\`${before.text}${after.text}\` is markup and no C#, so a quote or a bracket is missing`;
  }
  if (sideBySide(before, after)) {
    return 'two values stand side by side with no operator between them, so a quote is missing or doubled';
  }
  return undefined;
}

function isMarkup(before: Token, after: Token): boolean {
  return (
    before.kind === 'operator' &&
    after.kind === 'operator' &&
    MARKUP.has(before.text + after.text.charAt(0)) &&
    before.text.length === 1
  );
}

function sideBySide(before: Token, after: Token): boolean {
  if (LITERAL_ENDS.has(before.kind)) {
    return (
      LITERAL_STARTS.has(after.kind) ||
      (after.kind === 'identifier' && !AFTER_LITERAL.has(after.text))
    );
  }
  return (
    before.kind === 'identifier' &&
    LITERAL_STARTS.has(after.kind) &&
    !BEFORE_LITERAL.has(before.text)
  );
}
