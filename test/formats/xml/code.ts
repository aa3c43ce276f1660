import fc from 'fast-check';

// Words, strings and comments that would be markup, brackets or ends of strings in the wrong place.
const HARD = [
  '<validate-jwt/>',
  '</a>',
  ')',
  '}',
  '(',
  '-->',
  ']]>',
  '//',
  '/*',
  "it's",
  '@(',
  'é😀',
];

const word = fc.constantFrom('a', 'context', 'x1', 'List<string>()', 'xs[0]', 'é');
const number = fc.constantFrom('1', '0xFF', '1.5m');
const hard = fc.array(fc.constantFrom(...HARD), { maxLength: 3 }).map((parts) => parts.join(' '));
const plainString = hard.map((text) => `"${text.replaceAll('"', String.raw`\"`)}\\""`);
const verbatimString = hard.map((text) => `@"${text}""\n"`);
const character = fc.constantFrom(`')'`, `'"'`, String.raw`'\''`, `'<'`);
const named = fc.constantFrom('{{a-b}}', '"{{c}}"');
const operator = fc.constantFrom(
  '+',
  '==',
  '&&',
  '||',
  '<',
  '>',
  '<=',
  '??',
  '-',
  '*',
  '/',
  '=>',
  ' & ',
);
const comment = fc.constantFrom('', ' ', '\n', ' /* <b/> ) " */ ', ' // ) "\n');

/** C# that a lexer can read, if not a compiler. */
export const code: fc.Arbitrary<string> = fc.letrec<{ operand: string; code: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'code' },
    ...[word, number, plainString, verbatimString, character, named],
    tie('code').map((inner) => `f(${inner})`),
    tie('code').map((inner) => `new [] {${inner}}`),
    tie('code')
      .filter((inner) => !/[\n:]|\{\{/.test(inner))
      .map((inner) => `$"{{){f(${inner}),5:N0}"`),
  ),
  code: fc
    .tuple(
      tie('operand'),
      fc.array(fc.tuple(comment, operator, comment, tie('operand')), { maxLength: 3 }),
    )
    .map(([first, rest]) => first + rest.flat().join('')),
})).code;
