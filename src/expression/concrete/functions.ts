import type { StatementOf } from '../statements.ts';
import { evaluateLambda } from './calls.ts';
import { toDeclared } from './conversions.ts';
import type { Env } from './env.ts';
import type { Value } from './values.ts';

/** A local function is a lambda with a name; what it returns has its declared type. */
export function evaluateLambdaFunction(node: StatementOf['local-function'], env: Env): Value {
  const { parameters, body, type, start, end } = node;
  const lambda = evaluateLambda({ kind: 'lambda', parameters, body, start, end }, env);
  if (type.name === 'void') return lambda;
  return { ...lambda, invoke: (args) => toDeclared(lambda.invoke(args), type) };
}
