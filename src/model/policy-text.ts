/** The tree of one policy text, exactly as written. Built by `src/formats`, read by `src/policy`. */

/** UTF-16 offsets into the original text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One C# expression inside an attribute value or a text. */
export interface PolicyExpression {
  /** `@(…)` holds one expression, `@{…}` a block of statements. */
  readonly form: 'single' | 'block';
  /** From `@` to the closing bracket. */
  readonly span: Span;
  /** The C# between the brackets, entities decoded where the text encodes them. */
  readonly code: string;
  /**
   * `ambiguous`: a string literal holds something like `&lt;` and nothing in the document tells
   * whether the service would decode it. Such code must not be evaluated.
   */
  readonly encoding: 'verbatim' | 'decoded' | 'ambiguous';
}

/** An attribute value or a run of text. */
export interface PolicyValue {
  /** Characters as they stand in the file. */
  readonly raw: string;
  /**
   * Entities decoded (character data); equal to `raw` where there are none or in CDATA. Expressions
   * stand in it with their `code`. Line ends and tabs are as in the file: unlike XML, nothing turns
   * them into spaces, because a `//` comment in an expression ends with its line.
   */
  readonly text: string;
  readonly span: Span;
  /** In order. One that covers the whole trimmed text makes the value an expression. */
  readonly expressions: readonly PolicyExpression[];
}

export interface PolicyAttribute {
  readonly name: string;
  /** Span of the name. */
  readonly nameSpan: Span;
  readonly value: PolicyValue;
}

export interface PolicyElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly PolicyAttribute[];
  readonly children: readonly PolicyNode[];
  /** From `<` of the start tag to `>` of the end tag. */
  readonly span: Span;
  /** From `<` to `>` of the start tag. */
  readonly startTag: Span;
}

export interface PolicyTextRun {
  readonly kind: 'text';
  readonly cdata: boolean;
  readonly value: PolicyValue;
}

export interface PolicyComment {
  readonly kind: 'comment';
  /** Between `<!--` and `-->`. */
  readonly text: string;
  readonly span: Span;
}

export type PolicyNode = PolicyElement | PolicyTextRun | PolicyComment;

/** A text that was read whole and exactly. */
export interface PolicyTree {
  readonly readable: true;
  readonly text: string;
  /** Top-level nodes: comments around exactly one element, except for a bare snippet. */
  readonly nodes: readonly PolicyNode[];
  /** Offset of the first character of each line; line N starts at `lineStarts[N - 1]`. */
  readonly lineStarts: readonly number[];
}

export const REFUSALS = [
  'empty',
  'no-root',
  'two-roots',
  'trailing-text',
  'control-character',
  'encoding',
  'doctype',
  'entity',
  'tag-mismatch',
  'unclosed',
  'syntax',
  'duplicate-attribute',
  'forbidden-name',
  'expression',
  'ambiguous',
  'too-large',
  'too-deep',
  'too-many',
  'parsers-disagree',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A text that was refused: nothing of it may be used. */
export interface RefusedText {
  readonly readable: false;
  readonly refusal: Refusal;
  /** One sentence without the place: what is wrong and what was seen. */
  readonly message: string;
  /** Offset in the text where the trouble was noticed. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}
