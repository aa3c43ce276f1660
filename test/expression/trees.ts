import fc from 'fast-check';
import type { Argument, Expression, Name, TypeReference } from '../../src/expression/ast.ts';
import { BINARY_OPERATORS } from '../../src/expression/ast.ts';
import type { Block, Statement } from '../../src/expression/statements.ts';

const SPAN = { start: 0, end: 0 };

const word = fc.constantFrom('a', 'b', 'context', 'value', 'from', 'when', 'x1', '_y', 'é');
const text = fc.string({
  maxLength: 6,
  unit: fc.constantFrom(...Array.from('ab {}"\\\n\'0\u0001é\u2028')),
});

const type: fc.Arbitrary<TypeReference> = fc.letrec<{ type: TypeReference }>((tie) => ({
  type: fc
    .record({
      name: fc.constantFrom('int', 'string', 'A', 'System.String'),
      typeArguments: fc.constant<readonly TypeReference[]>([]),
      nullable: fc.boolean(),
      arrayDepth: fc.nat(2),
      start: fc.constant(0),
      end: fc.constant(0),
    })
    .chain((base) =>
      fc
        .array(fc.oneof({ maxDepth: 2, depthSize: 'small' }, fc.constant(base), tie('type')), {
          maxLength: 2,
        })
        .map((list) => ({ ...base, typeArguments: /^[a-z]/.test(base.name) ? [] : list })),
    ),
})).type;

const maybeType = fc.option(type);
const maybeName = fc.option(fc.constantFrom('n', 'm'));

/** Types that no `?` behind them can change. */
const testedType = type.map((each) => ({ ...each, nullable: false }));

const literal: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>({ kind: 'null', ...SPAN }),
  fc.boolean().map((value): Expression => ({ kind: 'bool', value, ...SPAN })),
  fc.nat(2 ** 31 - 1).map((value): Expression => ({ kind: 'int', value, ...SPAN })),
  fc.bigInt(0n, 2n ** 63n - 1n).map((value): Expression => ({ kind: 'long', value, ...SPAN })),
  fc.nat(1000).map((value): Expression => ({ kind: 'double', value: value / 8, ...SPAN })),
  text.map((value): Expression => ({ kind: 'string', value, ...SPAN })),
  fc
    .constantFrom('a', '"', "'", '\\', '\n')
    .map((value): Expression => ({ kind: 'char', value, ...SPAN })),
);

const name: fc.Arbitrary<Name> = word.map((each) => ({
  kind: 'name',
  name: each,
  typeArguments: [],
  ...SPAN,
}));

interface Trees {
  readonly expression: Expression;
  readonly argument: Argument;
  readonly target: Expression;
  readonly statement: Statement;
  readonly block: Block;
}

const depth = { maxDepth: 4, depthSize: 'small' } as const;

const { expression, block } = fc.letrec<Pick<Trees, keyof Trees>>((tie) => {
  const operand = tie('expression');
  const span = { start: fc.constant(0), end: fc.constant(0) };
  const nodes: readonly fc.Arbitrary<Expression>[] = [
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...BINARY_OPERATORS.flat()),
      left: operand,
      right: operand,
      ...span,
    }),
    fc
      .record({
        kind: fc.constant('unary' as const),
        operator: fc.constantFrom('!', '-', '+', '~'),
        operand,
        ...span,
      })
      // A minus and a number may be one literal.
      .filter((each) => each.operand.kind !== 'int' && each.operand.kind !== 'long'),
    fc.record({
      kind: fc.constant('conditional' as const),
      test: operand,
      then: operand,
      otherwise: operand,
      ...span,
    }),
    fc.record({ kind: fc.constant('cast' as const), type, operand, ...span }),
    fc.record({
      kind: fc.constant('is-type' as const),
      operand,
      type: testedType,
      name: maybeName,
      ...span,
    }),
    fc.record({ kind: fc.constant('as' as const), operand, type: testedType, ...span }),
    fc.record({ kind: fc.constant('typeof' as const), type, ...span }),
    fc.record({ kind: fc.constant('default' as const), type: maybeType, ...span }),
    fc.record({
      kind: fc.constant('call' as const),
      callee: tie('target'),
      arguments: fc.array(tie('argument'), { maxLength: 3 }),
      ...span,
    }),
    fc.record({
      kind: fc.constant('new' as const),
      type: type.map((each) => ({ ...each, nullable: false, arrayDepth: 0 })),
      arguments: fc.array(tie('argument'), { maxLength: 2 }),
      initializer: fc.constant(null),
      ...span,
    }),
    fc.record({
      kind: fc.constant('new-array' as const),
      itemType: maybeType,
      size: fc.constant(null),
      items: fc.array(operand, { maxLength: 3 }),
      ...span,
    }),
    fc.record({
      kind: fc.constant('anonymous-object' as const),
      members: fc.array(fc.record({ name: word, value: operand }), { maxLength: 2 }),
      ...span,
    }),
    fc.record({
      kind: fc.constant('lambda' as const),
      parameters: fc.array(fc.record({ name: word, type: fc.constant(null), ...span }), {
        maxLength: 2,
      }),
      body: fc.oneof(operand, tie('block')),
      ...span,
    }),
    fc.record({
      kind: fc.constant('assign' as const),
      operator: fc.constantFrom('=', '+=', '>>='),
      target: tie('target'),
      value: operand,
      ...span,
    }),
    fc.record({
      kind: fc.constant('interpolated' as const),
      parts: fc.array(
        fc.record({
          kind: fc.constant('hole' as const),
          expression: operand,
          alignment: fc.constant(null),
          format: fc.option(fc.constantFrom('N2', 'yyyy MM')),
        }),
        { maxLength: 2 },
      ),
      ...span,
    }),
    fc.tuple(tie('target'), word, fc.boolean()).map(([target, each, deeper]): Expression => {
      const first = {
        kind: 'member' as const,
        target,
        name: each,
        typeArguments: [],
        conditional: true,
        ...SPAN,
      };
      const body = deeper ? { ...first, target: first, conditional: false } : first;
      return { kind: 'null-chain', body, ...SPAN };
    }),
    tie('target'),
    literal,
  ];
  return {
    expression: fc.oneof(depth, name, literal, ...nodes),
    target: fc.oneof(
      depth,
      name,
      fc
        .record({
          kind: fc.constant('member' as const),
          target: operand,
          name: word,
          typeArguments: fc.array(type, { maxLength: 1 }),
          conditional: fc.constant(false),
          ...span,
        })
        // Only where a call follows is `a.b<c>` sure to be a list of types.
        .map((each) => ({ ...each, typeArguments: [] })),
      fc.record({
        kind: fc.constant('index' as const),
        target: operand,
        arguments: fc.array(tie('argument'), { minLength: 1, maxLength: 2 }),
        conditional: fc.constant(false),
        ...span,
      }),
    ),
    argument: fc.record({
      name: fc.option(word),
      mode: fc.constant('value' as const),
      value: operand,
      ...span,
    }),
    statement: fc.oneof(
      depth,
      fc.record({ kind: fc.constant('return' as const), value: fc.option(operand), ...span }),
      fc.record({
        kind: fc.constant('declaration' as const),
        type,
        declarators: fc.array(fc.record({ name: word, value: fc.option(operand) }), {
          minLength: 1,
          maxLength: 2,
        }),
        ...span,
      }),
      fc.record({
        kind: fc.constant('if' as const),
        test: operand,
        then: tie('block'),
        otherwise: fc.option(tie('block')),
        ...span,
      }),
      fc.record({
        kind: fc.constant('foreach' as const),
        type,
        name: word,
        source: operand,
        body: tie('block'),
        ...span,
      }),
      fc.record({
        kind: fc.constant('while' as const),
        test: operand,
        body: tie('block'),
        ...span,
      }),
      tie('block'),
    ),
    block: fc.record({
      kind: fc.constant('block' as const),
      statements: fc.array(tie('statement'), { maxLength: 2 }),
      ...span,
    }),
  };
});

/** Trees of what the parser must read back. */
export const trees = { expression, block };
