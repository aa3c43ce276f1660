import type { Expression, TypeReference } from '../ast.ts';
import type { Block } from '../statements.ts';
import type { ConcreteContext } from './context.ts';
import { toDeclared } from './conversions.ts';
import { unsupported } from './failures.ts';
import { isNumber } from './values.ts';
import type { HostValue, Value } from './values.ts';

/** What the evaluation of one expression shares. Its parts call each other through here. */
export interface Env {
  readonly context: ConcreteContext;
  readonly contextValue: HostValue;
  readonly scope: Scope;
  readonly spend: (steps: number) => void;
  readonly evaluate: (node: Expression, env: Env) => Value;
  /** Runs the body of a lambda or a local function. */
  readonly runBody: (body: Block | Expression, env: Env) => Value;
}

interface Variable {
  value: Value;
  /** Null for `var` and for parameters without a type. */
  readonly type: TypeReference | null;
}

/** The variables of a block, and around it those of the blocks outside. */
export class Scope {
  readonly #outer: Scope | null;
  readonly #variables = new Map<string, Variable>();

  constructor(outer: Scope | null) {
    this.#outer = outer;
  }

  declare(name: string, value: Value, type: TypeReference | null): void {
    const written = type?.name === 'var' ? null : type;
    this.#variables.set(name, {
      value: written === null ? value : toDeclared(value, written),
      type: written,
    });
  }

  /** A variable without a value yet; C# lets nobody read it. */
  declareEmpty(name: string, type: TypeReference): void {
    this.#variables.set(name, { value: null, type });
  }

  find(name: string): Variable | undefined {
    return this.#variables.get(name) ?? this.#outer?.find(name);
  }

  /** A variable keeps the type that its first value gave it. */
  assign(name: string, value: Value): Value {
    const variable = this.find(name);
    if (variable === undefined) return unsupported(`an assignment to ${name}`);
    const { type, value: before } = variable;
    if (type === null && isNumber(before) && isNumber(value) && before.type !== value.type) {
      unsupported('numbers of two types');
    }
    variable.value = type === null ? value : toDeclared(value, type);
    return variable.value;
  }
}

/** The same evaluation inside a block. */
export function inner(env: Env): Env {
  return { ...env, scope: new Scope(env.scope) };
}
