import type { Expression } from '../ast.ts';
import type { Block } from '../statements.ts';
import type { Tokens } from './tokens.ts';
import type { TypeScan } from './scan-type.ts';

/** What the rules of the grammar share. Rules that hold each other meet here, not by imports. */
export interface Parser {
  readonly tokens: Tokens;
  /** Where a type that begins at some token ends. */
  readonly types: TypeScan;
  readonly expression: () => Expression;
  /** An expression or, where C# lets one stand, `throw`. */
  readonly branch: () => Expression;
  /** One operand with its prefixes: what a cast and a minus apply to. */
  readonly unary: () => Expression;
  readonly block: () => Block;
}
