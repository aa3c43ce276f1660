import type { TypeReference } from '../ast.ts';
import type { ConcreteContext } from './context.ts';
import { raise, unsupported } from './failures.ts';
import { bare, isTagged, typeNameOf } from './values.ts';
import type { EnumValue, LambdaValue, Value } from './values.ts';

/** A call of a member, arguments evaluated. */
export interface Invocation {
  readonly name: string;
  readonly args: readonly Value[];
  readonly argNames: readonly (string | null)[];
  readonly typeArguments: readonly TypeReference[];
  readonly context: ConcreteContext;
  /** Sets the variable of an `out` argument. */
  readonly setOut: (index: number, value: Value) => void;
  /** Counts work, so that nothing runs for ever. */
  readonly spend: (steps: number) => void;
}

/** A string argument that .NET wants not null. */
export function textArg({ args, name }: Invocation, index: number): string {
  const value = args[index];
  if (value === null) raise('ArgumentNullException', `${name} got null`);
  if (typeof value !== 'string') unsupported(`${name} with ${describe(value)}`);
  return value;
}

/** A string argument that may be null. */
export function optionalTextArg(invocation: Invocation, index: number): string | null {
  const value = invocation.args[index];
  return value === null ? null : textArg(invocation, index);
}

/** An int argument. */
export function intArg({ args, name }: Invocation, index: number): number {
  const value = args[index];
  if (value === undefined || !isTagged(value) || value.type !== 'int') {
    unsupported(`${name} with ${describe(value)}`);
  }
  return value.value;
}

/** A lambda with this many parameters. */
export function lambdaArg({ args, name }: Invocation, index: number): LambdaValue {
  const value = args[index];
  const lambda = value !== undefined && isTagged(value) && value.type === 'lambda';
  if (!lambda || value.parameterCount !== 1) unsupported(`${name} with ${describe(value)}`);
  return value;
}

/** The enum argument there, or undefined where something else stands. */
export function enumArg({ args }: Invocation, index: number, name: string): EnumValue | undefined {
  const value = args[index];
  const found = value !== undefined && isTagged(value) && value.type === 'enum';
  return found && value.name === name ? value : undefined;
}

/** Refuses a call whose number of arguments is not modeled. */
export function expectArgs({ args, argNames, name }: Invocation, ...counts: number[]): void {
  if (!counts.includes(args.length)) unsupported(`${name} with ${args.length} arguments`);
  if (argNames.some((each) => each !== null)) unsupported(`named arguments of ${name}`);
}

function describe(value: Value | undefined): string {
  return value === undefined ? 'fewer arguments' : `an argument of type ${typeNameOf(bare(value))}`;
}
