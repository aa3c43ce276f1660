import type { Expression, ParsedExpression } from '../ast.ts';
import type { Block } from '../statements.ts';
import type { ConcreteContext } from './context.ts';
import { Scope } from './env.ts';
import type { Env } from './env.ts';
import { evaluateNode } from './expressions.ts';
import { Thrown, Unsupported, unsupported } from './failures.ts';
import { contextOf } from './request.ts';
import { runAll } from './run.ts';
import { bare } from './values.ts';
import type { Value } from './values.ts';

export type Evaluation =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      /** `throws`: .NET is sure to throw; `unsupported`: what would happen is not known. */
      readonly error: 'throws' | 'unsupported';
      readonly message: string;
    };

/** Steps, items and characters that one evaluation may take. */
const MAX_STEPS = 200_000;

/**
 * Computes what the gateway computes for one request.
 *
 * Gives a value only where the documentation of .NET and of policy expressions leaves no doubt, and
 * never throws. A body counts as unread when the expression begins.
 *
 * @returns The value out of its `object`, where it was one.
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions
 */
export function evaluate(parsed: ParsedExpression, context: ConcreteContext): Evaluation {
  try {
    return { ok: true, value: bare(compute(parsed, context)) };
  } catch (error) {
    if (error instanceof Thrown) return { ok: false, error: 'throws', message: error.message };
    if (error instanceof Unsupported) return refused(error.message);
    if (error instanceof RangeError) return refused('an evaluation this deep');
    throw error;
  }
}

function refused(message: string): Evaluation {
  return { ok: false, error: 'unsupported', message };
}

function compute(parsed: ParsedExpression, context: ConcreteContext): Value {
  let steps = 0;
  const env: Env = {
    context,
    contextValue: contextOf(context, new Set()),
    scope: new Scope(null),
    spend: (more) => {
      steps += more;
      if (steps > MAX_STEPS) unsupported('an evaluation this long');
    },
    evaluate: evaluateNode,
    runBody,
  };
  return parsed.form === 'single'
    ? evaluateNode(parsed.expression, env)
    : runBody(parsed.body, env);
}

function runBody(body: Block | Expression, env: Env): Value {
  if (body.kind !== 'block') return env.evaluate(body, env);
  const completion = runAll(body.statements, env);
  return completion.kind === 'return' ? completion.value : null;
}
