import type { Span } from '../../model/policy-text.ts';
import type { Token, TokenKind } from '../token.ts';
import { Unparsed } from './problem.ts';
import { isReserved } from './words.ts';

const SIGNS: ReadonlySet<TokenKind> = new Set(['identifier', 'operator', 'open', 'close']);

/** Bounds the recursion of the parser: steps into a statement, an expression or an operand. */
const MAX_DEPTH = 500;

/** Reads tokens from left to right; comments are gone. */
export class Tokens {
  /** Index of the current token. */
  index = 0;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  readonly #closers: ReadonlyMap<number, number>;
  #depth = 0;

  constructor(code: string, tokens: readonly Token[]) {
    this.#tokens = tokens.filter(({ kind }) => kind !== 'comment');
    this.#end = { kind: 'other', text: '', start: code.length, end: code.length };
    this.#closers = matchBrackets(this.#tokens);
  }

  get current(): Token {
    return this.at(this.index);
  }

  /** Offset of the current token, where a node that begins here begins. */
  get start(): number {
    return this.current.start;
  }

  get atEnd(): boolean {
    return this.index >= this.#tokens.length;
  }

  at(index: number): Token {
    return this.#tokens[index] ?? this.#end;
  }

  /** Tells whether a bracket, operator or word stands there. */
  is(text: string, index = this.index): boolean {
    const token = this.at(index);
    return token.text === text && SIGNS.has(token.kind);
  }

  /** Tells whether something may be called by the word there. */
  isName(index = this.index): boolean {
    const { kind, text } = this.at(index);
    return kind === 'identifier' && !isReserved(text);
  }

  /** Two tokens without anything between them, such as the halves of `>>`. */
  areOne(first: string, second: string): boolean {
    const next = this.at(this.index + 1);
    return this.is(first) && this.is(second, this.index + 1) && this.current.end === next.start;
  }

  /** Index of the bracket that closes the one at this index. */
  closerOf(index: number): number {
    return this.#closers.get(index) ?? this.#tokens.length;
  }

  next(): Token {
    const token = this.current;
    this.index += 1;
    return token;
  }

  accept(text: string): boolean {
    const found = this.is(text);
    if (found) this.index += 1;
    return found;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail(`expected \`${text}\`, found ${this.found()}`);
  }

  name(): string {
    if (!this.isName()) this.fail(`expected a name, found ${this.found()}`);
    return this.next().text.replace('@', '');
  }

  found(): string {
    return this.atEnd ? 'the end' : `\`${this.current.text}\``;
  }

  /** From `start` to the end of the token before the current one. */
  spanFrom(start: number): Span {
    return { start, end: this.at(this.index - 1).end };
  }

  /** Bounds recursion; every way into a rule that can hold itself goes through here. */
  nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) this.fail('nested too deeply');
    const result = read();
    this.#depth -= 1;
    return result;
  }

  /** @throws {Unparsed} always; a named value in code comes before any other complaint. */
  fail(problem: string): never {
    const { kind, start } = this.current;
    throw new Unparsed(kind === 'placeholder' ? 'named value' : problem, start);
  }
}

function matchBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach(({ kind }, index) => {
    if (kind === 'open') open.push(index);
    const opener = kind === 'close' ? open.pop() : undefined;
    if (opener !== undefined) closers.set(opener, index);
  });
  return closers;
}
