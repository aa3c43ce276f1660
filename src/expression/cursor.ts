import {
  endOfLine,
  entityAt,
  identifierAt,
  isLineEnd,
  isSpace,
  numberAt,
  operatorAt,
  placeholderAt,
} from './characters.ts';
import { clash } from './neighbours.ts';
import { readInterpolatedText, readPlainLiteral, readVerbatimString } from './strings.ts';
import type { LexFailure, Token, TokenKind } from './token.ts';

/** Something open. A stack of these replaces recursion, because nesting is up to the text. */
type Frame =
  | { readonly kind: 'bracket'; readonly start: number; readonly closer: string }
  | { readonly kind: 'string' | 'hole'; readonly start: number; readonly verbatim: boolean };

/** Bounds what later stages may do by recursion. */
const MAX_NESTING = 200;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Walks through C# once, from left to right. */
export class Cursor {
  readonly tokens: Token[] = [];
  offset: number;
  readonly #text: string;
  readonly #refuseEntities: boolean;
  readonly #frames: Frame[] = [];
  /** Open interpolated strings that must end on their line. */
  #singleLine = 0;
  /** The last token that is no comment. */
  #last: Token | undefined;
  #failure: LexFailure | undefined;

  constructor(text: string, offset: number, refuseEntities: boolean) {
    this.#text = text;
    this.offset = offset;
    this.#refuseEntities = refuseEntities;
  }

  /** Reads from an opening bracket to the one that closes it. */
  readBracketed(): LexFailure | undefined {
    do this.#step();
    while (this.#failure === undefined && this.#frames.length > 0);
    return this.#failure;
  }

  /** Reads to the end of the text. */
  readAll(): LexFailure | undefined {
    while (this.#failure === undefined && this.#more()) this.#step();
    return this.#failure;
  }

  #more(): boolean {
    return this.offset < this.#text.length || this.#frames.length > 0;
  }

  #step(): void {
    const frame = this.#frames.at(-1);
    if (this.offset >= this.#text.length) this.#failUnclosed(frame);
    else if (frame?.kind === 'string') this.#stringPart(frame.verbatim);
    else this.#codePart(frame);
  }

  #push(frame: Frame): void {
    if (this.#frames.length >= MAX_NESTING) {
      this.#fail(`brackets are nested more than ${MAX_NESTING} levels deep`, this.offset);
    }
    this.#frames.push(frame);
  }

  #codePart(frame: Frame | undefined): void {
    const character = this.#text.charAt(this.offset);
    if (isSpace(character)) this.#space(character);
    else if (character === '"' || character === "'") this.#literal(character);
    else if (character === '/' && this.#comment()) return;
    else if (this.#prefixedString()) return;
    else if (frame?.kind === 'hole' && this.#endOfHole(character)) return;
    else this.#wordOrSign(character);
  }

  #space(character: string): void {
    if (this.#singleLine > 0 && isLineEnd(character)) {
      this.#fail('an interpolated string runs into the end of its line', this.offset);
    }
    this.offset += 1;
  }

  #literal(quote: string): void {
    const end = readPlainLiteral(this.#text, this.offset, quote);
    if (end === -1) {
      const reached = endOfLine(this.#text, this.offset);
      this.#fail('a string or character runs into the end of its line', this.offset, reached);
    } else this.#emit(quote === '"' ? 'string' : 'char', end);
  }

  #comment(): boolean {
    const second = this.#text.charAt(this.offset + 1);
    if (second === '/') this.#emit('comment', endOfLine(this.#text, this.offset));
    else if (second === '*') this.#blockComment();
    else return false;
    return true;
  }

  #blockComment(): void {
    const close = this.#text.indexOf('*/', this.offset + 2);
    const end = close === -1 ? this.#text.length : close + 2;
    const lineEnd = this.#singleLine > 0 ? endOfLine(this.#text, this.offset) : end;
    if (close === -1) this.#fail('a comment does not end', this.offset, end);
    else if (lineEnd < end)
      this.#fail('an interpolated string runs into the end of its line', lineEnd);
    this.#emit('comment', end);
  }

  /** `@"…"`, `$"…"`, `$@"…"` and `@$"…"`. */
  #prefixedString(): boolean {
    const prefix = this.#text.slice(this.offset, this.offset + 3);
    if (prefix.startsWith('@"')) this.#verbatimString();
    else if (prefix.startsWith('$"')) this.#openString(2);
    else if (prefix === '$@"' || prefix === '@$"') this.#openString(3);
    else return false;
    return true;
  }

  #verbatimString(): void {
    const end = readVerbatimString(this.#text, this.offset);
    if (end === -1) this.#fail('a string does not end', this.offset, this.#text.length);
    else this.#emit('string', end);
  }

  #openString(length: number): void {
    const verbatim = length === 3;
    this.#push({ kind: 'string', start: this.offset, verbatim });
    if (!verbatim) this.#singleLine += 1;
    this.#emit('string-start', this.offset + length);
  }

  #stringPart(verbatim: boolean): void {
    const end = readInterpolatedText(this.#text, this.offset, verbatim);
    if (end > this.offset) this.#emit('string-text', end);
    const stop = this.#text.charAt(end);
    if (stop === '"') this.#closeString(verbatim);
    else if (stop === '{') this.#openHole(verbatim);
    else this.#fail('an interpolated string does not end', end);
  }

  #closeString(verbatim: boolean): void {
    this.#frames.pop();
    if (!verbatim) this.#singleLine -= 1;
    this.#emit('string-end', this.offset + 1);
  }

  #openHole(verbatim: boolean): void {
    this.#push({ kind: 'hole', start: this.offset, verbatim });
    this.#emit('hole-start', this.offset + 1);
  }

  /** A hole ends at `}`; a colon outside brackets begins its format, which is plain text. */
  #endOfHole(character: string): boolean {
    if (character === ':' && this.#text.charAt(this.offset + 1) !== ':') {
      let end = this.offset;
      while (!this.#endsFormat(end)) end += 1;
      this.#emit('format', end);
      return true;
    }
    if (character !== '}') return false;
    this.#frames.pop();
    this.#emit('hole-end', this.offset + 1);
    return true;
  }

  #endsFormat(offset: number): boolean {
    const character = this.#text.charAt(offset);
    return character === '' || character === '}' || character === '"' || isLineEnd(character);
  }

  #wordOrSign(character: string): void {
    if (CLOSERS.has(character)) this.#open(character);
    else if (character === ')' || character === ']' || character === '}') this.#close(character);
    else if (
      character === '&' &&
      this.#refuseEntities &&
      entityAt(this.#text, this.offset) !== ''
    ) {
      this.#fail('an XML entity stands in code that is not encoded', this.offset);
    } else this.#plain();
  }

  #open(character: string): void {
    const placeholder = placeholderAt(this.#text, this.offset);
    if (placeholder !== '') {
      this.#emit('placeholder', this.offset + placeholder.length);
      return;
    }
    const closer = CLOSERS.get(character) ?? '';
    this.#push({ kind: 'bracket', start: this.offset, closer });
    this.#emit('open', this.offset + 1);
  }

  #close(character: string): void {
    const frame = this.#frames.pop();
    if (frame?.kind === 'bracket' && frame.closer === character) {
      this.#emit('close', this.offset + 1);
      return;
    }
    const opener = frame === undefined ? 'nothing' : `\`${this.#text.charAt(frame.start)}\``;
    this.#fail(`\`${character}\` closes ${opener}`, this.offset);
  }

  #plain(): void {
    for (const [kind, match] of PLAIN) {
      const found = match(this.#text, this.offset);
      if (found === '') continue;
      this.#emit(kind, this.offset + found.length);
      return;
    }
    const wide = (this.#text.codePointAt(this.offset) ?? 0) > 0xffff;
    this.#emit('other', this.offset + (wide ? 2 : 1));
  }

  #emit(kind: TokenKind, end: number): void {
    const start = this.offset;
    const token = { kind, text: this.#text.slice(start, end), start, end };
    this.tokens.push(token);
    this.offset = end;
    if (kind === 'comment') return;
    const reason = this.#last === undefined ? undefined : clash(this.#last, token);
    if (reason !== undefined) this.#fail(reason, start);
    this.#last = token;
  }

  #failUnclosed(frame: Frame | undefined): void {
    const start = frame?.start ?? this.offset;
    this.#fail(`\`${this.#text.charAt(start)}\` is not closed`, start, this.#text.length);
  }

  #fail(reason: string, offset: number, reached = offset): void {
    this.#failure ??= { ok: false, reason, offset, reached };
  }
}

const PLAIN = [
  ['identifier', identifierAt],
  ['number', numberAt],
  ['operator', operatorAt],
] as const;
