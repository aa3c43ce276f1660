import type { Span } from '../model/policy-text.ts';
import type { Block } from './statements.ts';

// The tree of a C# expression, as far as C# 7 goes, which is what API Management documents.
// Parentheses leave no node. Spans are offsets into the code that was parsed.
// https://learn.microsoft.com/azure/api-management/api-management-policy-expressions

/** `string`, `System.StringComparison`, `List<string>`, `int?`, `byte[]`; `var` is a name as well. */
export interface TypeReference extends Span {
  /** As written, dots included, without type arguments. */
  readonly name: string;
  readonly typeArguments: readonly TypeReference[];
  /** `int?`; in `int?[]` it belongs to the element. */
  readonly nullable: boolean;
  /** 0 for `T`, 1 for `T[]`, 2 for `T[][]`. */
  readonly arrayDepth: number;
}

export interface NullLiteral extends Span {
  readonly kind: 'null';
}

export interface BoolLiteral extends Span {
  readonly kind: 'bool';
  readonly value: boolean;
}

/** A whole number without suffix that fits; 2147483648 is a problem, see `uint` in C#. */
export interface IntLiteral extends Span {
  readonly kind: 'int';
  readonly value: number;
}

/** `5L`, or a number without suffix that is too big for an int and for a uint. */
export interface LongLiteral extends Span {
  readonly kind: 'long';
  readonly value: bigint;
}

export interface DoubleLiteral extends Span {
  readonly kind: 'double';
  readonly value: number;
}

/** `1.50m`; keeps its digits, because a decimal keeps its zeros. */
export interface DecimalLiteral extends Span {
  readonly kind: 'decimal';
  readonly digits: string;
}

/** One UTF-16 unit. */
export interface CharLiteral extends Span {
  readonly kind: 'char';
  readonly value: string;
}

/** Verbatim or not: `value` is what the program sees. */
export interface StringLiteral extends Span {
  readonly kind: 'string';
  readonly value: string;
}

export interface InterpolatedText {
  readonly kind: 'text';
  /** Escapes and doubled brackets decoded. */
  readonly value: string;
}

export interface InterpolatedHole {
  readonly kind: 'hole';
  readonly expression: Expression;
  readonly alignment: Expression | null;
  /** Without its colon. */
  readonly format: string | null;
}

export interface InterpolatedString extends Span {
  readonly kind: 'interpolated';
  readonly parts: readonly (InterpolatedText | InterpolatedHole)[];
}

/** A variable, a type, a namespace or, in front of a call, a method: `x`, `Regex`, `First<string>`. */
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
  readonly typeArguments: readonly TypeReference[];
}

/** `string.Join`: a keyword that names a type, where a value could stand. */
export interface PredefinedType extends Span {
  readonly kind: 'predefined-type';
  readonly name: string;
}

export interface Member extends Span {
  readonly kind: 'member';
  readonly target: Expression;
  readonly name: string;
  readonly typeArguments: readonly TypeReference[];
  /** Written `?.`; ends the surrounding null-chain where `target` is null. */
  readonly conditional: boolean;
}

export interface Index extends Span {
  readonly kind: 'index';
  readonly target: Expression;
  readonly arguments: readonly Argument[];
  /** Written `?[`. */
  readonly conditional: boolean;
}

/** `callee` is a member, a name, or a value that is a delegate. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}

/**
 * How far a `?.` reaches: `a?.b.c(d)` is one null-chain around the whole, null where `a` is null,
 * and neither `c` nor `d` are then evaluated. In `(a?.b).c` it holds `a?.b` alone.
 */
export interface NullChain extends Span {
  readonly kind: 'null-chain';
  readonly body: Expression;
}

export interface Argument extends Span {
  /** `preserveContent: true`. */
  readonly name: string | null;
  /** An `out` or `ref` argument is a name, a member, an index or a declaration. */
  readonly mode: 'value' | 'out' | 'ref';
  readonly value: Expression;
}

/** `out var x`, `out string x`; only as an `out` argument. `_` and `out _` have the name `_`. */
export interface OutDeclaration extends Span {
  readonly kind: 'out-declaration';
  readonly type: TypeReference;
  readonly name: string;
}

/** `new List<string>()`, `new List<string> { … }`. */
export interface New extends Span {
  readonly kind: 'new';
  readonly type: TypeReference;
  readonly arguments: readonly Argument[];
  readonly initializer: Initializer | null;
}

/** `{ A = 1 }`; a value that is an initializer itself fills in what the member already holds. */
export interface ObjectInitializer extends Span {
  readonly kind: 'members';
  readonly members: readonly { readonly name: string; readonly value: Expression | Initializer }[];
}

/** `{ 1, 2 }` and `{ { "a", 1 }, { "b", 2 } }`: one list of arguments of `Add` an entry. */
export interface CollectionInitializer extends Span {
  readonly kind: 'items';
  readonly items: readonly (readonly Expression[])[];
}

/** `{ ["a"] = 1 }`. */
export interface IndexInitializer extends Span {
  readonly kind: 'entries';
  readonly entries: readonly {
    readonly key: readonly Argument[];
    readonly value: Expression | Initializer;
  }[];
}

export type Initializer = ObjectInitializer | CollectionInitializer | IndexInitializer;

/** `new { a, b.c, d = 1 }`, names filled in. */
export interface AnonymousObject extends Span {
  readonly kind: 'anonymous-object';
  readonly members: readonly { readonly name: string; readonly value: Expression }[];
}

/** `new[] { … }`, `new string[] { … }`, `new byte[16]`, and `string[] x = { … }` without a type. */
export interface NewArray extends Span {
  readonly kind: 'new-array';
  /** Type of one item; null where C# works it out. */
  readonly itemType: TypeReference | null;
  readonly size: Expression | null;
  readonly items: readonly Expression[] | null;
}

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly operator: '!' | '-' | '+' | '~';
  readonly operand: Expression;
}

/** `++x` and `x++`, likewise `--`. */
export interface Step extends Span {
  readonly kind: 'step';
  readonly operator: '++' | '--';
  readonly prefix: boolean;
  readonly target: Expression;
}

/** Binary operators of C#, loosest first; those of one row bind equally tight. */
export const BINARY_OPERATORS = [
  ['??'],
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
] as const;
export type BinaryOperator = (typeof BINARY_OPERATORS)[number][number];

export interface Binary extends Span {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `test ? then : otherwise`. */
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Cast extends Span {
  readonly kind: 'cast';
  readonly type: TypeReference;
  readonly operand: Expression;
}

/** `x is T`, `x is T name`. What could be a constant as well (`x is A.B`) comes as a type. */
export interface IsType extends Span {
  readonly kind: 'is-type';
  readonly operand: Expression;
  readonly type: TypeReference;
  readonly name: string | null;
}

/** `x is null`, `x is 5`: a literal, a minus before it allowed. */
export interface IsConstant extends Span {
  readonly kind: 'is-constant';
  readonly operand: Expression;
  readonly value: Expression;
}

export interface As extends Span {
  readonly kind: 'as';
  readonly operand: Expression;
  readonly type: TypeReference;
}

export interface TypeOf extends Span {
  readonly kind: 'typeof';
  readonly type: TypeReference;
}

/** `default(T)`, and `default` alone without a type. */
export interface Default extends Span {
  readonly kind: 'default';
  readonly type: TypeReference | null;
}

export interface Parameter extends Span {
  readonly name: string;
  /** Null where a lambda leaves it out. */
  readonly type: TypeReference | null;
}

export interface Lambda extends Span {
  readonly kind: 'lambda';
  readonly parameters: readonly Parameter[];
  readonly body: Expression | Block;
}

export interface Assign extends Span {
  readonly kind: 'assign';
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=';
  /** A name, a member or an index. */
  readonly target: Expression;
  readonly value: Expression;
}

/** `x ?? throw new Exception()`. */
export interface ThrowExpression extends Span {
  readonly kind: 'throw-expression';
  readonly operand: Expression;
}

export type Literal =
  | NullLiteral
  | BoolLiteral
  | IntLiteral
  | LongLiteral
  | DoubleLiteral
  | DecimalLiteral
  | CharLiteral
  | StringLiteral;

export type Expression =
  | (Literal | InterpolatedString | Name | PredefinedType)
  | (Member | Index | Call | NullChain | OutDeclaration)
  | (New | AnonymousObject | NewArray)
  | (Unary | Step | Binary | Conditional | Cast | IsType | IsConstant | As)
  | (TypeOf | Default | Lambda | Assign | ThrowExpression);

/** The node of each kind, for tables with one function a kind. */
export type ExpressionOf = {
  readonly [K in Expression['kind']]: Extract<Expression, { readonly kind: K }>;
};

/** `@(…)`: an expression; `@{…}`: statements, of which a `return` gives the value. */
export type ParsedExpression =
  | { readonly form: 'single'; readonly expression: Expression }
  | { readonly form: 'block'; readonly body: Block };
