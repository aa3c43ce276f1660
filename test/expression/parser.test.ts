import { describe, expect, it } from '@jest/globals';
import { parseExpression } from '../../src/expression/parser/parse.ts';
import { print, printStatement } from './print.ts';

/** The tree as C# with all parentheses written, or why there is none. */
function shown(code: string, form: 'single' | 'block' = 'single'): string {
  const parsed = parseExpression(code, form);
  if ('problem' in parsed) return `${parsed.offset}: ${parsed.problem}`;
  if (parsed.form === 'single') return print(parsed.expression);
  return parsed.body.statements.map(printStatement).join(' ');
}

// https://learn.microsoft.com/dotnet/csharp/language-reference/operators/#operator-precedence
describe('operators bind as in C#', () => {
  it.each([
    ['a product binds tighter than a sum', 'a + b * c', 'a + (b * c)'],
    ['equal ones group from the left', 'a - b - c', '(a - b) - c'],
    ['`??` groups from the right', 'a ?? b ?? c', 'a ?? (b ?? c)'],
    ['`?:` groups from the right', 'a ? b : c ? d : e', 'a ? b : (c ? d : e)'],
    ['an assignment groups from the right', 'a = b = c', 'a = (b = c)'],
    ['and binds tighter than or', 'a || b && c', 'a || (b && c)'],
    ['not binds tighter than and', '!a && b', '(!a) && b'],
    ['a comparison binds tighter than equality', 'a < b == c', '(a < b) == c'],
    ['bits bind looser than equality', 'a & b == c', 'a & (b == c)'],
    ['a shift binds looser than a sum', 'a << b + c', 'a << (b + c)'],
    ['`>>` is one operator', 'a >> b > c', '(a >> b) > c'],
    ['`>>=` is one operator', 'a >>= b', 'a >>= b'],
    ['`is` stands on the level of `<`', 'a is string && b', '(a is string) && b'],
    ['`as` before equality', 'a as string == b', '(a as string) == b'],
    ['`??` binds looser than or', 'a ?? b || c', 'a ?? (b || c)'],
    ['a cast binds tighter than a sum', '(string)a + b', '((string)a) + b'],
    ['a cast takes in members', '(string)a.b["c"]', '(string)a.b["c"]'],
    ['minus takes in members', '-a.b', '-a.b'],
    ['the lowest int is one literal', 'a - -2147483648', 'a - (-2147483648)'],
    ['parentheses win', '(a + b) * c', '(a + b) * c'],
    ['`throw` behind `??`', 'a ?? throw b', 'a ?? (throw b)'],
  ])('%s', (_, code, want) => expect(shown(code)).toBe(want));
});

// https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/expressions#1297-cast-expressions
describe('a cast is told from a parenthesis', () => {
  it.each([
    ['before a name', '(a)b', '(a)b'],
    ['before a parenthesis', '(a)(b)', '(a)b'],
    ['before a string', '(a)"b"', '(a)"b"'],
    ['before an interpolated string', '(a)$"b"', '(a)$"b"'],
    ['before a keyword', '(a)null', '(a)null'],
    ['before not', '(a)!b', '(a)(!b)'],
    ['not before minus', '(a)-b', 'a - b'],
    ['before minus with a keyword', '(int)-b', '(int)(-b)'],
    ['before minus with `?`', '(a?)-b', '(a?)(-b)'],
    ['before minus with an array', '(a[])-b', '(a[])(-b)'],
    ['not before `is`', '(a) is string', 'a is string'],
    ['not before `as`', '(a) as string', 'a as string'],
    ['not before a dot', '(a).b', 'a.b'],
    ['of a cast', '(int)(JObject)a', '(int)((JObject)a)'],
    ['with namespaces', '(System.String)a', '(System.String)a'],
    ['with type arguments', '(List<string>)a', '(List<string>)a'],
    ['not with a member of a keyword', '(string.Empty)', 'string.Empty'],
    ['an assignment in front of it', 'a = (b)c', 'a = ((b)c)'],
  ])('%s', (_, code, want) => expect(shown(code)).toBe(want));
});

// https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#625-grammar-ambiguities
describe('type arguments are told from comparisons', () => {
  it.each([
    ['a call: the example of the specification', 'f(g<a, b>(7))', 'f(g<a, b>(7))'],
    ['spaces make no difference', 'a < b > (c)', 'a<b>(c)'],
    ['two comparisons before a number', 'f(g < a, b > 7)', 'f(g < a, b > 7)'],
    ['a comparison before a name', 'a < b', 'a < b'],
    ['in a member', 'a.b<string>("c")', 'a.b<string>("c")'],
    ['nested', 'a.b<List<List<string>>>(c)', 'a.b<List<List<string>>>(c)'],
    ['with arrays and `?`', 'a<string[], int?>()', 'a<string[], int?>()'],
    ['a comparison in a conditional', 'a < b ? c : d', '(a < b) ? c : d'],
    ['a comparison of sums', 'a < b + c', 'a < (b + c)'],
    ['a comparison with a literal', 'a < 5', 'a < 5'],
    ['`is` with `?` begins a conditional', 'a is string ? b : c', '(a is string) ? b : c'],
    ['`is` with `?` ends there', '(a is int?)', 'a is int?'],
    ['`is` with a name', 'a is string b && b', '(a is string b) && b'],
    ['`is null`', 'a is null', 'a is null'],
    ['`is` with a minus', 'a is -1', 'a is -1'],
  ])('%s', (_, code, want) => expect(shown(code)).toBe(want));
});

describe('values', () => {
  it.each([
    ['a chain with `?.` is one', 'a?.b.c(d)[0] == e', '(a?.b.c(d)[0]) == e'],
    ['parentheses end it', '(a?.b).c', '(a?.b).c'],
    ['`?[` is an index', 'a?[0] ?? b', '(a?[0]) ?? b'],
    ['`?.` before a digit is none', 'a?.5:b', 'a ? 0.5d : b'],
    ['a lambda', 'a.Any(b => b == c)', 'a.Any((b) => (b == c))'],
    ['a lambda with two parameters', 'f((a, b) => a)', 'f((a, b) => a)'],
    ['a lambda with types', 'f((string a) => a)', 'f((string a) => a)'],
    ['a lambda with a block', 'f(() => { return 1; })', 'f(() => { return 1; })'],
    ['a lambda in a lambda', 'a => b => c', '(a) => ((b) => c)'],
    ['a name for an argument', 'a.As<string>(keep: true)', 'a.As<string>(keep: true)'],
    ['an `out` variable', 'a.Try(b, out var c)', 'a.Try(b, out var c)'],
    ['an `out` that nobody wants', 'a.Try(out _)', 'a.Try(out var _)'],
    ['an array', 'new [] { "a", "b", }.Contains(c)', 'new[] { "a", "b" }.Contains(c)'],
    ['an array of a type', 'new string[] { }', 'new string[] {  }'],
    ['an array of a size', 'new byte[16][]', 'new byte[16][]'],
    ['a list', 'new List<int> { 1, 2 }', 'new List<int>() { 1, 2 }'],
    ['a dictionary', 'new D<a, b> { { c, d } }', 'new D<a, b>() { { c, d } }'],
    ['a dictionary by index', 'new D() { ["a"] = 1 }', 'new D() { ["a"] = 1 }'],
    [
      'an object with members',
      'new A { B = 1, C = { D = 2 } }',
      'new A() { B = 1, C = { D = 2 } }',
    ],
    ['an object without a type', 'new { a, b.c, d = 1 }', 'new { a = a, c = b.c, d = 1 }'],
    [
      'typeof and default',
      'f(typeof(int), default(a), default)',
      'f(typeof(int), default(a), default)',
    ],
    ['a keyword as a name', '@class.@string', 'class.string'],
  ])('%s', (_, code, want) => expect(shown(code)).toBe(want));
});

describe('literals have the value that the program sees', () => {
  it.each([
    ['escapes', String.raw`"\t\x41\u0042\U00000043\\\"\0"`, '\tABC\\"\0'],
    ['a short hexadecimal escape', String.raw`"\x1g"`, '\x01g'],
    ['a verbatim string', String.raw`@"a\n""b"`, String.raw`a\n"b`],
    ['a verbatim string over two lines', '@"a\nb"', 'a\nb'],
    ['a named value in a string', '"{{name}}"', '{{name}}'],
    ['a character', String.raw`'\''`, "'"],
    ['an int', '1_000', 1000],
    ['a hexadecimal int', '0xFF', 255],
    ['a binary int', '0b101', 5],
    ['a long by its suffix', '5L', 5n],
    ['a long by its size', '5000000000', 5000000000n],
    ['a double', '1.5e3', 1500],
    ['a double by its suffix', '5d', 5],
  ])('%s', (_, code, value) => {
    expect(parseExpression(code, 'single')).toMatchObject({ expression: { value } });
  });

  it.each([
    ['text and holes', '$"a{b}c"', ['a', { name: 'b' }, 'c']],
    ['doubled brackets', '$"{{ {b} }}"', ['{ ', { name: 'b' }, ' }']],
    ['a named value keeps its brackets', '$"{{name}}/{b}"', ['{{name}}/', { name: 'b' }]],
    ['a verbatim one', String.raw`$@"\""{b}"`, [String.raw`\"`, { name: 'b' }]],
    ['a string in a hole', '$"{a["}"]}"', [{ kind: 'index' }]],
    ['one in another', '$"{$"{a}"}"', [{ kind: 'interpolated' }]],
  ])('%s in an interpolated string', (_, code, parts) => {
    const want = parts.map((each) =>
      typeof each === 'string' ? { kind: 'text', value: each } : { kind: 'hole', expression: each },
    );
    expect(parseExpression(code, 'single')).toMatchObject({ expression: { parts: want } });
  });

  it('keeps alignment and format of a hole', () => {
    const hole = { alignment: { value: 5 }, format: 'N2' };
    expect(parseExpression('$"{a,5:N2}"', 'single')).toMatchObject({
      expression: { parts: [hole] },
    });
  });
});

describe('statements', () => {
  it.each([
    [
      'declarations',
      'var a = 1, b = 2; string c; int[] d = { 1 };',
      'var a = 1, b = 2; string c; int[] d = new int[] { 1 };',
    ],
    ['a generic declaration', 'List<int> a = b;', 'List<int> a = b;'],
    ['a constant', 'const int a = 1;', 'int a = 1;'],
    ['calls and assignments', 'a.b(); c += 1; d++; a?.b();', 'a.b(); c += 1; d++; a?.b();'],
    [
      'if and else',
      'if (a) return b; else if (c) { } else return;',
      'if (a) return b; else if (c) {  } else return;',
    ],
    ['a dangling else belongs to the last if', 'if (a) if (b) ; else ;', 'if (a) if (b) ; else ;'],
    ['foreach', 'foreach (var a in b) { continue; }', 'foreach (var a in b) { continue; }'],
    ['for', 'for (int i = 0; i < n; i++) break;', 'for (int i = 0; i < n; i++) break;'],
    ['a bare for', 'for (;;) { }', 'for (; ; ) {  }'],
    ['while and do', 'while (a) { } do { } while (b);', 'while (a) {  } do {  } while (b);'],
    [
      'switch',
      'switch (a) { case "b": case 1: return 1; case int c when d: default: return 2; }',
      'switch (a) { case "b": case 1: return 1; case int c when d: default: return 2; }',
    ],
    [
      'try',
      'try { } catch (A b) when (c) { } catch { throw; } finally { }',
      'try {  } catch (A b) when (c) {  } catch { throw; } finally {  }',
    ],
    ['using', 'using (var a = b) { } using (a) { }', 'using (var a = b) {  } using (a) {  }'],
    ['unchecked', 'unchecked { }', 'unchecked {  }'],
    [
      'local functions',
      'int f(string a) => 1; void g() { }',
      'int f(string a) => 1; void g() {  }',
    ],
    ['a comment is nothing', '// a\n; /* b */', ';'],
  ])('%s', (_, code, want) => expect(shown(code, 'block')).toBe(want));
});

describe('what has no tree says why, and where', () => {
  it.each([
    ['a named value in code', 'a == {{name}}', '5: named value'],
    ['a named value where a name is expected', 'a.{{name}}', '2: named value'],
    ['a deployment token', '$(a)', '0: expected a value, found `$`'],
    ['two names', 'a b', '0: two names with no operator between them'],
    ['nothing', '', '0: expected a value, found the end'],
    ['something too much', 'a)', '1: `)` closes nothing'],
    ['a semicolon', 'a;', '1: expected the end, found `;`'],
    ['await', 'await a', '0: unsupported: `await`'],
    ['a query', 'from a in b select a', '0: unsupported: `from`'],
    ['a tuple', '(a, b)', '2: unsupported: a tuple'],
    ['a pattern of C# 9', 'a is not null', '5: unsupported: a pattern of C# 8 or later'],
    ['this', 'this.a', '0: unsupported: `this`'],
    ['a number of another type', '1f', '0: unsupported: the number `1f`'],
    ['a number that is a uint', '4000000000', '0: unsupported: the number `4000000000`'],
    ['a long character', "'ab'", '0: a character literal holds one character'],
    ['an unknown escape', String.raw`"\q"`, '0: an escape that C# does not know'],
    [
      'an array of two dimensions',
      'new int[1, 2]',
      '9: unsupported: an array with several dimensions',
    ],
    ['an assignment to a value', 'a() = b', '4: only a variable, member or item can be assigned'],
    ['a target-typed new', 'new()', '3: unsupported: `new` without a type'],
  ])('%s', (_, code, want) => expect(shown(code)).toBe(want));

  it.each([
    ['goto', 'goto a;', '0: unsupported: `goto`'],
    ['yield', 'yield return a;', '0: unsupported: `yield`'],
    ['a value alone', 'a;', '1: only a call or an assignment can be a statement'],
    ['using without brackets', 'using var a = b;', '6: unsupported: `using` without brackets'],
    ['a lone try', 'try { }', '7: expected `catch`, found the end'],
  ])('%s as a statement', (_, code, want) => expect(shown(code, 'block')).toBe(want));

  it.each([
    ['nots', '!'.repeat(100_000) + 'a', 'single'],
    ['sums', 'a' + '+a'.repeat(100_000), 'single'],
    ['members', 'a' + '.a'.repeat(100_000), 'single'],
    ['defaults', 'a' + '??a'.repeat(100_000), 'single'],
    ['casts', '(int)'.repeat(100_000) + 'a', 'single'],
    ['lambdas', 'a=>'.repeat(100_000) + 'a', 'single'],
    ['ifs', 'if(a)'.repeat(100_000) + ';', 'block'],
    ['type arguments', 'a<'.repeat(100_000) + 'a', 'single'],
    ['type arguments that close', 'a<'.repeat(50_000) + 'a' + '>'.repeat(50_000), 'single'],
  ] as const)('%s without end are refused at once', (_, code, form) => {
    expect(parseExpression(code, form)).toHaveProperty('problem');
  });
});

it('gives each node the place where it stands', () => {
  const code = ' (a).b + "c" ';
  expect(parseExpression(code, 'single')).toMatchObject({
    expression: { start: 1, end: 12, left: { start: 1, end: 6 }, right: { start: 9, end: 12 } },
  });
});
