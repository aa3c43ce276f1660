import { describe, expect, it } from '@jest/globals';
import { run } from './concrete-context.ts';

// Contains, Equals, `==`, Replace and searches for a char are ordinal; StartsWith, EndsWith and IndexOf
// of a string take the culture of the thread.
// https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings
describe('strings', () => {
  it.each([
    ['Contains', '"abc".Contains("b") && !"abc".Contains("B")', 'true'],
    [
      'Contains with a comparison',
      '"abc".Contains("B", StringComparison.OrdinalIgnoreCase)',
      'true',
    ],
    ['Contains beyond ASCII', '"äi".Contains("i")', 'true'],
    ['StartsWith in ASCII without i', '"/a/b".StartsWith("/a")', 'true'],
    [
      'StartsWith that says how',
      '"/api".StartsWith("/API", StringComparison.OrdinalIgnoreCase)',
      'true',
    ],
    [
      'StartsWith of the invariant culture',
      '"/api".StartsWith("/API", StringComparison.InvariantCultureIgnoreCase)',
      'true',
    ],
    ['EndsWith', '"a.b".EndsWith(".b")', 'true'],
    ['EndsWith that says how', '"x.IO".EndsWith(".io", StringComparison.Ordinal)', 'false'],
    ['IndexOf a char', '"abi".IndexOf(\'i\')', '2'],
    ['IndexOf a string', '"abc".IndexOf("c") + "abc".IndexOf("x")', '1'],
    ['IndexOf from a place', '"abab".IndexOf("a", 1)', '2'],
    ['LastIndexOf', '"a/b/c".LastIndexOf("/")', '3'],
    ['Equals', '"a".Equals("A") || !"a".Equals("a")', 'false'],
    ['Equals with a comparison', '"GET".Equals("get", StringComparison.OrdinalIgnoreCase)', 'true'],
    ['Equals null', '"a".Equals(null)', 'false'],
    ['Equals null with a comparison', '"a".Equals(null, StringComparison.Ordinal)', 'false'],
    ['ToLower', '"ABC-x".ToLower() + "ABC".ToLowerInvariant()', '"abc-xabc"'],
    ['ToUpper', '"abc".ToUpper() + "i".ToUpperInvariant()', '"ABCI"'],
    ['ToLower of a small i changes nothing', '"Pin".ToLower()', '"pin"'],
    ['Trim', '"\\t a \\u00a0".Trim()', '"a"'],
    [
      'Trim of characters',
      "\"/a/\".Trim('/') + \"xya\".TrimStart('x', 'y') + \"a..\".TrimEnd('.')",
      '"aaa"',
    ],
    ['Split', '"a,b,,c".Split(\',\')', '["a", "b", "", "c"]'],
    ['Split at white space', '"a b".Split()', '["a", "b"]'],
    ['Split by several', "\"a,b;c\".Split(',', ';').Length", '3'],
    [
      'Split without empty ones',
      '"a,,b".Split(new[] { \',\' }, StringSplitOptions.RemoveEmptyEntries)',
      '["a", "b"]',
    ],
    [
      'Split by strings',
      '"a--b".Split(new string[] { "--" }, StringSplitOptions.None)',
      '["a", "b"]',
    ],
    ['Substring', '"abcd".Substring(1) + "abcd".Substring(1, 2) + "a".Substring(1)', '"bcdbc"'],
    ['Replace', '"aab".Replace("a", "x").Replace(\'b\', \'y\')', '"xxy"'],
    ['Replace by nothing', '"aab".Replace("a", "").Replace("b", null)', '""'],
    ['Remove and Insert', '"abcd".Remove(1, 2).Insert(1, "-")', '"a-d"'],
    ['Length and an index', '"abc".Length == 3 && "abc"[1] == \'b\'', 'true'],
    ['PadLeft', '"7".PadLeft(3, \'0\')', '"007"'],
    [
      'IsNullOrEmpty',
      'string.IsNullOrEmpty("") && String.IsNullOrEmpty(null) && !string.IsNullOrEmpty(" ")',
      'true',
    ],
    ['IsNullOrWhiteSpace', 'System.String.IsNullOrWhiteSpace(" \\t")', 'true'],
    ['Join', 'string.Join(",", new[] { "a", "b" }) + string.Join("-", "c", 1)', '"a,bc-1"'],
    ['Concat', 'string.Concat("a", 1, null, true)', '"a1True"'],
    ['Format', 'string.Format("{0}-{1}-{0}{{}}", "a", 2)', '"a-2-a{}"'],
    ['Equals of two', 'string.Equals("A", "a", StringComparison.OrdinalIgnoreCase)', 'true'],
    [
      'Compare of equal ones',
      'string.Compare("GET", "get", StringComparison.OrdinalIgnoreCase) == 0',
      'true',
    ],
    ['string.Empty', 'string.Empty == "" && string.Empty.Length == 0', 'true'],
    ['interpolation', '$"{1 + 1}/{"a"}{null}{true}"', '"2/aTrue"'],
    ['a sum with null', '"a" + null', '"a"'],
    [
      'methods of LINQ',
      '"aXb".Any(c => char.IsUpper(c)) && "12".All(char_ => char.IsDigit(char_))',
      'true',
    ],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    [
      'StartsWith with an i hangs on the culture',
      '"/api".StartsWith("/api")',
      /^unsupported: a comparison/,
    ],
    ['StartsWith beyond ASCII too', '"ä".StartsWith("a")', /^unsupported: a comparison/],
    [
      'and with characters that some cultures skip',
      '"\\u0001a".StartsWith("a")',
      /^unsupported: a comp/,
    ],
    ['case beyond ASCII', '"Ä".ToLowerInvariant()', /^unsupported: case of letters/],
    ['ToLower of a capital I', '"I".ToLower()', /^unsupported: the case of the letter i/],
    ['ToUpper of a small i', '"i".ToUpper()', /^unsupported: the case of the letter i/],
    ['the order of strings', 'string.Compare("a", "b")', /^unsupported: the order/],
    ['a format', '$"{1:N2}"', /^unsupported: a format/],
    ['Substring too far', '"abc".Substring(2, 2)', /^throws: ArgumentOutOfRangeException/],
    ['Substring below zero', '"abc".Substring(-1)', /^throws: ArgumentOutOfRangeException/],
    ['an index too far', '"abc"[3]', /^throws: IndexOutOfRangeException/],
    ['Replace of nothing', '"abc".Replace("", "x")', /^throws: ArgumentException/],
    ['Contains null', '"abc".Contains(null)', /^throws: ArgumentNullException/],
    ['Format without a value', 'string.Format("{1}", "a")', /^throws: FormatException/],
    ['a method that is not modeled', '"abc".Normalize()', /^unsupported: string\.Normalize/],
    [
      'a named value that nobody filled in',
      '"{{name}}" == ""',
      /^unsupported: a text that is filled in later/,
    ],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

describe('conversions', () => {
  // https://learn.microsoft.com/dotnet/api/system.boolean.parse
  // https://learn.microsoft.com/dotnet/api/system.convert
  it.each([
    ['bool.Parse takes any case and white space', 'bool.Parse(" tRuE ")', 'true'],
    ['bool.TryParse', 'bool.TryParse("1", out var b) || b', 'false'],
    [
      'Convert.ToBoolean',
      'Convert.ToBoolean("False") || Convert.ToBoolean(0) || !Convert.ToBoolean(2)',
      'false',
    ],
    ['Convert.ToBoolean of null', 'Convert.ToBoolean(context.Variables["none"])', 'false'],
    ['int.Parse', 'int.Parse(" -12 ")', '-12'],
    ['int.TryParse', 'int.TryParse("2147483648", out int n) || n != 0', 'false'],
    ['int.TryParse that finds one', 'int.TryParse("7", out int n) && n == 7', 'true'],
    ['long.Parse', 'long.Parse("3000000000")', '3000000000L'],
    ['Convert.ToInt32', 'Convert.ToInt32("5") + Convert.ToInt32(true) + Int32.Parse("1")', '7'],
    ['Convert.ToString', 'Convert.ToString(5)', '"5"'],
    ['Guid.TryParse', 'Guid.TryParse("{11111111-2222-3333-4444-555555555555}", out var g)', 'true'],
    ['Guid.TryParse of something else', 'Guid.TryParse("11111111-2222", out _)', 'false'],
    ['Guid.NewGuid', 'Guid.NewGuid().ToString().Length', '36'],
    ['Random', 'new Random().Next(1, 100)', '50'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['bool.Parse of a number', 'bool.Parse("1")', /^throws: FormatException/],
    ['Convert.ToBoolean of a word', 'Convert.ToBoolean("yes")', /^throws: FormatException/],
    ['int.Parse of nothing', 'int.Parse("")', /^throws: FormatException/],
    ['int.Parse of null', 'int.Parse(null)', /^throws: ArgumentNullException/],
    ['dates', 'DateTime.UtcNow > context.Timestamp', /^unsupported/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});
