import { expressionOf } from '../expression/abstract/ways.ts';
import type { Expression } from '../expression/ast.ts';
import type { Resolved } from '../policy/values.ts';
import type { Frame } from './flow.ts';
import { readExpression } from './read-expression.ts';

/** Trees for conditions that nobody wrote: what a policy asks, in the words of an expression. */

const NOWHERE = { start: 0, end: 0 } as const;

export const text = (value: string): Expression => ({ kind: 'string', value, ...NOWHERE });

export const name = (word: string): Expression => ({
  kind: 'name',
  name: word,
  typeArguments: [],
  ...NOWHERE,
});

export const member = (target: Expression, word: string): Expression => ({
  kind: 'member',
  target,
  name: word,
  typeArguments: [],
  conditional: false,
  ...NOWHERE,
});

export const call = (callee: Expression, ...values: readonly Expression[]): Expression => ({
  kind: 'call',
  callee,
  arguments: values.map((value) => ({ name: null, mode: 'value', value, ...NOWHERE })),
  ...NOWHERE,
});

export const both = (left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator: '&&',
  left,
  right,
  ...NOWHERE,
});

export const equals = (left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator: '==',
  left,
  right,
  ...NOWHERE,
});

export const either = (test: Expression, then: Expression, otherwise: Expression): Expression => ({
  kind: 'conditional',
  test,
  then,
  otherwise,
  ...NOWHERE,
});

/** `new string[] { … }` */
export const texts = (items: readonly Expression[]): Expression => ({
  kind: 'new-array',
  itemType: { name: 'string', typeArguments: [], nullable: false, arrayDepth: 0, ...NOWHERE },
  size: null,
  items,
  ...NOWHERE,
});

/**
 * A value as a part of an expression: a text, also one that is filled in later, or what is computed.
 * Null where it cannot be read.
 *
 * @param written The value as it stands in the policy.
 */
export function valueIn(value: Resolved, written: string, frame: Frame): Expression | null {
  switch (value.kind) {
    case 'constant':
      return text(value.text.trim());
    case 'unresolved':
      return value.hole.reason === 'expression-unsupported' ? null : text(written.trim());
    case 'expression': {
      const parsed = readExpression(value, frame);
      return parsed === null ? null : expressionOf(parsed);
    }
  }
}
