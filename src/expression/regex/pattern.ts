/** UTF-16 units, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a regular expression is made of, as far as it is modeled. */
export type Pattern =
  | { readonly kind: 'set'; readonly ranges: readonly Range[] }
  | { readonly kind: 'anchor'; readonly at: 'start' | 'end' | 'before-last-line-end' | 'word-edge' }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly branches: readonly Pattern[] }
  | { readonly kind: 'group'; readonly number: number; readonly body: Pattern }
  | {
      readonly kind: 'repeat';
      readonly body: Pattern;
      readonly least: number;
      /** Infinity for `*` and `+`. */
      readonly most: number;
    };

/** A pattern that is read whole. */
export interface ReadPattern {
  readonly body: Pattern;
  readonly ignoreCase: boolean;
  /** Numbers as .NET counts: unnamed groups first, from 1, then the named ones. */
  readonly groupNames: ReadonlyMap<string, number>;
  readonly groupCount: number;
}

/** Ends the reading of a pattern that is not modeled. */
export class UnsupportedPattern extends Error {}

/** Tells whether the pattern can match nothing at all. */
export function isNullable(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'set':
      return false;
    case 'anchor':
      return true;
    case 'sequence':
      return pattern.parts.every(isNullable);
    case 'choice':
      return pattern.branches.some(isNullable);
    case 'group':
      return isNullable(pattern.body);
    case 'repeat':
      return pattern.least === 0 || isNullable(pattern.body);
  }
}
