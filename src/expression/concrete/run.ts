import type { Declaration, Statement, StatementOf } from '../statements.ts';
import { throwValue } from './calls.ts';
import { cast } from './conversions.ts';
import { inner } from './env.ts';
import type { Env } from './env.ts';
import { isSame } from './equality.ts';
import { Thrown, unsupported } from './failures.ts';
import { evaluateLambdaFunction } from './functions.ts';
import { truthOf } from './operators.ts';
import { itemsOf } from './sequences.ts';
import { bare } from './values.ts';
import type { Value } from './values.ts';

/** How a statement ended. */
export type Completion =
  | { readonly kind: 'normal' | 'break' | 'continue' }
  | { readonly kind: 'return'; readonly value: Value };

const NORMAL: Completion = { kind: 'normal' };

type Handlers = {
  readonly [K in keyof StatementOf]: (node: StatementOf[K], env: Env) => Completion;
};

/** One function for each kind of statement. */
const HANDLERS: Handlers = {
  block: ({ statements }, env) => runAll(statements, inner(env)),
  declaration: runDeclaration,
  expression: ({ expression }, env) => {
    env.evaluate(expression, env);
    return NORMAL;
  },
  if: runIf,
  return: ({ value }, env) => ({
    kind: 'return',
    value: value === null ? null : env.evaluate(value, env),
  }),
  throw: ({ value }, env) =>
    value === null ? unsupported('`throw` alone') : throwValue(env.evaluate(value, env)),
  foreach: runForEach,
  for: runFor,
  while: ({ test, body }, env) =>
    repeat({ test: () => truthOf(env.evaluate(test, env)) }, body, env),
  do: runDo,
  switch: runSwitch,
  try: runTry,
  using: () => unsupported('`using`'),
  checked: () => unsupported('`checked` and `unchecked`'),
  break: () => ({ kind: 'break' }),
  continue: () => ({ kind: 'continue' }),
  'local-function': (node, env) => {
    env.scope.declare(node.name, evaluateLambdaFunction(node, env), null);
    return NORMAL;
  },
  empty: () => NORMAL,
};

function run(node: Statement, env: Env): Completion {
  env.spend(1);
  return handle(node.kind, node, env);
}

function handle<K extends keyof StatementOf>(kind: K, node: StatementOf[K], env: Env): Completion {
  return HANDLERS[kind](node, env);
}

/** Statements of one block, in their own scope; local functions are known from its start. */
export function runAll(statements: readonly Statement[], env: Env): Completion {
  for (const statement of statements) if (statement.kind === 'local-function') run(statement, env);
  for (const statement of statements) {
    if (statement.kind === 'local-function') continue;
    const completion = run(statement, env);
    if (completion.kind !== 'normal') return completion;
  }
  return NORMAL;
}

function runDeclaration({ type, declarators }: Declaration, env: Env): Completion {
  for (const { name, value } of declarators) {
    if (value === null) env.scope.declareEmpty(name, type);
    else env.scope.declare(name, env.evaluate(value, env), type);
  }
  return NORMAL;
}

function runIf({ test, then, otherwise }: StatementOf['if'], env: Env): Completion {
  if (truthOf(env.evaluate(test, env))) return run(then, inner(env));
  return otherwise === null ? NORMAL : run(otherwise, inner(env));
}

interface Loop {
  readonly test: () => boolean;
  readonly step?: () => void;
}

function repeat({ test, step }: Loop, body: Statement, env: Env): Completion {
  while (test()) {
    const completion = run(body, inner(env));
    if (completion.kind === 'break') return NORMAL;
    if (completion.kind === 'return') return completion;
    step?.();
  }
  return NORMAL;
}

function runDo({ body, test }: StatementOf['do'], env: Env): Completion {
  let first = true;
  const again = (): boolean => {
    const result = first || truthOf(env.evaluate(test, env));
    first = false;
    return result;
  };
  return repeat({ test: again }, body, env);
}

/** A lambda that outlives a turn of the loop would see the variable change, as in C#. */
function runFor(node: StatementOf['for'], env: Env): Completion {
  const own = inner(env);
  for (const initializer of node.initializers) run(initializer, own);
  const { test } = node;
  return repeat(
    {
      test: () => test === null || truthOf(own.evaluate(test, own)),
      step: () => node.iterators.forEach((each) => own.evaluate(each, own)),
    },
    node.body,
    own,
  );
}

function runForEach({ type, name, source, body }: StatementOf['foreach'], env: Env): Completion {
  const list = env.evaluate(source, env);
  const items = itemsOf(list) ?? unsupported('a loop over this');
  for (const item of items.iterate()) {
    const own = inner(env);
    own.scope.declare(name, type.name === 'var' ? item : cast(item, type), type);
    const completion = run(body, own);
    if (completion.kind === 'break') return NORMAL;
    if (completion.kind === 'return') return completion;
  }
  return NORMAL;
}

function runSwitch({ subject, sections }: StatementOf['switch'], env: Env): Completion {
  const value = bare(env.evaluate(subject, env));
  const chosen =
    sections.find(({ labels }) => labels.some((label) => matches(label, value, env))) ??
    sections.find(({ labels }) => labels.some(({ pattern }) => pattern.kind === 'default'));
  if (chosen === undefined) return NORMAL;
  const completion = runAll(chosen.body, inner(env));
  return completion.kind === 'break' ? NORMAL : completion;
}

type Label = StatementOf['switch']['sections'][number]['labels'][number];

function matches({ pattern, guard }: Label, value: Value, env: Env): boolean {
  if (pattern.kind === 'default') return false;
  if (pattern.kind === 'type' || guard !== null) unsupported('a `case` with a type or `when`');
  return isSame(value, env.evaluate(pattern.value, env));
}

/** Which exception came is known by name only, so a narrower `catch` is not decided. */
function runTry(node: StatementOf['try'], env: Env): Completion {
  let completion: Completion;
  try {
    completion = run(node.body, env);
  } catch (error) {
    if (!(error instanceof Thrown) || node.catches.length === 0) {
      if (node.finally !== null) unsupported('`finally` after an exception');
      throw error;
    }
    completion = runCatch(node, env);
  }
  const last = node.finally === null ? NORMAL : run(node.finally, env);
  return last.kind === 'normal' ? completion : last;
}

function runCatch({ catches }: StatementOf['try'], env: Env): Completion {
  const [first] = catches;
  const general =
    first?.type == null || ['Exception', 'System.Exception'].includes(first.type.name);
  if (first === undefined || !general || first.filter !== null) {
    return unsupported('a `catch` of one exception');
  }
  const own = inner(env);
  if (first.name !== null) own.scope.declare(first.name, { type: 'host', name: 'Exception' }, null);
  return run(first.body, own);
}
