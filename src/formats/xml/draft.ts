import type { PolicyExpression, Span } from '../../model/policy-text.ts';

// While a document is being read it is not yet known whether its expressions are encoded, because
// the evidence may come later. Drafts hold both possibilities; `finish.ts` decides.

/** An expression before it is known whether its entities are to be decoded. */
export interface ExpressionDraft {
  readonly form: PolicyExpression['form'];
  readonly span: Span;
  /** The code as it stands, null where it is no C# that way. */
  readonly verbatim: string | null;
  /** The code with entities decoded, null where it is no C# that way. */
  readonly decoded: string | null;
  /** False where the two differ only in comments, or not at all. */
  readonly differs: boolean;
}

/** A value in pieces: text already decoded, and expressions. */
export interface ValueDraft {
  readonly span: Span;
  readonly pieces: readonly (string | ExpressionDraft)[];
}

export interface AttributeDraft {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: ValueDraft;
}

/** An element that the scanner is still filling. */
export interface ElementDraft {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly AttributeDraft[];
  readonly children: NodeDraft[];
  readonly startTag: Span;
  /** Exclusive; equal to the end of the start tag until the end tag has been seen. */
  end: number;
}

export interface TextDraft {
  readonly kind: 'text';
  readonly cdata: boolean;
  readonly value: ValueDraft;
}

export interface CommentDraft {
  readonly kind: 'comment';
  readonly text: string;
  readonly span: Span;
}

export type NodeDraft = ElementDraft | TextDraft | CommentDraft;

/** What the expressions of a document tell about its encoding. */
export interface Evidence {
  /** Some expression is C# only as it stands. */
  raw: boolean;
  /** Some expression is C# only when decoded. */
  encoded: boolean;
}
