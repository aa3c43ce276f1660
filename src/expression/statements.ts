import type { Span } from '../model/policy-text.ts';
import type { Expression, Parameter, TypeReference } from './ast.ts';

export interface Block extends Span {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}

/** `var a = 1;`, `string a, b = null;`, `const int n = 3;`. */
export interface Declaration extends Span {
  readonly kind: 'declaration';
  readonly type: TypeReference;
  readonly declarators: readonly { readonly name: string; readonly value: Expression | null }[];
}

/** A call, an assignment, `++` or `--`, `new` and `?.` chains that end in a call. */
export interface ExpressionStatement extends Span {
  readonly kind: 'expression';
  readonly expression: Expression;
}

export interface If extends Span {
  readonly kind: 'if';
  readonly test: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | null;
}

export interface Return extends Span {
  readonly kind: 'return';
  readonly value: Expression | null;
}

/** `throw;` has no value. */
export interface Throw extends Span {
  readonly kind: 'throw';
  readonly value: Expression | null;
}

export interface ForEach extends Span {
  readonly kind: 'foreach';
  readonly type: TypeReference;
  readonly name: string;
  readonly source: Expression;
  readonly body: Statement;
}

export interface For extends Span {
  readonly kind: 'for';
  /** One declaration or expressions. */
  readonly initializers: readonly (Declaration | ExpressionStatement)[];
  readonly test: Expression | null;
  readonly iterators: readonly Expression[];
  readonly body: Statement;
}

export interface While extends Span {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: Statement;
}

export interface Do extends Span {
  readonly kind: 'do';
  readonly body: Statement;
  readonly test: Expression;
}

export interface SwitchLabel extends Span {
  /** `default` has neither pattern nor guard; a type may come with a name. */
  readonly pattern:
    | { readonly kind: 'default' }
    | { readonly kind: 'constant'; readonly value: Expression }
    | { readonly kind: 'type'; readonly type: TypeReference; readonly name: string };
  /** What follows `when`. */
  readonly guard: Expression | null;
}

export interface Switch extends Span {
  readonly kind: 'switch';
  readonly subject: Expression;
  readonly sections: readonly {
    readonly labels: readonly SwitchLabel[];
    readonly body: readonly Statement[];
  }[];
}

/** `catch`, `catch (T)`, `catch (T name) when (filter)`. */
export interface Catch extends Span {
  readonly type: TypeReference | null;
  readonly name: string | null;
  readonly filter: Expression | null;
  readonly body: Block;
}

export interface Try extends Span {
  readonly kind: 'try';
  readonly body: Block;
  readonly catches: readonly Catch[];
  readonly finally: Block | null;
}

/** `using (var x = …) …` and `using (x) …`. */
export interface Using extends Span {
  readonly kind: 'using';
  readonly resource: Declaration | Expression;
  readonly body: Statement;
}

/** `checked { … }` and `unchecked { … }`. */
export interface Checked extends Span {
  readonly kind: 'checked';
  readonly checked: boolean;
  readonly body: Block;
}

export interface Break extends Span {
  readonly kind: 'break';
}

export interface Continue extends Span {
  readonly kind: 'continue';
}

export interface LocalFunction extends Span {
  readonly kind: 'local-function';
  readonly type: TypeReference;
  readonly name: string;
  readonly parameters: readonly (Parameter & { readonly type: TypeReference })[];
  readonly body: Block | Expression;
}

/** `;` alone. */
export interface Empty extends Span {
  readonly kind: 'empty';
}

export type Statement =
  | (Block | Declaration | ExpressionStatement | If | Return | Throw)
  | (ForEach | For | While | Do | Switch | Try | Using | Checked)
  | (Break | Continue)
  | (LocalFunction | Empty);

/** The node of each kind, for tables with one function a kind. */
export type StatementOf = {
  readonly [K in Statement['kind']]: Extract<Statement, { readonly kind: K }>;
};
