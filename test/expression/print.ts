import type {
  Argument,
  Expression,
  ExpressionOf,
  Initializer,
  TypeReference,
} from '../../src/expression/ast.ts';
import type { Statement, StatementOf, SwitchLabel } from '../../src/expression/statements.ts';

/** These need no parentheses around them. */
const PRIMARY = new Set<Expression['kind']>([
  ...(['null', 'bool', 'int', 'long', 'double', 'decimal', 'char', 'string'] as const),
  ...(['interpolated', 'name', 'predefined-type', 'member', 'index', 'call'] as const),
  ...(['new', 'anonymous-object', 'new-array', 'typeof', 'default'] as const),
]);

type Printers = { readonly [K in keyof ExpressionOf]: (node: ExpressionOf[K]) => string };

const typeArguments = (list: readonly TypeReference[]): string =>
  list.length === 0 ? '' : `<${list.map(printType).join(', ')}>`;

export function printType({
  name,
  typeArguments: list,
  nullable,
  arrayDepth,
}: TypeReference): string {
  return `${name}${typeArguments(list)}${nullable ? '?' : ''}${'[]'.repeat(arrayDepth)}`;
}

const part = (node: Expression): string =>
  PRIMARY.has(node.kind) ? print(node) : `(${print(node)})`;

const list = (nodes: readonly Expression[]): string => nodes.map(print).join(', ');

function printArgument({ name, mode, value }: Argument): string {
  return `${name === null ? '' : `${name}: `}${mode === 'value' ? '' : `${mode} `}${print(value)}`;
}

const printArguments = (all: readonly Argument[]): string => all.map(printArgument).join(', ');

function printInitializer(node: Initializer): string {
  if (node.kind === 'items') {
    const items = node.items.map((item) => (item.length === 1 ? list(item) : `{ ${list(item)} }`));
    return `{ ${items.join(', ')} }`;
  }
  const value = (each: Expression | Initializer): string =>
    each.kind === 'items' || each.kind === 'members' || each.kind === 'entries'
      ? printInitializer(each)
      : print(each);
  const members =
    node.kind === 'members'
      ? node.members.map((each) => `${each.name} = ${value(each.value)}`)
      : node.entries.map((each) => `[${printArguments(each.key)}] = ${value(each.value)}`);
  return `{ ${members.join(', ')} }`;
}

/** Every character by its number, so that no escape of the printer can hide one of the parser. */
const escaped = (text: string): string =>
  text.replace(/[^ !#-&(-[\]-z|~]/g, (unit) =>
    Array.from(
      { length: unit.length },
      (_, at) => `\\u${unit.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );

const PRINTERS: Printers = {
  null: () => 'null',
  bool: ({ value }) => String(value),
  int: ({ value }) => (value < 0 ? `(${value})` : String(value)),
  long: ({ value }) => (value < 0n ? `(${value}L)` : `${value}L`),
  double: ({ value }) => `${value}d`,
  decimal: ({ digits }) => `${digits}m`,
  char: ({ value }) => `'${escaped(value)}'`,
  string: ({ value }) => `"${escaped(value)}"`,
  interpolated: ({ parts }) => `$"${parts.map(printPart).join('')}"`,
  name: (node) => node.name + typeArguments(node.typeArguments),
  'predefined-type': ({ name }) => name,
  member: (node) =>
    `${link(node.target)}${node.conditional ? '?' : ''}.${node.name}${typeArguments(node.typeArguments)}`,
  index: (node) =>
    `${link(node.target)}${node.conditional ? '?' : ''}[${printArguments(node.arguments)}]`,
  call: (node) => `${link(node.callee)}(${printArguments(node.arguments)})`,
  'null-chain': ({ body }) => print(body),
  'out-declaration': ({ type, name }) => `${printType(type)} ${name}`,
  new: (node) =>
    `new ${printType(node.type)}(${printArguments(node.arguments)})${node.initializer === null ? '' : ` ${printInitializer(node.initializer)}`}`,
  'anonymous-object': ({ members }) =>
    `new { ${members.map(({ name, value }) => `${name} = ${print(value)}`).join(', ')} }`,
  'new-array': printArray,
  unary: ({ operator, operand }) => `${operator}${part(operand)}`,
  step: ({ operator, prefix, target }) =>
    prefix ? `${operator}${part(target)}` : `${part(target)}${operator}`,
  binary: ({ operator, left, right }) => `${part(left)} ${operator} ${part(right)}`,
  conditional: ({ test, then, otherwise }) => `${part(test)} ? ${part(then)} : ${part(otherwise)}`,
  cast: ({ type, operand }) => `(${printType(type)})${part(operand)}`,
  'is-type': ({ operand, type, name }) =>
    `${part(operand)} is ${printType(type)}${name === null ? '' : ` ${name}`}`,
  'is-constant': ({ operand, value }) => `${part(operand)} is ${print(value)}`,
  as: ({ operand, type }) => `${part(operand)} as ${printType(type)}`,
  typeof: ({ type }) => `typeof(${printType(type)})`,
  default: ({ type }) => (type === null ? 'default' : `default(${printType(type)})`),
  lambda: ({ parameters, body }) => {
    const names = parameters.map(({ name, type }) => `${type ? `${printType(type)} ` : ''}${name}`);
    return `(${names.join(', ')}) => ${body.kind === 'block' ? printStatement(body) : part(body)}`;
  },
  assign: ({ operator, target, value }) => `${part(target)} ${operator} ${part(value)}`,
  'throw-expression': ({ operand }) => `throw ${part(operand)}`,
};

/** In front of a dot: a whole chain needs parentheses, or it would go on. */
function link(node: Expression): string {
  return node.kind === 'int' || node.kind === 'double' ? `(${print(node)})` : part(node);
}

function printPart(each: ExpressionOf['interpolated']['parts'][number]): string {
  if (each.kind === 'text') return escaped(each.value).replace(/[{}]/g, '$&$&');
  const alignment = each.alignment === null ? '' : `, ${print(each.alignment)}`;
  return `{${part(each.expression)}${alignment}${each.format === null ? '' : `:${each.format}`}}`;
}

function printArray({ itemType, size, items }: ExpressionOf['new-array']): string {
  const count = size === null ? '' : print(size);
  const filled = items === null ? '' : ` { ${list(items)} }`;
  if (itemType === null) return `new[${count}]${filled}`;
  const ranks = '[]'.repeat(itemType.arrayDepth);
  return `new ${printType({ ...itemType, arrayDepth: 0 })}[${count}]${ranks}${filled}`;
}

/** C# with parentheses around everything that is not a single value. */
export function print(node: Expression): string {
  return by(node.kind, node);
}

function by<K extends keyof ExpressionOf>(kind: K, node: ExpressionOf[K]): string {
  return PRINTERS[kind](node);
}

type StatementPrinters = { readonly [K in keyof StatementOf]: (node: StatementOf[K]) => string };

const STATEMENTS: StatementPrinters = {
  block: ({ statements }) => `{ ${statements.map(printStatement).join(' ')} }`,
  declaration: (node) => `${printDeclaration(node)};`,
  expression: ({ expression }) => `${print(expression)};`,
  if: ({ test, then, otherwise }) =>
    `if (${print(test)}) ${printStatement(then)}${otherwise === null ? '' : ` else ${printStatement(otherwise)}`}`,
  return: ({ value }) => (value === null ? 'return;' : `return ${print(value)};`),
  throw: ({ value }) => (value === null ? 'throw;' : `throw ${print(value)};`),
  foreach: ({ type, name, source, body }) =>
    `foreach (${printType(type)} ${name} in ${print(source)}) ${printStatement(body)}`,
  for: ({ initializers, test, iterators, body }) => {
    const first = initializers.map((each) => printStatement(each).slice(0, -1)).join(', ');
    return `for (${first}; ${test === null ? '' : print(test)}; ${list(iterators)}) ${printStatement(body)}`;
  },
  while: ({ test, body }) => `while (${print(test)}) ${printStatement(body)}`,
  do: ({ test, body }) => `do ${printStatement(body)} while (${print(test)});`,
  switch: ({ subject, sections }) => {
    const printed = sections.map(
      ({ labels, body }) =>
        `${labels.map(printLabel).join(' ')} ${body.map(printStatement).join(' ')}`,
    );
    return `switch (${print(subject)}) { ${printed.join(' ')} }`;
  },
  try: (node) => {
    const catches = node.catches.map(({ type, name, filter, body }) => {
      const caught = type === null ? '' : ` (${printType(type)}${name === null ? '' : ` ${name}`})`;
      const when = filter === null ? '' : ` when (${print(filter)})`;
      return ` catch${caught}${when} ${printStatement(body)}`;
    });
    const last = node.finally === null ? '' : ` finally ${printStatement(node.finally)}`;
    return `try ${printStatement(node.body)}${catches.join('')}${last}`;
  },
  using: ({ resource, body }) => {
    const inner = resource.kind === 'declaration' ? printDeclaration(resource) : print(resource);
    return `using (${inner}) ${printStatement(body)}`;
  },
  checked: ({ checked, body }) => `${checked ? 'checked' : 'unchecked'} ${printStatement(body)}`,
  break: () => 'break;',
  continue: () => 'continue;',
  'local-function': ({ type, name, parameters, body }) => {
    const names = parameters.map((each) => `${printType(each.type)} ${each.name}`);
    const printed = body.kind === 'block' ? printStatement(body) : `=> ${print(body)};`;
    return `${printType(type)} ${name}(${names.join(', ')}) ${printed}`;
  },
  empty: () => ';',
};

function printLabel({ pattern, guard }: SwitchLabel): string {
  if (pattern.kind === 'default') return 'default:';
  const shown =
    pattern.kind === 'constant'
      ? print(pattern.value)
      : `${printType(pattern.type)} ${pattern.name}`;
  return `case ${shown}${guard === null ? '' : ` when ${print(guard)}`}:`;
}

function printDeclaration({ type, declarators }: StatementOf['declaration']): string {
  const printed = declarators.map(
    ({ name, value }) => `${name}${value === null ? '' : ` = ${print(value)}`}`,
  );
  return `${printType(type)} ${printed.join(', ')}`;
}

/** One statement, in the same manner. */
export function printStatement(node: Statement): string {
  return byStatement(node.kind, node);
}

function byStatement<K extends keyof StatementOf>(kind: K, node: StatementOf[K]): string {
  return STATEMENTS[kind](node);
}
