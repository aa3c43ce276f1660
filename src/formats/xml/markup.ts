import { isWhite, nameAt, skipWhite } from './characters.ts';
import type { CommentDraft } from './draft.ts';
import { Refused, seen } from './refused.ts';

const COMMENT = '<!--';

/**
 * The comment at an offset. It ends at the first `-->`; a `--` inside is let through because
 * committed policies have it, though strict XML does not.
 */
export function commentAt(text: string, offset: number): CommentDraft | undefined {
  if (!text.startsWith(COMMENT, offset)) return undefined;
  const start = offset + COMMENT.length;
  const end = text.indexOf('-->', start);
  if (end === -1) throw new Refused('unclosed', 'A comment is not closed.', offset);
  refuseSwallowed(text.slice(start, end), start);
  return { kind: 'comment', text: text.slice(start, end), span: { start: offset, end: end + 3 } };
}

/**
 * A comment that holds the beginning of another one has probably lost its own end. That is harmless
 * while only words stand between; if there is a tag, an element may have been swallowed.
 */
function refuseSwallowed(comment: string, start: number): void {
  const inner = comment.lastIndexOf(COMMENT);
  const tag = inner === -1 ? -1 : firstTag(comment, inner);
  if (tag === -1) return;
  const message = `A comment may have swallowed \`${seen(comment.slice(tag))}\`, because another comment begins in it.`;
  throw new Refused('ambiguous', message, start + tag);
}

function firstTag(comment: string, before: number): number {
  for (let at = comment.indexOf('<'); at < before; at = comment.indexOf('<', at + 1)) {
    if (comment.charAt(at + 1) === '/' || nameAt(comment, at + 1) !== '') return at;
  }
  return -1;
}

/** Offset behind the processing instruction at an offset. */
export function instructionEnd(text: string, offset: number): number {
  const close = text.indexOf('?>', offset + 2);
  if (close === -1) {
    throw new Refused('unclosed', 'A processing instruction is not closed.', offset);
  }
  const target = nameAt(text, offset + 2);
  const declaration = target.toLowerCase() === 'xml';
  if (target === '' || (declaration && !isAtStart(text, offset))) {
    const message = declaration
      ? 'An XML declaration stands elsewhere than at the very start.'
      : 'A processing instruction has no name.';
    throw new Refused('syntax', message, offset);
  }
  return close + 2;
}

function isAtStart(text: string, offset: number): boolean {
  return offset === 0 || (offset === 1 && text.startsWith('\ufeff'));
}

/** Refuses what begins with `<!` and is neither comment nor CDATA. */
export function refuseDeclaration(text: string, offset: number): never {
  const shown = seen(text.slice(offset, offset + 40));
  if (text.slice(offset + 2, offset + 9).toUpperCase() === 'DOCTYPE') {
    const message = 'The text has a DOCTYPE, which could define entities.';
    throw new Refused('doctype', message, offset);
  }
  throw new Refused('syntax', `\`${shown}\` is no markup that a policy can hold.`, offset);
}

/** The end tag at an offset. */
export function endTagAt(text: string, offset: number): { name: string; end: number } {
  const name = nameAt(text, offset + 2);
  const end = skipWhite(text, offset + 2 + name.length);
  if (name === '' || text.charAt(end) !== '>') {
    const message = `\`${seen(text.slice(offset, end + 1))}\` is no end tag.`;
    throw new Refused('syntax', message, offset);
  }
  return { name, end: end + 1 };
}

/** Tells whether a tag may end or go on with an attribute here. */
export function endsName(character: string): boolean {
  return isWhite(character) || character === '>' || character === '/';
}
