import { describe, expect, it } from '@jest/globals';
import { run } from './concrete-context.ts';

// https://learn.microsoft.com/dotnet/csharp/language-reference/operators/arithmetic-operators
describe('numbers keep their types', () => {
  it.each([
    ['ints divide to ints', '7 / 2', '3'],
    ['towards zero', '-7 / 2', '-3'],
    ['the rest has the sign of the left', '-7 % 2', '-1'],
    ['a double makes both doubles', '7 / 2.0', '3.5d'],
    ['a long makes both longs', '2147483647 + 1L', '2147483648L'],
    ['a char is its code', "'a' + 1", '98'],
    ['a char joins a string as a letter', '"x" + \'a\'', '"xa"'],
    ['a cast cuts off', '(int)3.9', '3'],
    ['a cast to char', "(char)('a' + 1)", "'b'"],
    ['numbers of two types compare', '1 == 1L && 1 < 1.5', 'true'],
    ['a char compares with an int', "'a' == 97", 'true'],
    ['text of numbers', '1 + "," + 2L + "," + 2.5', '"1,2,2.5"'],
    ['bits', '(6 & 3) + (6 | 3) + (6 ^ 3)', '14'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['division by zero', '1 / 0', /^throws: DivideByZeroException/],
    ['overflow hangs on the compiler', '2147483647 + 1', /^unsupported: an int that overflows/],
    ['a cast that does not fit', '(int)5000000000', /^unsupported: an int that overflows/],
    ['decimals', '1.5m', /^unsupported: a decimal/],
    ['branches of two types', 'true ? 1 : 2L', /^unsupported: branches/],
    ['text of a long fraction', '"" + 1.0 / 3', /^unsupported: the text of this double/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://learn.microsoft.com/dotnet/csharp/language-reference/operators/equality-operators
describe('equality', () => {
  it.each([
    ['of strings is ordinal', '"a" == "a" && "a" != "A"', 'true'],
    ['of null', 'null == null', 'true'],
    ['of a string with null', '"a" == null', 'false'],
    ['of an object with null', 'context.Variables["none"] == null', 'true'],
    ['of an object cast to a string', '(string)context.Variables["text"] == "abc"', 'true'],
    ['by Equals on an object', 'context.Variables["text"].Equals("abc")', 'true'],
    [
      'of a guid by its text',
      'context.RequestId.ToString() == "11111111-2222-3333-4444-555555555555"',
      'true',
    ],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it('of an object with a string compares references', () => {
    expect(run('context.Variables["text"] == "abc"')).toMatch(/^unsupported: `==` on object/);
    expect(run('(context.Variables["none"] ?? "abc") == "abc"')).toMatch(/^unsupported: `==`/);
  });
});

describe('logic looks no further than it must', () => {
  it.each([
    ['and', 'false && 1 / 0 == 1', 'false'],
    ['or', 'true || 1 / 0 == 1', 'true'],
    ['a conditional', 'true ? 1 : 1 / 0', '1'],
    ['`??`', '"a" ?? (1 / 0).ToString()', '"a"'],
    ['`?.` leaves out its arguments', 'context.User?.Id.Substring(1 / 0) == null', 'true'],
    ['`?[`', '((string[])context.Variables["none"])?[1 / 0] == null', 'true'],
    ['a comparison with null is false', 'context.User?.Id.Length > 0', 'false'],
    ['and both ways', '!(context.User?.Id.Length <= 0)', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['a member of null', 'context.User.Id', /^throws: NullReferenceException/],
    [
      'behind parentheses the chain has ended',
      '(context.User?.Id).Length',
      /^throws: NullReference/,
    ],
    ['a condition that is no bool', '"a" && true', /^unsupported: a string as a condition/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://learn.microsoft.com/dotnet/csharp/language-reference/operators/type-testing-and-cast
describe('casts and tests of types', () => {
  it.each([
    ['unboxing', '(int)context.Variables["number"] + 1', '6'],
    ['null stays null', '(string)context.Variables["none"] == null', 'true'],
    ['null to `int?`', '(int?)context.Variables["none"] == null', 'true'],
    ['`as` of another type', '(context.Variables["number"] as string) == null', 'true'],
    ['`is`', 'context.Variables["number"] is int', 'true'],
    ['`is` of another type', 'context.Variables["number"] is string', 'false'],
    ['`is` of null', 'context.Variables["none"] is string', 'false'],
    ['`is` with a name', 'context.Variables["text"] is string t && t.Length == 3', 'true'],
    ['`is null`', 'context.Variables["nothing"] is null', 'true'],
    ['an array', '((string[])context.Variables["list"]).Length', '2'],
    ['`default`', 'default(int) == 0 && default(string) == null && !default(bool)', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['of another type', '(string)context.Variables["number"]', /^throws: InvalidCastException/],
    [
      'unboxing asks for the very type',
      '(long)context.Variables["number"]',
      /^throws: InvalidCast/,
    ],
    ['null to a struct', '(bool)context.Variables["none"]', /^throws: NullReferenceException/],
    [
      'to a type that is not modeled',
      '(Uri)context.Variables["text"]',
      /^unsupported: a test for the type Uri/,
    ],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

describe('statements', () => {
  it.each([
    ['if', 'if (1 == 2) return "a"; else return "b";', '"b"'],
    ['nothing returned', 'var a = 1;', 'null'],
    [
      'a loop over an array',
      'var s = ""; foreach (var c in new[] { "a", "b" }) { s += c; } return s;',
      '"ab"',
    ],
    [
      'a loop over a string',
      'int n = 0; foreach (char c in "aba") { if (c == \'a\') n++; } return n;',
      '2',
    ],
    [
      'for with continue and break',
      'int n = 0; for (int i = 0; i < 9; i++) { if (i == 1) continue; if (i == 4) break; n += i; } return n;',
      '5',
    ],
    ['while', 'int i = 0; while (i < 3) i++; return i;', '3'],
    ['do', 'int i = 5; do { i++; } while (i < 3); return i;', '6'],
    ['a step behind or in front', 'int i = 1; return i++ * 10 + ++i;', '13'],
    ['objects in a list', 'return new List<object> { "a" }.Contains("a");', 'true'],
    [
      'switch',
      'switch (context.Request.Method) { case "PUT": return 1; case "GET": case "X": return 2; default: return 3; }',
      '2',
    ],
    ['switch to its default', 'switch ("z") { default: return 3; case "GET": return 2; }', '3'],
    ['try', 'try { return int.Parse("x"); } catch (Exception e) { return -1; }', '-1'],
    ['try with finally', 'int i = 0; try { i = 1; } finally { i += 1; } return i;', '2'],
    ['throw', 'try { throw new Exception("a"); } catch { return 1; }', '1'],
    ['a variable in a block hides nothing outside', '{ var a = 1; } var b = 2; return b;', '2'],
    [
      'a lambda sees its surroundings',
      'var wanted = "b"; return new[] { "a", "b" }.Any(x => x == wanted);',
      'true',
    ],
    ['a local function', 'int twice(int x) { return x * 2; } return twice(4);', '8'],
    ['a declared type widens', 'double d = 1; return d / 2;', '0.5d'],
    ['an object stays an object', 'object o = "a"; return o is string;', 'true'],
    [
      'a list',
      'var l = new List<string>(); l.Add("a"); l.Add("b"); return string.Join(",", l);',
      '"a,b"',
    ],
    [
      'a dictionary',
      'var d = new Dictionary<string, string> { { "a", "b" } }; d["c"] = "d"; return d["a"] + d["c"];',
      '"bd"',
    ],
    [
      'a dictionary without case',
      'return new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["A"] = 1 }.ContainsKey("a");',
      'true',
    ],
    [
      'a set',
      'return new HashSet<string>(new[] { "A" }, StringComparer.OrdinalIgnoreCase).Contains("a");',
      'true',
    ],
    ['an array by index', 'var a = new int[2]; a[1] = 5; return a[0] + a[1];', '5'],
  ])('%s', (_, code, want) => expect(run(code, 'block')).toBe(want));

  it.each([
    ['an exception nobody catches', 'return int.Parse("x");', /^throws: FormatException/],
    ['an index too far', 'return new[] { 1 }[1];', /^throws: IndexOutOfRangeException/],
    [
      'an object of a list',
      'return new List<object> { "a" }[0] == "a";',
      /^unsupported: `==` on object/,
    ],
    [
      'an object of a dictionary',
      'var d = new Dictionary<string, object>(); d["a"] = "b"; return d["a"] == "b";',
      /^unsupported: `==`/,
    ],
    [
      'the default of a value',
      'return new Dictionary<string, int>().TryGetValue("a", out var n);',
      /^unsupported: the default/,
    ],
    [
      'a key twice',
      'var d = new Dictionary<string, int> { { "a", 1 }, { "a", 2 } }; return 1;',
      /^throws: ArgumentException/,
    ],
    [
      'a catch of one exception',
      'try { return int.Parse("x"); } catch (FormatException) { return 1; }',
      /^unsupported: a `catch`/,
    ],
    ['a loop without end', 'while (true) { }', /^unsupported: an evaluation this long/],
    [
      'a string without end',
      'var s = "ab"; while (true) { s += s; }',
      /^unsupported: an evaluation this long/,
    ],
    [
      'a function that calls itself',
      'int f(int x) { return f(x); } return f(1);',
      /^unsupported: calls nested/,
    ],
    [
      'a `var` that changes its type',
      'var a = 1L; a = 1; return a;',
      /^unsupported: numbers of two types/,
    ],
    ['using', 'using (var a = new StringReader("")) { return 1; }', /^unsupported/],
  ])('%s', (_, code, want) => expect(run(code, 'block')).toMatch(want));
});
